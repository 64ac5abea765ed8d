// One line per rule. Whoever deletes a rule's file and its line here has deleted the rule.
#include "alerts/rules/rule.h"

#include <array>

namespace vigil::alerts {

extern const Rule limits_rule, confirm_rule, overdue_rule, cuff_rule, signal_rule, fading_rule,
    rates_rule, monitor_rule, bedside_rule, news2_rule, roster_rule, tasks_rule;

std::span<const Rule> rules() {
  static const std::array<Rule, 12> table{limits_rule,  confirm_rule, overdue_rule, cuff_rule,
                                          signal_rule,  fading_rule,  rates_rule,   monitor_rule,
                                          bedside_rule, news2_rule,   roster_rule,  tasks_rule};
  return table;
}

}  // namespace vigil::alerts
