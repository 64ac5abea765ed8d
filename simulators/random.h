// Random numbers that are the same on every machine and with every standard library: the generator
// is xoshiro256** (Blackman, Vigna 2018), seeded by splitmix64, and the distributions are ours.
//
// Each purpose takes its own generator with its own label, so that one more draw in one place does
// not change what happens in another.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vigil::sim {

class Random {
 public:
  Random(std::uint64_t seed, std::string_view purpose);

  std::uint64_t bits();
  double uniform();                         // 0 up to, not including, 1
  double uniform(double low, double high);  // low up to high
  int whole(int low, int high);             // low up to and including high
  bool chance(double probability) { return uniform() < probability; }
  double normal(double mean, double sd);
  double lognormal_mean_one(double cv);  // mean 1, coefficient of variation cv
  double lognormal_median(double median, double sigma);

 private:
  std::array<std::uint64_t, 4> state_{};
};

// A value that wanders around zero and forgets: first-order autoregression with a given spread and
// memory.
class Wander {
 public:
  Wander(double sd, double tau_seconds, std::uint64_t seed, std::string_view purpose);
  double step_one_second();

 private:
  Random random_;
  double keep_, push_, value_;
};

}  // namespace vigil::sim
