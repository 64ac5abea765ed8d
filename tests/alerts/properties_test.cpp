// What must hold whatever happens: walks of random events from fixed seeds, looked at after every
// one of them. How many: VIGIL_WALKS, else twenty of 5000 steps.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/alerts/walk_fixture.h"

namespace vigil::testing {
namespace {

INSTANTIATE_TEST_SUITE_P(Seeds, Walk, ::testing::Range(0, walks()));

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

// No alert outlives its reason: what is not over has a condition, and what is over has none and is
// there for no longer than its latch.
void expect_reasons(const Bed& bed, Time now) {
  for (const Alert& a : bed.alerts) {
    const bool reason =
        std::any_of(bed.conditions.begin(), bed.conditions.end(),
                    [&](const Condition& c) { return c.joined && c.finding.cause == a.cause; });
    EXPECT_EQ(reason, a.state != State::cleared) << a.cause;
    if (a.state != State::cleared) continue;
    const Manner& m = manner(*bed.session->profile, a.priority);
    EXPECT_TRUE(m.latches) << a.cause;
    if (m.latch) {
      EXPECT_LT(now - a.since, *m.latch) << a.cause;
    }
  }
}

// An acknowledgement has a name, covers no more than what was there, and ends while that is beyond
// its limit.
void expect_honest_acknowledgements(const Bed& bed, Time now) {
  for (const Alert& a : bed.alerts) {
    if (a.state == State::acknowledged) {
      EXPECT_TRUE(a.acknowledged_until);
    }
    if (a.acknowledged_until) {
      EXPECT_TRUE(*a.acknowledged_until > now || !stands_beyond(bed, a)) << a.cause;
      EXPECT_FALSE(a.owner.empty());
      EXPECT_LE(a.priority, a.acknowledged_priority);
      EXPECT_FALSE(a.unseen);
    } else {
      EXPECT_TRUE(a.owner.empty());
      EXPECT_TRUE(a.unseen);
    }
  }
}

void expect_bounded(const Bed& bed) {
  for (const auto& history : bed.history) EXPECT_LE(history.size(), 600u);
  EXPECT_LE(bed.cuffs.size(), 64u);
  EXPECT_LE(bed.pages.size(), 256u);
  EXPECT_LE(bed.devices.size(), 3u);
  // Twelve causes of the bed, four of each of its three devices and seven alarms of their own; a
  // condition for each row.
  EXPECT_LE(bed.conditions.size(), 85u);
  EXPECT_LE(bed.alerts.size(), 45u);
}

void expect_due(const Bed& bed, Time now) {
  if (!bed.session) {
    EXPECT_EQ(bed.due, Time::max());
    return;
  }
  EXPECT_GT(bed.due, now);
  EXPECT_LE(bed.due, now + seconds{1});
}

TEST_P(Walk, nothing_is_hidden_forgotten_or_lost) {
  Heard heard;
  const auto look = [&](const std::vector<Effect>& effects, const Event& event) {
    for (const Effect& e : effects) heard.listen(e, std::holds_alternative<Resumed>(event));
    expect_same(heard, bed_);
    expect_nothing_hidden(bed_, now_);
    expect_reasons(bed_, now_);
    expect_honest_acknowledgements(bed_, now_);
    expect_calls(bed_);
    expect_bounded(bed_);
    expect_due(bed_, now_);
  };
  go(steps, look);
  const Event over = SessionClosed{"rn.adams", {}};
  look(step(bed_, over, now_, rules()), over);
  EXPECT_TRUE(heard.alerts.empty()) << "with the session every alert ends";
}

TEST_P(Walk, an_acknowledgement_touches_no_other_alert) {
  go(steps / 10, [&](const std::vector<Effect>&, const Event&) {
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
// a value may come up to a second later, because a bed is looked at once a second, and what lasts
// for less than that is passed over for what it became.
using Firsts = std::map<std::string, Time>;  // what was decided, and when first

// Not the rule: in the same look one of two may be the first.
std::string decided(const Effect& e) {
  const auto stands = [](const Alert& a) {
    return a.cause + ' ' + std::string{name_of(a.priority)} + ' ' + std::string{name_of(a.state)};
  };
  if (const auto* raise = std::get_if<Raise>(&e)) return stands(raise->alert);
  if (const auto* change = std::get_if<Change>(&e)) return stands(change->alert);
  if (const auto* end = std::get_if<End>(&e)) return end->alert.cause + " end";
  if (const auto* page = std::get_if<Page>(&e)) return "page " + page->to;
  return std::to_string(e.index());
}

// Something else of the same cause was decided by both within the second.
bool passed_over(const std::string& what, Time t, const Firsts& eager, const Firsts& lazy) {
  const std::string cause = what.substr(0, what.find(' ') + 1);
  return std::any_of(eager.begin(), eager.end(), [&](const auto& other) {
    const auto& [key, at] = other;
    return key != what && key.starts_with(cause) && at >= t && at <= t + seconds{1} &&
           lazy.contains(key);
  });
}

TEST_P(Walk, a_bed_is_due_when_something_may_change) {
  go(steps / 10, [&](const std::vector<Effect>&, const Event&) {
    if (!bed_.session || walker_.any(20) != 0) return;
    Bed eager = bed_, lazy = bed_;
    Firsts at_eager, at_lazy;
    for (Time t{now_.time_since_epoch() / Millis{100} * Millis{100}}; t < now_ + seconds{45};
         t += Millis{100}) {
      if (t <= now_) continue;
      eager.due = t;
      for (const Effect& e : step(eager, Tick{}, t, rules())) at_eager.emplace(decided(e), t);
      for (const Effect& e : step(lazy, Tick{}, t, rules())) at_lazy.emplace(decided(e), t);
    }
    for (const auto& [what, t] : at_eager) {
      if (t > now_ + seconds{43}) continue;  // near the end one may be a second behind
      if (!at_lazy.contains(what) && passed_over(what, t, at_eager, at_lazy)) continue;
      ASSERT_TRUE(at_lazy.contains(what)) << what << " never came";
      EXPECT_LE(at_lazy[what] - t, seconds{1}) << what << " came late";
      EXPECT_GE(at_lazy[what], t) << what << " came early";
    }
  });
}

}  // namespace
}  // namespace vigil::testing
