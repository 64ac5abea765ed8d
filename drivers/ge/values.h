// What the basic class of displayed values says at one moment: fields, status bits and ranges made
// into at most one value per parameter. No state: what is a change is meaning.h, what is a new cuff
// result is cuff.h.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/ge/record.h"

namespace vigil::drivers::ge {

// Why a measure has no value.
enum class Why : std::uint8_t {
  has_value,
  inactive,  // no module, no sensor, or it is not measuring
  no_value,  // a code of section 4.1, or a zero that stands for one
  not_calibrated,
  under_range,
  over_range,
  impossible,  // a number that no patient has
};

struct Measure {
  std::optional<double> value;
  Quality quality = Quality::invalid;
  Why why = Why::inactive;
};

// Section 4.2, bits 3-6. Channels of the ECG and pulses of the others.
enum class HeartSource : std::uint8_t { none, ecg, pressure, oximeter, unknown };
std::string_view name_of(HeartSource);

struct Basic {
  Measure spo2, pulse_rate, heart_rate;  // always said
  // Empty where the monitor has no module for it.
  std::optional<Measure> perfusion_index, etco2, breath_rate, temperature;
  HeartSource heart_source = HeartSource::none;
  bool asystole = false;
  bool apnoea = false;
};
Basic read_basic(Bytes data);

// The cuff's group, section 4.3.
struct Nibp {
  bool exists = false;
  bool measuring = false;
  bool older = false;                 // the result ended more than 60 s ago
  Measure systolic, diastolic, mean;  // mmHg
};
Nibp read_nibp(Bytes data);

}  // namespace vigil::drivers::ge
