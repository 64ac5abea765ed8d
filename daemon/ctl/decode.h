// `vigilctl decode`: what a driver makes of a file of bytes, as JSON lines in the order of the
// stream. A technician's first question about a monitor, and the tests' about a driver.
#pragma once

#include <string>
#include <vector>

#include "drivers/driver.h"

namespace vigil::ctl {

struct DecodeCall {
  std::string driver, file;
  std::vector<std::string> set;  // "key=value"
  Time at{};                     // when the bytes arrived; a file has no clock
};

// The bytes of a file: hex text when its name ends in .hex, else as they are. An HL7 message
// without its MLLP frame gets one. Throws std::runtime_error.
std::vector<std::byte> read_bytes(const std::string& file, std::string_view driver);

// JSON lines. Throws std::invalid_argument for an unknown driver or option.
std::string decode(const DecodeCall&, Bytes);

}  // namespace vigil::ctl
