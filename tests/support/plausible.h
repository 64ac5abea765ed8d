// What a bedside monitor can mean at all. A number beyond that was read out of bytes that say
// something else.
#pragma once

#include "drivers/observation.h"

namespace vigil::tests {

struct Range {
  double low, high;
  bool holds(double value) const { return value >= low && value <= high; }
};

// Both ends belong to it; in the unit of the parameter.
Range plausible(Parameter);

}  // namespace vigil::tests
