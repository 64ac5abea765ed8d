// A cuff reading that is due and absent. Only a new successful reading counts: a repeated old one
// was dropped on intake, a failed one is no reading.
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const std::optional<Time> due = bed.cuff_due();
  if (!due || now < *due) return;
  const Watch* watch = find_watch(profile, "cuff-overdue");
  if (!watch) return;
  std::optional<Finding> f = reached(*watch, *bed.session, now - *due);
  if (!f) return;
  f->cause = "cuff";
  f->detail = "by " + lasting(now - *due);
  if (bed.cuff_failures > 0) {
    f->detail += ", " + std::to_string(bed.cuff_failures) + " failed";
  }
  out.push_back(std::move(*f));
}

}  // namespace

extern const Rule overdue_rule;
const Rule overdue_rule{"overdue", judge};

}  // namespace vigil::alerts
