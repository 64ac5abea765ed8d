// The reference: a monitor that compares each number with the same limits and calls at once. No
// hold, no second cuff reading, no doubt, no hysteresis, nothing seen together, nobody's equipment.
// It has the medium and high limits of the profile that look at one value against a fixed line or
// the baseline; limits that look back or at several values are left out, in its favour.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "alerts/profile.h"
#include "tests/evaluate/calls.h"

namespace vigil::evaluate {

class Reference {
 public:
  explicit Reference(const std::shared_ptr<const alerts::Profile>&);

  // Before dosing cuff readings only make the baseline: the mean of those before the drug.
  void continuous(long at, Phase, std::optional<double> spo2, std::optional<double> rate);
  void cuff(long at, Phase, double systolic, double diastolic, double mean);
  void score(long at, Phase, double value);
  void end(long at);

  // A call at each onset of a rule; and, for one cause together, at its onset and when its priority
  // rises.
  const std::vector<Call>& by_rule() const { return by_rule_; }
  const std::vector<Call>& by_cause() const { return by_cause_; }

 private:
  struct Rule {
    const alerts::Limit* limit;
    Subject subject;
    bool on = false;
    std::size_t call = 0;
  };
  struct Cause {
    Subject subject;
    std::optional<Priority> on;
    std::size_t call = 0;
  };
  struct Values {
    std::optional<double> spo2, rate, systolic, diastolic, mean, sedation;
  };

  void judge(long at, Phase, const Values&);
  std::optional<bool> met(const alerts::Limit&, const Values&) const;
  void judge_causes(long at, Phase);

  std::shared_ptr<const alerts::Profile> profile_;
  std::vector<Rule> rules_;
  std::vector<Cause> causes_;
  double resting_sum_ = 0;
  int resting_ = 0;
  std::vector<Call> by_rule_, by_cause_;
};

}  // namespace vigil::evaluate
