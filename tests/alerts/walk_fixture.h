// A walk of random events from a seed, at one bed and by the engine alone: ticks that are due, then
// an event, again and again. How many walks there are is the setting VIGIL_WALKS; a walk of
// `nothing_is_hidden_forgotten_or_lost` is 5000 steps long.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "alerts/engine.h"
#include "tests/support/play.h"
#include "tests/support/walker.h"

namespace vigil::testing {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

inline constexpr int steps = 5000;

// The multiple of 100 ms at which a bed that is due then is ticked.
inline Time tick_at(Time due) {
  return Time{(due.time_since_epoch() + Millis{99}) / Millis{100} * Millis{100}};
}

// Every tick that is due, up to this time; `look` sees what each of them gave.
template <typename Look>
void tick_until(Bed& bed, Time until, Time& now, Look&& look) {
  while (bed.due != Time::max() && tick_at(bed.due) <= until) {
    now = std::max(now, tick_at(bed.due));
    look(step(bed, Tick{}, now, rules()));
  }
  now = until;
}

class Walk : public ::testing::TestWithParam<int> {
 protected:
  Walk() : seed_(static_cast<std::uint64_t>(GetParam())), walker_(seed_) {
    bed_.id = "bed1";
    bed_.due = Time::max();
  }

  // `look` sees the effects of each event and tick; after Resumed the bed is one that was built
  // again from what happened in its session, as after a stop of the program.
  template <typename Look>
  void go(int count, Look&& look) {
    for (int i = 0; i < count && !HasFailure(); ++i) {
      tick_until(bed_, now_ + walker_.pause(), now_,
                 [&](const std::vector<Effect>& effects) { look(effects, Event{Tick{}}); });
      const Event event = walker_.event(bed_, now_);
      if (std::holds_alternative<Resumed>(event)) restart();
      remember(event);
      look(step(bed_, event, now_, rules()), event);
      EXPECT_FALSE(HasFailure()) << "seed " << seed_ << " step " << i << " event " << event.index();
    }
  }

  std::uint64_t seed_;
  Walker walker_;
  Bed bed_;
  Time now_ = Play::start;

 private:
  void remember(const Event& event) {
    if (!bed_.session) before_ = bed_, began_ = now_, happened_.clear();
    happened_.emplace_back(now_, event);
  }
  void restart() {
    if (!bed_.session) return;
    Bed again = before_;
    Time now = began_;
    const auto nobody = [](const std::vector<Effect>&) {};
    for (const auto& [t, event] : happened_) {
      tick_until(again, t, now, nobody);
      step(again, event, t, rules());
    }
    tick_until(again, now_, now, nobody);
    EXPECT_EQ(again.alerts, bed_.alerts);
    EXPECT_EQ(again.conditions, bed_.conditions);
    EXPECT_EQ(again.due, bed_.due);
    EXPECT_EQ(again.next_alert, bed_.next_alert);
    EXPECT_EQ(again.next_page, bed_.next_page);
    EXPECT_EQ(again.audio_paused_until, bed_.audio_paused_until);
    bed_ = std::move(again);
  }

  Bed before_;  // without a session, before what happened
  Time began_ = Play::start;
  std::vector<std::pair<Time, Event>> happened_;
};

// Something as urgent as the alert is beyond its limit, or cannot be judged.
inline bool stands_beyond(const Bed& bed, const Alert& a) {
  return std::any_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& c) {
    return c.joined && c.finding.cause == a.cause && urgency(c.finding) >= urgency(a.worst) &&
           c.finding.hold_state != Hold::lingering;
  });
}

// Whoever is not acknowledged and not over is called for, unless it is information.
inline void expect_calls(const Bed& bed) {
  for (const Alert& a : bed.alerts) {
    const bool wanted =
        !a.worst.advisory &&
        (a.state == State::active || (a.state == State::suspended && !a.acknowledged_until));
    const bool called = std::any_of(bed.calls.begin(), bed.calls.end(),
                                    [&](const Call& c) { return c.alert == a.id; });
    EXPECT_EQ(wanted, called) << a.cause;
  }
  EXPECT_LE(bed.calls.size(), bed.alerts.size());
}

}  // namespace vigil::testing
