// Section 4 of the sheet, group by group. Ranges are ours: wider than any monitor's, there to keep
// out numbers that mean nothing.
#include "drivers/ge/values.h"

#include <array>
#include <cmath>

namespace vigil::drivers::ge {
namespace {

// Offsets of groups in the basic class, section 4.
constexpr std::size_t ecg_at = 0;
constexpr std::size_t nibp_at = 72;
constexpr std::size_t spo2_at = 118;
constexpr std::size_t co2_at = 132;
constexpr std::size_t flow_at = 178;
constexpr std::array<std::size_t, 4> temperature_at{86, 94, 102, 110};
constexpr std::size_t hr_ecg_at = 226;  // in ecg_extra, which has no header

struct Range {
  double low, high;
};
constexpr Range rates{1, 350};
constexpr Range breath_rates{0, 200};
constexpr Range saturations{1, 100};
constexpr Range pressures{1, 300};
constexpr Range percents{0, 100};
constexpr Range gas_pressures{0, 150};
constexpr Range temperatures{10, 50};

Why reason_of(Field field) {
  switch (field.raw) {
    case Field::under_range:
      return Why::under_range;
    case Field::over_range:
      return Why::over_range;
    case Field::not_calibrated:
      return Why::not_calibrated;
    default:
      return Why::no_value;
  }
}

Measure in_range(double value, Range range) {
  if (value < range.low || value > range.high) {
    return {.value = {}, .why = value == 0 ? Why::no_value : Why::impossible};
  }
  return {value, Quality::good, Why::has_value};
}

Measure measure(Field field, double per_unit, Range range) {
  if (field.is_code()) return {.value = {}, .why = reason_of(field)};
  return in_range(field.raw / per_unit, range);
}

void doubt(Measure& measure, bool doubtful) {
  if (measure.value && doubtful) measure.quality = Quality::questionable;
}

// ---- heart and pulse, sections 4.2 and 4.4
// -------------------------------------------------------

enum EcgBit : unsigned { asystole = 2, noise = 7, artifact = 8, learning = 9, channel_1_off = 11 };

HeartSource source_of(const Group& ecg) {
  switch (ecg.bits(3, 4)) {
    case 0:
      return HeartSource::none;
    case 1:
    case 9:
      return HeartSource::ecg;
    case 2:
    case 3:
    case 4:
    case 5:
    case 7:
    case 8:
    case 10:
    case 11:
      return HeartSource::pressure;
    case 6:
    case 12:
      return HeartSource::oximeter;
    default:
      return HeartSource::unknown;
  }
}

// Only what the ECG counted. The field of the ECG group may hold the rate of another source (T11);
// hr_ecg stands apart.
Measure heart_rate(const Group& ecg, Field hr_ecg) {
  const bool all_off = ecg.bits(channel_1_off, 3) == 7;
  if (!ecg.active() || all_off) return {};
  const HeartSource source = source_of(ecg);
  const bool stopped = ecg.bit(asystole) && !ecg.bit(learning);
  const bool by_ecg = source == HeartSource::ecg || (source == HeartSource::none && stopped);
  const Field field = by_ecg ? ecg.field(0) : hr_ecg;
  // A zero while learning means "not yet" (T12); it is a rate only where asystole is declared.
  Measure rate = field.raw == 0 && stopped ? Measure{0.0, Quality::good, Why::has_value}
                                           : measure(field, 1, rates);
  doubt(rate, ecg.bit(noise) || ecg.bit(artifact) || ecg.bit(learning));
  return rate;
}

// The oximeter's own; without one, the rate of the ECG group when it was counted from a pulse.
Measure pulse_rate(const Group& ecg, const Group& spo2) {
  const Measure own = spo2.active() ? measure(spo2.field(1), 1, rates) : Measure{};
  if (own.value || !ecg.active()) return own;
  const HeartSource source = source_of(ecg);
  if (source != HeartSource::pressure && source != HeartSource::oximeter) return own;
  const Measure other = measure(ecg.field(0), 1, rates);
  return other.value ? other : own;
}

// ---- breathing, sections 4.2 and 4.5
// -------------------------------------------------------------

enum Co2Bit : unsigned {
  co2_apnoea = 2,
  calibrating = 3,
  zeroing = 4,
  occlusion = 5,
  air_leak = 6,
  impedance_apnoea = 7
};

bool samples_breath(const Group& co2) {
  return co2.active() && !co2.bit(calibrating) && !co2.bit(zeroing) && !co2.bit(occlusion);
}

// Volume percent times ambient pressure is mmHg (T8).
Measure etco2(const Group& co2) {
  const Field et = co2.field(0), ambient = co2.field(3);
  if (!samples_breath(co2)) return {};
  if (et.is_code()) return {.value = {}, .why = reason_of(et)};
  if (ambient.is_code() || ambient.raw <= 0) return {.value = {}, .why = Why::no_value};
  const double pressure = static_cast<double>(et.raw) * ambient.raw / 100000.0;
  Measure measure = in_range(std::round(pressure * 100.0) / 100.0, gas_pressures);
  doubt(measure, co2.bit(air_leak));
  return measure;
}

// Counted from the gas, else from the impedance of the chest, else from the flow.
std::optional<Measure> breath_rate(const Group& ecg, const Group& co2, const Group& flow) {
  std::optional<Measure> best;
  if (co2.exists()) {
    best = samples_breath(co2) ? measure(co2.field(2), 1, breath_rates) : Measure{};
    doubt(*best, co2.bit(air_leak));
  }
  const auto instead = [&](const Group& group, std::size_t field) {
    if (!group.active() || (best && best->value)) return;
    const Measure other = measure(group.field(field), 1, breath_rates);
    if (!best || other.value) best = other;
  };
  instead(ecg, 4);
  instead(flow, 0);
  return best;
}

// The first probe with a value; T1 where none has.
std::optional<Measure> temperature(Bytes data) {
  std::optional<Measure> first;
  for (const std::size_t at : temperature_at) {
    const Group group(data, at);
    if (!group.exists()) continue;
    const Measure found = group.active() ? measure(group.field(0), 100, temperatures) : Measure{};
    if (found.value) return found;
    if (!first) first = found;
  }
  return first;
}

}  // namespace

std::string_view name_of(HeartSource source) {
  switch (source) {
    case HeartSource::none:
      return "none";
    case HeartSource::ecg:
      return "ECG";
    case HeartSource::pressure:
      return "invasive pressure";
    case HeartSource::oximeter:
      return "SpO2";
    case HeartSource::unknown:
      break;
  }
  return "unknown";
}

Basic read_basic(Bytes data) {
  const Group ecg(data, ecg_at), spo2(data, spo2_at), co2(data, co2_at), flow(data, flow_at);
  Basic basic;
  if (spo2.active()) {
    basic.spo2 = measure(spo2.field(0), 100, saturations);
    basic.perfusion_index = measure(spo2.field(2), 100, percents);
  } else if (spo2.exists()) {
    basic.perfusion_index = Measure{};
  }
  basic.pulse_rate = pulse_rate(ecg, spo2);
  basic.heart_rate = heart_rate(ecg, {i16(data, hr_ecg_at)});
  if (co2.exists()) basic.etco2 = etco2(co2);
  basic.breath_rate = breath_rate(ecg, co2, flow);
  basic.temperature = temperature(data);
  basic.heart_source = ecg.active() ? source_of(ecg) : HeartSource::none;
  basic.asystole = ecg.active() && ecg.bit(asystole);
  basic.apnoea = co2.exists() && (co2.bit(co2_apnoea) || co2.bit(impedance_apnoea));
  return basic;
}

// Section 4.3: the status says nothing of the cuff, the label does.
Nibp read_nibp(Bytes data) {
  const Group group(data, nibp_at);
  Nibp nibp;
  nibp.exists = group.exists();
  nibp.measuring = nibp.exists && (group.label() >> 5U & 1U) != 0;
  nibp.older = (group.label() >> 8U & 1U) != 0;
  if (!group.active()) return nibp;
  nibp.systolic = measure(group.field(0), 100, pressures);
  nibp.diastolic = measure(group.field(1), 100, pressures);
  nibp.mean = measure(group.field(2), 100, pressures);
  return nibp;
}

}  // namespace vigil::drivers::ge
