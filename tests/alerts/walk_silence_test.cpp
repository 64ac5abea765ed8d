// No sequence of acknowledgements silences a patient who gets worse: told by somebody who only
// hears what is said, beside a bed that nobody acknowledges, and for three ways of getting worse.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <optional>

#include "tests/alerts/walk_fixture.h"

namespace vigil::testing {
namespace {

// An alert that calls for somebody from now on, as something new: raised, back, or worse.
const Alert* signalled(const Effect& e, Time now) {
  const auto* raise = std::get_if<Raise>(&e);
  if (raise) return &raise->alert;
  const auto* change = std::get_if<Change>(&e);
  if (!change || change->alert.since != now) return nullptr;
  const bool news = change->cause == Cause::worsened || change->cause == Cause::returned ||
                    change->cause == Cause::joined;
  return news ? &change->alert : nullptr;
}

bool signals(const std::vector<Effect>& effects, const std::string& cause, Time now) {
  return std::any_of(effects.begin(), effects.end(), [&](const Effect& e) {
    const Alert* a = signalled(e, now);
    return a && a->cause == cause && a->state == State::active && !a->acknowledged_until;
  });
}

// What an acknowledgement was given for, as far as whoever listens can know it.
struct Covered {
  int urgency = 0;
  Time until{};
};

class Given {
 public:
  void hear(const std::vector<Effect>& effects, const Event& event, const Bed& bed, Time now) {
    for (const Effect& e : effects) {
      if (const auto* raise = std::get_if<Raise>(&e)) stands_[raise->alert.id] = raise->alert;
      if (const auto* change = std::get_if<Change>(&e)) stands_[change->alert.id] = change->alert;
      if (const auto* end = std::get_if<End>(&e)) forget(end->alert.id);
      // Less than it was given for is all that it covers from then on.
      const auto* change = std::get_if<Change>(&e);
      if (!change || !covered_.contains(change->alert.id)) continue;
      Covered& c = covered_[change->alert.id];
      c.urgency = std::min(c.urgency, urgency(change->alert.worst));
    }
    const auto* given = std::get_if<Acknowledged>(&event);
    if (!given || !stands_.contains(given->alert) || !bed.session) return;
    const Alert& a = stands_[given->alert];
    const Millis length = manner(*bed.session->profile, a.priority).acknowledgement;
    covered_[a.id] = {urgency(a.worst), now + length};
  }

  void expect_honest(const Bed& bed, Time now) const {
    for (const Alert& a : bed.alerts) {
      if (!a.acknowledged_until) continue;
      const auto c = covered_.find(a.id);
      ASSERT_NE(c, covered_.end()) << a.cause << " is silent and nobody acknowledged it";
      EXPECT_LE(urgency(a.worst), c->second.urgency) << a.cause << " got worse in silence";
      if (!stands_beyond(bed, a)) continue;
      EXPECT_LT(now, c->second.until) << a.cause << " is silent for too long";
    }
  }

 private:
  void forget(AlertId id) { stands_.erase(id), covered_.erase(id); }

  std::map<AlertId, Alert> stands_;
  std::map<AlertId, Covered> covered_;
};

TEST_P(Walk, an_acknowledgement_covers_what_it_was_given_for_and_runs_out) {
  Given given;
  go(steps / 5, [&](const std::vector<Effect>& effects, const Event& event) {
    given.hear(effects, event, bed_, now_);
    given.expect_honest(bed_, now_);
  });
}

// ---- beside a bed that nobody acknowledges

// Two beds to which the same happens, looked at in the same moments.
struct Beside {
  Bed acknowledged, ignored;
  std::vector<Effect> said, said_of_ignored;

  void happen(const Event& event, Time now, bool both = true) {
    said = step(acknowledged, event, now, rules());
    said_of_ignored.clear();
    if (both) said_of_ignored = step(ignored, event, now, rules());
  }
  std::optional<Time> due() const {
    const Time first = std::min(acknowledged.due, ignored.due);
    return first == Time::max() ? std::nullopt : std::optional{tick_at(first)};
  }
  void tick(Time now) {
    acknowledged.due = ignored.due = now;
    happen(Tick{}, now);
  }
  // Whatever signals where nobody answers signals where everything is acknowledged.
  void expect_heard(Time now) const {
    EXPECT_EQ(acknowledged.conditions, ignored.conditions) << "people change nothing of what is so";
    for (const Effect& e : said_of_ignored) {
      const Alert* a = signalled(e, now);
      if (!a) continue;
      EXPECT_TRUE(signals(said, a->cause, now)) << a->cause << ' ' << name_of(a->priority);
      EXPECT_FALSE(acknowledged.audio_paused_until) << a->cause << " in a pause of the sound";
    }
    expect_calls(acknowledged);
  }
};

TEST_P(Walk, whatever_signals_unanswered_signals_through_acknowledgements_and_pauses) {
  Beside beds{bed_, bed_, {}, {}};
  for (int i = 0; i < steps / 5 && !HasFailure(); ++i) {
    const Time until = now_ + walker_.pause();
    while (beds.due() && *beds.due() <= until) {
      now_ = *beds.due();
      beds.tick(now_);
      beds.expect_heard(now_);
    }
    now_ = until;
    const Event event = walker_.event(beds.acknowledged, now_);
    const bool answer =
        std::holds_alternative<Acknowledged>(event) || std::holds_alternative<AudioPaused>(event);
    beds.happen(event, now_, !answer);
    if (answer) beds.ignored.due = std::min(beds.ignored.due, now_);
    if (answer) beds.said_of_ignored = step(beds.ignored, Tick{}, now_, rules());
    beds.expect_heard(now_);
    // And everybody who comes by presses everything.
    if (walker_.any(3) == 0) beds.happen(AudioPaused{minutes{5}, "rn.diaz"}, now_, false);
    while (!beds.acknowledged.alerts.empty() && walker_.any(3) != 0) {
      const AlertId id = beds.acknowledged.alerts[walker_.any(beds.acknowledged.alerts.size())].id;
      beds.happen(Acknowledged{id, "rn.diaz"}, now_, false);
    }
    EXPECT_FALSE(HasFailure()) << "seed " << seed_ << " step " << i << " event " << event.index();
  }
}

// ---- three ways of getting worse, from wherever the walk is

struct Worse {
  const char* cause;
  // What is measured so many seconds after it began to get worse.
  std::vector<Observation> (*measured)(int second);
  int from;       // until this second it is nothing
  int reached;    // at this one it is what the profile calls high, with every overlay
  Millis within;  // the limit's hold and the longest doubt about it, and a tick
};

Observation good(Parameter p, double value) {
  return {p, value, Quality::good, std::nullopt, 0};
}

std::vector<Observation> signals_of(int second, double spo2, double rate) {
  return {good(Parameter::spo2, spo2), good(Parameter::pulse_rate, rate + second % 2)};
}

const Worse ways[] = {
    {"oxygen", [](int s) { return signals_of(s, std::max(98 - s, 70), 70); }, 0, 28, seconds{37}},
    {"rate-low", [](int s) { return signals_of(s, 98, std::max(70 - s, 25)); }, 0, 45, seconds{17}},
    {"pressure-high",
     [](int s) {
       auto values = signals_of(s, 98, 70);
       if (s % 30 != 29) return values;
       values.push_back(good(Parameter::systolic, s < 60 ? 125 : 212));
       values.push_back(good(Parameter::diastolic, s < 60 ? 75 : 118));
       return values;
     },
     60, 89, seconds{2}}};

// Everybody presses everything.
void press_everything(Bed& bed, Walker& walker, Time now) {
  step(bed, AudioPaused{minutes{5}, "rn.diaz"}, now, rules());
  for (int i = 0; i < 8 && !bed.alerts.empty(); ++i) {
    const AlertId id = bed.alerts[walker.any(bed.alerts.size())].id;
    step(bed, Acknowledged{id, "rn.diaz"}, now, rules());
  }
}

// Well for long enough that nothing of before is left, then worse, while everybody presses
// everything: when the cause signals with high priority; at the latest in time.
std::optional<Time> first_high(Bed bed, const Worse& worse, Time now, Walker& walker) {
  constexpr int well = 120;
  std::optional<Time> heard;
  int second = -well;
  const auto listen = [&](const std::vector<Effect>& effects) {
    for (const Effect& e : effects) {
      const Alert* a = signalled(e, now);
      if (second < worse.from || !a || a->cause != worse.cause) continue;
      if (heard || a->priority != Priority::high) continue;
      EXPECT_EQ(a->state, State::active);
      EXPECT_FALSE(bed.audio_paused_until);
      expect_calls(bed);
      heard = now;
    }
  };
  const Time in_time = now + seconds{well + worse.reached + 1} + worse.within;
  for (; now < in_time && !heard; ++second) {
    tick_until(bed, now + seconds{1}, now, listen);
    listen(step(bed, Observed{"oximeter", worse.measured(std::max(second, 0))}, now, rules()));
    if (walker.any(2) == 0) press_everything(bed, walker, now);
  }
  return heard;
}

TEST_P(Walk, nobody_silences_a_patient_who_gets_worse) {
  int i = 0;
  go(steps / 5, [&](const std::vector<Effect>&, const Event&) {
    if (++i % 400 != 0 || !bed_.session || bed_.session->phase == Phase::baseline) return;
    if (!find_limit(*bed_.session->profile, "spo2-critical")) return;
    for (const Worse& worse : ways) {
      EXPECT_TRUE(first_high(bed_, worse, now_, walker_)) << worse.cause;
    }
  });
}

}  // namespace
}  // namespace vigil::testing
