// The monitor's own alarms, as its driver tells them one after the other, kept as the list of those
// that stand.
#pragma once

#include <string_view>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// Takes in what a device_alarm notice says (drivers/observation.h has its form). An alarm is the
// same one as long as its words are, without the numbers in them. At most 32 are kept.
void follow(std::vector<BedsideAlarm>&, std::string_view detail, Time now);

// Those of a moment are over after this.
inline constexpr Millis momentary = std::chrono::seconds{60};

}  // namespace vigil::alerts
