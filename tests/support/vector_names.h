// The words of the protocol vectors beside the source tree, in Vigil's own words.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/observation.h"

namespace vigil::tests {

// "good", "suspect" and "none" are the quality levels of the protocol sheets.
inline std::optional<Quality> quality_of_vector(std::string_view word) {
  if (word == "good") return Quality::good;
  if (word == "suspect") return Quality::questionable;
  if (word == "none") return Quality::invalid;
  return std::nullopt;
}

inline std::optional<Parameter> parameter_of_vector(std::string_view word) {
  if (word == "spo2" || word == "spo2_d") return Parameter::spo2;
  if (word == "pr" || word == "hr" || word == "hr_d") return Parameter::pulse_rate;
  if (word == "sys") return Parameter::systolic;
  if (word == "dia") return Parameter::diastolic;
  if (word == "map") return Parameter::mean_pressure;
  if (word == "temp_F") return Parameter::temperature;
  return std::nullopt;
}

// DINAMAP field 3 of NA and OA. Words that no vector has used yet are not listed.
inline std::optional<int> cuff_status_of_vector(std::string_view word) {
  if (word == "busy") return 0;
  if (word == "ok") return 1;
  if (word == "failed") return 3;
  if (word == "pumpup_timeout") return 4;
  return std::nullopt;
}

inline std::optional<int> oximeter_status_of_vector(std::string_view word) {
  if (word == "standby") return 0;
  if (word == "ok") return 1;
  if (word == "no_data") return 3;
  return std::nullopt;
}

}  // namespace vigil::tests
