// What must hold whatever happens: a walk of a hundred thousand random events from fixed seeds,
// looked at after every one of them.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "alerts/engine.h"
#include "daemon/ward.h"
#include "tests/support/effect_text.h"
#include "tests/support/play.h"
#include "tests/support/walker.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int walks = 20, steps = 5000;

std::shared_ptr<const Profile> profile_of(std::uint64_t seed) {
  return shipped(seed % 2 == 0 ? "iv-ketamine-adult" : "esketamine-nasal-adult");
}

// What somebody knows who only listens to the effects.
struct Heard {
  std::map<AlertId, Alert> alerts;
  AlertId last_alert = 0;
  PageId last_page = 0;

  void listen(const Effect& e, bool resumed) {
    if (const auto* raise = std::get_if<Raise>(&e)) {
      EXPECT_GT(raise->alert.id, last_alert) << "numbers of alerts count up";
      last_alert = raise->alert.id;
      alerts[raise->alert.id] = raise->alert;
    } else if (const auto* change = std::get_if<Change>(&e)) {
      ASSERT_TRUE(alerts.contains(change->alert.id)) << "what changes was raised";
      alerts[change->alert.id] = change->alert;
    } else if (const auto* end = std::get_if<End>(&e)) {
      EXPECT_EQ(alerts.erase(end->alert.id), 1u) << "what ends was raised and ends once";
      EXPECT_FALSE(end->detail.empty()) << "and it is said why";
    } else if (const auto* page = std::get_if<Page>(&e)) {
      if (!resumed) {
        EXPECT_GT(page->id, last_page) << "numbers of pages count up";
      }
      last_page = std::max(last_page, page->id);
      EXPECT_LE(page->text.size(), 80u);
    }
  }
};

// The effects tell the whole truth: every alert at the bed was announced as it now is, and every
// alert that was announced is still there or has ended.
void expect_same(const Heard& heard, const Bed& bed) {
  ASSERT_EQ(heard.alerts.size(), bed.alerts.size());
  for (const Alert& a : bed.alerts) {
    const auto found = heard.alerts.find(a.id);
    ASSERT_NE(found, heard.alerts.end());
    EXPECT_EQ(found->second.state, a.state);
    EXPECT_EQ(found->second.priority, a.priority);
    EXPECT_EQ(found->second.owner, a.owner);
    EXPECT_EQ(found->second.acknowledged_until, a.acknowledged_until);
  }
}

// No condition that holds is hidden: it is part of a live alert that is at least as urgent.
void expect_nothing_hidden(const Bed& bed, Time now) {
  std::set<std::string> causes;
  for (const Alert& a : bed.alerts) EXPECT_TRUE(causes.insert(a.cause).second) << a.cause;
  for (const Condition& c : bed.conditions) {
    if (!c.joined) {
      EXPECT_TRUE(c.gone || now - c.since < c.finding.hold) << c.finding.rule << " waits too long";
      continue;
    }
    const auto alert = std::find_if(bed.alerts.begin(), bed.alerts.end(),
                                    [&](const Alert& a) { return a.cause == c.finding.cause; });
    ASSERT_NE(alert, bed.alerts.end()) << c.finding.rule;
    EXPECT_NE(alert->state, State::cleared) << c.finding.rule;
    EXPECT_GE(alert->priority, c.finding.priority) << c.finding.rule;
  }
}

// An acknowledgement has a name, an end, and covers no more than what was there.
void expect_honest_acknowledgements(const Bed& bed, Time now) {
  for (const Alert& a : bed.alerts) {
    if (a.state == State::acknowledged) {
      EXPECT_TRUE(a.acknowledged_until);
    }
    if (a.acknowledged_until) {
      EXPECT_GT(*a.acknowledged_until, now);
      EXPECT_FALSE(a.owner.empty());
      EXPECT_LE(a.priority, a.acknowledged_priority);
      EXPECT_FALSE(a.unseen);
    } else {
      EXPECT_TRUE(a.owner.empty());
      EXPECT_TRUE(a.unseen);
    }
  }
}

// Whoever is not acknowledged and not over is called for, unless it is information.
void expect_calls(const Bed& bed) {
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

void expect_bounded(const Bed& bed) {
  for (const auto& history : bed.history) EXPECT_LE(history.size(), 600u);
  EXPECT_LE(bed.cuffs.size(), 64u);
  EXPECT_LE(bed.pages.size(), 256u);
  EXPECT_LE(bed.devices.size(), 3u);
  // Twelve causes of the bed, four of each of its three devices; a condition for each row.
  EXPECT_LE(bed.conditions.size(), 64u);
  EXPECT_LE(bed.alerts.size(), 24u);
}

void expect_due(const Bed& bed, Time now) {
  if (!bed.session) {
    EXPECT_EQ(bed.due, Time::max());
    return;
  }
  EXPECT_GT(bed.due, now);
  EXPECT_LE(bed.due, now + seconds{1});
}

class Walk : public ::testing::TestWithParam<int> {
 protected:
  Walk() : seed_(static_cast<std::uint64_t>(GetParam())), walker_(seed_, profile_of(seed_)) {
    bed_.id = "bed1";
    bed_.due = Time::max();
  }
  // Ticks that are due, then one event; `look` sees what each of them gave.
  template <typename Look>
  void go(int count, Look&& look) {
    for (int i = 0; i < count && !HasFailure(); ++i) {
      const Time until = now_ + walker_.pause();
      tick_until(until, look);
      now_ = until;
      const Event event = walker_.event(bed_, now_);
      look(step(bed_, event, now_, rules()), std::holds_alternative<Resumed>(event));
      EXPECT_FALSE(HasFailure()) << "seed " << seed_ << " step " << i << " event " << event.index();
    }
  }
  template <typename Look>
  void tick_until(Time until, Look&& look) {
    for (;;) {
      const Time tick{(bed_.due.time_since_epoch() + Millis{99}) / Millis{100} * Millis{100}};
      if (bed_.due == Time::max() || tick > until) return;
      now_ = std::max(now_, tick);
      look(step(bed_, Tick{}, now_, rules()), false);
    }
  }

  std::uint64_t seed_;
  Walker walker_;
  Bed bed_;
  Time now_ = Play::start;
};

INSTANTIATE_TEST_SUITE_P(Seeds, Walk, ::testing::Range(0, walks));

TEST_P(Walk, nothing_is_hidden_forgotten_or_lost) {
  Heard heard;
  go(steps, [&](const std::vector<Effect>& effects, bool resumed) {
    for (const Effect& e : effects) heard.listen(e, resumed);
    expect_same(heard, bed_);
    expect_nothing_hidden(bed_, now_);
    expect_honest_acknowledgements(bed_, now_);
    expect_calls(bed_);
    expect_bounded(bed_);
    expect_due(bed_, now_);
  });
}

// A walk that never came by a place proves nothing about it.
TEST(Walks, come_by_every_state_and_every_reason) {
  std::set<Cause> causes;
  std::set<std::pair<State, Priority>> places;
  std::set<std::string> ends;
  for (std::uint64_t seed = 0; seed < walks; ++seed) {
    Walker walker{seed, profile_of(seed)};
    Bed bed;
    Time now = Play::start;
    for (int i = 0; i < steps; ++i) {
      now += walker.pause();
      for (const Effect& e : step(bed, walker.event(bed, now), now, rules())) {
        if (const auto* end = std::get_if<End>(&e)) ends.insert(end->detail);
        const auto* change = std::get_if<Change>(&e);
        if (!change) continue;
        causes.insert(change->cause);
        places.emplace(change->alert.state, change->alert.priority);
      }
    }
  }
  EXPECT_EQ(causes.size(), 11u);
  EXPECT_EQ(places.size(), 11u) << "four states of three priorities; low is never latched";
  for (const char* end : {"condition over", "latch ran out", "seen by rn.adams", "session closed",
                          "not judged in discharge"}) {
    EXPECT_TRUE(ends.contains(end)) << end;
  }
}

TEST_P(Walk, an_acknowledgement_touches_no_other_alert) {
  go(steps / 10, [&](const std::vector<Effect>&, bool) {
    if (bed_.alerts.size() < 2) return;
    const AlertId id = bed_.alerts[walker_.any(bed_.alerts.size())].id;
    Bed with = bed_, without = bed_;
    without.due = now_;
    step(with, Acknowledged{id, "rn.adams"}, now_, rules());
    step(without, Tick{}, now_, rules());
    for (const Alert& a : without.alerts) {
      if (a.id == id) continue;
      ASSERT_TRUE(with.find_alert(a.id));
      EXPECT_EQ(*with.find_alert(a.id), a);
    }
  });
}

// Two beds in the same state, nothing happens: one is looked at ten times a second although it is
// not due, the other one when it says so. What they decide is the same; what depends on the age of
// a value may come up to a second later, because a bed is looked at once a second.
TEST_P(Walk, a_bed_is_due_when_something_may_change) {
  // Not the rule: in the same look one of two may be the first.
  const auto key = [](const Effect& e) {
    const auto stands = [](const Alert& a) {
      return a.cause + ' ' + std::string{name_of(a.priority)} + ' ' + std::string{name_of(a.state)};
    };
    if (const auto* raise = std::get_if<Raise>(&e)) return stands(raise->alert);
    if (const auto* change = std::get_if<Change>(&e)) return stands(change->alert);
    if (const auto* end = std::get_if<End>(&e)) return "end " + end->alert.cause;
    if (const auto* page = std::get_if<Page>(&e)) return "page " + page->to;
    return std::to_string(e.index());
  };
  go(steps / 10, [&](const std::vector<Effect>&, bool) {
    if (!bed_.session || walker_.any(20) != 0) return;
    Bed eager = bed_, lazy = bed_;
    std::map<std::string, Time> at_eager, at_lazy;  // first time
    for (Time t{now_.time_since_epoch() / Millis{100} * Millis{100}}; t < now_ + seconds{45};
         t += Millis{100}) {
      if (t <= now_) continue;
      eager.due = t;
      for (const Effect& e : step(eager, Tick{}, t, rules())) at_eager.emplace(key(e), t);
      for (const Effect& e : step(lazy, Tick{}, t, rules())) at_lazy.emplace(key(e), t);
    }
    for (const auto& [what, t] : at_eager) {
      if (t > now_ + seconds{43}) continue;  // near the end one may be a second behind
      ASSERT_TRUE(at_lazy.contains(what)) << what << " never came";
      EXPECT_LE(at_lazy[what] - t, seconds{1}) << what << " came late";
      EXPECT_GE(at_lazy[what], t) << what << " came early";
    }
  });
}

// The stricter of two limits has an alert whenever the laxer one has.
void expect_monotonous(Walker& walker, std::string_view rule, double by) {
  const auto lax = shipped_but("iv-ketamine-adult", [&](Profile& p) {
    for (Limit& l : p.limits) {
      for (Criterion& c : l.any) {
        if (l.id == rule) c.limit += by, c.clear += by;
      }
    }
  });
  Bed strict_bed, lax_bed;
  const auto joined = [&](const Bed& bed) {
    return std::any_of(bed.conditions.begin(), bed.conditions.end(),
                       [&](const Condition& c) { return c.joined && c.finding.rule == rule; });
  };
  Time now = Play::start;
  for (int i = 0; i < steps / 10; ++i) {
    now += walker.pause();
    Event event = walker.event(strict_bed, now);
    step(strict_bed, event, now, rules());
    if (auto* open = std::get_if<SessionOpened>(&event)) open->profile = lax;
    step(lax_bed, event, now, rules());
    ASSERT_TRUE(joined(strict_bed) || !joined(lax_bed)) << rule << " at step " << i;
  }
}

TEST_P(Walk, a_laxer_limit_has_no_alert_that_the_stricter_one_has_not) {
  Walker walker{seed_, shipped("iv-ketamine-adult")};
  expect_monotonous(walker, "spo2-low", -2);
  expect_monotonous(walker, "hr-low", -3);
  expect_monotonous(walker, "hr-high", 6);
  expect_monotonous(walker, "bp-watch", 8);
  expect_monotonous(walker, "bp-critical-low", -5);
}

// ---- through the ward

class Collector final : public Outlet {
 public:
  void happened(Time t, const Bed&, const Event& e) override { events.emplace_back(t, e); }
  void decided(Time t, const Bed&, const Effect& e) override {
    said += std::to_string(t.time_since_epoch().count()) + ' ' + effect_text(e) + '\n';
  }
  std::vector<std::pair<Time, Event>> events;
  std::string said;
};

TEST_P(Walk, the_same_events_give_the_same_effects_whenever_the_ticks_are_run) {
  std::mt19937_64 random{seed_};
  Ward first;
  Collector told;
  first.add_bed("bed1");
  first.attach(told);
  first.resume_at(Play::start);
  for (int i = 0; i < steps / 5; ++i) {
    now_ += walker_.pause();
    first.post(now_, "bed1", walker_.event(first.bed("bed1"), now_));
  }
  for (const bool jittered : {false, true}) {
    Ward again;
    Collector heard;
    again.add_bed("bed1");
    again.attach(heard);
    again.resume_at(Play::start);
    Time at = Play::start;
    for (const auto& [t, event] : told.events) {
      for (; jittered && at < t; at += Millis{random() % 777}) again.advance(at);
      again.post(t, "bed1", event);
    }
    again.advance(now_);
    EXPECT_EQ(told.said, heard.said) << (jittered ? "jittered" : "late");
  }
  EXPECT_GT(told.said.size(), 3'000u) << "a walk in which nothing happens proves nothing";
}

}  // namespace
}  // namespace vigil::testing
