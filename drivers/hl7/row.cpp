#include "drivers/hl7/row.h"

#include <algorithm>
#include <array>

#include "drivers/hl7/local_codes.h"
#include "drivers/hl7/numbers.h"

namespace vigil::drivers::hl7 {
namespace {

// ihe-pcd section 2: values that stand for "none" in some firmware.
constexpr std::array<double, 7> fillers{-100, -999, -99.9, -1000, -10000, 8388607, 32767};

bool is_filler(double value) {
  return std::find(fillers.begin(), fillers.end(), value) != fillers.end();
}

// Outside of these a number is not a measurement. HR, SpO2 and NIBP: hl7-mllp section 8. The others
// are ours: wide enough for any patient, narrow enough for 37 degrees taken for Fahrenheit.
bool plausible(Vital vital, double value) {
  switch (vital) {
    case Vital::hr:
      return value >= 0 && value <= 400;  // a heart may really stand still
    case Vital::pr_spo2:                  // any other zero is how monitors write "none"
    case Vital::pr_nibp:
    case Vital::pr_other:
      return value > 0 && value <= 400;
    case Vital::spo2:
      return value > 0 && value <= 100;
    case Vital::pi:
      return value >= 0 && value <= 100;
    case Vital::nibp_sys:
    case Vital::nibp_dia:
    case Vital::nibp_mean:
      return value > 0 && value <= 350;
    case Vital::rr:
    case Vital::etco2:
      return value >= 0 && value <= 200;
    case Vital::temp:
      return value >= 10 && value <= 50;
    case Vital::ibp_sys:  // not passed on; a venous pressure may be negative
    case Vital::ibp_dia:
    case Vital::ibp_mean:
    case Vital::none:
      return true;
  }
  return true;
}

bool is_numeric_type(std::string_view obx2) {
  return obx2 == "NM" || obx2 == "SN" || obx2 == "ST";
}

// Result status for which there is no value: cannot be obtained, deleted, not asked, wrong patient.
bool status_forbids(std::string_view obx11) {
  obx11 = trimmed(obx11);
  return obx11.size() == 1 &&
         std::string_view("XDNW").find(obx11.front()) != std::string_view::npos;
}

struct Flags {
  bool invalid = false, demo = false, questionable = false;
};

Flags read_flags(std::string_view obx8, const Delimiters& d) {
  constexpr std::array<std::string_view, 6> no_value{"INV", "NAV", "CALIB", "?", "<", ">"};
  Flags flags;
  while (!obx8.empty()) {
    const std::size_t end = d.repetition == '\0' ? std::string_view::npos : obx8.find(d.repetition);
    const std::string_view flag = trimmed(part(obx8.substr(0, end), d.component, 1));
    flags.invalid |= std::find(no_value.begin(), no_value.end(), flag) != no_value.end();
    flags.demo |= flag == "DEMO" || flag == "TEST";
    flags.questionable |= flag == "QUES" || flag == "EARLY";
    if (end == std::string_view::npos) break;
    obx8.remove_prefix(end + 1);
  }
  return flags;
}

// SN: `=^65` and `^182` are plain numbers; `<^40`, `>^300` and `^120^/^80` are not.
std::optional<double> structured_number(std::string_view obx5, char component) {
  const std::string_view comparator = trimmed(part(obx5, component, 1));
  if (!comparator.empty() && comparator != "=") return std::nullopt;
  if (!part(obx5, component, 3).empty() || !part(obx5, component, 4).empty()) return std::nullopt;
  return parse_decimal(part(obx5, component, 2));
}

std::optional<double> read_value(std::string_view obx2, std::string_view obx5, char component) {
  return obx2 == "SN" ? structured_number(obx5, component) : parse_decimal(obx5);
}

bool marked_aperiodic(const Fields& obx, const Delimiters& d) {
  // Philips and PDS: OBX-13; Mindray: the second component of OBX-17; others OBX-15.
  for (const std::size_t n : {std::size_t{13}, std::size_t{15}, std::size_t{17}}) {
    if (obx[n].empty()) continue;
    if (part(obx[n], d.component, 1) == "APERIODIC") return true;
    if (part(obx[n], d.component, 2) == "APERIODIC") return true;
  }
  return false;
}

Unit unit_of_row(const Fields& obx, Vital vital, const RowRules& rules) {
  if (!rules.pds) return read_unit(obx[6], rules.delimiters);
  switch (vital) {
    case Vital::nibp_sys:
    case Vital::nibp_dia:
    case Vital::nibp_mean:
    case Vital::ibp_sys:
    case Vital::ibp_dia:
    case Vital::ibp_mean:
      return rules.pressure;
    case Vital::temp:
      return rules.temperature;
    case Vital::hr:
    case Vital::pr_spo2:
    case Vital::pr_nibp:
    case Vital::pr_other:
    case Vital::rr:
      return Unit::per_minute;
    case Vital::spo2:
    case Vital::pi:
      return Unit::percent;
    case Vital::etco2:
      return Unit::mmhg;
    case Vital::none:
      return Unit::absent;
  }
  return Unit::absent;
}

// The decision itself, in the order of the table in ihe-pcd section 2.
void decide(const Fields& obx, const Delimiters& d, Row& row) {
  const Flags flags = read_flags(obx[8], d);
  row.flagged_demo = flags.demo;
  row.use = Use::invalid;
  if (status_forbids(obx[11]) || !given(obx[5]) || flags.invalid) return;
  const std::optional<double> number = read_value(obx[2], obx[5], d.component);
  if (!number || is_filler(*number)) return;
  const std::optional<double> value = to_canonical(row.vital, *number, row.unit);
  row.unit_refused = !value.has_value();
  if (!value || !plausible(row.vital, *value)) return;
  row.value = value;
  row.use = flags.demo ? Use::demo : flags.questionable ? Use::questionable : Use::ok;
}

}  // namespace

Row read_row(const Fields& obx, const RowRules& rules) {
  const Delimiters& d = rules.delimiters;
  Row row;
  if (rules.pds) {
    const auto coded = find_local({pds_numbers, part(obx[3], d.component, 1), {}});
    row.vital = coded ? coded->vital : Vital::none;
  } else {
    const Coded coded = find_vital(obx[3], obx[4], d);
    row.vital = coded.vital;
    row.label_contradicts = coded.contradicts;
  }
  row.own_time = parse_moment(part(obx[14], d.component, 1));
  if (row.vital == Vital::none) return row;
  row.aperiodic = is_cuff(row.vital) || marked_aperiodic(obx, d);
  row.unit = unit_of_row(obx, row.vital, rules);
  if (is_numeric_type(obx[2])) decide(obx, d, row);
  return row;
}

}  // namespace vigil::drivers::hl7
