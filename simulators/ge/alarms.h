// The alarms a simulated CARESCAPE shows, by its own factory limits, and its alarm record (sheet
// ge-s5-dri.md, section 7).
#pragma once

#include <string>
#include <vector>

#include "simulators/vitals.h"

namespace vigil::sim::ge {

struct Alarm {
  std::string text;
  int colour = 0;  // 1 white, 2 yellow, 3 red

  bool operator==(const Alarm&) const = default;
};
using Alarms = std::vector<Alarm>;

// Most severe first, at most five.
Alarms alarms_of(const Vitals& vitals, bool electrodes);

// The subrecord; what differs from `before` is marked as changed.
std::string alarm_status(const Alarms& now, const Alarms& before, bool silenced);

}  // namespace vigil::sim::ge
