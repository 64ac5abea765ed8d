#include "daemon/dashboard/screens.h"

#include <algorithm>

#include "daemon/log.h"

namespace vigil::dashboard {

template <typename F>
void Screens::drop_if(F useless) {
  std::erase_if(screens_, [](const auto& s) { return s.expired(); });
  for (const auto& each : screens_) {
    const std::shared_ptr<Screen> screen = each.lock();
    if (screen && useless(*screen)) screen->drop();
  }
}

void Screens::drop_signed_out(const Access& access, Time now) {
  drop_if([&](const Screen& s) { return !access.account_of(s.key, now); });
}

void Screens::drop_slow(int longest) {
  drop_if([longest](Screen& s) {
    s.pulses = s.writing ? s.pulses + 1 : 0;
    if (s.pulses <= longest) return false;
    log::notice("screen too slow, dropped");
    return true;
  });
}

void Screens::drop_all() {
  drop_if([](const Screen&) { return true; });
}

bool Screens::heard(const Access& access) const {
  return std::any_of(screens_.begin(), screens_.end(), [&](const auto& each) {
    const std::shared_ptr<Screen> screen = each.lock();
    return screen && !access.deaf(screen->key);
  });
}

}  // namespace vigil::dashboard
