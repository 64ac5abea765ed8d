#include "tests/evaluate/nurse.h"

#include <algorithm>
#include <cmath>

namespace vigil::evaluate {

// Of ten pages nine are answered, half of them within 25 s. Of twenty requests for a second reading
// seventeen are followed within 20 to 90 s; a reading that is due is remembered in 30 to 120 s.
void Nurse::hear(int t, Listener& listener) {
  for (const Listener::Page& page : listener.pages) {
    const int after = static_cast<int>(std::lround(random_.lognormal_median(25, 0.6)));
    if (random_.chance(0.9)) acknowledgements_.push_back({t + std::max(3, after), page.alert});
  }
  listener.pages.clear();
  if (listener.reread) {
    const int after = random_.whole(20, 90);
    if (random_.chance(0.85)) cuffs_.push_back(t + after);
  }
  if (listener.due) {
    const int after = random_.whole(30, 120);
    if (random_.chance(0.9)) cuffs_.push_back(t + after);
  }
  listener.reread = listener.due = false;
}

std::vector<alerts::AlertId> Nurse::acknowledges(int t) {
  std::vector<alerts::AlertId> now;
  std::erase_if(acknowledgements_, [&](const Promise& p) {
    if (p.at <= t) now.push_back(p.alert);
    return p.at <= t;
  });
  return now;
}

bool Nurse::presses_cuff(int t) {
  return std::erase_if(cuffs_, [t](int at) { return at <= t; }) > 0;
}

}  // namespace vigil::evaluate
