// The patient of a story, in steps of one second: resting values, what the drug does to them, what
// the story does to them, and how an oximeter sees it. The same story and seed give the same
// patient, whatever devices look on. Model: clinical reference, sections 2.4 to 2.6.
//
// The cuff is a thing of its own (cuff.h); sensor and line faults are applied later (faults.h).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "simulators/cuff.h"
#include "simulators/pharmacology.h"
#include "simulators/random.h"
#include "simulators/story.h"
#include "simulators/vitals.h"

namespace vigil::sim {

// Something that comes, stays and goes: 0 before, 1 while it holds, a straight slope between.
struct Episode {
  std::string word;
  Time start{};
  double over = 0, hold = 0, recover = 0;  // s
  double size = 0;                         // what it means depends on the word
  double second_size = 0;

  double share(Time now) const;
  bool over_by(Time now) const;
};

// Where the numbers come from: a simulated patient or a recording.
class Source {
 public:
  virtual ~Source() = default;
  virtual void advance(Time now) = 0;  // never back
  virtual const Vitals& vitals() const = 0;
  virtual void apply(Time now, const Order& order) = 0;  // Touches::patient and Touches::cuff
};

// What no monitor can know: the body's own values, and what the oximeter would show if nothing
// moved. Monitors never see it; whoever labels a simulated session does.
struct Truth {
  double spo2 = 0, heart_rate = 0;              // %, 1/min
  double shown_at_rest = 0, pulse_at_rest = 0;  // %, 1/min: with the probe's bias and noise
  Pressure pressure;
};

class Patient : public Source {
 public:
  Patient(const Story& story, std::uint64_t seed);

  void advance(Time now) override;
  const Vitals& vitals() const override { return vitals_; }
  const Truth& truth() const { return truth_; }
  void apply(Time now, const Order& order) override;

 private:
  struct Drug {
    std::unique_ptr<Infusion> infusion;
    std::unique_ptr<NasalDoses> nasal;
    PressureEffect effect;
    double step_one_second();  // mean systolic rise, mmHg
  };

  void step();
  double mean_rise(Time now);
  double share_of(Time now, std::string_view word) const;
  double response(Time now) const;  // the factor G of section 2.5
  Pressure pressure(Time now, double mean_rise);
  double heart_rate(Time now, double mean_rise);
  void see_with_oximeter(Time now);
  void start_random_motion(Time now);
  double motion_dip(Time now);

  Story story_;
  Time next_step_{};
  std::vector<Episode> episodes_;
  std::unique_ptr<Drug> drug_;
  double response_, rate_habit_, spo2_bias_;
  Random motion_random_;
  Wander pressure_wander_, rate_wander_, spo2_wander_, pulse_wander_, breath_wander_;
  std::array<double, 8> recent_rates_{};  // the oximeter is a few seconds behind
  Cuff cuff_;
  Vitals vitals_;
  Truth truth_;
};

}  // namespace vigil::sim
