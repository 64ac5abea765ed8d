#include "tests/bench/load/samples.h"

#include <algorithm>
#include <cmath>

namespace vigil::bench {

double Samples::percentile(double share) const {
  if (lengths_.empty()) return 0;
  std::vector<std::chrono::nanoseconds> sorted = lengths_;
  const auto rank = static_cast<std::size_t>(
      std::max(1.0, std::ceil(share * static_cast<double>(sorted.size()))));
  const auto nth = sorted.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(sorted.begin(), nth, sorted.end());
  return std::chrono::duration<double, std::micro>(*nth).count();
}

}  // namespace vigil::bench
