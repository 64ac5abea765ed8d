// What counts as the same alert by two profiles, and what becomes of those that were useful.
#include "daemon/ctl/spells.h"

#include <gtest/gtest.h>

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;
using alerts::Label;
using alerts::Priority;
using ctl::Outcome;
using ctl::Said;
using ctl::Spell;
using ctl::Useful;

constexpr Time zero{Millis{1'740'904'200'000}};

Spell spell(const std::string& rule, Millis began, Millis ended,
            Priority priority = Priority::medium, const std::string& cause = "oxygen") {
  return {rule, cause, priority, zero + began, zero + ended, false};
}

ctl::RecordedAlert recorded(const std::string& rule, Millis raised, Millis ended, Label label) {
  ctl::RecordedAlert a;
  a.cause = "oxygen";
  a.worst.rule = rule;
  a.raised = zero + raised;
  a.ended = zero + ended;
  a.labels["rn.adams"] = label;
  return a;
}

std::string outcomes(const std::vector<Spell>& a, const std::vector<Spell>& b) {
  std::string text;
  for (const ctl::Pair& p : ctl::compare(a, b, {})) {
    text += std::string{name_of(p.outcome)} + ' ' + p.spell().rule + '\n';
  }
  return text;
}

TEST(Spells, are_the_same_within_the_tolerance_and_move_beyond_it) {
  const Spell a = spell("spo2-low", 10s, 60s);
  EXPECT_EQ(outcomes({a}, {spell("spo2-low", 12s, 58s)}), "same spo2-low\n");
  EXPECT_EQ(outcomes({a}, {spell("spo2-low", 13s, 60s)}), "moved spo2-low\n");
  EXPECT_EQ(outcomes({a}, {spell("spo2-low", 10s, 63s)}), "moved spo2-low\n");
  EXPECT_EQ(outcomes({a}, {spell("spo2-low", 10s, 60s, Priority::high)}), "moved spo2-low\n");
}

TEST(Spells, of_another_time_rule_or_cause_are_others) {
  const Spell a = spell("link-lost", 10s, 60s, Priority::low, "link:one");
  const std::string both = "gone link-lost\ncome link-lost\n";
  EXPECT_EQ(outcomes({a}, {spell("link-lost", 70s, 90s, Priority::low, "link:one")}), both);
  EXPECT_EQ(outcomes({a}, {spell("link-lost", 10s, 60s, Priority::low, "link:two")}), both);
  EXPECT_EQ(outcomes({a}, {spell("stale", 10s, 60s, Priority::low, "link:one")}),
            "gone link-lost\ncome stale\n");
}

TEST(Spells, each_is_matched_once) {
  EXPECT_EQ(outcomes({spell("spo2-low", 10s, 20s), spell("spo2-low", 25s, 60s)},
                     {spell("spo2-low", 10s, 60s)}),
            "moved spo2-low\ngone spo2-low\n");
}

TEST(Spells, begin_once_although_they_get_worse_and_end_at_the_end) {
  std::vector<ctl::Turn> turns(3);
  for (ctl::Turn& t : turns) {
    t.id = 7;
    t.alert = "cuff-overdue";
    t.state = "raised";
    t.at = zero.time_since_epoch();
  }
  turns[1].at += 60s;
  turns[1].priority = Priority::high;
  turns[2].at += 90s;
  turns[2].alert = "stale";
  turns[2].priority = Priority::medium;
  const auto spells = ctl::spells_of(turns, zero + 100s);
  ASSERT_EQ(spells.size(), 2U);
  EXPECT_EQ(spells[0].began, zero);
  EXPECT_EQ(spells[0].ended, zero + 100s);
  EXPECT_EQ(spells[0].priority, Priority::high);
  EXPECT_EQ(spells[1].began, zero + 90s);
}

TEST(Spells, useful_counts_before_nuisance_and_missed_only_for_what_comes) {
  ctl::Acts acts;
  acts.alerts = {recorded("spo2-low", 10s, 60s, Label::nuisance)};
  acts.alerts[0].labels["rn.cole"] = Label::useful;
  acts.missed = {zero + 700s};
  const auto pairs = ctl::compare(
      {spell("spo2-low", 10s, 60s), spell("spo2-low", 300s, 320s)},
      {spell("spo2-low", 10s, 60s), spell("spo2-low", 400s, 420s), spell("spo2-low", 710s, 720s)},
      acts);
  ASSERT_EQ(pairs.size(), 4U);
  EXPECT_EQ(pairs[0].said, Said::useful);
  EXPECT_EQ(pairs[1].said, Said::nothing) << "it was there: nobody missed it";
  EXPECT_EQ(pairs[2].said, Said::missed);
  EXPECT_EQ(pairs[3].said, Said::nothing) << "after the word";
}

Useful of(const std::vector<Spell>& a, const std::vector<Spell>& b) {
  ctl::Acts acts;
  acts.alerts = {recorded("spo2-critical", 10s, 60s, Label::useful),
                 recorded("spo2-low", 500s, 600s, Label::nuisance)};
  const auto all = ctl::useful_alerts(a, b, acts);
  EXPECT_EQ(all.size(), 1U);
  return all.at(0);
}

TEST(UsefulAlert, is_gone_less_kept_or_comes_by_neither) {
  const Spell low = spell("spo2-low", 10s, 60s);
  const Spell critical = spell("spo2-critical", 30s, 60s, Priority::high);
  EXPECT_EQ(of({low, critical}, {}).outcome, Useful::Outcome::gone);
  EXPECT_EQ(of({}, {}).outcome, Useful::Outcome::neither);
  EXPECT_EQ(of({low, critical}, {low, critical}).outcome, Useful::Outcome::kept);
  EXPECT_EQ(of({}, {critical}).outcome, Useful::Outcome::kept);
  EXPECT_EQ(of({low, critical}, {spell("spo2-low", 500s, 600s)}).outcome, Useful::Outcome::gone);
}

TEST(UsefulAlert, says_how_it_is_less) {
  const Spell low = spell("spo2-low", 10s, 60s);
  const Spell critical = spell("spo2-critical", 30s, 60s, Priority::high);
  EXPECT_EQ(of({low, critical}, {low}).how, "medium instead of high, by spo2-low");
  EXPECT_EQ(of({low, critical}, {critical}).how, "20 s later");
  EXPECT_EQ(of({critical}, {spell("spo2-very-low", 30s, 60s, Priority::high)}).how,
            "by spo2-very-low");
  EXPECT_EQ(of({critical}, {low, critical}).how, "") << "earlier is not less";
}

}  // namespace
}  // namespace vigil::testing
