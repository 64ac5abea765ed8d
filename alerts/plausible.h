// Pressures of one determination that cannot all be true (clinical reference 3.5). What cannot be a
// reading at all is refused on intake; this is about the ones that are kept and doubted.
#pragma once

#include <string>

#include "alerts/bed.h"

namespace vigil::alerts {

// "pulse pressure 14 mmHg", "mean 20 mmHg off"; empty: nothing against it. The numbers are those of
// the watch cuff-implausible: pulse_pressure and mean_mismatch in mmHg, pulse_pressure_percent of
// the systolic.
std::string doubt_about(const Cuff&, const Watch&);

}  // namespace vigil::alerts
