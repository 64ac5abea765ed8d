// Chance at a bedside: events of every kind, mostly of a patient who goes up and down, at random
// times from a fixed seed. What is done with them is the test's business.
#pragma once

#include <memory>
#include <random>
#include <vector>

#include "alerts/bed.h"

namespace vigil::testing {

class Walker {
 public:
  Walker(std::uint64_t seed, std::shared_ptr<const alerts::Profile> profile)
      : random_(seed), profile_(std::move(profile)) {}

  // How long nothing happens, and what happens then; acknowledgements and fates are about what is
  // at the bed, mostly.
  Millis pause();
  alerts::Event event(const alerts::Bed&, Time now);

  // Any of n, from 0.
  std::size_t any(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

 private:
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(random_() % 1000) / 999;
  }
  alerts::Event signals(Time now);
  alerts::Event cuff(Time now);
  alerts::Event by_person(const alerts::Bed&, Time now);
  alerts::Event session(const alerts::Bed&);
  alerts::Event equipment(const alerts::Bed&);
  std::vector<alerts::Member> team();

  std::mt19937_64 random_;
  std::shared_ptr<const alerts::Profile> profile_;
  alerts::SessionId sessions_ = 0;
  double spo2_ = 97, rate_ = 70, systolic_ = 125;
};

}  // namespace vigil::testing
