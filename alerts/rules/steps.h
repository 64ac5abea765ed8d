// Technical judgements grow with time: the step that applies after so long in this phase.
#pragma once

#include <optional>
#include <string>

#include "alerts/bed.h"

namespace vigil::alerts {

// The finding of the most urgent step that has been reached; empty: none yet. `elapsed` is how long
// it has been so.
std::optional<Finding> reached(const Watch&, const Session&, Millis elapsed);
// The same for what is counted.
std::optional<Finding> reached(const Watch&, const Session&, int count);
// The finding of the one step for this phase, which must hold for the step's time.
std::optional<Finding> held(const Watch&, const Session&);

// "45 s", "3 min": how long something has lasted, for people.
std::string lasting(Millis);

}  // namespace vigil::alerts
