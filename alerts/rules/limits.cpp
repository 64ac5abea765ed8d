// A continuous value, or a charted score, against a limit or the baseline.
#include "alerts/rules/judge.h"
#include "alerts/rules/rule.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

Finding finding_of(const Limit& limit, const Criterion& c, const Line& line, Hold hold) {
  Finding f;
  f.rule = limit.id;
  f.cause = limit.cause;
  f.title = limit.title;
  f.priority = limit.priority;
  f.hold_state = hold;
  f.about = c.about;
  f.limit = line.limit;
  f.hold = limit.hold;
  f.settle = limit.settle;
  return f;
}

std::optional<Reading> reading_for(const Bed& bed, Parameter about, Time now) {
  if (about == Parameter::heart_rate) return bed.rate(now);
  // A score is valid until the next one; overdue scores are a task, not a gap in a signal.
  if (about == Parameter::sedation) return bed.latest(about);
  return bed.current(about, now);
}

// That a value cannot be judged matters only to what has begun.
bool begun(const Bed& bed, const Limit& limit) {
  return std::any_of(bed.conditions.begin(), bed.conditions.end(),
                     [&](const Condition& c) { return c.finding.rule == limit.id; });
}

// What one criterion says now. A questionable value may raise an alert and never end one.
std::optional<Finding> judge_one(const Bed& bed, const Limit& limit, const Criterion& c, Time now) {
  const std::optional<Line> line = line_for(c, *bed.session);
  if (!line) return std::nullopt;
  const std::optional<Reading> reading = reading_for(bed, c.about, now);
  std::optional<Hold> hold = Hold::unknown;
  if (reading) hold = stand(c, *line, reading->value);
  if (reading && hold != Hold::met && reading->quality == Quality::questionable) {
    hold = Hold::unknown;
  }
  if (!hold || (hold != Hold::met && !begun(bed, limit))) return std::nullopt;
  Finding f = finding_of(limit, c, *line, *hold);
  if (reading) f.value = reading->value;
  return f;
}

int weight(Hold h) {
  return h == Hold::met ? 2 : h == Hold::lingering ? 1 : 0;
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  for (const Limit& limit : profile.limits) {
    if (of_cuff(limit)) continue;
    if (!limit.phases[static_cast<std::size_t>(bed.session->phase)]) continue;
    std::optional<Finding> strongest;
    for (const Criterion& c : limit.any) {
      std::optional<Finding> f = judge_one(bed, limit, c, now);
      if (f && (!strongest || weight(f->hold_state) > weight(strongest->hold_state))) {
        strongest = std::move(f);
      }
    }
    if (strongest) out.push_back(std::move(*strongest));
  }
}

}  // namespace

extern const Rule limits_rule;
const Rule limits_rule{"limits", judge};

}  // namespace vigil::alerts
