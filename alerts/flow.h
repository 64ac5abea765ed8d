// The course of a session: opening, phases with their clocks, the baseline, closing.
//
// Used by the engine only.
#pragma once

#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

void open(Bed&, const SessionOpened&, Time);
// Phases run forward only.
void move(Bed&, const PhaseChanged&, Time, std::vector<Effect>&);
void close(Bed&, const SessionClosed&, std::vector<Effect>&);
void take(Bed&, const TeamChanged&, Time);
void take(Bed&, const Adjusted&);
// Timers of the phase, the baseline while it is live, and the cuff prompt.
void run_clocks(Bed&, Time, std::vector<Effect>&);

// The baseline that the readings give now (clinical reference 3.1): mean of the last two cuff
// readings that agree, medians of good SpO2 and rate. Parts that cannot be told are empty.
Baseline measure_baseline(const Bed&, Time);
// When the present phase ends by itself; empty: when a person says so.
std::optional<Time> phase_ends(const Bed&);

}  // namespace vigil::alerts
