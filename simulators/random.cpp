// The generator and the few distributions that the patient model asks for; what they are used for
// is decided there.
#include "simulators/random.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace vigil::sim {
namespace {

std::uint64_t splitmix(std::uint64_t& x) {
  x += 0x9E3779B97F4A7C15U;
  std::uint64_t z = x;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

std::uint64_t hash_of(std::string_view text) {  // FNV-1a
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash;
}

}  // namespace

Random::Random(std::uint64_t seed, std::string_view purpose) {
  std::uint64_t x = seed ^ hash_of(purpose);
  for (auto& word : state_) word = splitmix(x);
}

std::uint64_t Random::bits() {
  const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
  const std::uint64_t shifted = state_[1] << 17U;
  state_[2] ^= state_[0];
  state_[3] ^= state_[1];
  state_[1] ^= state_[2];
  state_[0] ^= state_[3];
  state_[2] ^= shifted;
  state_[3] = std::rotl(state_[3], 45);
  return result;
}

double Random::uniform() {
  return static_cast<double>(bits() >> 11U) * 0x1.0p-53;
}

double Random::uniform(double low, double high) {
  return low + (high - low) * uniform();
}

int Random::whole(int low, int high) {
  return low + static_cast<int>(uniform() * static_cast<double>(high - low + 1));
}

double Random::normal(double mean, double sd) {  // Box and Muller; the second value is not kept
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
  return mean + sd * radius * std::cos(2.0 * std::numbers::pi * uniform());
}

double Random::lognormal_mean_one(double cv) {
  const double variance = std::log(1.0 + cv * cv);
  return std::exp(normal(-variance / 2.0, std::sqrt(variance)));
}

double Random::lognormal_median(double median, double sigma) {
  return median * std::exp(normal(0.0, sigma));
}

Wander::Wander(double sd, double tau_seconds, std::uint64_t seed, std::string_view purpose)
    : random_(seed, purpose),
      keep_(std::exp(-1.0 / tau_seconds)),
      push_(sd * std::sqrt(1.0 - keep_ * keep_)),
      value_(random_.normal(0.0, sd)) {}

double Wander::step_one_second() {
  value_ = keep_ * value_ + random_.normal(0.0, push_);
  return value_;
}

}  // namespace vigil::sim
