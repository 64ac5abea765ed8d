// What a driver makes of a file of bytes, as JSON lines: one per observation and one per notice, in
// the order of the stream. The link is never opened for the driver, so nothing is polled and
// nothing is missed.
#pragma once

#include <ostream>
#include <string>

#include "drivers/driver.h"

namespace vigil::ctl {

// The bytes of a capture: hex text when the name ends in .hex (blanks ignored), as they are
// otherwise. Throws std::runtime_error with one sentence.
std::string read_capture(const std::string& path);

// A file has no clock: everything arrives at `at`. A message for the hl7 driver that has no MLLP
// frame around it gets one.
void decode(Driver&, std::string_view driver_name, std::string bytes, Time at, std::ostream&);

}  // namespace vigil::ctl
