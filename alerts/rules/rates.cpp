// Two sources of one heart that do not agree: a lead or the probe is wrong. Limits about the rate
// wait for them (doubt.h); this says that somebody should look.
#include "alerts/rules/doubt.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

namespace vigil::alerts {
namespace {

bool both_good(const Bed& bed, Time now) {
  const auto heart = bed.current(Parameter::heart_rate, now);
  const auto pulse = bed.current(Parameter::pulse_rate, now);
  return heart && pulse && pulse->quality == Quality::good;
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  if (!both_good(bed, now)) return;
  std::string apart = rates_apart(bed, now);
  const Watch* watch = apart.empty() ? nullptr : find_watch(profile, "rates-disagree");
  if (!watch) return;
  std::optional<Finding> f = held(*watch, *bed.session);
  if (!f) return;
  f->detail = std::move(apart);
  f->settle = std::chrono::seconds{5};
  out.push_back(std::move(*f));
}

}  // namespace

extern const Rule rates_rule;
const Rule rates_rule{"rates", judge};

}  // namespace vigil::alerts
