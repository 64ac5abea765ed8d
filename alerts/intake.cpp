#include "alerts/intake.h"

#include "alerts/bedside_alarms.h"
#include "alerts/cuffs.h"

#include <algorithm>
#include <utility>

namespace vigil::alerts {
namespace {

std::size_t at(Parameter p) {
  return static_cast<std::size_t>(p);
}

// ---- the device's own clock
// ----------------------------------------------------------------------

// Below this a difference is transmission and rounding, not a wrong clock.
constexpr Millis same_clock = std::chrono::seconds{5};
// Some monitors write whole minutes; a stamp that stands still for longer is an old value repeated.
constexpr Millis standing = std::chrono::seconds{90};

// Drift and jitter are followed; what stays away further than this has been set.
constexpr Millis even = std::chrono::milliseconds{1500};
constexpr Millis stays = std::chrono::seconds{10};

void watch_clock(ClockWatch& clock, Millis behind, Time now) {
  const Millis step = clock.behind.value_or(behind) - behind;
  if (std::chrono::abs(step) <= even) {
    clock.behind = behind;
    clock.strayed.reset();
    return;
  }
  if (!clock.strayed) clock.strayed = now;
  if (now - *clock.strayed < stays) return;
  clock.behind = behind;
  clock.strayed.reset();
  clock.stepped = now;
  clock.step = step;
}

// Monitors' clocks are minutes or an hour off. The newest continuous value of a frame was measured
// now, whatever the device calls it; what else the device dates is read by that.
void note_clock(Device& device, const std::vector<Observation>& values, Time now) {
  const Observation* newest = nullptr;
  for (const Observation& o : values) {
    if (of_cuff(o.parameter) || !o.value || !o.measured) continue;
    if (newest == nullptr || *o.measured > *newest->measured) newest = &o;
  }
  if (newest == nullptr || newest->measured == device.stamp) return;
  device.stamp = newest->measured;
  device.stamped = now;
  // A doubtful value may really be old, as the pulse that a cuff counted: it tells nothing of
  // clocks.
  if (newest->quality != Quality::good) return;
  const Millis behind = now - *newest->measured;
  device.behind = std::chrono::abs(behind) > same_clock ? behind : Millis{0};
  watch_clock(device.clock, behind, now);
}

Time by_our_clock(const Observation& o, const Device& device, Time now) {
  return o.measured ? std::min(*o.measured + device.behind, now) : now;
}

// ---- continuous values
// ---------------------------------------------------------------------------

// Two devices may offer the same parameter, one of them without a probe. The bed stays with the one
// that gives values and changes over only when that one has been quiet for this long.
constexpr Millis patience = std::chrono::seconds{10};

bool held_by_another(const Bed& bed, std::size_t i, const std::string& device, Time now) {
  const std::optional<Reading>& newest = bed.newest[i];
  return newest && !newest->charted && bed.source[i] != device && now - newest->at <= patience;
}

// Numbers that go on after they stood still are a heart's after all, one that a pacemaker drives.
void note_still(Bed& bed, std::size_t i, Time now) {
  // All of them have stood no longer than this one.
  if (!bed.changed_at[i] || now - *bed.changed_at[i] <= bed.stood_still) return;
  const std::optional<Time> since = bed.unchanged_since(now);
  if (since) bed.stood_still = std::max(bed.stood_still, now - *since);
}

void remember(Bed& bed, const Observation& o, const std::string& name, const Device& device,
              Time now) {
  const std::size_t i = at(o.parameter);
  if (held_by_another(bed, i, name, now)) return;
  if (o.measured && now - device.stamped > standing) return;
  if (bed.source[i] != name) bed.source[i] = name;
  if (!o.value || o.quality == Quality::invalid) {
    bed.newest[i].reset();
    return;
  }
  const Reading reading{*o.value, o.quality, now, by_our_clock(o, device, now), false};
  if (from_before(bed, reading.measured)) return;
  // After a gap the same number is no sign that the numbers stand still.
  const std::optional<Reading>& before = bed.newest[i];
  const bool follows = before && !before->charted && now - before->at <= patience;
  if (follows && before->value != reading.value) note_still(bed, i, now);
  if (!follows || before->value != reading.value || !bed.changed_at[i]) bed.changed_at[i] = now;
  bed.newest[i] = reading;
  bed.usable_at[i] = now;
  History& history = bed.history[i];
  if (history.empty() || now - history.newest().at >= std::chrono::seconds{1}) history.add(reading);
}

// A charted value is kept beside the device's values and judged only where no device speaks: it
// neither hides what the device says now nor is lost under it.
void chart(Bed& bed, const Observation& o, Time now) {
  if (!o.value) return;
  const Reading reading{*o.value, o.quality, now, std::min(o.measured.value_or(now), now), true};
  if (from_before(bed, reading.measured)) return;
  const std::size_t i = at(o.parameter);
  bed.history[i].add(reading);
  const std::optional<Reading>& newest = bed.newest[i];
  const bool device_speaks = newest && !newest->charted && now - newest->at <= patience;
  if (!device_speaks) bed.newest[i] = reading;
}

}  // namespace

void take(Bed& bed, const Observed& event, Time now) {
  Device& device = bed.devices[event.device];
  device.heard = now;
  note_clock(device, event.values, now);
  for (const Observation& o : event.values) {
    if (of_cuff(o.parameter)) continue;
    if (o.parameter == Parameter::spo2 && o.value && std::exchange(device.sensor_off, false)) {
      bed.put_on = now;
    }
    remember(bed, o, event.device, device, now);
  }
  take_cuffs(bed, device, event.values, now);
}

void take(Bed& bed, const Noticed& event, Time now) {
  Device& device = bed.devices[event.device];
  bool its_own_word = true;
  switch (event.kind) {
    case Notice::Kind::sensor_off:
      device.sensor_off = true;
      bed.taken_off = now;
      break;
    case Notice::Kind::sensor_on:
      if (std::exchange(device.sensor_off, false)) bed.put_on = now;
      break;
    case Notice::Kind::battery_low:
      device.battery_low = true;
      break;
    case Notice::Kind::cuff_failed:
      fail_cuff(bed, now);
      break;
    case Notice::Kind::cuff_started:
      bed.cuff_started = now;
      bed.cuff_ended.reset();
      break;
    case Notice::Kind::subject_changed:
      if (!device.foreign) device.foreign = now;
      device.foreign_how = event.detail;
      break;
    case Notice::Kind::subject_back:
      device.foreign.reset();
      break;
    case Notice::Kind::device_alarm:
      follow(device.alarms, event.detail, now);
      break;
    case Notice::Kind::alarms_off:
      device.alarms_off = true;
      break;
    case Notice::Kind::alarms_on:
      device.alarms_off = false;
      break;
    case Notice::Kind::bad_frame:
    case Notice::Kind::no_answer:
      its_own_word = false;
      break;
    case Notice::Kind::identified:
      if (!event.subject.empty()) device.subject = event.subject;
      break;
    case Notice::Kind::refused:
    case Notice::Kind::unmapped:
      break;
  }
  if (its_own_word) device.heard = now;
  device.detail = event.detail;
}

void take(Bed& bed, const LinkChanged& event, Time now) {
  Device& device = bed.devices[event.device];
  if (device.up != event.up || device.since == Time{}) device.since = now;
  // What the device last said of itself was before the link was lost.
  if (event.up && !device.up) {
    device.sensor_off = device.battery_low = device.alarms_off = false;
    device.clock = {};
    device.alarms.clear();
  }
  device.up = event.up;
  device.detail = event.detail;
}

void take(Bed& bed, const Charted& event, Time now) {
  if (!bed.session) return;
  for (const Observation& o : event.values) {
    if (!of_cuff(o.parameter)) chart(bed, o, now);
  }
  chart_cuffs(bed, event.values, now);
  for (const auto& [name, answer] : event.items) bed.session->items[name] = answer;
}

void take(Bed& bed, const IdentityConfirmed& event) {
  const auto device = bed.devices.find(event.device);
  if (device == bed.devices.end() || !device->second.foreign) return;
  // What the monitor says next is this session's subject.
  device->second.foreign.reset();
  device->second.subject.clear();
}

void forget_values(Bed& bed) {
  for (std::size_t i = 0; i < parameter_count; ++i) {
    bed.newest[i].reset();
    bed.usable_at[i].reset();
    bed.changed_at[i].reset();
    bed.history[i].clear();
    bed.source[i].clear();
  }
  bed.stood_still = {};
  bed.taken_off.reset();
  bed.put_on.reset();
  bed.cuffs.clear();
  bed.cuff_failures = 0;
  bed.cuff_prompted.reset();
  bed.reread_prompted.clear();
  bed.reread_times.clear();
  bed.reread_reminded.reset();
  bed.cuff_wanted.reset();
  bed.cuff_started.reset();
  bed.cuff_ended.reset();
  // Whoever is on the monitor when a session opens is its patient (daemon/links/routing.h).
  for (auto& [name, device] : bed.devices) {
    device.foreign.reset();
    device.subject.clear();
  }
}

}  // namespace vigil::alerts
