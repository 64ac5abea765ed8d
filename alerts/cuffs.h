// From the pressures that a frame holds to determinations of the cuff: which belong together, which
// is a new one, which is none. Used by intake.
#pragma once

#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

inline bool of_cuff(Parameter p) {
  return p == Parameter::systolic || p == Parameter::diastolic || p == Parameter::mean_pressure;
}
// A reading from before the session opened belongs to somebody else.
bool from_before(const Bed&, Time measured);

void take_cuffs(Bed&, Device&, const std::vector<Observation>&, Time now);
void chart_cuffs(Bed&, const std::vector<Observation>&, Time now);
// A determination ended without a result.
void fail_cuff(Bed&, Time now);

}  // namespace vigil::alerts
