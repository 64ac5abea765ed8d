// Codes that are not MDC: LOINC and the private numbers and names of vendors. To add a dialect, add
// its rows to the table in local_codes.cpp; nothing else knows its name.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/hl7/codes.h"

namespace vigil::drivers::hl7 {

struct LocalCode {
  std::string_view system;  // OBX-3, third component
  std::string_view code;    // first component
  std::string_view sub_id;  // OBX-4
};

// Rows of this system hold whatever system a message names: their codes cannot be anything else.
inline constexpr std::string_view any_system = "*";
// What a code is taken for last when the message names no system.
inline constexpr std::string_view assumed_system = "LN";
// Mindray Patient Data Share: valid in its messages only and no system that a message can name.
inline constexpr std::string_view pds_numbers = "\x01PDS";

// Does the table know this system? Its codes are then found here or nowhere.
bool is_local_system(std::string_view system);

std::optional<Coded> find_local(const LocalCode&);

}  // namespace vigil::drivers::hl7
