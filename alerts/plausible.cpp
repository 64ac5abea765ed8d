#include "alerts/plausible.h"

#include <cmath>

namespace vigil::alerts {
namespace {

// Clinical reference, signal validity: what a cuff on an adult can measure, in mmHg.
bool within_range(const Cuff& cuff) {
  return *cuff.systolic >= 50 && *cuff.systolic <= 260 && *cuff.diastolic >= 25 &&
         *cuff.diastolic <= 180;
}

}  // namespace

std::string doubt_about(const Cuff& cuff, const Watch& watch) {
  if (!cuff.systolic || !cuff.diastolic) return {};
  if (!within_range(cuff)) return "out of a cuff's range";
  const double pulse = *cuff.systolic - *cuff.diastolic;
  const bool narrow = pulse < number_of(watch, "pulse_pressure") ||
                      pulse * 100 < number_of(watch, "pulse_pressure_percent") * *cuff.systolic;
  if (narrow) return "pulse pressure " + spoken(pulse) + " mmHg";
  if (!cuff.mean) return {};
  const double off = *cuff.mean - (*cuff.diastolic + pulse / 3);
  if (std::abs(off) <= number_of(watch, "mean_mismatch")) return {};
  return "mean " + spoken(*cuff.mean) + " mmHg does not fit";
}

}  // namespace vigil::alerts
