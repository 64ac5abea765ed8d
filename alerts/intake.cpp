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

// A device clock that runs ahead must not make a reading younger than its arrival.
Time measured(const Observation& o, Time now) {
  return std::min(o.measured.value_or(now), now);
}

// A reading from before the session opened belongs to somebody else.
bool from_before(const Bed& bed, Time measured_at) {
  return bed.session && measured_at < bed.session->opened;
}

// Two devices may offer the same parameter, one of them without a probe. The bed stays with the one
// that gives values and changes over only when that one has been quiet for this long.
constexpr Millis patience = std::chrono::seconds{10};

bool from_second_source(const Bed& bed, std::size_t i, const std::string& device, Time now) {
  return bed.newest[i] && bed.source[i] != device && now - bed.newest[i]->at <= patience;
}

void remember(Bed& bed, const Observation& o, const std::string& device, Time now, bool charted) {
  const std::size_t i = at(o.parameter);
  if (!charted && from_second_source(bed, i, device, now)) return;
  bed.source[i] = device;
  if (!o.value || o.quality == Quality::invalid) {
    bed.newest[i].reset();
    return;
  }
  const Reading reading{*o.value, o.quality, now, measured(o, now), charted};
  if (from_before(bed, reading.measured)) return;
  const std::optional<Reading>& before = bed.newest[i];
  if (!before || before->value != reading.value || !bed.changed_at[i]) bed.changed_at[i] = now;
  bed.newest[i] = reading;
  bed.usable_at[i] = now;
  std::deque<Reading>& history = bed.history[i];
  if (!history.empty() && now - history.back().at < std::chrono::seconds{1}) return;
  history.push_back(reading);
  if (history.size() > history_size) history.pop_front();
}

bool same_pressures(const Cuff& a, const Cuff& b) {
  return a.systolic == b.systolic && a.diastolic == b.diastolic && a.mean == b.mean;
}

// Monitors repeat an old cuff reading for up to an hour (clinical reference 3.5). The same
// pressures with the same time, or without any time of the device's own, are the same reading; one
// measured before the last one is history.
bool repeats(const Bed& bed, const Cuff& cuff, bool has_own_time) {
  if (bed.cuffs.empty()) return false;
  const Cuff& last = bed.cuffs.back();
  if (cuff.charted || last.charted) return false;
  if (!has_own_time) return same_pressures(cuff, last);
  if (cuff.measured != last.measured) return cuff.measured < last.measured;
  return same_pressures(cuff, last);
}

// A pressure without its partner, or the wrong way round, is no reading (clinical reference 3.5:
// pulse pressure under 10 mmHg or systolic not above diastolic: reject).
bool believable(const Cuff& cuff) {
  if (!cuff.systolic || !cuff.diastolic) return false;
  return *cuff.systolic - *cuff.diastolic >= 10;
}

void take_cuff(Bed& bed, const std::vector<Observation>& values, Time now, bool charted) {
  Cuff cuff;
  cuff.at = now;
  cuff.measured = now;
  cuff.charted = charted;
  bool own_time = false, any = false;
  for (const Observation& o : values) {
    if (!of_cuff(o.parameter) || !o.value || o.quality == Quality::invalid) continue;
    any = true;
    cuff.measured = std::min(cuff.measured, measured(o, now));
    own_time = own_time || o.measured.has_value();
    cuff.quality = std::max(cuff.quality, o.quality);
    if (o.parameter == Parameter::systolic) cuff.systolic = o.value;
    if (o.parameter == Parameter::diastolic) cuff.diastolic = o.value;
    if (o.parameter == Parameter::mean_pressure) cuff.mean = o.value;
  }
  if (!any || from_before(bed, cuff.measured) || repeats(bed, cuff, own_time)) return;
  if (!believable(cuff)) {
    ++bed.cuff_failures;
    return;
  }
  bed.cuff_failures = 0;
  bed.cuffs.push_back(cuff);
  if (bed.cuffs.size() > cuff_size) bed.cuffs.pop_front();
}

void take_values(Bed& bed, const std::vector<Observation>& values, const std::string& device,
                 Time now, bool charted) {
  for (const Observation& o : values) {
    if (!of_cuff(o.parameter)) remember(bed, o, device, now, charted);
  }
  take_cuff(bed, values, now, charted);
}

}  // namespace

void take(Bed& bed, const Observed& event, Time now) {
  bed.devices[event.device].heard = now;
  take_values(bed, event.values, event.device, now, false);
}

void take(Bed& bed, const Noticed& event, Time now) {
  Device& device = bed.devices[event.device];
  device.heard = now;
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
    case Notice::Kind::identified:
    case Notice::Kind::bad_frame:
    case Notice::Kind::no_answer:
    case Notice::Kind::refused:
    case Notice::Kind::cuff_started:
    case Notice::Kind::device_alarm:
    case Notice::Kind::unmapped:
      break;
  }
  device.detail = event.detail;
}

void take(Bed& bed, const LinkChanged& event, Time now) {
  Device& device = bed.devices[event.device];
  if (device.up != event.up || device.since == Time{}) device.since = now;
  device.up = event.up;
  device.detail = event.detail;
}

void take(Bed& bed, const Charted& event, Time now) {
  take_values(bed, event.values, event.by, now, true);
  if (!bed.session) return;
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
}

}  // namespace vigil::alerts
