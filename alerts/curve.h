// The pressure that is expected: the drug's way through the body (clinical reference 2.4, models B
// and C), its effect with an acute tolerance (2.5), for this dose and this patient. Pure
// arithmetic; a population mean and no prediction of a patient. Absolute limits do not know it.
#pragma once

#include <deque>
#include <optional>

#include "alerts/bed.h"

namespace vigil::alerts {

// What has been given by when. Minutes since the drug began.
struct Course {
  double mg_per_kg = 0, minutes = 0;        // infusion: what is given over this long
  double stopped = 0;                       // when it ended, if before
  double devices = 0, minutes_between = 0;  // nasal: 28 mg each
};

struct Expected {
  double concentration = 0;  // ng/mL, of the drug in blood
  double systolic_rise = 0;  // mmHg above baseline
};
// Costs about 50 us for two hours; asked once for each cuff reading.
Expected expected(const Curve&, const Course&, double minute);

// mmHg above this patient's baseline at this time; empty: the profile has no curve, or the drug has
// not begun.
std::optional<double> expected_rise(const Session&, Time);

// How strongly the pressure answered in this session, 1 as the population: what the next session's
// Dose::response is made of. Drawn towards 1 as far as the readings are few and noisy; 0.5 to 2.
std::optional<double> response_of(const Session&, const std::deque<Cuff>&);

}  // namespace vigil::alerts
