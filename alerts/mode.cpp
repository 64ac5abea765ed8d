#include "alerts/mode.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

// Watches that judge the patient's numbers; all others are about equipment and tasks.
bool judges_patient(const Watch& w) {
  return w.id == "partial-news2";
}

Watch monitors_own() {
  Watch w;
  w.id = "bedside-alarm";
  w.title = "Monitor:";
  w.why = "the monitor's own alarm, passed on; its limits are those set at the monitor";
  w.source = "alarm standards A37";
  w.steps.push_back({Millis{0}, Priority::medium, Phases{}.set(), 0});
  return w;
}

// Screens show it; no page goes out.
void call_nobody(Chain& chain) {
  for (Escalation& step : chain.steps) {
    std::erase_if(step.to, [](Reach r) { return r != Reach::stations; });
  }
  std::erase_if(chain.steps, [](const Escalation& step) { return step.to.empty(); });
  chain.repeat = Millis{0};
}

}  // namespace

Profile in_mode(const Profile& profile, Mode mode) {
  Profile p = profile;
  p.mode = mode;
  if (mode == Mode::assist) return p;
  p.limits.clear();
  std::erase_if(p.watches, judges_patient);
  std::erase_if(p.watches, [](const Watch& w) { return w.id == "bedside-alarm"; });
  if (mode == Mode::forward) {
    p.watches.push_back(monitors_own());
  } else {
    for (Chain& chain : p.chains) call_nobody(chain);
  }
  return p;
}

}  // namespace vigil::alerts
