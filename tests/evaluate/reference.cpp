#include "tests/evaluate/reference.h"

#include <algorithm>

namespace vigil::evaluate {
namespace {

using alerts::Compare;
using alerts::Criterion;
using alerts::Limit;

bool simple(const Criterion& c) {
  const bool fixed = c.reference == alerts::Reference::absolute ||
                     c.reference == alerts::Reference::baseline ||
                     c.reference == alerts::Reference::baseline_percent;
  return fixed && c.index == alerts::Index::none;
}

bool has(const Limit& limit) {
  return limit.priority >= Priority::medium && limit.with.empty() &&
         std::all_of(limit.any.begin(), limit.any.end(), simple);
}

bool beyond(Compare compare, double value, double line) {
  switch (compare) {
    case Compare::below:
      return value < line;
    case Compare::at_most:
      return value <= line;
    case Compare::above:
      return value > line;
    case Compare::at_least:
      return value >= line;
  }
  return false;
}

}  // namespace

Reference::Reference(const std::shared_ptr<const alerts::Profile>& profile) : profile_(profile) {
  for (const Limit& limit : profile->limits) {
    if (!has(limit)) continue;
    const Subject subject = subject_of(limit.cause);
    rules_.push_back({&limit, subject});
    const bool known = std::any_of(causes_.begin(), causes_.end(),
                                   [&](const Cause& c) { return c.subject == subject; });
    if (!known) causes_.push_back({subject, {}});
  }
}

void Reference::continuous(long at, Phase phase, std::optional<double> spo2,
                           std::optional<double> rate) {
  Values v;
  v.spo2 = spo2;
  v.rate = rate;
  judge(at, phase, v);
}

void Reference::cuff(long at, Phase phase, double systolic, double diastolic, double mean) {
  if (phase == Phase::baseline) resting_sum_ += systolic, ++resting_;
  Values v;
  v.systolic = systolic;
  v.diastolic = diastolic;
  v.mean = mean;
  judge(at, phase, v);
}

void Reference::score(long at, Phase phase, double value) {
  Values v;
  v.sedation = value;
  judge(at, phase, v);
}

// Empty: none of its values is here, so it stays as it was.
std::optional<bool> Reference::met(const Limit& limit, const Values& v) const {
  std::optional<bool> result;
  for (const Criterion& c : limit.any) {
    std::optional<double> value;
    if (c.about == Parameter::spo2) value = v.spo2;
    if (c.about == Parameter::heart_rate) value = v.rate;
    if (c.about == Parameter::systolic) value = v.systolic;
    if (c.about == Parameter::diastolic) value = v.diastolic;
    if (c.about == Parameter::mean_pressure) value = v.mean;
    if (c.about == Parameter::sedation) value = v.sedation;
    double line = c.limit;
    if (c.reference != alerts::Reference::absolute) {
      // Only systolic limits are counted from the baseline at these priorities.
      if (c.about != Parameter::systolic || resting_ == 0) continue;
      const double resting = resting_sum_ / resting_;
      const bool percent = c.reference == alerts::Reference::baseline_percent;
      line = percent ? resting * (1 + c.limit / 100) : resting + c.limit;
    }
    if (value) result = result.value_or(false) || beyond(c.compare, *value, line);
  }
  return result;
}

void Reference::judge(long at, Phase phase, const Values& values) {
  bool changed = false;
  for (Rule& rule : rules_) {
    const bool here = rule.limit->phases[static_cast<std::size_t>(phase)];
    const std::optional<bool> now = here ? met(*rule.limit, values) : std::optional{false};
    if (!now || *now == rule.on) continue;
    rule.on = *now;
    changed = true;
    if (!*now) {
      by_rule_[rule.call].until = at;
      continue;
    }
    rule.call = by_rule_.size();
    by_rule_.push_back({at, at, rule.limit->id, rule.subject, rule.limit->priority, phase, false});
  }
  if (changed) judge_causes(at, phase);
}

void Reference::judge_causes(long at, Phase phase) {
  for (Cause& cause : causes_) {
    const Rule* worst = nullptr;
    for (const Rule& r : rules_) {
      if (!r.on || r.subject != cause.subject) continue;
      if (!worst || r.limit->priority > worst->limit->priority) worst = &r;
    }
    const bool ends = !worst || (cause.on && worst->limit->priority != *cause.on);
    if (cause.on && ends) by_cause_[cause.call].until = at;
    if (worst && (!cause.on || worst->limit->priority > *cause.on)) {
      cause.call = by_cause_.size();
      by_cause_.push_back(
          {at, at, worst->limit->id, cause.subject, worst->limit->priority, phase, false});
    }
    cause.on = worst ? std::optional{worst->limit->priority} : std::nullopt;
  }
}

void Reference::end(long at) {
  for (const Rule& r : rules_) {
    if (r.on) by_rule_[r.call].until = at;
  }
  for (const Cause& c : causes_) {
    if (c.on) by_cause_[c.call].until = at;
  }
}

}  // namespace vigil::evaluate
