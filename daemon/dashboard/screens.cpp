#include "daemon/dashboard/screens.h"

#include <algorithm>

#include "daemon/log.h"

namespace vigil::dashboard {

void Screens::drop_useless(const Access& access, Time now, int longest) {
  std::erase_if(screens_, [](const auto& s) { return s.expired(); });
  for (const auto& each : screens_) {
    const std::shared_ptr<Screen> screen = each.lock();
    if (!screen) continue;
    screen->pulses = screen->writing ? screen->pulses + 1 : 0;
    if (screen->pulses > longest) {
      log::notice("screen too slow, dropped");
      screen->drop();
    } else if (!access.account_of(screen->key, now)) {
      screen->drop();
    }
  }
}

void Screens::drop_all() {
  for (const auto& each : screens_) {
    if (const std::shared_ptr<Screen> screen = each.lock()) screen->drop();
  }
}

bool Screens::heard(const Access& access) const {
  return std::any_of(screens_.begin(), screens_.end(), [&](const auto& each) {
    const std::shared_ptr<Screen> screen = each.lock();
    return screen && !access.deaf(screen->key);
  });
}

}  // namespace vigil::dashboard
