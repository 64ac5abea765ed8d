// Why there is no value: what the rules about a signal and about its loss ask alike.
#pragma once

#include "alerts/bed.h"

namespace vigil::alerts {

// The link that this parameter comes by is down: that is an alert of its own. A link that is back
// gets a moment to deliver, or its return would be announced by an alert about the time before it.
bool source_down(const Bed&, Parameter, Time now);

}  // namespace vigil::alerts
