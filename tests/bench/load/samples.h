// Lengths of time that were measured, and what they come to.
#pragma once

#include <chrono>
#include <cstddef>
#include <vector>

namespace vigil::bench {

using Moment = std::chrono::steady_clock::time_point;

class Samples {
 public:
  void add(std::chrono::nanoseconds length) { lengths_.push_back(length); }
  std::size_t count() const { return lengths_.size(); }
  // In microseconds: the shortest length that so large a share (0 to 1) does not exceed. 0 if none.
  double percentile(double share) const;

 private:
  std::vector<std::chrono::nanoseconds> lengths_;
};

}  // namespace vigil::bench
