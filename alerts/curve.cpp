#include "alerts/curve.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::alerts {
namespace {

// Amounts in the model's compartments, then the two of the effect in ng/mL.
enum Place { central, second, third, liver, gut, nose, effect, tolerance, places };
using Amounts = std::array<double, places>;

// Clements two compartments, racemic ketamine (clinical reference 2.4 B, K29): L/kg and 1/min.
namespace clements {
constexpr double v1 = 1.7522, k10 = 0.0109, k12 = 0.0186, k21 = 0.0137;
}

// Perez-Ruixo, esketamine (clinical reference 2.4 C, K27): L, L/h, 1/h.
namespace perez {
constexpr double vc = 192, q1 = 84.3, vp1 = 143, q2 = 37.6, vp2 = 417, vh = 101, qh = 151;
constexpr double k_liver = 1.11 + 2.77, ka_nose = 2.93, ka_gut = 1.45, swallowed_h = 0.53;
constexpr double nasal_share = 0.54, later_share = 0.62, f_gut = 0.64, device_mg = 28;
}  // namespace perez

double infusion(const Course& c, double minute) {
  const bool runs = c.minutes > 0 && minute < std::min(c.minutes, c.stopped);
  return runs ? c.mg_per_kg / c.minutes : 0;
}

double share_of(std::size_t device) {
  return device == 0 ? perez::nasal_share : perez::nasal_share * perez::later_share;
}

double start_of(const Course& c, std::size_t device) {
  return static_cast<double>(device) * c.minutes_between;
}

// What of the devices is swallowed goes into the gut evenly for a while. mg/h.
double swallowing(const Course& c, double minute) {
  double rate = 0;
  for (std::size_t i = 0; static_cast<double>(i) < c.devices; ++i) {
    const double since = minute - start_of(c, i);
    if (since < 0 || since >= perez::swallowed_h * 60) continue;
    rate += perez::device_mg * (1 - share_of(i)) * perez::f_gut / perez::swallowed_h;
  }
  return rate;
}

double concentration_in(const Curve& curve, const Amounts& s) {
  const bool iv = curve.drug == Curve::Drug::iv_ketamine;
  return 1000 * s[central] / (iv ? clements::v1 : perez::vc);
}

// Change per minute.
Amounts flow_iv(const Course& course, double minute, const Amounts& s) {
  Amounts d{};
  d[central] = infusion(course, minute) - (clements::k10 + clements::k12) * s[central] +
               clements::k21 * s[second];
  d[second] = clements::k12 * s[central] - clements::k21 * s[second];
  return d;
}

Amounts flow_nasal(const Course& course, double minute, const Amounts& s) {
  using namespace perez;
  const double c = s[central] / vc, h = s[liver] / vh;
  const double to_second = q1 * (c - s[second] / vp1), to_third = q2 * (c - s[third] / vp2);
  const double to_liver = qh * (c - h), absorbed = ka_nose * s[nose], from_gut = ka_gut * s[gut];
  Amounts d{};
  d[nose] = -absorbed;
  d[gut] = swallowing(course, minute) - from_gut;
  d[central] = absorbed - to_second - to_third - to_liver;
  d[second] = to_second;
  d[third] = to_third;
  d[liver] = to_liver + from_gut - k_liver * s[liver];
  for (double& each : d) each /= 60;
  return d;
}

Amounts flow(const Curve& curve, const Course& course, double minute, const Amounts& s) {
  const bool iv = curve.drug == Curve::Drug::iv_ketamine;
  Amounts d = iv ? flow_iv(course, minute, s) : flow_nasal(course, minute, s);
  d[effect] = curve.ke0 * (curve.active * concentration_in(curve, s) - s[effect]);
  d[tolerance] = curve.tolerance * (s[effect] - s[tolerance]);
  return d;
}

Amounts plus(Amounts s, const Amounts& d, double minutes) {
  for (std::size_t i = 0; i < s.size(); ++i) s[i] += d[i] * minutes;
  return s;
}

// Runge-Kutta, fourth order. The inflow is that of the step's middle, so that it does not change
// within a step that ends where an inflow does.
Amounts step_on(const Curve& curve, const Course& course, double minute, const Amounts& s,
                double h) {
  const double middle = minute + h / 2;
  const Amounts a = flow(curve, course, middle, s);
  const Amounts b = flow(curve, course, middle, plus(s, a, h / 2));
  const Amounts c = flow(curve, course, middle, plus(s, b, h / 2));
  const Amounts d = flow(curve, course, middle, plus(s, c, h));
  Amounts next = s;
  for (std::size_t i = 0; i < s.size(); ++i) next[i] += h / 6 * (a[i] + 2 * b[i] + 2 * c[i] + d[i]);
  return next;
}

// Moments at which an inflow begins or ends, in order, up to `until` and with it.
std::vector<double> breaks(const Course& c, double until) {
  std::vector<double> at{std::min(c.minutes, c.stopped), until};
  for (std::size_t i = 0; static_cast<double>(i) < c.devices; ++i) {
    at.push_back(start_of(c, i));
    at.push_back(start_of(c, i) + perez::swallowed_h * 60);
  }
  std::erase_if(at, [=](double t) { return t > until; });
  std::sort(at.begin(), at.end());
  at.erase(std::unique(at.begin(), at.end()), at.end());
  return at;
}

// A device is emptied at once.
void give(const Course& c, double minute, Amounts& s) {
  for (std::size_t i = 0; static_cast<double>(i) < c.devices; ++i) {
    if (start_of(c, i) == minute) s[nose] += perez::device_mg * share_of(i);
  }
}

double minutes_in(Millis span) {
  return static_cast<double>(span.count()) / 60'000;
}

Course course_of(const Session& s, Time until) {
  const Curve& curve = *s.profile->curve;
  Course c;
  const Time stopped = std::min(s.dosing_ended.value_or(until), until);
  c.stopped = minutes_in(stopped - *s.dosing_started);
  if (curve.drug == Curve::Drug::iv_ketamine) {
    c.mg_per_kg = s.dose.mg_per_kg.value_or(curve.mg_per_kg);
    c.minutes = s.dose.minutes.value_or(curve.minutes);
  } else {
    c.devices = s.dose.devices.value_or(curve.devices);
    c.minutes_between = curve.minutes_between;
  }
  return c;
}

}  // namespace

Expected expected(const Curve& curve, const Course& course, double minute) {
  constexpr double longest_step = 0.25;  // min; a tenth of it changes nothing at all
  Amounts s{};
  double now = 0;
  for (const double until : breaks(course, minute)) {
    while (now < until) {
      const double h = std::min(longest_step, until - now);
      s = step_on(curve, course, now, s, h);
      now = until - now <= longest_step ? until : now + h;
    }
    if (until < minute) give(course, until, s);
  }
  const double damped = 1 + std::pow(std::max(s[tolerance], 0.0) / curve.half, curve.gamma);
  return {concentration_in(curve, s), curve.slope * s[effect] / damped};
}

std::optional<double> expected_rise(const Session& s, Time at) {
  if (!s.profile->curve || !s.dosing_started || at < *s.dosing_started) return std::nullopt;
  const double minute = minutes_in(at - *s.dosing_started);
  constexpr double over = 24 * 60;
  if (minute > over) return 0;
  const double rise = expected(*s.profile->curve, course_of(s, at), minute).systolic_rise;
  return rise * std::clamp(s.dose.response.value_or(1), 0.5, 2.0);
}

std::optional<double> response_of(const Session& s, const std::deque<Cuff>& cuffs) {
  // Least squares with what is known beforehand: answers differ by 0.5, a reading is off by 5.5
  // mmHg (clinical reference 2.5, 2.6).
  constexpr double spread = 0.5, noise = 5.5;
  if (!s.profile->curve || !s.dosing_started || !s.baseline.systolic) return std::nullopt;
  double seen = 1 / (spread * spread), weight = seen;
  for (const Cuff& cuff : cuffs) {
    if (cuff.quality != Quality::good || cuff.measured < *s.dosing_started) continue;
    const double minute = minutes_in(cuff.measured - *s.dosing_started);
    const Course course = course_of(s, cuff.measured);
    const double rise = expected(*s.profile->curve, course, minute).systolic_rise;
    seen += rise * (*cuff.systolic - *s.baseline.systolic) / (noise * noise);
    weight += rise * rise / (noise * noise);
  }
  return std::clamp(seen / weight, 0.5, 2.0);
}

}  // namespace vigil::alerts
