// What happens in a session: events of the patient and artefacts of the equipment, by their
// incidences. Used by script.cpp.
#pragma once

#include "tests/evaluate/script.h"

namespace vigil::evaluate {

void draw_mishaps(Script&);

}  // namespace vigil::evaluate
