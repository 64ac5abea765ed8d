// The monitor's own alarms, passed on with the monitor's priority: one cause for each, so that
// having one says nothing of another. Asked only where the profile has the watch (mode.h: forward).
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  for (const auto& [name, device] : bed.devices) {
    if (device.foreign || device.alarms.empty()) continue;
    const Watch* watch = find_watch(profile, "bedside-alarm");
    if (!watch) return;
    for (const BedsideAlarm& alarm : device.alarms) {
      if (alarm.until && now >= *alarm.until) continue;
      std::optional<Finding> f = held(*watch, *bed.session);
      if (!f) return;
      f->cause = watch->id + ':' + name + ':' + alarm.key;
      f->priority = alarm.priority;
      f->technical = alarm.technical;
      f->detail = alarm.text;
      f->settle = std::chrono::seconds{2};
      out.push_back(std::move(*f));
    }
  }
}

}  // namespace

extern const Rule bedside_rule;
const Rule bedside_rule{"bedside", judge};

}  // namespace vigil::alerts
