// Bytes as people write them in test files: "01 81 3E", or quoted "SPO2=097\r\n" with \r \n \t
// \\ \" and \x0B.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/driver.h"

namespace vigil::tests {

// Without blanks at both ends.
std::string_view trim(std::string_view text);

// Either form; white space between hex digits is ignored. Empty when it is neither.
std::optional<std::vector<std::byte>> parse_bytes(std::string_view text);

std::string show_hex(Bytes bytes);
std::string show_quoted(Bytes bytes);

// Text from a device, made fit to stand in one line.
std::string one_line(std::string_view text);

}  // namespace vigil::tests
