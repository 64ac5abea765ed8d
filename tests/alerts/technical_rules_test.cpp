// What the rules about the equipment and the people say of a bed: steps, signal, overdue, roster.
#include <gtest/gtest.h>

#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::vector<Finding> findings(const Play& play) {
  std::vector<Finding> out;
  for (const Rule& r : rules()) r.judge(play.bed, *play.bed.session->profile, play.now, out);
  return out;
}

std::optional<Finding> find(const Play& play, std::string_view rule) {
  for (const Finding& f : findings(play)) {
    if (f.rule == rule) return f;
  }
  return std::nullopt;
}

// ---- the equipment

TEST(Steps, the_most_urgent_one_that_is_reached_in_this_phase_counts) {
  Watch watch;
  watch.id = "stale";
  const Phases dosing = Phases{}.set(1), recovery = Phases{}.set(3);
  watch.steps = {{seconds{10}, Priority::low, dosing | recovery},
                 {seconds{30}, Priority::medium, dosing}};
  Session s;
  s.phase = Phase::dosing;
  EXPECT_FALSE(reached(watch, s, seconds{9}));
  EXPECT_EQ(reached(watch, s, seconds{10})->priority, Priority::low);
  EXPECT_EQ(reached(watch, s, seconds{30})->priority, Priority::medium);
  s.phase = Phase::recovery;
  EXPECT_EQ(reached(watch, s, seconds{3000})->priority, Priority::low);
  s.phase = Phase::baseline;
  EXPECT_FALSE(reached(watch, s, seconds{3000}));
}

TEST(Steps, lengths_are_said_as_people_say_them) {
  EXPECT_EQ(lasting(seconds{0}), "0 s");
  EXPECT_EQ(lasting(Millis{119'999}), "119 s");
  EXPECT_EQ(lasting(seconds{120}), "2 min");
  EXPECT_EQ(lasting(seconds{179}), "2 min");
}

TEST(Signal, a_device_that_was_never_on_a_link_is_not_lost) {
  Play play;
  play.open().breathe(seconds{1}, 98).pass(seconds{30});
  EXPECT_FALSE(find(play, "link-lost"));
}

TEST(Signal, a_link_counts_as_lost_since_the_last_word_and_not_before_the_session) {
  Play play;
  play.happen(LinkChanged{"oximeter", true, ""}).spo2(98).pass(minutes{5});
  play.happen(LinkChanged{"oximeter", false, "silent"}).open();
  play.pass(seconds{9});
  EXPECT_FALSE(find(play, "link-lost"));
  play.pass(seconds{1});
  EXPECT_EQ(find(play, "link-lost")->detail, "oximeter: silent");
  EXPECT_EQ(find(play, "link-lost")->cause, "link:oximeter");
}

TEST(Signal, the_last_word_counts_and_not_when_its_end_was_noticed) {
  Play play;
  play.open().happen(LinkChanged{"oximeter", true, ""}).breathe(seconds{1}, 98);
  play.phase(Phase::dosing).pass(seconds{8});
  play.happen(LinkChanged{"oximeter", false, "silent for 9 s"}).pass(seconds{1});
  EXPECT_TRUE(find(play, "link-lost")) << "ten seconds after the last value";
}

TEST(Signal, each_link_is_an_alert_of_its_own) {
  Play play;
  play.open().happen(LinkChanged{"a", false, ""}).happen(LinkChanged{"b", false, ""});
  play.pass(seconds{10});
  EXPECT_TRUE(play.alert("link:a"));
  EXPECT_TRUE(play.alert("link:b"));
}

TEST(Signal, a_lost_link_is_not_said_twice) {
  Play play;
  play.open().happen(LinkChanged{"oximeter", true, ""}).breathe(seconds{1}, 98);
  play.phase(Phase::dosing).happen(LinkChanged{"oximeter", false, ""}).pass(minutes{2});
  EXPECT_TRUE(play.alert("link:oximeter"));
  EXPECT_FALSE(play.alert("signal"));
}

TEST(Signal, a_link_that_comes_back_is_not_greeted_with_an_alert_about_its_absence) {
  Play play;
  play.open().happen(LinkChanged{"oximeter", true, ""}).breathe(seconds{1}, 98);
  play.phase(Phase::dosing).happen(LinkChanged{"oximeter", false, ""}).pass(minutes{2});
  play.happen(LinkChanged{"oximeter", true, ""}).breathe(seconds{5}, 98);
  EXPECT_FALSE(play.heard("raise signal"));
}

TEST(Signal, a_link_that_comes_back_without_values_does_not_hide_their_absence) {
  Play play;
  play.open().happen(LinkChanged{"oximeter", true, ""}).breathe(seconds{1}, 98);
  play.phase(Phase::dosing).happen(LinkChanged{"oximeter", false, ""}).pass(minutes{2});
  play.happen(LinkChanged{"oximeter", true, ""}).pass(seconds{4});
  EXPECT_TRUE(play.heard("raise signal"));
}

TEST(Signal, no_usable_spo2_is_counted_from_the_opening_when_no_oximeter_ever_spoke) {
  Play play;
  play.open().pass(seconds{59});
  EXPECT_FALSE(find(play, "spo2-unusable"));
  play.pass(seconds{1});
  EXPECT_EQ(find(play, "spo2-unusable")->priority, Priority::low);
}

TEST(Signal, a_charted_spo2_does_not_stand_for_a_signal) {
  Play play;
  play.open().phase(Phase::dosing).pass(seconds{61}).chart(Parameter::spo2, 98);
  EXPECT_EQ(find(play, "spo2-unusable")->priority, Priority::medium);
}

TEST(Signal, questionable_values_are_usable) {
  Play play;
  play.open().phase(Phase::dosing);
  for (int i = 0; i < 90; ++i) play.spo2(97 + i % 2, Quality::questionable).pass(seconds{1});
  EXPECT_FALSE(play.alert("signal"));
}

TEST(Signal, the_oldest_of_several_values_tells_how_old_they_are) {
  Play play;
  play.open().phase(Phase::dosing).say("ecg", Parameter::heart_rate, 70).pass(seconds{20});
  play.breathe(seconds{1}, 98).pass(seconds{11});
  EXPECT_EQ(find(play, "stale")->priority, Priority::medium);
  EXPECT_EQ(find(play, "stale")->detail, "heart_rate 32 s old");
}

TEST(Signal, a_value_that_the_device_took_back_is_not_stale) {
  Play play;
  play.open().phase(Phase::dosing).say("ecg", Parameter::heart_rate, 70);
  play.say("ecg", Parameter::heart_rate, std::nullopt).pass(seconds{20}).spo2(98);
  EXPECT_FALSE(find(play, "stale"));
}

TEST(Signal, numbers_that_stand_still_for_two_minutes_are_frozen) {
  Play play;
  play.open().phase(Phase::dosing);
  for (int i = 0; i < 120; ++i) {
    play.happen(Observed{"m",
                         {{Parameter::spo2, 97, Quality::good, {}, 0},
                          {Parameter::pulse_rate, 70, Quality::good, {}, 0}}});
    play.pass(seconds{1});
  }
  EXPECT_EQ(find(play, "frozen")->priority, Priority::medium);
}

TEST(Signal, spo2_alone_may_stand_still) {
  Play play;
  play.open().phase(Phase::dosing).breathe(minutes{5}, 97);
  EXPECT_FALSE(play.alert("signal"));
}

TEST(Overdue, counts_failures_and_is_over_with_a_reading) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).pass(minutes{6});
  play.happen(Noticed{"cuff", Notice::Kind::cuff_failed, ""}).pass(minutes{1});
  EXPECT_EQ(find(play, "cuff-overdue")->detail, "by 2 min, 1 failed");
  play.cuff(122, 80);
  EXPECT_FALSE(find(play, "cuff-overdue"));
}

TEST(Overdue, is_asked_for_a_minute_after_it_was_due_and_once) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).pass(minutes{6} - Millis{1});
  EXPECT_EQ(play.count("prompt cuff_due"), 0);
  play.pass(minutes{10});
  EXPECT_EQ(play.count("prompt cuff_due"), 1);
}

// ---- a step of the chain that reaches nobody

TEST(Roster, a_step_that_reaches_nobody_is_known_before_it_is_needed) {
  Play play;
  const auto profile = shipped_but("iv-ketamine-adult", [](Profile& p) {
    p.watches.push_back(
        {"roster", "Chain has a gap:", "", "", {{seconds{60}, Priority::low, Phases{}.set()}}});
  });
  play.open(profile).pass(minutes{1});
  EXPECT_FALSE(find(play, "roster"));
  play.happen(TeamChanged{"rn.adams", "rn.adams", {{"rn.adams", Role::nurse, true}}});
  EXPECT_EQ(find(play, "roster")->detail, "no pager for prescribers");
}

TEST(Roster, a_clinic_with_one_nurse_has_no_second_one_and_is_not_told_so) {
  Play play;
  const auto profile = shipped_but("iv-ketamine-adult", [](Profile& p) {
    p.watches.push_back(
        {"roster", "Chain has a gap:", "", "", {{seconds{0}, Priority::low, Phases{}.set()}}});
  });
  play.open(profile);
  play.happen(TeamChanged{"rn.adams",
                          "rn.adams",
                          {{"rn.adams", Role::nurse, true}, {"dr.cole", Role::prescriber, true}}});
  EXPECT_FALSE(find(play, "roster"));
}

// ---- profiles without something

}  // namespace
}  // namespace vigil::testing
