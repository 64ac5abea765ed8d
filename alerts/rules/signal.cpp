// What is wrong with the signal and not with the patient: link lost, no usable SpO2, stale numbers,
// frozen numbers. One cause, "signal", so that a pulled probe is one alert; links are a cause each,
// because each is another cable.
#include "alerts/rules/signal.h"

#include "alerts/rules/doubt.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

void say(std::vector<Finding>& out, std::optional<Finding> f, std::string cause,
         std::string detail) {
  if (!f) return;
  f->cause = std::move(cause);
  f->detail = std::move(detail);
  f->settle = std::chrono::seconds{2};
  out.push_back(std::move(*f));
}

// Since when the device has been silent: its last word, not when that was noticed.
Time silent_since(const Bed& bed, const Device& d) {
  const Time since = d.heard && *d.heard < d.since ? *d.heard : d.since;
  return std::max(since, bed.session->opened);
}

void judge_links(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  for (const auto& [name, device] : bed.devices) {
    if (device.up || device.since == Time{}) continue;
    const Watch* watch = find_watch(profile, "link-lost");
    if (!watch) return;
    say(out, reached(*watch, *bed.session, now - silent_since(bed, device)), "link:" + name,
        name + (device.detail.empty() ? "" : ": " + device.detail));
  }
}

bool sensor_off(const Bed& bed) {
  return std::any_of(bed.devices.begin(), bed.devices.end(),
                     [](const auto& d) { return d.second.sensor_off; });
}

void judge_oximeter(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const std::optional<Time>& usable = bed.usable_at[static_cast<std::size_t>(Parameter::spo2)];
  const Millis span = now - usable.value_or(bed.session->opened);
  if (span == Millis{0} || source_down(bed, Parameter::spo2, now) || arm_pressed(bed, now)) return;
  const Watch* watch = find_watch(profile, "spo2-unusable");
  if (!watch) return;
  say(out, reached(*watch, *bed.session, span), "signal",
      "for " + lasting(span) + (sensor_off(bed) ? ", sensor off" : ""));
}

// Values that came and stopped coming, although the device neither left nor says why. The oldest
// tells, because several parameters may come from several devices.
void judge_stale(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  std::optional<Parameter> oldest;
  for (const Parameter p : {Parameter::spo2, Parameter::heart_rate, Parameter::pulse_rate}) {
    const std::optional<Reading>& reading = bed.latest(p);
    if (!reading || reading->at == now || reading->charted || source_down(bed, p, now)) continue;
    if (!oldest || reading->at < bed.latest(*oldest)->at) oldest = p;
  }
  const Watch* watch = oldest ? find_watch(profile, "stale") : nullptr;
  if (!watch) return;
  const Millis age = now - bed.latest(*oldest)->at;
  say(out, reached(*watch, *bed.session, age), "signal",
      std::string{name_of(*oldest)} + " " + lasting(age) + " old");
}

void judge_frozen(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const std::optional<Time> since = bed.unchanged_since(now);
  if (!since || *since == now) return;
  const Watch* watch = find_watch(profile, "frozen");
  if (!watch) return;
  // Of a paced heart this is said once, and again when the numbers stand for much longer.
  constexpr Millis longest = std::chrono::minutes{10};
  if (now - *since < std::min(2 * bed.stood_still, longest)) return;
  say(out, reached(*watch, *bed.session, now - *since), "signal", "for " + lasting(now - *since));
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  judge_links(bed, profile, now, out);
  judge_oximeter(bed, profile, now, out);
  judge_stale(bed, profile, now, out);
  judge_frozen(bed, profile, now, out);
}

}  // namespace

bool source_down(const Bed& bed, Parameter p, Time now) {
  constexpr Millis moment = std::chrono::seconds{2};
  const auto found = bed.devices.find(bed.source[static_cast<std::size_t>(p)]);
  if (found == bed.devices.end() || found->second.since == Time{}) return false;
  return !found->second.up || now - found->second.since < moment;
}

extern const Rule signal_rule;
const Rule signal_rule{"signal", judge};

}  // namespace vigil::alerts
