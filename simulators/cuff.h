// The blood pressure cuff: determinations on a schedule, 25 to 45 s each, which may fail, be
// retried or be grossly wrong. Chances and sizes: clinical reference, section 2.6.
#pragma once

#include <cstdint>
#include <optional>

#include "simulators/random.h"
#include "simulators/story.h"
#include "simulators/vitals.h"

namespace vigil::sim {

struct Pressure {
  double systolic = 0, diastolic = 0;  // mmHg
};

class Cuff {
 public:
  Cuff(const CuffPlan& plan, const Artefacts& artefacts, std::uint64_t seed);

  // Once for each second, with what is true then.
  void step(Time now, Pressure truth, double heart_rate, bool motion);
  void apply(const Order& order);  // from the next step on
  const CuffState& state() const { return state_; }

 private:
  void begin(Time now, bool motion);
  void finish(Time now, Pressure truth, double heart_rate);

  CuffPlan plan_;
  Artefacts artefacts_;
  Random random_;
  double bias_;
  Time next_start_ = never, end_{};
  bool will_fail_ = false, asked_ = false;
  int ordered_failures_ = 0;
  std::optional<double> ordered_artefact_;  // mmHg, for the next good determination
  CuffState state_;
};

}  // namespace vigil::sim
