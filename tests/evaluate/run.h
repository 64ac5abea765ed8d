// Many sessions on several threads. Each session is its own ward and shares nothing, so the result
// does not depend on how many threads there are.
#pragma once

#include <vector>

#include "tests/evaluate/tally.h"

namespace vigil::evaluate {

struct Plan {
  std::uint64_t seed = 1;  // of the first session
  int sessions = 10'000;
  int threads = 2;
};

// Six of ten sessions are ordinary; which ones follows from the seed alone.
Kind kind_of(std::uint64_t seed);
Tally run(const Plan&, const Profiles&);

// One point of the trade-off: every hold and confirmation so many times as long.
struct Point {
  double scale = 1;
  double missed = 0;    // percent of clear events
  double nuisance = 0;  // pages per ordinary session
};
std::vector<Point> curve(const Plan&, const Profiles&);

}  // namespace vigil::evaluate
