// The life of an alert: findings of one cause become one alert; holds and settles are waited for,
// ends are latched, acknowledgements cover what they were given for and run out. Tables: alarm
// reference section 5.1, states after IEC 60601-1-8.
//
// Used by the engine only.
#pragma once

#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// Brings conditions and alerts up to date with what holds now.
void live(Bed&, const std::vector<Finding>&, Time, std::vector<Effect>&);
void acknowledge(Bed&, const Acknowledged&, Time, std::vector<Effect>&);
// Every alert ends, whatever its state; for the end of a session.
void end_all(Bed&, std::string_view why, std::vector<Effect>&);
// Announces every alert that is still there.
void announce_again(Bed&, std::vector<Effect>&);
// The earliest hold, settle, expiry or latch that runs out by itself.
std::optional<Time> next_change(const Bed&);

}  // namespace vigil::alerts
