// Lines that move with the values, criteria that must hold together, and values in doubt: the
// questions behind the stories in alerts/scenarios/limits, together and doubt.
#include <gtest/gtest.h>

#include "alerts/rules/doubt.h"
#include "alerts/rules/judge.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

Criterion fall_of_spo2() {
  Criterion c{Parameter::spo2, Compare::at_most, Reference::recent, -8, -4};
  c.window = seconds{60};
  return c;
}

TEST(RecentLevel, is_what_a_tenth_of_the_window_reached_and_no_spike) {
  Play play;
  play.open().breathe(seconds{54}, 97).breathe(seconds{3}, 100).breathe(seconds{3}, 96);
  EXPECT_EQ(recent_level(play.bed, fall_of_spo2(), play.now), 97);
  Criterion rise = fall_of_spo2();
  rise.compare = Compare::at_least;
  EXPECT_EQ(recent_level(play.bed, rise, play.now), 97) << "three low ones are a dip";
  play.breathe(seconds{10}, 96);
  EXPECT_EQ(recent_level(play.bed, rise, play.now), 96);
}

TEST(RecentLevel, forgets_what_is_older_than_the_window) {
  Play play;
  play.open().breathe(seconds{30}, 98).breathe(seconds{55}, 90);
  EXPECT_EQ(recent_level(play.bed, fall_of_spo2(), play.now), 90);
}

TEST(RecentLevel, poor_and_charted_values_are_no_level) {
  Play play;
  play.open();
  EXPECT_FALSE(recent_level(play.bed, fall_of_spo2(), play.now));
  play.spo2(99, Quality::questionable).pass(seconds{1}).chart(Parameter::spo2, 99);
  EXPECT_FALSE(recent_level(play.bed, fall_of_spo2(), play.now));
}

TEST(RecentLevel, of_the_rate_is_of_the_source_that_is_judged) {
  Play play;
  play.open().breathe(seconds{20}, 98, 90);
  Criterion c = fall_of_spo2();
  c.about = Parameter::heart_rate;
  EXPECT_EQ(recent_level(play.bed, c, play.now), 91);
  play.say("ecg", Parameter::heart_rate, 60);
  EXPECT_EQ(recent_level(play.bed, c, play.now), 60);
}

TEST(Line, the_clear_value_moves_with_the_limit) {
  EXPECT_EQ(line_from(fall_of_spo2(), 98).limit, 90);
  EXPECT_EQ(line_from(fall_of_spo2(), 98).clear, 94);
  EXPECT_EQ(line_from(fall_of_spo2(), 94).clear, 90);
  Criterion percent = fall_of_spo2();
  percent.reference = Reference::recent_percent;
  percent.limit = -25, percent.clear = -15;
  EXPECT_DOUBLE_EQ(line_from(percent, 80).limit, 60);
  EXPECT_DOUBLE_EQ(line_from(percent, 80).clear, 68);
}

TEST(Line, that_moves_with_the_values_is_no_line_of_the_session) {
  Session s;
  s.phase = Phase::dosing;
  s.baseline.systolic = 120;
  for (const Reference r :
       {Reference::recent, Reference::recent_percent, Reference::previous, Reference::curve}) {
    EXPECT_FALSE(line_for({Parameter::systolic, Compare::at_least, r, 15, 5}, s));
  }
}

TEST(Line, of_an_index_is_none_of_the_parameter_it_is_counted_from) {
  Criterion c{Parameter::heart_rate, Compare::at_least, Reference::absolute, 1, 0.9};
  c.index = Index::shock_index;
  EXPECT_FALSE(line_for(c, Session{}));
  EXPECT_EQ(line_now(c, Session{}, std::nullopt)->limit, 1);
}

// ---- any and with

Limit two_with_one() {
  Limit limit;
  limit.any = {{Parameter::spo2, Compare::below}, {Parameter::heart_rate, Compare::below}};
  limit.with = {{Parameter::systolic, Compare::below}};
  return limit;
}

std::optional<Hold> judged(std::optional<Hold> spo2, std::optional<Hold> rate,
                           std::optional<Hold> systolic) {
  const auto answer = judge_all(two_with_one(), [&](const Criterion& c) -> std::optional<Answer> {
    const std::optional<Hold> hold = c.about == Parameter::spo2         ? spo2
                                     : c.about == Parameter::heart_rate ? rate
                                                                        : systolic;
    if (!hold) return std::nullopt;
    return Answer{*hold, &c, {}, {}, {}};
  });
  return answer ? std::optional{answer->hold} : std::nullopt;
}

TEST(JudgeAll, one_of_any_and_all_of_with) {
  constexpr auto safe = std::nullopt;
  EXPECT_EQ(judged(Hold::met, safe, Hold::met), Hold::met);
  EXPECT_EQ(judged(safe, Hold::met, Hold::met), Hold::met);
  EXPECT_EQ(judged(Hold::met, Hold::met, safe), safe);
  EXPECT_EQ(judged(safe, safe, Hold::met), safe);
  EXPECT_EQ(judged(Hold::met, safe, Hold::lingering), Hold::lingering);
  EXPECT_EQ(judged(Hold::lingering, safe, Hold::met), Hold::lingering);
  EXPECT_EQ(judged(Hold::unknown, Hold::lingering, Hold::met), Hold::lingering);
  EXPECT_EQ(judged(Hold::met, safe, Hold::unknown), Hold::unknown);
}

// ---- doubt

class DoubtAbout : public ::testing::Test {
 protected:
  DoubtAbout() { play_.open().cuff(120, 80).phase(Phase::dosing).breathe(seconds{20}, 98); }
  std::string spo2() const { return doubt_about(play_.bed, Parameter::spo2, play_.now).why; }
  std::string rate() const { return doubt_about(play_.bed, Parameter::heart_rate, play_.now).why; }
  Play play_;
};

TEST_F(DoubtAbout, there_is_none_about_good_and_steady_values) {
  EXPECT_EQ(spo2(), "");
  EXPECT_EQ(rate(), "");
  EXPECT_EQ(doubt_about(play_.bed, Parameter::sedation, play_.now).why, "");
}

TEST_F(DoubtAbout, about_a_signal_that_the_device_calls_poor) {
  play_.spo2(90, Quality::questionable);
  EXPECT_EQ(spo2(), "signal poor");
  EXPECT_EQ(rate(), "");
}

TEST_F(DoubtAbout, about_a_finger_without_blood) {
  play_.say("oximeter", Parameter::perfusion_index, 0.3);
  EXPECT_EQ(spo2(), "");
  play_.say("oximeter", Parameter::perfusion_index, 0.29);
  EXPECT_EQ(spo2(), "perfusion low");
}

TEST_F(DoubtAbout, about_a_fall_that_no_patient_makes_for_a_minute) {
  play_.breathe(seconds{1}, 97).breathe(seconds{1}, 96).breathe(seconds{1}, 94);
  play_.breathe(seconds{1}, 93);
  EXPECT_EQ(spo2(), "") << "five points within four seconds";
  play_.breathe(seconds{1}, 91);
  EXPECT_EQ(spo2(), "too fast for a patient");
  EXPECT_TRUE(doubt_about(play_.bed, Parameter::spo2, play_.now).guessed);
  play_.breathe(seconds{88}, 91);
  EXPECT_EQ(spo2(), "too fast for a patient");
  play_.breathe(seconds{3}, 91);
  EXPECT_EQ(spo2(), "");
}

TEST_F(DoubtAbout, about_a_fall_in_one_step_only_beyond_eight_points) {
  play_.breathe(seconds{1}, 90);
  EXPECT_EQ(spo2(), "") << "a monitor may speak every few seconds";
  play_.breathe(seconds{20}, 98).breathe(seconds{1}, 89);
  EXPECT_EQ(spo2(), "too fast for a patient");
}

TEST_F(DoubtAbout, about_a_fall_of_which_more_than_half_came_at_once) {
  const auto fall = [this](double points) {
    return doubt_about_fall(play_.bed, points, play_.now).why;
  };
  play_.breathe(seconds{10}, 94).breathe(seconds{10}, 92).breathe(seconds{10}, 90);
  EXPECT_EQ(fall(8), "") << "four of eight";
  play_.breathe(seconds{30}, 98).breathe(seconds{10}, 93).breathe(seconds{10}, 90);
  EXPECT_EQ(fall(8), "most of it at once");
  EXPECT_EQ(fall(10), "") << "five of ten";
}

TEST_F(DoubtAbout, about_another_rate_after_the_probe_was_off_for_a_moment) {
  play_.breathe(seconds{5}, 98, 70);
  play_.happen(Noticed{"oximeter", Notice::Kind::sensor_off, {}}).pass(seconds{30});
  play_.breathe(seconds{1}, 98, 115);
  EXPECT_EQ(rate(), "probe just put on");
  play_.breathe(seconds{1}, 98, 108);
  EXPECT_EQ(rate(), "") << "no more than a heart may change by";
  play_.breathe(seconds{20}, 98, 115);
  EXPECT_EQ(rate(), "");
}

TEST_F(DoubtAbout, not_about_another_rate_after_a_minute_without_the_probe) {
  play_.happen(Noticed{"oximeter", Notice::Kind::sensor_off, {}}).pass(seconds{61});
  play_.breathe(seconds{1}, 98, 140);
  EXPECT_EQ(rate(), "");
}

TEST_F(DoubtAbout, not_about_a_held_breath) {
  for (int value = 97; value > 85; --value) play_.breathe(seconds{1}, value);
  EXPECT_EQ(spo2(), "");
}

TEST_F(DoubtAbout, not_about_a_fall_that_goes_on) {
  play_.breathe(seconds{1}, 97).breathe(seconds{1}, 95).breathe(seconds{1}, 94);
  play_.breathe(seconds{1}, 92).breathe(seconds{1}, 91);
  EXPECT_EQ(spo2(), "too fast for a patient") << "as long as nobody knows";
  play_.breathe(seconds{1}, 89).breathe(seconds{1}, 88);
  EXPECT_EQ(spo2(), "");
  play_.breathe(seconds{1}, 86).breathe(seconds{1}, 85).breathe(seconds{10}, 84);
  EXPECT_EQ(spo2(), "") << "nor once it has ended";
}

TEST_F(DoubtAbout, not_about_a_saturation_that_comes_back) {
  play_.breathe(seconds{12}, 98);
  for (int value = 97; value > 85; --value) play_.breathe(seconds{1}, value);
  play_.breathe(seconds{2}, 97);
  EXPECT_EQ(spo2(), "");
}

TEST_F(DoubtAbout, not_about_a_change_over_a_gap) {
  play_.pass(seconds{4}).breathe(seconds{1}, 80);
  EXPECT_EQ(spo2(), "");
}

TEST_F(DoubtAbout, about_a_heart_that_changes_too_fast_and_the_saturation_beside_it) {
  play_.breathe(seconds{1}, 98, 115);
  EXPECT_EQ(rate(), "too fast for a heart");
  EXPECT_EQ(spo2(), "pulse lost or jumped");
}

TEST_F(DoubtAbout, about_a_saturation_whose_pulse_was_lost) {
  play_.say("oximeter", Parameter::pulse_rate, std::nullopt);
  EXPECT_EQ(spo2(), "pulse lost or jumped");
  play_.pass(seconds{11});
  EXPECT_EQ(spo2(), "");
}

TEST_F(DoubtAbout, about_two_rates_further_apart_than_15_or_15_percent) {
  play_.say("oximeter", Parameter::pulse_rate, 70).say("ecg", Parameter::heart_rate, 55);
  EXPECT_EQ(rate(), "");
  play_.say("ecg", Parameter::heart_rate, 54);
  EXPECT_EQ(rate(), "heart 54/min, pulse 70/min");
  EXPECT_EQ(spo2(), "heart 54/min, pulse 70/min");
  play_.say("ecg", Parameter::heart_rate, 120).say("oximeter", Parameter::pulse_rate, 102);
  play_.pass(seconds{10}).say("ecg", Parameter::heart_rate, 120);
  play_.say("oximeter", Parameter::pulse_rate, 102);
  EXPECT_EQ(rates_apart(play_.bed, play_.now), "");
}

TEST_F(DoubtAbout, about_an_arm_that_a_cuff_presses_for_a_minute_at_most) {
  play_.happen(Noticed{"cuff", Notice::Kind::cuff_started, ""});
  EXPECT_EQ(spo2(), "") << "nobody said that it is the same arm";
  play_.answer("same-arm", "yes");
  EXPECT_EQ(spo2(), "cuff on the same arm");
  play_.pass(seconds{59});
  EXPECT_TRUE(arm_pressed(play_.bed, play_.now));
  play_.pass(seconds{1});
  EXPECT_FALSE(arm_pressed(play_.bed, play_.now));
}

TEST_F(DoubtAbout, ends_soon_after_the_cuffs_result_or_failure) {
  play_.answer("same-arm", "yes").happen(Noticed{"cuff", Notice::Kind::cuff_started, ""});
  play_.cuff(130, 82).pass(seconds{14});
  EXPECT_TRUE(arm_pressed(play_.bed, play_.now)) << "the oximeter's mean still has it";
  play_.pass(seconds{1});
  EXPECT_FALSE(arm_pressed(play_.bed, play_.now));
  play_.happen(Noticed{"cuff", Notice::Kind::cuff_started, ""});
  play_.happen(Noticed{"cuff", Notice::Kind::cuff_failed, ""}).pass(seconds{15});
  EXPECT_FALSE(arm_pressed(play_.bed, play_.now));
}

// The bound holds however often the doubt comes and goes.
TEST_F(DoubtAbout, puts_a_page_off_and_never_cancels_it) {
  for (int i = 0; i < 40; ++i) {
    play_.spo2(84, i % 2 == 0 ? Quality::questionable : Quality::good).pass(seconds{1});
    if (play_.alert("oxygen")) break;
  }
  ASSERT_TRUE(play_.alert("oxygen"));
  EXPECT_EQ(play_.alert("oxygen")->priority, Priority::high);
  EXPECT_LE(play_.alert("oxygen")->raised, Play::start + seconds{20 + 35});
}

}  // namespace
}  // namespace vigil::testing
