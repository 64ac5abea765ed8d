// Chance at a bedside: events of every kind, of a patient who goes up and down, at random times
// from a fixed seed. What is done with them is the test's business.
#pragma once

#include <initializer_list>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "alerts/bed.h"
#include "alerts/overlay.h"

namespace vigil::testing {

// How many walks: the setting VIGIL_WALKS, else the usual number. What it says wrongly ends the
// program.
inline constexpr int usual_walks = 20;
int walks();

class Walker {
 public:
  // Profile and mode go by the seed; the first two are in assist.
  static constexpr std::uint64_t settings = 8;
  explicit Walker(std::uint64_t seed);

  // How long nothing happens, and what happens then; acknowledgements and fates are about what is
  // at the bed, mostly.
  Millis pause();
  alerts::Event event(const alerts::Bed&, Time now);

  // Any of n, from 0.
  std::size_t any(std::size_t n) { return static_cast<std::size_t>(random_() % n); }

 private:
  // Heads for somewhere by small steps, and now and then for somewhere else.
  struct Course {
    double now = 0, towards = 0;
  };

  bool once_in(std::size_t n) { return any(n) == 0; }
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(random_() % 1000) / 999;
  }
  template <typename T>
  T one_of(std::initializer_list<T> list) {
    return list.begin()[any(list.size())];
  }
  void go_on(Course&, std::initializer_list<double> towards, double step, double noise);
  void change_mood();

  alerts::Event signals(Time now);
  void add_others(alerts::Observed&, Quality, std::optional<Time> stamp);
  alerts::Event cuff(Time now);
  alerts::Event by_person(const alerts::Bed&, Time now);
  alerts::Event charted();
  alerts::Event session(const alerts::Bed&);
  alerts::Event adjusted();
  alerts::Event equipment(const alerts::Bed&);
  alerts::Event noticed(const std::string& device);
  std::vector<alerts::Member> team();
  // The walk's profile with any overlays in its mode.
  std::shared_ptr<const alerts::Profile> laid_over(std::vector<alerts::SignedOverlay>& names);

  std::mt19937_64 random_;
  std::shared_ptr<const alerts::Profile> profile_;
  alerts::Mode mode_{};
  alerts::SessionId sessions_ = 0;
  Course spo2_{97, 97}, rate_{70, 70}, pressure_{125, 125};
  // For a while: monitors repeat themselves, a lead is off, a finger has no blood, no cuff is on.
  bool frozen_ = false, lead_off_ = false, cold_ = false, arm_bare_ = false;
  Millis clock_off_{};  // the monitor's; the oximeter writes no times
};

}  // namespace vigil::testing
