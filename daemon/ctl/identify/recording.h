// A recorded stream as it came: from a capture (drivers/*/captures, or what the daemon records),
// from hex text, or from bytes as they are. Pure but for the reading of the file.
#pragma once

#include <string>
#include <vector>

#include "drivers/driver.h"

namespace vigil::ctl {

struct Arrival {
  Time at{};
  std::vector<std::byte> bytes;
};

// "@0.350 < ..." lines with hex or quoted text; other lines are what was expected, and comments.
// Throws std::runtime_error naming `name` and the line.
std::vector<Arrival> parse_capture_text(std::string_view text, const std::string& name);

// By the ending: .cap, .hex, or anything else as bytes, all of which arrive at once. An HL7 message
// without the frame of MLLP gets one. Throws std::runtime_error.
std::vector<Arrival> read_recording(const std::string& path);

}  // namespace vigil::ctl
