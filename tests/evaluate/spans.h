// Spans of seconds in which something holds.
#pragma once

#include <vector>

#include "tests/evaluate/script.h"

namespace vigil::evaluate {

// Spans of [0, size) in which `holds(t)`; gaps of up to `bridge` seconds are closed.
template <typename Holds>
std::vector<Span> spans_of(int size, int bridge, Holds&& holds) {
  std::vector<Span> found;
  for (int t = 0; t < size; ++t) {
    if (!holds(t)) continue;
    if (!found.empty() && t - found.back().to <= bridge) {
      found.back().to = t + 1;
    } else {
      found.push_back({t, t + 1});
    }
  }
  return found;
}

inline int length(const Span& s) {
  return s.to - s.from;
}

}  // namespace vigil::evaluate
