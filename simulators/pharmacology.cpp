// Numbers from the clinical reference, sections 2.4 and 2.5; integration is fourth-order
// Runge-Kutta in steps of one second, far finer than any rate constant here.
#include "simulators/pharmacology.h"

#include <cmath>
#include <cstddef>

namespace vigil::sim {
namespace {

template <class Amounts, class Flow>
void runge_kutta(Amounts& y, double h, const Flow& flow) {
  const auto moved = [&](const Amounts& slope, double by) {
    Amounts result = y;
    for (std::size_t i = 0; i < y.size(); ++i) result[i] += slope[i] * by;
    return result;
  };
  const Amounts a = flow(y);
  const Amounts b = flow(moved(a, h / 2.0));
  const Amounts c = flow(moved(b, h / 2.0));
  const Amounts d = flow(moved(c, h));
  for (std::size_t i = 0; i < y.size(); ++i) y[i] += h / 6.0 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
}

// Clements, section 2.4 B: litres per kilogram, per minute.
constexpr double v1 = 1.7522, k10 = 0.0109, k12 = 0.0186, k21 = 0.0137;

// Perez-Ruixo, section 2.4 C: litres, litres per hour, per hour.
constexpr double vc = 192, vp1 = 143, vp2 = 417, vh = 101;
constexpr double q1 = 84.3, q2 = 37.6, qh = 151;
constexpr double k_el = 1.11, k_met = 2.77, ka_nose = 2.93, ka_gut = 1.45, gut_share = 0.64;
constexpr double nose_share_first = 0.54, nose_share_later = 0.54 * 0.62;
constexpr double swallow_hours = 0.53, mg_per_device = 28.0;
constexpr long seconds_between_devices = 300;

double nose_share(int device) {
  return device == 0 ? nose_share_first : nose_share_later;
}

// Effect, section 2.5.
constexpr double kt = 0.010, m50 = 30.0, steepness = 2.5;

}  // namespace

Infusion::Amounts Infusion::flow(const Amounts& a, double input) const {
  return {input - (k10 + k12) * a[0] + k21 * a[1], k12 * a[0] - k21 * a[1]};
}

void Infusion::step_one_second() {
  const double input = minute_ + 1e-9 < minutes_ ? rate_ : 0.0;
  runge_kutta(amounts_, 1.0 / 60.0, [&](const Amounts& a) { return flow(a, input); });
  minute_ += 1.0 / 60.0;
}

double Infusion::ng_per_ml() const {
  return amounts_[0] / v1 * 1000.0;
}

NasalDoses::NasalDoses(double mg) : devices_(static_cast<int>(std::lround(mg / mg_per_device))) {}

NasalDoses::Amounts NasalDoses::flow(const Amounts& a, double swallowed) const {
  const auto& [nose, gut, central, p1, p2, liver] = a;
  const double to_p1 = q1 * (central / vc - p1 / vp1);
  const double to_p2 = q2 * (central / vc - p2 / vp2);
  const double to_liver = qh * (central / vc - liver / vh);
  return {-ka_nose * nose,
          swallowed - ka_gut * gut,
          ka_nose * nose - to_p1 - to_p2 - to_liver,
          to_p1,
          to_p2,
          ka_gut * gut + to_liver - (k_el + k_met) * liver};
}

void NasalDoses::step_one_second() {
  double swallowed = 0.0;  // mg per hour, from every device that still drips into the throat
  for (int device = 0; device < devices_; ++device) {
    const long age = second_ - device * seconds_between_devices;
    if (age == 0) amounts_[0] += mg_per_device * nose_share(device);
    if (age >= 0 && static_cast<double>(age) < swallow_hours * 3600.0)
      swallowed += mg_per_device * (1.0 - nose_share(device)) * gut_share / swallow_hours;
  }
  runge_kutta(amounts_, 1.0 / 3600.0, [&](const Amounts& a) { return flow(a, swallowed); });
  ++second_;
}

double NasalDoses::ng_per_ml() const {
  return amounts_[2] / vc * 1000.0;
}

// Only the S form moves the pressure; racemic ketamine is half of it (section 2.5).
PressureEffect::PressureEffect(Route route)
    : share_(route == Route::infusion ? 0.5 : 1.0),
      ke0_(route == Route::infusion ? 0.15 : 0.08),
      slope_(route == Route::infusion ? 0.233 : 0.182) {}

void PressureEffect::step_one_second(double ng_per_ml) {
  constexpr double minute = 1.0 / 60.0;
  const double before = effect_site_;
  effect_site_ += ke0_ * (share_ * ng_per_ml - effect_site_) * minute;
  tolerance_ += kt * (before - tolerance_) * minute;
}

double PressureEffect::systolic_rise() const {
  return slope_ * effect_site_ / (1.0 + std::pow(tolerance_ / m50, steepness));
}

}  // namespace vigil::sim
