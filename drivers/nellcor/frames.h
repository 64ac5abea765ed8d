// Bytes <-> fields of the line that Nellcor oximeters print. No state; what the fields mean for a
// bed is nellcor.cpp.
//
// Facts: protocol sheet "Nellcor / Covidien: ASCII printer line", cited by section. Base documents:
// the NPB-290, NPB-195 and N-395 manuals, as quoted there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "drivers/framing.h"

namespace vigil::drivers::nellcor {

// Data lines have 61 characters, headers some 90 (sections 2 and 3).
inline constexpr std::size_t longest_line = 160;

enum class Kind : std::uint8_t {
  row,      // a data line
  version,  // header: model, version, limits
  mode,     // header: patient mode, response mode
  columns,  // header: names of the columns
  trend,    // of a trend dump: old values
  blank,
  menu,  // of the interactive menu
  unknown,
};
Kind kind_of(std::string_view line);

inline constexpr std::size_t most_codes = 6;

// Views point into the text that was parsed.
struct Row {
  Time stamp{};                  // the device's clock, taken as UTC
  std::optional<int> spo2;       // percent, 1-100; empty: dashes or zero
  std::optional<int> pulse;      // 1/min, 1-250; empty: dashes or zero
  std::optional<int> amplitude;  // 0-255; empty: dashes
  bool spo2_outside = false;     // of its limits: the star
  bool pulse_outside = false;
  std::array<std::string_view, most_codes> codes{};  // of two letters
  std::size_t code_count = 0;

  bool has(std::string_view code) const;
};

// Every column as it should be, or nothing: there is no checksum.
std::optional<Row> parse_row(std::string_view line);

// The first header line. A limit that is not told is empty.
struct Version {
  std::string_view model, version;
  std::string_view spo2_limit, pulse_limit;  // "90-100%", "60-170BPM"
};
std::optional<Version> parse_version(std::string_view line);

}  // namespace vigil::drivers::nellcor
