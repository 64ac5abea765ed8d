// The hand-over card of a session (clinical reference section 6.4): what whoever takes over, or
// treats this patient next, must know in ten seconds. Pure.
#pragma once

#include "daemon/store/session_record.h"

namespace vigil::store {

struct Handover {
  std::optional<alerts::Cuff>
      peak;  // highest systolic pressure, the first one if there are several
  double minutes_above_160_100 = 0;  // systolic or diastolic at or above, from reading to reading
  double minutes_above_180_110 = 0;
  std::optional<SessionRecord::Saturation> lowest;  // SpO2, the first one if there are several
  double seconds_at_lowest = 0;                     // that it stayed there
  double seconds_below_90 = 0;                      // in all
  std::size_t alerts_high = 0, alerts_medium = 0, alerts_low = 0;
  std::size_t not_ended = 0;  // alerts that were still there at the end
};

Handover handover_of(const SessionRecord&);

}  // namespace vigil::store
