// Single values on the wire: FLOAT, absolute time, relative time, text. Facts: sheet sections 5 and
// 7.
#pragma once

#include <optional>
#include <string>

#include "drivers/driver.h"

namespace vigil::drivers::philips {

// Mantissa times ten to the exponent; empty for the special values, which are no numbers.
std::optional<double> decode_float(std::uint32_t bits);

// Eight BCD bytes; no time zone is known, so it is the monitor's wall clock. Empty when it is not
// available or no date.
std::optional<Time> decode_absolute_time(Bytes bytes);

// What lies between two moments of the monitor's counter, which wraps after 149 hours.
Millis elapsed(std::uint32_t from, std::uint32_t to);

// UTF-16BE as UTF-8, up to the first NUL, without the monitor's private characters and without
// blanks at both ends.
std::string decode_text(Bytes bytes);

// ASCII up to the first NUL, anything unprintable as '?'.
std::string decode_ascii(Bytes bytes);

}  // namespace vigil::drivers::philips
