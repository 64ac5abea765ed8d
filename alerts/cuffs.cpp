#include "alerts/cuffs.h"

#include "alerts/curve.h"
#include "alerts/plausible.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

constexpr std::size_t cuff_size = 64;

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

// A doubted reading may raise an alert and never ends one.
void doubt(const Bed& bed, Cuff& cuff) {
  if (!bed.session) return;
  const Watch* watch = find_watch(*bed.session->profile, "cuff-implausible");
  cuff.suspect = watch && !doubt_about(cuff, *watch).empty();
  if (cuff.suspect) cuff.quality = std::max(cuff.quality, Quality::questionable);
}

void end_cuff(Bed& bed, Time now) {
  if (!bed.cuff_ended) bed.cuff_ended = now;
}

// Oldest first by the time of measuring: what arrives late does not pass for the newest.
void add(Bed& bed, Cuff cuff) {
  if (from_before(bed, cuff.measured) || known(bed, cuff)) return;
  doubt(bed, cuff);
  if (const auto rate = bed.rate(cuff.at)) cuff.rate = rate->value;
  if (bed.session) cuff.expected_rise = expected_rise(*bed.session, cuff.measured);
  const auto later = std::find_if(bed.cuffs.begin(), bed.cuffs.end(),
                                  [&](const Cuff& c) { return c.measured > cuff.measured; });
  if (later == bed.cuffs.end()) {
    bed.cuff_failures = 0;
    bed.cuff_wanted.reset();
    end_cuff(bed, cuff.at);
  }
  bed.cuffs.insert(later, cuff);
  bed.standing.clear();
  if (bed.cuffs.size() > cuff_size) bed.cuffs.pop_front();
}

void take_cuff(Bed& bed, Device& device, Cuff cuff, bool own_time) {
  // A mean alone is no determination that failed; some monitors have an invasive one.
  if (!cuff.systolic && !cuff.diastolic) return;
  if (repeats(device.cuff, cuff, own_time)) return;
  device.cuff = cuff;
  if (own_time) cuff.measured = std::min(cuff.measured + device.behind, cuff.at);
  if (believable(cuff)) return add(bed, cuff);
  if (!from_before(bed, cuff.measured)) fail_cuff(bed, cuff.at);
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

bool from_before(const Bed& bed, Time measured) {
  return bed.session && measured < bed.session->opened;
}

void fail_cuff(Bed& bed, Time now) {
  ++bed.cuff_failures;
  end_cuff(bed, now);
}

void take_cuffs(Bed& bed, Device& device, const std::vector<Observation>& values, Time now) {
  for_each_cuff(values, now,
                [&](const Cuff& cuff, bool own_time) { take_cuff(bed, device, cuff, own_time); });
}

void chart_cuffs(Bed& bed, const std::vector<Observation>& values, Time now) {
  for_each_cuff(values, now, [&](const Cuff& cuff, bool) { chart_cuff(bed, cuff); });
}

}  // namespace vigil::alerts
