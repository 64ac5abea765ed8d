// Who needs someone next: one number by which screens sort the beds. Pure.
#pragma once

#include <cstdint>

#include "alerts/bed.h"

namespace vigil::dashboard {

// Nobody has it, and its condition holds or cannot be judged.
bool unattended(const alerts::Alert&);

// Larger: sooner. The first line that applies decides; n counts alerts of that kind, at most 9.
//   3000 + 10 n   the worst unattended alert is of high priority
//   2000 + 10 n   ... medium
//   1000 + 10 n   ... low
//    900 + 10 n   an alert is over and nobody has seen it
//    600 + 100 p  somebody has it; p is the worst priority: 0 low, 1 medium, 2 high
//    500 + m      a task is overdue by m minutes, at most 59
//    100 + m      the next task is due in 399 - m minutes
//    50           a session and nothing to do
//    0            a free bed
std::int64_t rank(const alerts::Bed&, Time now);

}  // namespace vigil::dashboard
