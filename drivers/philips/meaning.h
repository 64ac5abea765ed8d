// What one numeric value means, taken by itself: which vital sign, in our unit, usable or not.
// What it means after the values before it is left to numerics.h. Facts: sheet sections 5.2
// and 5.3.
#pragma once

#include "drivers/philips/poll.h"

namespace vigil::drivers::philips {

// Where a value comes from. Several sources may tell the same vital sign; the lowest rank is
// believed.
struct Source {
  std::uint16_t physio_id = 0;
  Parameter parameter{};
  int rank = 0;
  bool from_cuff = false;
};
const Source* find_source(std::uint16_t physio_id);

// The number in our unit with its quality; without a number when the state, the FLOAT, the unit or
// the size of the number forbids it.
Observation observe(const RawValue& raw, Parameter parameter);

inline bool is_pressure(Parameter p) {
  return p == Parameter::systolic || p == Parameter::diastolic || p == Parameter::mean_pressure;
}

// "heart_rate" for a vital sign of ours, otherwise "0x4A15".
std::string source_name(std::uint16_t physio_id);
std::string hex_name(std::uint16_t number);

}  // namespace vigil::drivers::philips
