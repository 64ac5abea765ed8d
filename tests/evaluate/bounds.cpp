#include "tests/evaluate/bounds.h"

#include <algorithm>
#include <cmath>

namespace vigil::evaluate {
namespace {

constexpr double z = 1.959963984540054;

// Chance of `most` hits or fewer in n trials.
double at_most(long most, long n, double p) {
  if (p <= 0) return 1;
  if (p >= 1) return most >= n ? 1 : 0;
  const double nd = static_cast<double>(n);
  double sum = 0;
  for (long k = 0; k <= most; ++k) {
    const double kd = static_cast<double>(k);
    sum += std::exp(std::lgamma(nd + 1) - std::lgamma(kd + 1) - std::lgamma(nd - kd + 1) +
                    kd * std::log(p) + (nd - kd) * std::log1p(-p));
  }
  return std::min(1.0, sum);
}

// The p at which `chance`, which falls with p, is `wanted`.
template <typename Chance>
double solve(Chance&& chance, double wanted) {
  double low = 0, high = 1;
  for (int i = 0; i < 100; ++i) {
    const double middle = (low + high) / 2;
    (chance(middle) > wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

double upper_at(long hits, long of, double chance) {
  if (of == 0 || hits >= of) return 1;
  return solve([&](double p) { return at_most(hits, of, p); }, chance);
}

double lower_at(long hits, long of, double chance) {
  if (of == 0 || hits == 0) return 0;
  return solve([&](double p) { return at_most(hits - 1, of, p); }, 1 - chance);
}

}  // namespace

Interval exact(long hits, long of) {
  return {lower_at(hits, of, 0.025), upper_at(hits, of, 0.025)};
}

double upper(long hits, long of) {
  return upper_at(hits, of, 0.05);
}

Interval wilson(long hits, long of) {
  if (of == 0) return {0, 1};
  const double n = static_cast<double>(of), p = static_cast<double>(hits) / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

void PerSession::add(double x, double y) {
  n_ += 1;
  x_ += x;
  y_ += y;
  xx_ += x * x;
  yy_ += y * y;
  xy_ += x * y;
}

double PerSession::mean() const {
  return n_ > 0 ? x_ / n_ : 0;
}

Interval PerSession::interval() const {
  if (n_ < 2) return {0, 0};
  const double variance = (xx_ - x_ * x_ / n_) / (n_ - 1);
  const double half = z * std::sqrt(std::max(0.0, variance) / n_);
  return {std::max(0.0, mean() - half), mean() + half};
}

double PerSession::ratio() const {
  return y_ > 0 ? x_ / y_ : 0;
}

Interval PerSession::ratio_interval() const {
  if (n_ < 2 || y_ <= 0) return {0, 0};
  const double r = ratio(), my = y_ / n_;
  const double vx = (xx_ - x_ * x_ / n_) / (n_ - 1), vy = (yy_ - y_ * y_ / n_) / (n_ - 1);
  const double vxy = (xy_ - x_ * y_ / n_) / (n_ - 1);
  const double half = z * std::sqrt(std::max(0.0, vx - 2 * r * vxy + r * r * vy) / n_) / my;
  return {std::max(0.0, r - half), r + half};
}

}  // namespace vigil::evaluate
