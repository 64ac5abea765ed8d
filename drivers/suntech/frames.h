// Bytes <-> frames of the SunTech OEM NIBP module: two requests that only read, and the replies. No
// state; what a reply means for a determination is left to meaning.h.
//
// Facts: protocol sheet "SunTech OEM NIBP module (Advantage class)", cited by section at each
// constant. The vendor's own document is not public.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "drivers/framing.h"

namespace vigil::drivers::suntech {

// "Frame": 3E, length of everything, data, check byte. The longest frame seen has 43h bytes.
inline constexpr std::size_t longest_frame = 0x43;

// "Commands": the two that read. Those that move the cuff or its valves are not here.
using Request = std::array<std::uint8_t, 5>;
inline constexpr Request ask_pressure{0x3A, 0x79, 0x05, 0x00, 0x48};
inline constexpr Request ask_result{0x3A, 0x79, 0x03, 0x00, 0x4A};

// "Replies", result of a determination. Zero: none.
struct Result {
  int systolic = 0, diastolic = 0, mean = 0;  // mmHg
  int rate = 0;                               // 1/min, one byte: 300 looks like 44
  int beats = 0, status = 0;
  std::array<std::uint8_t, 8> test_codes{};
  int error = 0;  // 0 none; the table is not public

  bool operator==(const Result&) const = default;
};

// "Replies", a code alone: K, a determination has finished. Others are not known.
inline constexpr char end_of_reading = 'K';

// What the front of a stream is. A frame has the right length and check byte.
Cut next_frame(Bytes front);

// Of a frame; empty when it is of another kind.
std::optional<int> parse_pressure(Bytes frame);  // mmHg in the cuff
std::optional<char> parse_code(Bytes frame);
std::optional<Result> parse_result(Bytes frame);

}  // namespace vigil::drivers::suntech
