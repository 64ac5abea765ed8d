// The figures M1 to M6 of the alarm evidence, section 4, as text for people and JSON for programs.
#pragma once

#include <string>

#include "tests/evaluate/run.h"

namespace vigil::evaluate {

std::string report(const Plan&, const Tally&);
std::string json(const Plan&, const Tally&, const std::vector<Point>&);
// One session: its script, its labels, and what the engine said, in order of time.
std::string show(std::uint64_t seed, const Profiles&);

}  // namespace vigil::evaluate
