#include "alerts/intake.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

constexpr std::size_t history_size = 600;  // ten minutes at one a second
constexpr std::size_t cuff_size = 64;

std::size_t at(Parameter p) {
  return static_cast<std::size_t>(p);
}

bool of_cuff(Parameter p) {
  return p == Parameter::systolic || p == Parameter::diastolic || p == Parameter::mean_pressure;
}

// A reading from before the session opened belongs to somebody else.
bool from_before(const Bed& bed, Time measured) {
  return bed.session && measured < bed.session->opened;
}

// ---- the device's own clock
// ----------------------------------------------------------------------

// Below this a difference is transmission and rounding, not a wrong clock.
constexpr Millis same_clock = std::chrono::seconds{5};
// Some monitors write whole minutes; a stamp that stands still for longer is an old value repeated.
constexpr Millis standing = std::chrono::seconds{90};

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

void keep(std::deque<Reading>& history, const Reading& reading) {
  history.push_back(reading);
  if (history.size() > history_size) history.pop_front();
}

void remember(Bed& bed, const Observation& o, const std::string& name, const Device& device,
              Time now) {
  const std::size_t i = at(o.parameter);
  if (held_by_another(bed, i, name, now)) return;
  if (o.measured && now - device.stamped > standing) return;
  bed.source[i] = name;
  if (!o.value || o.quality == Quality::invalid) {
    bed.newest[i].reset();
    return;
  }
  const Reading reading{*o.value, o.quality, now, by_our_clock(o, device, now), false};
  if (from_before(bed, reading.measured)) return;
  // After a gap the same number is no sign that the numbers stand still.
  const std::optional<Reading>& before = bed.newest[i];
  const bool follows = before && !before->charted && now - before->at <= patience;
  if (!follows || before->value != reading.value || !bed.changed_at[i]) bed.changed_at[i] = now;
  bed.newest[i] = reading;
  bed.usable_at[i] = now;
  std::deque<Reading>& history = bed.history[i];
  if (history.empty() || now - history.back().at >= std::chrono::seconds{1}) keep(history, reading);
}

// A charted value is kept beside the device's values and judged only where no device speaks: it
// neither hides what the device says now nor is lost under it.
void chart(Bed& bed, const Observation& o, Time now) {
  if (!o.value) return;
  const Reading reading{*o.value, o.quality, now, std::min(o.measured.value_or(now), now), true};
  if (from_before(bed, reading.measured)) return;
  const std::size_t i = at(o.parameter);
  keep(bed.history[i], reading);
  const std::optional<Reading>& newest = bed.newest[i];
  const bool device_speaks = newest && !newest->charted && now - newest->at <= patience;
  if (!device_speaks) bed.newest[i] = reading;
}

// ---- cuff readings
// -------------------------------------------------------------------------------

// A determination takes longer than this, so two readings cannot be closer.
constexpr Millis one_determination = std::chrono::seconds{10};
// What a nurse copies from the monitor's screen is the monitor's reading, not a second one.
constexpr Millis copied = std::chrono::minutes{2};

bool same_pressures(const Cuff& a, const Cuff& b) {
  return a.systolic == b.systolic && a.diastolic == b.diastolic;
}

bool within(Time a, Time b, Millis span) {
  return std::chrono::abs(a - b) <= span;
}

// Monitors repeat an old cuff reading for up to an hour (clinical reference 3.5): the same
// pressures with the same time, or without any time of the device's own, are the same reading.
bool repeats(const std::optional<Cuff>& last, const Cuff& cuff, bool has_own_time) {
  if (!last || !same_pressures(cuff, *last) || cuff.mean != last->mean) return false;
  return !has_own_time || within(cuff.measured, last->measured, one_determination);
}

bool known(const Bed& bed, const Cuff& cuff) {
  return std::any_of(bed.cuffs.begin(), bed.cuffs.end(), [&](const Cuff& c) {
    const Millis span = c.charted || cuff.charted ? copied : one_determination;
    return same_pressures(c, cuff) && within(c.measured, cuff.measured, span);
  });
}

// A pressure without its partner, or the wrong way round, is no reading (clinical reference 3.5:
// pulse pressure under 10 mmHg or systolic not above diastolic: reject).
bool believable(const Cuff& cuff) {
  if (!cuff.systolic || !cuff.diastolic) return false;
  return *cuff.systolic - *cuff.diastolic >= 10;
}

bool tells_pressure(const Observation& o) {
  return of_cuff(o.parameter) && o.value && o.quality != Quality::invalid;
}

// The pressures of one determination: those that bear the same time.
Cuff cuff_among(const std::vector<Observation>& values, std::optional<Time> stamp, Time now) {
  Cuff cuff;
  cuff.at = now;
  cuff.measured = stamp.value_or(now);
  for (const Observation& o : values) {
    if (!tells_pressure(o) || o.measured != stamp) continue;
    cuff.quality = std::max(cuff.quality, o.quality);
    if (o.parameter == Parameter::systolic) cuff.systolic = o.value;
    if (o.parameter == Parameter::diastolic) cuff.diastolic = o.value;
    if (o.parameter == Parameter::mean_pressure) cuff.mean = o.value;
  }
  return cuff;
}

// Oldest first by the time of measuring: what arrives late does not pass for the newest.
void add(Bed& bed, const Cuff& cuff) {
  if (from_before(bed, cuff.measured) || known(bed, cuff)) return;
  const auto later = std::find_if(bed.cuffs.begin(), bed.cuffs.end(),
                                  [&](const Cuff& c) { return c.measured > cuff.measured; });
  if (later == bed.cuffs.end()) bed.cuff_failures = 0;
  bed.cuffs.insert(later, cuff);
  if (bed.cuffs.size() > cuff_size) bed.cuffs.pop_front();
}

void take_cuff(Bed& bed, Device& device, Cuff cuff, bool own_time) {
  // A mean alone is no determination that failed; some monitors have an invasive one.
  if (!cuff.systolic && !cuff.diastolic) return;
  if (repeats(device.cuff, cuff, own_time)) return;
  device.cuff = cuff;
  if (own_time) cuff.measured = std::min(cuff.measured + device.behind, cuff.at);
  if (believable(cuff)) return add(bed, cuff);
  if (!from_before(bed, cuff.measured)) ++bed.cuff_failures;
}

// Each determination once, however many the frame holds.
void for_each_cuff(const std::vector<Observation>& values, Time now, auto&& act) {
  for (auto o = values.begin(); o != values.end(); ++o) {
    if (!tells_pressure(*o)) continue;
    const bool first = std::none_of(values.begin(), o, [&](const Observation& before) {
      return tells_pressure(before) && before.measured == o->measured;
    });
    if (first) act(cuff_among(values, o->measured, now), o->measured.has_value());
  }
}

void chart_cuff(Bed& bed, Cuff cuff) {
  if (!believable(cuff)) return;
  cuff.charted = true;
  cuff.measured = std::min(cuff.measured, cuff.at);
  add(bed, cuff);
}

}  // namespace

void take(Bed& bed, const Observed& event, Time now) {
  Device& device = bed.devices[event.device];
  device.heard = now;
  note_clock(device, event.values, now);
  for (const Observation& o : event.values) {
    if (of_cuff(o.parameter)) continue;
    if (o.parameter == Parameter::spo2 && o.value) device.sensor_off = false;
    remember(bed, o, event.device, device, now);
  }
  for_each_cuff(event.values, now,
                [&](const Cuff& cuff, bool own_time) { take_cuff(bed, device, cuff, own_time); });
}

void take(Bed& bed, const Noticed& event, Time now) {
  Device& device = bed.devices[event.device];
  bool its_own_word = true;
  switch (event.kind) {
    case Notice::Kind::sensor_off:
      device.sensor_off = true;
      break;
    case Notice::Kind::sensor_on:
      device.sensor_off = false;
      break;
    case Notice::Kind::battery_low:
      device.battery_low = true;
      break;
    case Notice::Kind::cuff_failed:
      ++bed.cuff_failures;
      break;
    case Notice::Kind::bad_frame:
    case Notice::Kind::no_answer:
      its_own_word = false;
      break;
    case Notice::Kind::identified:
    case Notice::Kind::refused:
    case Notice::Kind::cuff_started:
    case Notice::Kind::device_alarm:
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
  if (event.up && !device.up) device.sensor_off = device.battery_low = false;
  device.up = event.up;
  device.detail = event.detail;
}

void take(Bed& bed, const Charted& event, Time now) {
  if (!bed.session) return;
  for (const Observation& o : event.values) {
    if (!of_cuff(o.parameter)) chart(bed, o, now);
  }
  for_each_cuff(event.values, now, [&](const Cuff& cuff, bool) { chart_cuff(bed, cuff); });
  for (const auto& [name, answer] : event.items) bed.session->items[name] = answer;
}

void forget_values(Bed& bed) {
  for (std::size_t i = 0; i < parameter_count; ++i) {
    bed.newest[i].reset();
    bed.usable_at[i].reset();
    bed.changed_at[i].reset();
    bed.history[i].clear();
    bed.source[i].clear();
  }
  bed.cuffs.clear();
  bed.cuff_failures = 0;
  bed.cuff_prompted.reset();
  bed.reread_prompted.reset();
}

}  // namespace vigil::alerts
