// One bed in a ward with an oximeter that speaks once a second and a cuff that measures by itself
// when it is due: what a scenario plays on. Time is whatever the caller says.
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "daemon/ward.h"

namespace vigil::testing {

struct Said {
  Time at;
  std::string text;
};

struct Pressures {
  double systolic = 0, diastolic = 0;
};

// Everything that happened at a ward and what it decided, as text.
class Listener final : public Outlet {
 public:
  void happened(Time t, const Bed&, const alerts::Event& e) override { events.emplace_back(t, e); }
  void decided(Time, const Bed&, const alerts::Effect&) override;
  std::vector<std::pair<Time, alerts::Event>> events;
  std::vector<Said> said;
};

class Bedside {
 public:
  static constexpr std::string_view bed_name = "bed1";

  explicit Bedside(Time start);

  void post(Time, const alerts::Event&);
  // The devices speak and the ward advances, up to this time.
  void play_until(Time);
  // Everything again from the record in a new ward, as after a stop.
  void restart(Time);

  // What the oximeter says from now on; empty: that it has no value.
  // A lower SpO2 is reached as a patient does: by a point in each value. `fall_at_once`: by one.
  void level(Parameter p, std::optional<double> value) { level_[p] = value; }
  void fall_at_once() { spo2_.reset(); }
  void quality(Quality q) { quality_ = q; }
  void silent() { level_.clear(); }
  void frozen(bool yes) { frozen_ = yes; }
  // Both devices write times on their values, by a clock that is off by this.
  void clock_off(Millis by) { clock_off_ = by; }
  // How often it speaks; once a second unless said otherwise.
  void pace(std::chrono::seconds every) { pace_ = every; }
  // What the cuff measures by itself from now on; empty: it is left to people.
  void cuffs(std::optional<Pressures> p) { cuffs_ = p; }
  void cuff(Time at, Pressures, Time measured, Quality = Quality::good);
  // A nurse scores an awake patient (MOAA/S 5) whenever it is due; no: it is left to the story.
  void scores(bool yes) { scores_ = yes; }

  const Bed& bed() const { return ward_->bed(std::string{bed_name}); }
  const Listener& heard() const { return listener_; }
  // The recorded events through a new ward: with no tick between them, or with ticks at random
  // times; or through two, of which the second one reads what was heard by the first and goes on,
  // from any event. The effects must be the same.
  std::vector<Said> replay() const;
  std::vector<Said> replay_jittered(std::mt19937_64&) const;
  std::vector<Said> replay_cut(std::mt19937_64&) const;

 private:
  void fresh_ward();
  void post_recorded(Ward&, std::size_t from, std::size_t to) const;
  void speak(Time);
  void score(Time);

  Time start_, now_, next_second_;
  std::optional<Ward> ward_;
  Listener listener_;
  std::map<Parameter, std::optional<double>> level_;
  std::optional<double> spo2_;  // said last
  Quality quality_ = Quality::good;
  bool frozen_ = false;
  int spoken_ = 0;
  std::chrono::seconds pace_{1};
  std::optional<Millis> clock_off_;
  std::optional<Pressures> cuffs_;
  bool scores_ = true;
};

}  // namespace vigil::testing
