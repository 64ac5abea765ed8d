// The same events give the same decisions: whenever the ticks are run, and wherever the record of
// them is cut in two, as by a stop of the program.
#include <gtest/gtest.h>

#include <random>
#include <span>
#include <utility>
#include <vector>

#include "alerts/rules/rule.h"
#include "daemon/ward.h"
#include "tests/alerts/walk_fixture.h"
#include "tests/support/effect_text.h"

namespace vigil::testing {
namespace {

using Happened = std::vector<std::pair<Time, Event>>;

class Collector final : public Outlet {
 public:
  void happened(Time t, const Bed&, const Event& e) override { events.emplace_back(t, e); }
  void decided(Time t, const Bed&, const Effect& e) override {
    said += std::to_string(t.time_since_epoch().count()) + ' ' + effect_text(e) + '\n';
  }
  Happened events;
  std::string said;
};

Ward empty_ward(std::span<const Rule> asked = rules()) {
  Ward ward{asked};
  ward.add_bed("bed1");
  ward.resume_at(Play::start);
  return ward;
}

void post(Ward& ward, const Happened& events, std::size_t from, std::size_t to) {
  for (; from < to; ++from) ward.post(events[from].first, "bed1", events[from].second);
}

// With ticks at random times between the events.
std::string said_jittered(const Happened& events, Time until, std::mt19937_64& random) {
  Ward ward = empty_ward();
  Collector heard;
  ward.attach(heard);
  Time at = Play::start;
  for (const auto& [t, event] : events) {
    for (; at < t; at += Millis{random() % 777}) ward.advance(at);
    ward.post(t, "bed1", event);
  }
  ward.advance(until);
  return heard.said;
}

// One ward until the cut; behind it one that has read what happened before it.
std::string said_cut(const Happened& events, Time until, std::size_t cut) {
  Collector heard;
  Ward first = empty_ward();
  first.attach(heard);
  post(first, events, 0, cut);
  Ward second = empty_ward();
  post(second, events, 0, cut);
  second.attach(heard);
  post(second, events, cut, events.size());
  second.advance(until);
  return heard.said;
}

TEST_P(Walk, the_same_events_give_the_same_effects_with_any_jitter_and_any_cut) {
  std::mt19937_64 random{seed_};
  Ward first = empty_ward();
  Collector told;
  first.attach(told);
  for (int i = 0; i < steps / 10; ++i) {
    now_ += walker_.pause();
    first.post(now_, "bed1", walker_.event(first.bed("bed1"), now_));
  }
  EXPECT_GT(told.said.size(), 300u) << "a walk in which nothing happens proves nothing";
  EXPECT_EQ(told.said, said_cut(told.events, now_, 0)) << "late";
  EXPECT_EQ(told.said, said_jittered(told.events, now_, random)) << "jittered";
  for (int i = 0; i < 2; ++i) {
    const std::size_t cut = random() % told.events.size();
    EXPECT_EQ(told.said, said_cut(told.events, now_, cut)) << "cut before event " << cut;
  }
}

// What a rule said stands for a while (rules/rule.h): the same as if it were asked at every step.
TEST_P(Walk, what_stands_is_what_would_be_said_anew) {
  std::vector<Rule> anew{rules().begin(), rules().end()};
  for (Rule& rule : anew) rule.stands_until = nullptr;
  Ward remembering = empty_ward(), asking = empty_ward(anew);
  Collector told, told_anew;
  remembering.attach(told);
  asking.attach(told_anew);
  for (int i = 0; i < steps / 5; ++i) {
    now_ += walker_.pause();
    const Event event = walker_.event(remembering.bed("bed1"), now_);
    remembering.post(now_, "bed1", event);
    asking.post(now_, "bed1", event);
  }
  EXPECT_GT(told.said.size(), 300u);
  EXPECT_EQ(told.said, told_anew.said);
}

}  // namespace
}  // namespace vigil::testing
