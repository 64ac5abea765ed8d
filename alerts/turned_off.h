// ALARM OFF of IEC 60601-1-8, in the words of this house: the alerts of one limit at one bed,
// turned off by a named person with a reason. Bounded: the profile says for how long, per priority;
// a high one never is; the next phase ends it, and so does the session. What is off is shown as
// being off.
#pragma once

#include <optional>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// How long alerts of this rule may be turned off; 0: they may not. Only limits of a patient's
// numbers can be: what is wrong with a monitor is mended, and what is due is done.
Millis longest_off(const Profile&, const std::string& rule);

// Nothing happens where the profile does not allow it. What the limit has raised ends at once.
void take(Bed&, const TurnedOff&, Time now);

// Null unless it is off now.
const Off* off_now(const Session&, const std::string& rule);

// Takes out what is off, and forgets what was off until now. A finding that is high stays.
void leave_out_off(Bed&, Time now, std::vector<Finding>&);

// When the first of them comes back.
std::optional<Time> first_on_again(const Bed&);

}  // namespace vigil::alerts
