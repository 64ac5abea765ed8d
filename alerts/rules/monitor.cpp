// What is wrong with a monitor as a whole: it shows somebody else, its clock was set, or its own
// alarms are switched off. A cause each, because each is another thing to do.
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

void say(std::string_view id, const Bed& bed, const std::string& name, std::string detail,
         std::vector<Finding>& out) {
  const Watch* watch = find_watch(*bed.session->profile, id);
  if (!watch) return;
  std::optional<Finding> f = held(*watch, *bed.session);
  if (!f) return;
  f->cause = watch->id + ':' + name;
  f->detail = std::move(detail);
  out.push_back(std::move(*f));
}

constexpr std::string_view clock_step = "clock-step";

// The clock goes on evenly again at once, so that it was set is said for this long.
constexpr Millis said_for = std::chrono::minutes{1};

bool was_set(const Device& device, const Session& session, Time now) {
  const ClockWatch& clock = device.clock;
  if (!clock.stepped || *clock.stepped < session.opened) return false;
  if (now - *clock.stepped >= said_for) return false;
  const Watch* watch = find_watch(*session.profile, clock_step);
  if (!watch) return false;
  const Millis least{static_cast<std::int64_t>(number_of(*watch, "seconds") * 1000)};
  return std::chrono::abs(clock.step) > least;
}

void judge(const Bed& bed, const Profile&, Time now, std::vector<Finding>& out) {
  for (const auto& [name, device] : bed.devices) {
    if (device.foreign) say("identity", bed, name, name + ", values held back", out);
    if (device.alarms_off) say("bedside-alarms-off", bed, name, name, out);
    if (!was_set(device, *bed.session, now)) continue;
    const Millis step = device.clock.step;
    say(clock_step, bed, name,
        name + (step > Millis{0} ? " forward by " : " back by ") + lasting(std::chrono::abs(step)),
        out);
  }
}

}  // namespace

extern const Rule monitor_rule;
const Rule monitor_rule{"monitor", judge};

}  // namespace vigil::alerts
