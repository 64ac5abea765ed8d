// One look at a bed: what several limits ask of it at the same moment is found once. For the length
// of one judgement; not a copy of the bed.
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "alerts/bed.h"
#include "alerts/rules/doubt.h"

namespace vigil::alerts {

// What a criterion about this parameter is judged by: a pulse stands in for a heart rate, and a
// score is valid until the next one.
std::optional<Reading> reading_for(const Bed&, Parameter, Time now);

class Look {
 public:
  Look(const Bed& bed, Time now) : bed_(bed), now_(now) {}

  const Bed& bed() const { return bed_; }
  const Session& session() const { return *bed_.session; }
  Time now() const { return now_; }

  const std::optional<Reading>& reading(Parameter);
  const Doubt& doubt(Parameter);
  // As recent_level (judge.h).
  std::optional<double> level(const Criterion&);

 private:
  struct Level {
    Parameter about;
    Millis window;
    bool fall;
    std::optional<double> value;
  };

  const Bed& bed_;
  Time now_;
  std::array<std::optional<Reading>, parameter_count> readings_;
  std::array<bool, parameter_count> read_{};
  std::vector<std::pair<Parameter, Doubt>> doubts_;
  std::array<std::optional<Level>, 4> levels_;  // more are not remembered
};

}  // namespace vigil::alerts
