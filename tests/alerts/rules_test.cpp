// What each kind of judgement says of a bed. Every limit and watch as shipped is told in
// alerts/scenarios/limits and watches; here are the questions behind them.
#include <gtest/gtest.h>

#include <set>

#include "alerts/rules/judge.h"
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

TEST(Rules, have_names_of_their_own) {
  std::set<std::string_view> names;
  for (const Rule& r : rules()) EXPECT_TRUE(names.insert(r.id).second) << r.id;
  EXPECT_EQ(names.size(), 5u);
}

TEST(Rules, say_nothing_of_a_well_patient) {
  Play play;
  play.open().cuff(120, 80).breathe(seconds{10}, 98).phase(Phase::dosing).breathe(seconds{5}, 98);
  for (const Finding& f : findings(play)) ADD_FAILURE() << f.rule << ' ' << headline(f);
}

// ---- standing against a line

TEST(Stand, each_comparison_at_its_edge) {
  const Line low{90, 92}, high{120, 112};
  Criterion c;
  c.compare = Compare::below;
  EXPECT_EQ(stand(c, low, 89.9), Hold::met);
  EXPECT_EQ(stand(c, low, 90), Hold::lingering);
  EXPECT_EQ(stand(c, low, 91.9), Hold::lingering);
  EXPECT_EQ(stand(c, low, 92), std::nullopt);
  c.compare = Compare::at_most;
  EXPECT_EQ(stand(c, low, 90), Hold::met);
  EXPECT_EQ(stand(c, low, 90.1), Hold::lingering);
  c.compare = Compare::above;
  EXPECT_EQ(stand(c, high, 120.1), Hold::met);
  EXPECT_EQ(stand(c, high, 120), Hold::lingering);
  EXPECT_EQ(stand(c, high, 112), std::nullopt);
  c.compare = Compare::at_least;
  EXPECT_EQ(stand(c, high, 120), Hold::met);
  EXPECT_EQ(stand(c, high, 119.9), Hold::lingering);
}

TEST(Line, is_counted_from_what_the_criterion_says) {
  Session s;
  s.phase = Phase::dosing;
  s.baseline.systolic = 120;
  Criterion c{Parameter::systolic, Compare::at_least, Reference::absolute, 160, 152};
  EXPECT_EQ(line_for(c, s)->limit, 160);
  c = {Parameter::systolic, Compare::at_least, Reference::baseline, 40, 32};
  EXPECT_EQ(line_for(c, s)->limit, 160);
  EXPECT_EQ(line_for(c, s)->clear, 152);
  c = {Parameter::systolic, Compare::at_most, Reference::baseline_percent, -30, -25};
  EXPECT_DOUBLE_EQ(line_for(c, s)->limit, 84);
  EXPECT_DOUBLE_EQ(line_for(c, s)->clear, 90);
}

TEST(Line, is_missing_while_the_baseline_is) {
  Session s;
  s.phase = Phase::dosing;
  const Criterion c{Parameter::systolic, Compare::at_least, Reference::baseline, 40, 32};
  EXPECT_FALSE(line_for(c, s));
  s.baseline.systolic = 120;
  s.phase = Phase::baseline;
  EXPECT_FALSE(line_for(c, s)) << "it is not frozen yet";
}

TEST(Line, is_missing_for_parameters_without_a_baseline) {
  Session s;
  s.phase = Phase::dosing;
  for (const Parameter p : {Parameter::mean_pressure, Parameter::breath_rate, Parameter::sedation,
                            Parameter::temperature, Parameter::etco2, Parameter::perfusion_index}) {
    EXPECT_FALSE(line_for({p, Compare::below, Reference::baseline, 1, 2}, s));
  }
}

TEST(Cuffs, the_mean_is_the_devices_or_else_a_third_of_the_way) {
  Cuff cuff;
  cuff.systolic = 120;
  EXPECT_FALSE(value_of(cuff, Parameter::mean_pressure));
  cuff.diastolic = 60;
  EXPECT_EQ(value_of(cuff, Parameter::mean_pressure), 80);
  cuff.mean = 77;
  EXPECT_EQ(value_of(cuff, Parameter::mean_pressure), 77);
  EXPECT_FALSE(value_of(cuff, Parameter::spo2));
}

// ---- limits

TEST(Limits, a_questionable_value_raises_and_does_not_end) {
  Play play;
  play.open().breathe(seconds{5}, 98).phase(Phase::dosing).spo2(88, Quality::questionable);
  EXPECT_EQ(find(play, "spo2-low")->hold_state, Hold::met);
  play.spo2(97, Quality::questionable);
  EXPECT_EQ(find(play, "spo2-low")->hold_state, Hold::unknown);
  play.spo2(97);
  EXPECT_FALSE(find(play, "spo2-low"));
}

TEST(Limits, a_value_that_is_not_current_is_unknown) {
  Play play;
  play.open().breathe(seconds{1}, 88).phase(Phase::dosing).pass(seconds{10});
  EXPECT_EQ(find(play, "spo2-low")->hold_state, Hold::unknown);
}

TEST(Limits, a_score_is_valid_until_the_next_one) {
  Play play;
  play.open().phase(Phase::dosing).chart(Parameter::sedation, 2).pass(minutes{14});
  EXPECT_EQ(find(play, "sedation-moderate")->hold_state, Hold::met);
  EXPECT_EQ(find(play, "sedation-moderate")->value, 2);
}

TEST(Limits, before_dosing_none_is_judged) {
  Play play;
  play.open().breathe(seconds{5}, 80, 30).cuff(210, 130);
  EXPECT_TRUE(findings(play).empty());
}

TEST(Limits, hold_in_the_phases_they_name) {
  Play play;
  play.open().cuff(152, 80).phase(Phase::dosing);
  EXPECT_FALSE(find(play, "bp-watch-recovery"));
  play.phase(Phase::session).phase(Phase::recovery);
  EXPECT_TRUE(find(play, "bp-watch-recovery"));
  EXPECT_FALSE(find(play, "bp-watch"));
}

// ---- cuff readings that ask for a second one

class Confirming : public ::testing::Test {
 protected:
  Confirming() { play_.open().cuff(120, 80).pass(minutes{1}).phase(Phase::dosing); }
  void read(double systolic, seconds after, Quality q = Quality::good) {
    play_.pass(after).cuff(systolic, 95, q);
  }
  std::optional<Finding> high() const { return find(play_, "bp-high"); }
  Play play_;
};

TEST_F(Confirming, one_reading_is_unconfirmed_and_low) {
  read(185, minutes{1});
  EXPECT_TRUE(high()->unconfirmed);
  EXPECT_EQ(high()->priority, Priority::low);
  EXPECT_EQ(high()->detail, "185/95 mmHg, unconfirmed");
}

TEST_F(Confirming, a_second_one_in_time_confirms) {
  read(185, minutes{1});
  read(181, seconds{179});
  EXPECT_FALSE(high()->unconfirmed);
  EXPECT_EQ(high()->priority, Priority::medium);
}

TEST_F(Confirming, a_second_one_in_between_does_not) {
  read(185, minutes{1});
  read(175, minutes{1});
  EXPECT_EQ(high()->hold_state, Hold::lingering);
  EXPECT_TRUE(high()->unconfirmed);
}

TEST_F(Confirming, a_safe_one_ends_it) {
  read(185, minutes{1});
  read(170, minutes{1});
  EXPECT_FALSE(high());
}

TEST_F(Confirming, none_in_time_confirms_as_well) {
  read(185, minutes{1});
  play_.pass(seconds{180} - Millis{1});
  EXPECT_TRUE(high()->unconfirmed);
  play_.pass(Millis{1});
  EXPECT_FALSE(high()->unconfirmed);
}

TEST_F(Confirming, stays_confirmed_until_a_safe_reading) {
  read(185, minutes{1});
  read(186, minutes{1});
  read(175, minutes{2});
  EXPECT_FALSE(high()->unconfirmed);
  read(165, minutes{2});
  read(184, minutes{2});
  EXPECT_TRUE(high()->unconfirmed) << "after a safe one it begins anew";
}

TEST_F(Confirming, a_questionable_one_confirms_and_does_not_calm) {
  read(185, minutes{1});
  read(120, minutes{1}, Quality::questionable);
  EXPECT_EQ(high()->hold_state, Hold::unknown);
  EXPECT_TRUE(high()->unconfirmed);
  read(184, minutes{1}, Quality::questionable);
  EXPECT_EQ(high()->hold_state, Hold::met);
}

TEST_F(Confirming, a_reading_that_is_too_old_cannot_be_judged) {
  read(185, minutes{1});
  play_.pass(minutes{15});
  EXPECT_EQ(high()->hold_state, Hold::met);
  play_.pass(seconds{1});
  EXPECT_EQ(high()->hold_state, Hold::unknown);
}

TEST_F(Confirming, each_first_reading_asks_for_a_second_one_once) {
  read(185, minutes{1});
  EXPECT_EQ(play_.count("prompt reread_cuff"), 1);
  play_.pass(minutes{1});
  EXPECT_EQ(play_.count("prompt reread_cuff"), 1);
  play_.cuff(175, 95);
  EXPECT_EQ(play_.count("prompt reread_cuff"), 1) << "it is below the line";
  read(184, minutes{1});
  EXPECT_EQ(play_.count("prompt reread_cuff"), 2) << "a first one again";
}

TEST_F(Confirming, a_mean_that_is_the_reason_is_said) {
  play_.pass(minutes{1}).cuff(96, 40);
  EXPECT_EQ(find(play_, "bp-low")->detail, "96/40 mmHg, mean 59, unconfirmed");
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

TEST(Rules, a_watch_that_a_profile_does_not_have_is_not_judged) {
  Play play;
  play.open(shipped_but("iv-ketamine-adult", [](Profile& p) { p.watches.clear(); }));
  play.happen(LinkChanged{"oximeter", false, ""}).phase(Phase::dosing).pass(minutes{30});
  EXPECT_TRUE(play.bed.alerts.empty());
}

TEST(Rules, a_profile_without_limits_judges_none) {
  Play play;
  play.open(shipped_but("iv-ketamine-adult", [](Profile& p) { p.limits.clear(); }));
  play.phase(Phase::dosing).breathe(seconds{30}, 60, 20).cuff(230, 140);
  EXPECT_TRUE(findings(play).empty());
}

}  // namespace
}  // namespace vigil::testing
