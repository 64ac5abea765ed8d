// Displayed values of a simulated S/5 or CARESCAPE monitor: what there is to see at the bed as
// subrecords of 278 bytes, and the auxiliary record (sheet ge-s5-dri.md, sections 3.2 and 4 to 6).
#pragma once

#include <cstdint>
#include <string>

#include "simulators/vitals.h"

namespace vigil::sim::ge {

struct Look {
  int level = 9;
  std::uint32_t clock = 0;   // seconds since 1970 by the monitor
  bool electrodes = true;    // without: the heart rate is the oximeter's
  bool learning = false;     // the ECG shows zero and says "not yet"
  bool all_invalid = false;  // nothing has a value
};

enum Class : int { basic = 0, ext1 = 1, ext2 = 2, ext3 = 3 };

// `type`: 1 displayed, 2 and 3 trends.
std::string values(Class which, int type, Time now, const Vitals& vitals, const Look& look);
std::string auxiliary(Time now, const Vitals& vitals, const Look& look);

}  // namespace vigil::sim::ge
