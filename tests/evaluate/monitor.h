// The bedside equipment between a patient and Vigil, second by second: what the numbers look like
// after motion, a cold hand, a probe that is off, a cable, noise on the line. Patient, cuff and
// sensor faults are the simulators'; the shape of what a motion does to the number is ours, because
// monitors average: a dip has slopes and not a new value each second.
#pragma once

#include <optional>

#include "drivers/observation.h"
#include "simulators/faults.h"
#include "simulators/patient.h"
#include "tests/evaluate/script.h"

namespace vigil::evaluate {

// What leaves the monitor in one second.
struct Shown {
  bool speaks = true;  // a frame arrives
  bool linked = true;
  bool probe_off = false, frozen = false;
  std::optional<double> spo2, pulse, heart, perfusion;
  Quality quality = Quality::good;
  sim::CuffState cuff;
};

class Monitor {
 public:
  explicit Monitor(const Script&);
  void apply(int t, const sim::Order&, const sim::Patient&);  // sensor faults
  Shown step(int t, const sim::Patient&);

 private:
  double motion_dip(bool moving, double at_rest);
  sim::Vitals undisturbed(const sim::Patient&) const;
  void chill(int t, Shown&);

  const Script& script_;
  sim::SensorFaults faults_;
  sim::Random motion_, line_, cold_;
  bool moving_ = false, marked_ = false, pulse_too_ = false;
  double depth_ = 0, dip_ = 0, chill_ = 0;
  int frozen_until_ = 0;
};

}  // namespace vigil::evaluate
