// Labels about the equipment: probe off, no signal, cable out, frozen numbers, no pressure for too
// long. Used by truth.cpp.
#pragma once

#include "tests/evaluate/truth.h"

namespace vigil::evaluate {

void label_equipment(const Script&, const Course&, std::vector<Label>&);

}  // namespace vigil::evaluate
