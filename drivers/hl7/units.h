// Units of measurement and what a value is worth in ours (UCUM, see drivers/observation.h): tables
// of MDC, MDIL, UCUM and the plain texts that gateways write. A unit that is not in the tables, or
// does not fit the vital sign, is refused and never guessed.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/hl7/codes.h"

namespace vigil::drivers::hl7 {

enum class Unit : std::uint8_t {
  absent,  // OBX-6 is empty
  per_minute,
  percent,
  mmhg,
  kpa,
  celsius,
  fahrenheit,
  one,  // dimensionless
  unknown,
};

// Reads OBX-6.
Unit read_unit(std::string_view obx6, const Delimiters&);

// UCUM, empty for absent and unknown.
std::string_view ucum(Unit);

// The value in the unit of its Parameter. Without a unit the sheet says what to assume: mmHg,
// 1/min, percent, and for a temperature degree Fahrenheit from 50 on (ihe-pcd section 3).
std::optional<double> to_canonical(Vital, double value, Unit);

}  // namespace vigil::drivers::hl7
