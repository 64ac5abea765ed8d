// Is a value to be believed? A limit with a `doubt_hold` waits that much longer while it is not: a
// page is put off by a bounded, stated time and never cancelled. What is doubted is still judged.
#pragma once

#include <string>

#include "alerts/bed.h"

namespace vigil::alerts {

// "heart 44/min, pulse 78/min": the rates of both sources, when they are further apart than one
// heart can make them; empty: they agree, or there is only one.
std::string rates_apart(const Bed&, Time now);

// The cuff is on the arm that wears the probe: charted as the item "same-arm".
bool cuff_on_probe_arm(const Bed&);
// It inflates there, or did just now; for a bounded time (K63).
bool arm_pressed(const Bed&, Time now);

struct Doubt {
  std::string why;       // empty: none
  bool guessed = false;  // one sign in the course of the numbers; the device says nothing of it
};
// The value that a criterion about this parameter is judged by.
Doubt doubt_about(const Bed&, Parameter, Time now);
// A fall of the SpO2 by so many points from where it was: a breath that is held takes it down
// evenly, a finger that moves does not.
Doubt doubt_about_fall(const Bed&, double points, Time now);

}  // namespace vigil::alerts
