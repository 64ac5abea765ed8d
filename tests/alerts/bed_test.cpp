#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

TEST(Bed, knows_nothing_at_first) {
  const Bed bed;
  EXPECT_FALSE(bed.latest(Parameter::spo2));
  EXPECT_FALSE(bed.current(Parameter::spo2, Play::start));
  EXPECT_FALSE(bed.rate(Play::start));
  EXPECT_FALSE(bed.cuff_due());
  EXPECT_FALSE(bed.unchanged_since(Play::start));
  EXPECT_EQ(bed.find_alert(1), nullptr);
}

TEST(History, keeps_the_newest_in_their_order_with_all_that_is_known_of_them) {
  History history;
  EXPECT_TRUE(history.empty());
  constexpr std::size_t more = History::most + 7;
  for (std::size_t i = 0; i < more; ++i) {
    const Time at = Play::start + seconds{i};
    const Quality quality = i % 2 == 0 ? Quality::good : Quality::questionable;
    history.add({static_cast<double>(i), quality, at, at - minutes{i}, i % 3 == 0});
    EXPECT_EQ(history.size(), std::min(i + 1, History::most));
    EXPECT_EQ(history.newest().value, static_cast<double>(i));
  }
  for (std::size_t back = 0; back < history.size(); ++back) {
    const std::size_t i = more - 1 - back;
    const Reading r = history.newest(back);
    EXPECT_EQ(r.value, static_cast<double>(i));
    EXPECT_EQ(r.at, Play::start + seconds{i});
    EXPECT_EQ(r.measured, r.at - minutes{i});
    EXPECT_EQ(r.quality, i % 2 == 0 ? Quality::good : Quality::questionable);
    EXPECT_EQ(r.charted, i % 3 == 0);
  }
  history.clear();
  EXPECT_EQ(history.size(), 0u);
}

TEST(History, a_time_that_a_device_dreamt_of_is_weeks_ago_at_most) {
  History history;
  history.add({97, Quality::good, Play::start, Time{}, false});
  EXPECT_LT(history.newest().measured, Play::start - minutes{30'000});
  EXPECT_EQ(history.newest().at, Play::start);
}

TEST(Bed, a_value_is_current_for_as_long_as_the_profile_says) {
  Play play;
  play.open().spo2(97).pass(seconds{10});
  EXPECT_TRUE(play.bed.current(Parameter::spo2, play.now));
  EXPECT_FALSE(play.bed.current(Parameter::spo2, play.now + Millis{1}));
  EXPECT_TRUE(play.bed.latest(Parameter::spo2)) << "the last value stays visible";
}

TEST(Bed, without_a_session_a_value_is_current_for_the_oximeters_thirty_seconds) {
  Play play;
  play.spo2(97);
  EXPECT_TRUE(play.bed.current(Parameter::spo2, play.now + seconds{30}));
  EXPECT_FALSE(play.bed.current(Parameter::spo2, play.now + seconds{31}));
}

TEST(Bed, the_rate_is_the_hearts_where_there_is_one_and_else_the_pulse) {
  Play play;
  play.open().say("oximeter", Parameter::pulse_rate, 71).say("ecg", Parameter::heart_rate, 69);
  EXPECT_EQ(play.bed.rate(play.now)->value, 69);
  play.pass(seconds{11}).say("oximeter", Parameter::pulse_rate, 72);
  EXPECT_EQ(play.bed.rate(play.now)->value, 72) << "the heart rate is not current any more";
}

TEST(Bed, numbers_are_frozen_only_if_all_of_them_are) {
  Play play;
  play.open().breathe(seconds{1}, 97).breathe(seconds{1}, 97);
  const auto since = play.bed.unchanged_since(play.now);
  ASSERT_TRUE(since);
  EXPECT_EQ(*since, Play::start);
  play.say("oximeter", Parameter::pulse_rate, 75);
  EXPECT_EQ(play.bed.unchanged_since(play.now), play.now);
}

TEST(Bed, no_cuff_is_due_before_dosing) {
  Play play;
  play.open();
  EXPECT_FALSE(play.bed.cuff_due());
}

TEST(Bed, the_cuff_is_due_an_interval_after_the_last_reading) {
  Play play;
  play.open().cuff(124, 78).pass(minutes{1}).phase(Phase::dosing);
  EXPECT_EQ(play.bed.cuff_due(), Play::start + minutes{5});
  play.pass(minutes{2}).cuff(126, 80);
  EXPECT_EQ(play.bed.cuff_due(), Play::start + minutes{8});
}

TEST(Bed, an_old_reading_is_due_when_dosing_starts_and_not_before) {
  Play play;
  play.open().cuff(124, 78).pass(minutes{30}).phase(Phase::dosing);
  EXPECT_EQ(play.bed.cuff_due(), play.now);
}

TEST(Bed, a_new_phase_does_not_excuse_an_overdue_reading) {
  Play play;
  play.open().cuff(124, 78).phase(Phase::dosing).pass(minutes{9});
  ASSERT_TRUE(play.alert("cuff"));
  play.phase(Phase::session);
  ASSERT_TRUE(play.alert("cuff"));
  EXPECT_EQ(play.bed.cuff_due(), Play::start + minutes{5});
}

TEST(Bed, an_alert_is_found_by_its_number_while_it_is_there) {
  Play play;
  play.open().phase(Phase::dosing).breathe(seconds{20}, 80);
  ASSERT_TRUE(play.alert("oxygen"));
  const AlertId id = play.alert("oxygen")->id;
  EXPECT_EQ(play.bed.find_alert(id)->cause, "oxygen");
  play.happen(SessionClosed{});
  EXPECT_EQ(play.bed.find_alert(id), nullptr);
}

TEST(Bed, copies_are_beds_of_their_own) {
  Play play;
  play.open().spo2(97);
  Bed copy = play.bed;
  step(copy, Observed{"oximeter", {{Parameter::spo2, 80.0, Quality::good, {}, 0}}}, play.now,
       rules());
  EXPECT_EQ(play.bed.latest(Parameter::spo2)->value, 97);
}

}  // namespace
}  // namespace vigil::testing
