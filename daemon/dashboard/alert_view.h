// What of a bed calls, what is held back, what is over, and what people said of it: the keys
// "alerts" to "missed" of the BED of README.md. Pure.
//
// Internal to dashboard/.
#pragma once

#include "alerts/bed.h"
#include "daemon/dashboard/hindsight.h"

namespace vigil::dashboard {

class Json;

// `past` may be null: nothing is over yet and nothing was said.
void write_alerts(Json&, const alerts::Bed&, const Past* past, Time now);
void write_past(Json&, const Past*);

}  // namespace vigil::dashboard
