#include "drivers/hl7/units.h"

#include "drivers/hl7/numbers.h"

#include <algorithm>
#include <array>

namespace vigil::drivers::hl7 {
namespace {

struct Term {
  unsigned number;
  std::string_view label;
  Unit unit;
};

// ihe-pcd section 3, "Units", partition 4.
constexpr std::array<Term, 9> terms{{
    {264864, "MDC_DIM_BEAT_PER_MIN", Unit::per_minute},
    {264928, "MDC_DIM_RESP_PER_MIN", Unit::per_minute},
    {264896, "MDC_DIM_PULS_PER_MIN", Unit::per_minute},
    {262688, "MDC_DIM_PERCENT", Unit::percent},
    {266016, "MDC_DIM_MMHG", Unit::mmhg},
    {265987, "MDC_DIM_KILO_PASCAL", Unit::kpa},
    {268192, "MDC_DIM_DEGC", Unit::celsius},
    {266560, "MDC_DIM_FAHR", Unit::fahrenheit},
    {262656, "MDC_DIM_DIMLESS", Unit::one},
}};

struct Written {
  std::string_view text;
  Unit unit;
};

// UCUM as in ihe-pcd section 3; ISO+ as in the Draeger Infinity sample; the rest as Philips, Welch
// Allyn and Nihon Kohden write it.
constexpr std::array<Written, 23> texts{{
    {"/min", Unit::per_minute},
    {"1/min", Unit::per_minute},
    {"min-1", Unit::per_minute},
    {"bpm", Unit::per_minute},
    {"BPM", Unit::per_minute},
    {"rpm", Unit::per_minute},
    {"Br/M", Unit::per_minute},
    {"%", Unit::percent},
    {"Percent", Unit::percent},
    {"mm[Hg]", Unit::mmhg},
    {"mm(hg)", Unit::mmhg},
    {"mmHg", Unit::mmhg},
    {"kPa", Unit::kpa},
    {"kpa", Unit::kpa},
    {"Cel", Unit::celsius},
    {"cel", Unit::celsius},
    {"DegC", Unit::celsius},
    {"\xC2\xB0\x43", Unit::celsius},  // degree sign C in UTF-8
    {"[degF]", Unit::fahrenheit},
    {"DegF", Unit::fahrenheit},
    {"degf", Unit::fahrenheit},
    {"\xC2\xB0\x46", Unit::fahrenheit},
    {"1", Unit::one},
}};

Unit by_text(std::string_view text) {
  // An annotation in front says what is counted: `{beats}/min`.
  if (text.starts_with('{')) text.remove_prefix(std::min(text.find('}') + 1, text.size()));
  for (const Written& row : texts) {
    if (row.text == text) return row.unit;
  }
  return Unit::unknown;
}

Unit by_label(std::string_view label) {
  for (const Term& term : terms) {
    if (term.label == label) return term.unit;
  }
  return Unit::unknown;
}

// As with codes, the label wins: 268160 and 268224 occur with MDC_DIM_FAHR.
Unit from_pair(std::string_view code, std::string_view label) {
  if (code.empty() && label.empty()) return Unit::absent;
  const std::optional<unsigned> number = mdc_number(code);
  Unit unit = Unit::unknown;
  if (number) {
    for (const Term& term : terms) {
      if (term.number != *number) continue;
      if (term.label == label) return term.unit;
      unit = term.unit;
    }
  }
  if (label.starts_with("MDC_")) {
    const Unit labelled = by_label(label);
    if (labelled != Unit::unknown) return labelled;
  }
  if (unit != Unit::unknown) return unit;
  if (code.starts_with("MDC_")) return by_label(code);
  unit = by_text(code);
  return unit == Unit::unknown ? by_text(label) : unit;
}

double mmhg_from_kpa(double kpa) {
  return kpa * 7.500615;
}
double celsius_from_fahrenheit(double f) {
  return (f - 32) * 5 / 9;
}

std::optional<double> only(bool fits, double value) {
  if (!fits) return std::nullopt;
  return value;
}

std::optional<double> pressure(double value, Unit unit) {
  if (unit == Unit::kpa) return mmhg_from_kpa(value);
  return only(unit == Unit::mmhg || unit == Unit::absent, value);
}

std::optional<double> temperature(double value, Unit unit) {
  constexpr double surely_fahrenheit = 50;  // no patient has 50 degrees Celsius
  if (unit == Unit::absent) unit = value >= surely_fahrenheit ? Unit::fahrenheit : Unit::celsius;
  if (unit == Unit::fahrenheit) return celsius_from_fahrenheit(value);
  return only(unit == Unit::celsius, value);
}

}  // namespace

Unit read_unit(std::string_view obx6, const Delimiters& d) {
  if (!given(obx6)) return Unit::absent;
  const Unit unit = from_pair(trimmed(part(obx6, d.component, 1)), part(obx6, d.component, 2));
  if (unit != Unit::unknown) return unit;
  const std::string_view other_code = trimmed(part(obx6, d.component, 4));
  const Unit other = from_pair(other_code, part(obx6, d.component, 5));
  return other == Unit::absent ? Unit::unknown : other;
}

std::string_view ucum(Unit unit) {
  switch (unit) {
    case Unit::per_minute:
      return "/min";
    case Unit::percent:
      return "%";
    case Unit::mmhg:
      return "mm[Hg]";
    case Unit::kpa:
      return "kPa";
    case Unit::celsius:
      return "Cel";
    case Unit::fahrenheit:
      return "[degF]";
    case Unit::one:
      return "1";
    case Unit::absent:
    case Unit::unknown:
      return {};
  }
  return {};
}

std::optional<double> to_canonical(Vital vital, double value, Unit unit) {
  switch (vital) {
    case Vital::hr:
    case Vital::pr_spo2:
    case Vital::pr_nibp:
    case Vital::pr_other:
    case Vital::rr:
      return only(unit == Unit::per_minute || unit == Unit::absent, value);
    case Vital::spo2:
      return only(unit == Unit::percent || unit == Unit::absent, value);
    case Vital::pi:  // Philips sends the perfusion indicator without a dimension
      return only(unit == Unit::percent || unit == Unit::one || unit == Unit::absent, value);
    case Vital::nibp_sys:
    case Vital::nibp_dia:
    case Vital::nibp_mean:
    case Vital::ibp_sys:
    case Vital::ibp_dia:
    case Vital::ibp_mean:
    case Vital::etco2:
      return pressure(value, unit);
    case Vital::temp:
      return temperature(value, unit);
    case Vital::none:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vigil::drivers::hl7
