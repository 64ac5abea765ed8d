// The tables of vital signs and units. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/meaning.h"

#include <array>
#include <cmath>

#include "drivers/philips/codes.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

// Section 5.3. Arterial pressures are not here: they are never taken for a cuff reading. Breaths
// counted in the airway go before those from the chest, which moves in an obstruction, too.
constexpr std::array<Source, 21> sources{{
    {0x4182, Parameter::heart_rate},
    {0x4822, Parameter::pulse_rate, 0},  // oximeter
    {0x480A, Parameter::pulse_rate, 1},  // arterial line or other
    {0xF0E5, Parameter::pulse_rate, 2, true},
    {0x4BB8, Parameter::spo2, 0},
    {0x4BC8, Parameter::spo2, 1},  // second probes: left, right, before and behind the duct
    {0x4BCC, Parameter::spo2, 2},
    {0xF1C0, Parameter::spo2, 3},
    {0xF1D4, Parameter::spo2, 4},
    {0x4BB0, Parameter::perfusion_index},
    {0x5012, Parameter::breath_rate, 0},
    {0x500A, Parameter::breath_rate, 1},
    {0x50B0, Parameter::etco2},
    {0x4B48, Parameter::temperature, 0},  // site not said
    {0x4B60, Parameter::temperature, 1},  // core
    {0xE004, Parameter::temperature, 2},  // rectal
    {0x4B78, Parameter::temperature, 3},  // tympanic
    {0x4B74, Parameter::temperature, 4},  // skin
    {0x4A05, Parameter::systolic, 0, true},
    {0x4A06, Parameter::diastolic, 0, true},
    {0x4A07, Parameter::mean_pressure, 0, true},
}};

double rounded(double value) {
  return std::round(value * 100.0) / 100.0;
}

std::optional<double> in_mmhg(double value, std::uint16_t unit) {
  constexpr double mmhg_in_kilopascal = 7.50062;
  if (unit == unit::mmhg) return value;
  if (unit == unit::kilopascal) return rounded(value * mmhg_in_kilopascal);
  return std::nullopt;
}

std::optional<double> in_celsius(double value, std::uint16_t unit) {
  if (unit == unit::celsius) return value;
  if (unit == unit::fahrenheit) return rounded((value - 32.0) * 5.0 / 9.0);
  return std::nullopt;
}

std::optional<double> if_unit(double value, std::uint16_t unit, std::uint16_t expected) {
  return unit == expected ? std::optional(value) : std::nullopt;
}

// T25: the unit is always read.
std::optional<double> in_our_unit(double value, std::uint16_t unit, Parameter parameter) {
  switch (parameter) {
    case Parameter::spo2:
      return if_unit(value, unit, unit::percent);
    case Parameter::heart_rate:
    case Parameter::pulse_rate:
      return if_unit(value, unit, unit::beats_per_minute);
    case Parameter::breath_rate:
      return if_unit(value, unit, unit::breaths_per_minute);
    case Parameter::perfusion_index:
      return if_unit(value, unit, unit::none);
    case Parameter::temperature:
      return in_celsius(value, unit);
    case Parameter::systolic:
    case Parameter::diastolic:
    case Parameter::mean_pressure:
    case Parameter::etco2:
      return in_mmhg(value, unit);
    case Parameter::sedation:
      return std::nullopt;
  }
  return std::nullopt;
}

struct Range {
  double low, high;
};

// Ours and wide: what is outside was never measured on a patient. A heart rate of zero with a valid
// state is real (T26); a pulse that nobody finds is no rate, and a saturation, a temperature or a
// cuff pressure of zero was not measured.
Range possible(Parameter parameter) {
  switch (parameter) {
    case Parameter::spo2:
      return {1, 100};
    case Parameter::heart_rate:
      return {0, 400};
    case Parameter::pulse_rate:
      return {1, 400};
    case Parameter::breath_rate:
      return {0, 200};
    case Parameter::perfusion_index:
      return {0, 100};
    case Parameter::temperature:
      return {10, 50};
    case Parameter::systolic:
    case Parameter::diastolic:
    case Parameter::mean_pressure:
      return {1, 300};
    case Parameter::etco2:
      return {0, 150};
    case Parameter::sedation:
      return {0, 0};
  }
  return {0, 0};
}

}  // namespace

const Source* find_source(std::uint16_t physio_id) {
  for (const Source& source : sources) {
    if (source.physio_id == physio_id) return &source;
  }
  return nullptr;
}

Observation observe(const RawValue& raw, Parameter parameter) {
  Observation none{
      .parameter = parameter, .value = {}, .quality = Quality::invalid, .measured = {}};
  const auto number = decode_float(raw.number);
  if (!number || (raw.state & state::unusable) != 0) return none;
  const auto value = in_our_unit(*number, raw.unit, parameter);
  const Range range = possible(parameter);
  if (!value || *value < range.low || *value > range.high) return none;
  const bool doubted = (raw.state & (state::questionable | state::early)) != 0;
  return {.parameter = parameter,
          .value = value,
          .quality = doubted ? Quality::questionable : Quality::good,
          .measured = {}};
}

std::string source_name(std::uint16_t physio_id) {
  const Source* source = find_source(physio_id);
  return source == nullptr ? hex_name(physio_id) : std::string(name_of(source->parameter));
}

std::string hex_name(std::uint16_t number) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "0x";
  for (int shift = 12; shift >= 0; shift -= 4) text += digits[number >> shift & 0x0F];
  return text;
}

}  // namespace vigil::drivers::philips
