#include "daemon/ctl/whatif_sums.h"

#include <numeric>

namespace vigil::ctl {

std::int64_t RuleSums::with(Outcome outcome, Said said) const {
  return of[static_cast<std::size_t>(outcome)][static_cast<std::size_t>(said)];
}

std::int64_t RuleSums::with(Outcome outcome) const {
  const auto& row = of[static_cast<std::size_t>(outcome)];
  return std::accumulate(row.begin(), row.end(), std::int64_t{0});
}

bool RuleSums::same() const {
  return with(Outcome::come) + with(Outcome::gone) + with(Outcome::moved) == 0;
}

std::map<std::string, RuleSums> sums_of(const WhatIf& result) {
  std::map<std::string, RuleSums> rules;
  for (const SessionAnswer& session : result.sessions) {
    for (const Pair& pair : session.pairs) {
      RuleSums& sums = rules[pair.spell().rule];
      sums.alerts[0] += pair.a ? 1 : 0;
      sums.alerts[1] += pair.b ? 1 : 0;
      ++sums.of[static_cast<std::size_t>(pair.outcome)][static_cast<std::size_t>(pair.said)];
    }
    for (std::size_t side = 0; side < 2; ++side) {
      for (const auto& [rule, count] : session.pages[side]) rules[rule].pages[side] += count;
    }
  }
  return rules;
}

RuleSums total_of(const std::map<std::string, RuleSums>& rules) {
  RuleSums total;
  for (const auto& [rule, sums] : rules) {
    for (std::size_t side = 0; side < 2; ++side) {
      total.alerts[side] += sums.alerts[side];
      total.pages[side] += sums.pages[side];
    }
    for (std::size_t o = 0; o < total.of.size(); ++o) {
      for (std::size_t s = 0; s < total.of[o].size(); ++s) total.of[o][s] += sums.of[o][s];
    }
  }
  return total;
}

}  // namespace vigil::ctl
