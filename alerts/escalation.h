// Who is paged for an alert, in which order, after how long: up the chain of the profile until
// somebody acknowledges. A step that reaches nobody, or whose pages all failed, hands on at once;
// when there is no step left to hand on to, the stations are told.
//
// Used by the engine only.
#pragma once

#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

// After live(): starts, advances and ends the calling for every alert.
void escalate(Bed&, Time, std::vector<Effect>&);
// Every call begins anew: whoever is assigned now has not been asked.
void call_anew(Bed&, Time);
// What became of a page.
void take(Bed&, const PageReported&, Time);
// Asks again, under the same identity, for pages whose fate is not known.
void page_again(Bed&, std::vector<Effect>&);
std::optional<Time> next_step(const Bed&);

// The members of a team that a reach means, in the team's order; stations are nobody's pager.
std::vector<Member> members_of(const Session&, Reach);

}  // namespace vigil::alerts
