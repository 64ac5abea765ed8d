// The trade-off as a picture: missed events against nuisance pages, one point for each length of
// the holds, Vigil as shipped and the reference marked.
#pragma once

#include <string>
#include <vector>

#include "tests/evaluate/run.h"

namespace vigil::evaluate {

struct Picture {
  std::vector<Point> curve;
  Point vigil, rules, causes;  // as shipped; the reference, each rule and each cause
  int sessions = 0, curve_sessions = 0;
};
std::string svg(const Picture&);

}  // namespace vigil::evaluate
