// What the drug does: concentration over time for an infusion and for nasal devices, and the rise
// of blood pressure and heart rate that follows. Models and numbers: clinical reference, sections
// 2.4 (B: Clements, C: Perez-Ruixo) and 2.5. A generator of plausible test data, calibrated to
// population means; never a prediction for a patient.
#pragma once

#include <array>
#include <vector>

namespace vigil::sim {

// Racemic ketamine by pump: Clements' two compartments, per kilogram.
class Infusion {
 public:
  Infusion(double mg_per_kg, double minutes) : rate_(mg_per_kg / minutes), minutes_(minutes) {}
  void step_one_second();
  double ng_per_ml() const;

 private:
  using Amounts = std::array<double, 2>;  // mg/kg: central, peripheral
  Amounts flow(const Amounts&, double input) const;

  double rate_, minutes_;
  double minute_ = 0.0;
  Amounts amounts_{};
};

// Esketamine by nose: Perez-Ruixo 2020, devices of 28 mg, five minutes apart.
class NasalDoses {
 public:
  explicit NasalDoses(double mg);
  void step_one_second();
  double ng_per_ml() const;

 private:
  using Amounts = std::array<double, 6>;  // mg: nose, gut, central, two peripheral, liver
  Amounts flow(const Amounts&, double swallowed_per_hour) const;

  int devices_;
  long second_ = 0;
  Amounts amounts_{};
};

// Effect site, slow counter-regulation, and the mean rise in pressure (before the factor G of the
// patient and the day).
class PressureEffect {
 public:
  enum class Route { infusion, nasal };
  explicit PressureEffect(Route route);
  void step_one_second(double ng_per_ml);
  double systolic_rise() const;  // mmHg

 private:
  double share_, ke0_, slope_;
  double effect_site_ = 0.0, tolerance_ = 0.0;
};

}  // namespace vigil::sim
