// A step of the chain that reaches nobody must be known before it is needed.
#include <algorithm>

#include "alerts/escalation.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

bool reaches_somebody(const Session& session, const Escalation& step) {
  bool asks = false;
  for (const Reach reach : step.to) {
    if (reach == Reach::stations) continue;
    asks = true;
    const std::vector<Member> members = members_of(session, reach);
    if (std::any_of(members.begin(), members.end(), [](const Member& m) { return m.reachable; })) {
      return true;
    }
  }
  return !asks;
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const Watch* watch = find_watch(profile, "roster");
  if (!watch) return;
  for (const Escalation& step : chain(profile, Priority::high).steps) {
    if (reaches_somebody(*bed.session, step)) continue;
    std::optional<Finding> f = reached(*watch, *bed.session, now - bed.session->opened);
    if (!f) return;
    f->detail = "no pager for " + std::string{name_of(step.to.front())};
    out.push_back(std::move(*f));
    return;
  }
}

}  // namespace

extern const Rule roster_rule;
const Rule roster_rule{"roster", judge};

}  // namespace vigil::alerts
