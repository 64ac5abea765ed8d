// Bytes as people write them in test files: "01 81 3E", or quoted "SPO2=097\r\n" with \r \n \t
// \\ \" and \x0B.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/capture_text.h"

namespace vigil::tests {

// Without blanks at both ends.
std::string_view trim(std::string_view text);

// Either form; white space between hex digits is ignored. Empty when it is neither.
std::optional<std::vector<std::byte>> parse_bytes(std::string_view text);

using vigil::one_line;
using vigil::show_hex;
using vigil::show_quoted;

}  // namespace vigil::tests
