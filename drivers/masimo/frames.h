// Bytes <-> fields of Masimo's ASCII 1 line, and of the trend line that may come in its place. No
// state; what the fields mean for a bed is masimo.cpp.
//
// Facts: protocol sheet "Masimo Rad-8, Rad-87, Radical-7: serial ASCII 1", cited by section. Base
// document: Masimo Rad-8 operator manual.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "drivers/framing.h"

namespace vigil::drivers::masimo {

// The longest line seen has 175 characters (section 2, colour Radical-7).
inline constexpr std::size_t longest_line = 256;

// EXC, section 3. 100 and 200 are reserved; 800, "full SET mode", is the normal state.
namespace exception {
inline constexpr std::uint32_t no_sensor = 0x001;
inline constexpr std::uint32_t defective_sensor = 0x002;
inline constexpr std::uint32_t low_perfusion = 0x004;
inline constexpr std::uint32_t pulse_search = 0x008;
inline constexpr std::uint32_t interference = 0x010;
inline constexpr std::uint32_t sensor_off = 0x020;
inline constexpr std::uint32_t ambient_light = 0x040;
inline constexpr std::uint32_t unrecognised_sensor = 0x080;
inline constexpr std::uint32_t low_signal_iq = 0x400;
inline constexpr std::uint32_t all_known = 0xFFF;
}  // namespace exception

// A field that we do not use: SPHB, PVI and whatever else a model adds.
struct Other {
  std::string_view key, value;
};
inline constexpr std::size_t most_others = 16;

// Views point into the text that was parsed.
struct Line {
  std::string_view serial;       // empty: the device does not tell it
  std::optional<int> spo2;       // percent, 1-100; empty: dashes or zero
  std::optional<int> pulse;      // 1/min, 1-240; empty: dashes or zero
  bool has_perfusion = false;    // false: a line without PI
  std::optional<double> pi;      // percent; empty: dashes
  std::uint32_t alarms = 0;      // ALARM, section 3
  std::uint32_t exceptions = 0;  // EXC
  std::array<Other, most_others> others{};
  std::size_t other_count = 0;
};

// One line with its end; CR, LF and NUL all end a line (section 2), an empty one is a single byte.
Cut cut_record(Bytes front);

// A live line, fields by key in any order. Empty unless date, time, SN, SPO2, BPM and EXC are there
// and every field that we know has its form: there is no checksum (section 2).
std::optional<Line> parse_line(std::string_view text);

// A line of the trend dump (section 4): old values, never live ones.
bool is_trend_line(std::string_view text);

}  // namespace vigil::drivers::masimo
