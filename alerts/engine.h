// The spine: what happened to a bed at a time in, what is wanted out. Depends on its arguments and
// nothing else, so replay is exact.
#pragma once

#include <span>
#include <vector>

#include "alerts/bed.h"
#include "alerts/rules/rule.h"

namespace vigil::alerts {

// Times must not run backwards for one bed. An event that makes no sense (a phase change without a
// session) changes nothing and asks for nothing.
std::vector<Effect> step(Bed&, const Event&, Time, std::span<const Rule>);

}  // namespace vigil::alerts
