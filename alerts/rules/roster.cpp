// A step of the chain that reaches nobody must be known before it is needed.
#include "alerts/escalation.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

// Whom the step means to page, when none of them can be reached; empty: somebody can, or it pages
// nobody anyway.
std::optional<Reach> unreached(const Session& session, const Escalation& step) {
  std::optional<Reach> meant;
  for (const Reach reach : step.to) {
    if (reach == Reach::stations) continue;
    if (!meant) meant = reach;
    const std::vector<Member> members = members_of(session, reach);
    const auto reachable = [](const Member& m) { return m.reachable; };
    if (std::any_of(members.begin(), members.end(), reachable)) return std::nullopt;
  }
  return meant;
}

// The chain of high only: a clinic with one nurse on duty has no second one, and knows it.
void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const Watch* watch = find_watch(profile, "roster");
  if (!watch) return;
  for (const Escalation& step : chain(profile, Priority::high).steps) {
    const std::optional<Reach> reach = unreached(*bed.session, step);
    if (!reach) continue;
    std::optional<Finding> f = reached(*watch, *bed.session, now - bed.session->opened);
    if (!f) return;
    f->detail = "no pager for " + std::string{name_of(*reach)};
    out.push_back(std::move(*f));
    return;
  }
}

}  // namespace

extern const Rule roster_rule;
const Rule roster_rule{"roster", judge};

}  // namespace vigil::alerts
