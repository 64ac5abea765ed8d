// What Vigil does in a clinic (alarm standards, section 10). assist: it judges by its own rules.
// forward: it passes on the alarms that the monitors raise themselves, and judges no number.
// record-only: it shows, records and reminds; nobody is called. A mode is a transformation of
// profiles, so the engine and the record know no modes: what a session was judged by stands in its
// profile.
#pragma once

#include "alerts/profile.h"

namespace vigil::alerts {

// The profile as it is used in this mode. Gates, schedule, tasks and what watches the equipment
// stay in every mode; the text is not touched.
Profile in_mode(const Profile&, Mode);

}  // namespace vigil::alerts
