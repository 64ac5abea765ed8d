// Words for alarm numbers: priorities, states, and the codes of alarms that come without a text.
// Facts: sheet section 6.
#pragma once

#include <string>
#include <string_view>

#include "drivers/philips/alarms.h"

namespace vigil::drivers::philips {

// Of al_type: "high", "medium", "low", "none".
std::string_view priority_word(std::uint16_t type);

// Of the device alert condition, for people.
std::string_view condition_words(std::uint16_t state);

// The monitor's text, or what its numbers mean: "SpO2 LOW (patient), latched".
std::string alarm_sentence(const Alarm& alarm);

}  // namespace vigil::drivers::philips
