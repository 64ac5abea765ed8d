// In words for a nurse: why an alert is what it is, and why something that holds is not called for.
// Pure; one sentence each, with the numbers as they are now.
#pragma once

#include <string>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// What limit and number, since when and for how long it had to last, why that matters (the
// profile's words), and who has it or is called next.
std::string explain(const Bed&, const Alert&, Time now);

// Something that is known and that nobody is called for: it has not lasted yet, waits for a second
// cuff reading, is what the drug does, or cannot be judged.
struct Quiet {
  std::string rule;  // of the profile; with `what` it tells one from another
  std::string what;  // "SpO2 low 88 % (limit 90)"
  std::string why;   // "for 4 s; signals after 15 s"
};
std::vector<Quiet> held_back(const Bed&, Time now);

}  // namespace vigil::alerts
