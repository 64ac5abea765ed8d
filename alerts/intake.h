// What a bed remembers of what was said: newest values, bounded history, cuff readings, devices.
// No judgement here. Used by the engine only.
#pragma once

#include "alerts/bed.h"

namespace vigil::alerts {

void take(Bed&, const Observed&, Time);
void take(Bed&, const Noticed&, Time);
void take(Bed&, const LinkChanged&, Time);
void take(Bed&, const Charted&, Time);
// Forgets every value: what was measured before belongs to somebody else.
void forget_values(Bed&);

void take(Bed&, const IdentityConfirmed&);

}  // namespace vigil::alerts
