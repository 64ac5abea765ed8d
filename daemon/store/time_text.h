// Times as people and spreadsheets read them: ISO 8601, UTC, milliseconds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "drivers/observation.h"

namespace vigil::store {

std::string iso_text(Time);  // "2025-03-02T09:30:00.000Z"
// The same, or less of it: "2025-03-02", "2025-03-02T09:30Z". Empty: anything else.
std::optional<Time> time_from(std::string_view iso);

}  // namespace vigil::store
