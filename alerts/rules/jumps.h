// Changes in the numbers of one value that are too fast for a patient. What follows from one is the
// doubt's (doubt.h).
#pragma once

#include "alerts/history.h"

namespace vigil::alerts {

// Further than a patient's value goes.
struct Jump {
  double in_steps = 0;  // where the numbers show the way there
  double at_once = 0;   // where they change once; 0: no change is a jump
  Millis within{};      // in so short a time
  Millis lately{};      // that ended no longer ago than this
};

// Either way. Over a gap of more than 3 s no change is a jump.
bool jumped(const History&, const Jump&, Time now);
// Down, and not come half of the way back: that was a dip and is over, and what follows is judged
// for itself.
bool fell(const History&, const Jump&, Time now);
// The same, and it neither began before nor went on: that would be a patient who falls fast, and
// not a finger that moves.
bool fell_and_stopped(const History&, const Jump&, Time now);

}  // namespace vigil::alerts
