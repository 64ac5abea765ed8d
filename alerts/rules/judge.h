// How one value stands against one criterion. Shared by the rules that compare with a limit.
#pragma once

#include <optional>

#include "alerts/bed.h"

namespace vigil::alerts {

// The limit and clear value as numbers for this patient; empty while the baseline is unknown.
struct Line {
  double limit = 0, clear = 0;
};
std::optional<Line> line_for(const Criterion&, const Session&);

// met, lingering, or nothing: safe.
std::optional<Hold> stand(const Criterion&, const Line&, double value);

// The value a criterion is about: for a cuff parameter of this reading (mean: the device's, else
// diastolic plus a third of the pulse pressure).
std::optional<double> value_of(const Cuff&, Parameter);
bool of_cuff(const Limit&);

}  // namespace vigil::alerts
