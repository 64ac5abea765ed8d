// One door in, one door out. Everything that happens to a bed is posted here; everything the
// engine wants leaves through the outlets, in the order in which they were attached. Runs every
// tick that is due before it applies an event, with nominal times, so that decisions depend on
// events and their times and never on scheduling. No I/O, no clock.
//
// Threading: one thread.
#pragma once

#include <map>
#include <set>
#include <span>
#include <vector>

#include "alerts/engine.h"

namespace vigil {

using alerts::Bed;
using alerts::BedId;

// Ticks are multiples of this since 1970.
inline constexpr Millis tick_length{100};

class Outlet {
 public:
  virtual ~Outlet() = default;
  // Called after the engine has applied the event, before its effects. Not called for ticks.
  virtual void happened(Time, const Bed&, const alerts::Event&) {}
  virtual void decided(Time, const Bed&, const alerts::Effect&) {}
  // After all effects of one event or tick: what was said so far belongs together.
  virtual void settled(Time, const Bed&) {}
  virtual void shown(Time, const BedId&, const Wave&) {}
};

class Ward {
 public:
  // The clinic's own parts (record, pager) are watched like devices of this bed.
  static constexpr std::string_view clinic = "clinic";

  explicit Ward(std::span<const alerts::Rule> rules = alerts::rules()) : rules_(rules) {}

  void add_bed(const BedId&);
  void attach(Outlet& outlet) { outlets_.push_back(&outlet); }

  // The one door in. A time before the last one is taken as the last one. Unknown bed: throws
  // std::out_of_range. Never from inside an outlet: an outlet that has something to say defers it.
  void post(Time, const BedId&, const alerts::Event&);
  void show(Time, const BedId&, const Wave&);  // waves pass by
  void advance(Time);                          // every tick that is due, in order
  // The next tick is the first one after this time; skipped ticks never happen. For start and
  // replay.
  void resume_at(Time);

  const Bed& bed(const BedId&) const;
  std::vector<BedId> beds() const;  // in the order of adding
  Time now() const { return now_; }

 private:
  std::size_t index_of(const BedId&) const;
  void apply(Time, std::size_t index, const alerts::Event&);

  std::span<const alerts::Rule> rules_;
  std::vector<Bed> beds_;
  std::map<BedId, std::size_t> index_;
  std::set<std::pair<Time, std::size_t>> due_;
  std::vector<Outlet*> outlets_;
  bool busy_ = false;
  Time now_{};
  Time next_tick_{};
};

}  // namespace vigil
