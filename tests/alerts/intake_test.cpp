// What a bed remembers of what was said: whose value counts, which cuff readings are one, whose
// clock is believed.
#include <gtest/gtest.h>

#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

double spo2_of(const Play& play) {
  const auto& reading = play.bed.latest(Parameter::spo2);
  return reading ? reading->value : -1;
}

std::size_t history_of(const Play& play, Parameter p) {
  return play.bed.history[static_cast<std::size_t>(p)].size();
}

// ---- continuous values

TEST(Intake, a_device_without_a_value_has_none) {
  Play play;
  play.open().spo2(97).say("oximeter", Parameter::spo2, std::nullopt);
  EXPECT_FALSE(play.bed.latest(Parameter::spo2));
}

TEST(Intake, an_invalid_value_is_no_value) {
  Play play;
  play.open().spo2(97).spo2(12, Quality::invalid);
  EXPECT_FALSE(play.bed.latest(Parameter::spo2));
}

TEST(Intake, history_keeps_one_value_a_second_for_ten_minutes) {
  Play play;
  play.open();
  for (int i = 0; i < 3 * 700; ++i) play.spo2(97).pass(Millis{333});
  EXPECT_EQ(history_of(play, Parameter::spo2), 525u) << "three a second, 699 s: every fourth";
  for (int i = 0; i < 700; ++i) play.spo2(97).pass(seconds{1});
  EXPECT_EQ(history_of(play, Parameter::spo2), 600u);
}

TEST(Intake, an_input_without_a_probe_does_not_hide_the_oximeter) {
  Play play;
  play.open().spo2(97).say("monitor", Parameter::spo2, std::nullopt);
  EXPECT_EQ(spo2_of(play), 97);
}

TEST(Intake, a_second_oximeter_is_not_mixed_with_the_first) {
  Play play;
  play.open().spo2(97).pass(seconds{9}).say("monitor", Parameter::spo2, 84);
  EXPECT_EQ(spo2_of(play), 97);
}

TEST(Intake, a_second_oximeter_takes_over_from_a_quiet_one_and_keeps_the_bed) {
  Play play;
  play.open().spo2(97).pass(seconds{11}).say("monitor", Parameter::spo2, 96).spo2(95);
  EXPECT_EQ(spo2_of(play), 96);
}

TEST(Intake, a_second_oximeter_takes_over_at_once_when_the_first_says_it_has_none) {
  Play play;
  play.open().spo2(97).say("oximeter", Parameter::spo2, std::nullopt);
  play.say("monitor", Parameter::spo2, 96);
  EXPECT_EQ(spo2_of(play), 96);
}

// ---- charted values

TEST(Intake, a_charted_value_does_not_hide_what_the_device_says) {
  Play play;
  play.open().spo2(85).chart(Parameter::spo2, 98);
  EXPECT_EQ(spo2_of(play), 85);
  play.pass(seconds{1}).spo2(84);
  EXPECT_EQ(spo2_of(play), 84) << "nor does it block the device";
}

TEST(Intake, a_charted_value_is_not_lost_under_the_device) {
  Play play;
  play.open().spo2(85).chart(Parameter::spo2, 98).pass(seconds{1}).spo2(84);
  const auto& history = play.bed.history[static_cast<std::size_t>(Parameter::spo2)];
  ASSERT_EQ(history.size(), 3u);
  EXPECT_TRUE(history.newest(1).charted);
  EXPECT_EQ(history.newest(1).value, 98);
}

TEST(Intake, a_charted_value_stands_where_no_device_speaks_and_gives_way_when_one_does) {
  Play play;
  play.open().chart(Parameter::spo2, 91);
  EXPECT_EQ(spo2_of(play), 91);
  EXPECT_TRUE(play.bed.latest(Parameter::spo2)->charted);
  play.spo2(97);
  EXPECT_EQ(spo2_of(play), 97);
}

TEST(Intake, a_charted_value_is_no_signal) {
  Play play;
  play.open().chart(Parameter::spo2, 98);
  EXPECT_FALSE(play.bed.usable_at[static_cast<std::size_t>(Parameter::spo2)]);
}

TEST(Intake, nothing_is_charted_without_a_session) {
  Play play;
  play.chart(Parameter::spo2, 98).answer("escort", "yes");
  EXPECT_FALSE(play.bed.latest(Parameter::spo2));
}

// ---- clocks

TEST(Intake, a_device_clock_that_is_wrong_by_an_hour_changes_nothing) {
  for (const Millis wrong : {Millis{-hours{1}}, Millis{-minutes{3}}, Millis{hours{1}}}) {
    Play play;
    play.open().pass(seconds{30}).say("hl7", Parameter::spo2, 97, play.now + wrong);
    EXPECT_EQ(spo2_of(play), 97);
    ASSERT_TRUE(play.bed.current(Parameter::spo2, play.now));
    EXPECT_EQ(play.bed.latest(Parameter::spo2)->measured, play.now) << "by our clock";
    play.happen(Observed{"hl7",
                         {{Parameter::systolic, 124, Quality::good, play.now + wrong, 0},
                          {Parameter::diastolic, 78, Quality::good, play.now + wrong, 0}}});
    ASSERT_EQ(play.bed.cuffs.size(), 1u);
    EXPECT_EQ(play.bed.cuffs[0].measured, play.now);
  }
}

TEST(Intake, a_device_clock_that_is_set_during_a_session_changes_nothing) {
  Play play;
  play.open().pass(seconds{30}).say("hl7", Parameter::spo2, 97, play.now);
  play.pass(seconds{1}).say("hl7", Parameter::spo2, 96, play.now - hours{1});
  EXPECT_EQ(spo2_of(play), 96);
  play.pass(seconds{1}).say("hl7", Parameter::spo2, 95, play.now - hours{1});
  EXPECT_EQ(spo2_of(play), 95);
}

TEST(Intake, some_seconds_of_difference_are_transmission_and_no_wrong_clock) {
  Play play;
  play.open().pass(minutes{1}).say("hl7", Parameter::spo2, 97, play.now - seconds{4});
  EXPECT_EQ(play.bed.devices["hl7"].behind, Millis{0});
  EXPECT_EQ(play.bed.latest(Parameter::spo2)->measured, play.now - seconds{4});
}

// A monitor without a finger gives the pulse that its cuff counted, with the time of the cuff.
TEST(Intake, a_doubtful_old_value_says_nothing_about_the_devices_clock) {
  Play play;
  play.pass(minutes{10});
  const Time finished = play.now - minutes{5};
  play.open().happen(Observed{"monitor",
                              {{Parameter::systolic, 124, Quality::good, finished, 0},
                               {Parameter::diastolic, 78, Quality::good, finished, 0},
                               {Parameter::pulse_rate, 71, Quality::questionable, finished, 0}}});
  EXPECT_EQ(play.bed.devices["monitor"].behind, Millis{0});
  EXPECT_TRUE(play.bed.cuffs.empty()) << "a reading from before the session";
}

TEST(Intake, a_stamp_that_stands_still_is_an_old_value_repeated) {
  Play play;
  play.open();
  const Time stamp = play.now;
  for (int i = 0; i < 200; ++i) play.say("hl7", Parameter::spo2, 97, stamp).pass(seconds{1});
  EXPECT_EQ(play.bed.latest(Parameter::spo2)->at, Play::start + seconds{90});
  play.say("hl7", Parameter::spo2, 96, stamp + seconds{200});
  EXPECT_EQ(spo2_of(play), 96) << "a new one is taken at once";
}

TEST(Intake, a_monitor_that_writes_whole_minutes_is_not_repeating_itself) {
  Play play;
  play.open();
  for (int i = 0; i < 180; ++i) {
    const Time minute = std::chrono::floor<minutes>(play.now);
    play.say("hl7", Parameter::spo2, 97, minute).pass(seconds{1});
    ASSERT_TRUE(play.bed.current(Parameter::spo2, play.now)) << i;
  }
}

// ---- cuff readings

TEST(Intake, one_pressure_without_its_partner_is_a_failed_reading) {
  Play play;
  play.open().say("cuff", Parameter::systolic, 124);
  EXPECT_TRUE(play.bed.cuffs.empty());
  EXPECT_EQ(play.bed.cuff_failures, 1);
  play.say("cuff", Parameter::systolic, 124);
  EXPECT_EQ(play.bed.cuff_failures, 1) << "said again, it failed once";
}

TEST(Intake, a_mean_alone_is_no_cuff) {
  Play play;
  play.open().say("monitor", Parameter::mean_pressure, 88);
  EXPECT_TRUE(play.bed.cuffs.empty());
  EXPECT_EQ(play.bed.cuff_failures, 0);
}

TEST(Intake, pressures_the_wrong_way_round_or_too_close_are_rejected) {
  Play play;
  play.open().cuff(80, 120).pass(minutes{1}).cuff(89, 80).pass(minutes{1}).cuff(90, 80);
  EXPECT_EQ(play.bed.cuffs.size(), 1u);
  EXPECT_EQ(play.bed.cuff_failures, 0) << "a good one ends the count";
}

TEST(Intake, a_repeated_reading_with_its_time_is_one_reading) {
  Play play;
  play.open();
  const Time measured = play.now;
  for (int i = 0; i < 10; ++i) {
    play.happen(Observed{"hl7",
                         {{Parameter::systolic, 124, Quality::good, measured, 0},
                          {Parameter::diastolic, 78, Quality::good, measured, 0}}});
    play.pass(minutes{1});
  }
  EXPECT_EQ(play.bed.cuffs.size(), 1u);
}

TEST(Intake, a_repeated_reading_without_a_time_is_one_reading_for_an_hour) {
  Play play;
  play.open();
  const Observed frame{"nibp",
                       {{Parameter::systolic, 124, Quality::good, {}, 0},
                        {Parameter::diastolic, 78, Quality::good, {}, 0}}};
  for (int i = 0; i < 60; ++i) play.happen(frame).pass(minutes{1});
  EXPECT_EQ(play.bed.cuffs.size(), 1u);
}

TEST(Intake, a_clock_that_runs_ahead_does_not_make_two_readings_of_one) {
  Play play;
  play.open();
  const Time stamp = play.now + minutes{5};
  for (int i = 0; i < 5; ++i) {
    play.happen(Observed{"hl7",
                         {{Parameter::systolic, 184, Quality::good, stamp, 0},
                          {Parameter::diastolic, 104, Quality::good, stamp, 0}}});
    play.pass(seconds{30});
  }
  EXPECT_EQ(play.bed.cuffs.size(), 1u);
}

TEST(Intake, the_same_pressures_at_another_time_are_another_reading) {
  Play play;
  play.open().cuff(124, 78).pass(minutes{2}).cuff(124, 78);
  EXPECT_EQ(play.bed.cuffs.size(), 2u);
}

TEST(Intake, a_reading_between_two_charted_ones_is_still_only_repeated) {
  Play play;
  const Observed shown{"nibp",
                       {{Parameter::systolic, 184, Quality::good, {}, 0},
                        {Parameter::diastolic, 104, Quality::good, {}, 0}}};
  play.open().happen(shown).pass(minutes{1});
  play.happen(Charted{"rn.adams",
                      {{Parameter::systolic, 130, Quality::good, {}, 0},
                       {Parameter::diastolic, 80, Quality::good, {}, 0}},
                      {},
                      {}});
  play.pass(seconds{5}).happen(shown);
  ASSERT_EQ(play.bed.cuffs.size(), 2u);
  EXPECT_EQ(*play.bed.cuffs.back().systolic, 130);
}

TEST(Intake, a_double_tap_charts_one_reading) {
  Play play;
  const Charted tapped{"rn.adams",
                       {{Parameter::systolic, 184, Quality::good, {}, 0},
                        {Parameter::diastolic, 104, Quality::good, {}, 0}},
                       {},
                       {}};
  play.open().happen(tapped).pass(seconds{1}).happen(tapped);
  EXPECT_EQ(play.bed.cuffs.size(), 1u);
}

TEST(Intake, one_frame_may_hold_an_old_reading_and_the_new_one) {
  Play play;
  play.open().pass(minutes{10});
  const Time old = play.now - minutes{5};
  play.happen(Observed{"hl7",
                       {{Parameter::systolic, 190, Quality::good, play.now, 0},
                        {Parameter::diastolic, 110, Quality::good, play.now, 0},
                        {Parameter::systolic, 124, Quality::good, old, 0},
                        {Parameter::diastolic, 78, Quality::good, old, 0}}});
  ASSERT_EQ(play.bed.cuffs.size(), 2u);
  EXPECT_EQ(*play.bed.cuffs.front().systolic, 124);
  EXPECT_EQ(*play.bed.cuffs.back().systolic, 190) << "oldest first, whatever came first";
}

TEST(Intake, a_reading_from_before_the_session_belongs_to_somebody_else) {
  Play play;
  play.pass(minutes{10}).open();
  const Time before = play.now - minutes{1};
  play.happen(Observed{"hl7",
                       {{Parameter::systolic, 190, Quality::good, before, 0},
                        {Parameter::diastolic, 110, Quality::good, before, 0}}});
  EXPECT_TRUE(play.bed.cuffs.empty());
}

TEST(Intake, sixty_four_readings_are_kept) {
  Play play;
  play.open();
  for (int i = 0; i < 100; ++i) play.cuff(100 + i, 60).pass(minutes{1});
  EXPECT_EQ(play.bed.cuffs.size(), 64u);
  EXPECT_EQ(*play.bed.cuffs.back().systolic, 199);
}

// ---- devices

TEST(Intake, a_device_is_heard_by_its_own_words_only) {
  Play play;
  play.open().happen(Noticed{"cuff", Notice::Kind::no_answer, ""});
  EXPECT_FALSE(play.bed.devices["cuff"].heard);
  play.happen(Noticed{"cuff", Notice::Kind::bad_frame, ""});
  EXPECT_FALSE(play.bed.devices["cuff"].heard) << "noise is nobody's word";
  play.happen(Noticed{"cuff", Notice::Kind::cuff_started, ""});
  EXPECT_TRUE(play.bed.devices["cuff"].heard);
}

TEST(Intake, a_value_puts_the_sensor_back_on) {
  Play play;
  play.open().happen(Noticed{"oximeter", Notice::Kind::sensor_off, ""});
  EXPECT_TRUE(play.bed.devices["oximeter"].sensor_off);
  play.spo2(97);
  EXPECT_FALSE(play.bed.devices["oximeter"].sensor_off);
}

TEST(Intake, what_a_device_said_of_itself_is_forgotten_when_its_link_comes_back) {
  Play play;
  play.open().happen(LinkChanged{"oximeter", true, ""});
  play.happen(Noticed{"oximeter", Notice::Kind::sensor_off, ""});
  play.happen(Noticed{"oximeter", Notice::Kind::battery_low, ""});
  play.happen(LinkChanged{"oximeter", false, "unplugged"});
  EXPECT_TRUE(play.bed.devices["oximeter"].battery_low) << "the last word stays";
  play.happen(LinkChanged{"oximeter", true, ""});
  EXPECT_FALSE(play.bed.devices["oximeter"].sensor_off);
  EXPECT_FALSE(play.bed.devices["oximeter"].battery_low);
}

TEST(Intake, a_link_said_to_be_up_twice_has_been_up_since_the_first_time) {
  Play play;
  play.happen(LinkChanged{"oximeter", true, ""}).pass(minutes{1});
  play.happen(LinkChanged{"oximeter", true, ""});
  EXPECT_EQ(play.bed.devices["oximeter"].since, Play::start);
}

}  // namespace
}  // namespace vigil::testing
