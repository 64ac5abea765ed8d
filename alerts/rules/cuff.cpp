// The cuff's own troubles: determinations that fail in a row, and a reading whose numbers cannot
// all be true. One cause with a reading that is overdue: there is no pressure to go by.
#include "alerts/plausible.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

void judge_failures(const Bed& bed, const Profile& profile, std::vector<Finding>& out) {
  if (bed.cuff_failures == 0) return;
  const Watch* watch = find_watch(profile, "cuff-failed");
  if (!watch) return;
  std::optional<Finding> f = reached(*watch, *bed.session, bed.cuff_failures);
  if (!f) return;
  f->cause = "cuff";
  // Movement, cuff size and fast changes defeat oscillometry (clinical reference K60).
  f->detail = std::to_string(bed.cuff_failures) + " in a row; arm still? cuff size? other arm?";
  out.push_back(std::move(*f));
}

// For as long as it is the newest one; the nurse is asked for another.
void judge_reading(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  if (bed.cuffs.empty() || !bed.cuffs.back().suspect) return;
  const Watch* watch = find_watch(profile, "cuff-implausible");
  if (!watch) return;
  const Cuff& cuff = bed.cuffs.back();
  if (now - cuff.measured > profile.cuff_valid) return;
  std::optional<Finding> f = held(*watch, *bed.session);
  if (!f) return;
  f->cause = "cuff";
  f->unconfirmed = true;
  f->detail =
      spoken(*cuff.systolic) + '/' + spoken(*cuff.diastolic) + ", " + doubt_about(cuff, *watch);
  out.push_back(std::move(*f));
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  judge_failures(bed, profile, out);
  judge_reading(bed, profile, now, out);
}

}  // namespace

extern const Rule cuff_rule;
const Rule cuff_rule{"cuff", judge};

}  // namespace vigil::alerts
