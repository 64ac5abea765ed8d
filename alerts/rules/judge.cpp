#include "alerts/rules/judge.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

std::optional<double> baseline_of(const Session& s, Parameter p) {
  if (s.phase == Phase::baseline) return std::nullopt;
  switch (p) {
    case Parameter::systolic:
      return s.baseline.systolic;
    case Parameter::diastolic:
      return s.baseline.diastolic;
    case Parameter::spo2:
      return s.baseline.spo2;
    case Parameter::heart_rate:
    case Parameter::pulse_rate:
      return s.baseline.rate;
    case Parameter::mean_pressure:
    case Parameter::breath_rate:
    case Parameter::temperature:
    case Parameter::etco2:
    case Parameter::perfusion_index:
    case Parameter::sedation:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Line> line_for(const Criterion& c, const Session& s) {
  if (c.reference == Reference::absolute) return Line{c.limit, c.clear};
  const std::optional<double> base = baseline_of(s, c.about);
  if (!base) return std::nullopt;
  if (c.reference == Reference::baseline) return Line{*base + c.limit, *base + c.clear};
  return Line{*base * (1 + c.limit / 100), *base * (1 + c.clear / 100)};
}

std::optional<Hold> stand(const Criterion& c, const Line& line, double value) {
  switch (c.compare) {
    case Compare::below:
      if (value < line.limit) return Hold::met;
      break;
    case Compare::at_most:
      if (value <= line.limit) return Hold::met;
      break;
    case Compare::above:
      if (value > line.limit) return Hold::met;
      break;
    case Compare::at_least:
      if (value >= line.limit) return Hold::met;
      break;
  }
  const bool low = c.compare == Compare::below || c.compare == Compare::at_most;
  const bool safe = low ? value >= line.clear : value <= line.clear;
  return safe ? std::nullopt : std::optional{Hold::lingering};
}

std::optional<double> value_of(const Cuff& cuff, Parameter p) {
  if (p == Parameter::systolic) return cuff.systolic;
  if (p == Parameter::diastolic) return cuff.diastolic;
  if (p != Parameter::mean_pressure) return std::nullopt;
  if (cuff.mean) return cuff.mean;
  if (!cuff.systolic || !cuff.diastolic) return std::nullopt;
  return *cuff.diastolic + (*cuff.systolic - *cuff.diastolic) / 3;
}

bool of_cuff(const Limit& limit) {
  return std::any_of(limit.any.begin(), limit.any.end(), [](const Criterion& c) {
    return c.about == Parameter::systolic || c.about == Parameter::diastolic ||
           c.about == Parameter::mean_pressure;
  });
}

}  // namespace vigil::alerts
