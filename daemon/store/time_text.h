// Times as people and spreadsheets read them: ISO 8601, UTC, milliseconds.
#pragma once

#include <string>

#include "drivers/observation.h"

namespace vigil::store {

std::string iso_text(Time);  // "2025-03-02T09:30:00.000Z"

}  // namespace vigil::store
