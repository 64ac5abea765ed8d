// Sums of a what-if, for each rule and over all.
#pragma once

#include "daemon/ctl/whatif.h"

namespace vigil::ctl {

struct RuleSums {
  std::array<std::int64_t, 2> alerts{}, pages{};    // A, B
  std::array<std::array<std::int64_t, 4>, 4> of{};  // by Outcome and Said

  std::int64_t with(Outcome, Said) const;
  std::int64_t with(Outcome) const;
  bool same() const;  // under A and B
};

// By rule, those that called or paged at all.
std::map<std::string, RuleSums> sums_of(const WhatIf&);
RuleSums total_of(const std::map<std::string, RuleSums>&);

}  // namespace vigil::ctl
