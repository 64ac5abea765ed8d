// What the rules about suspect readings, failing cuffs, clocks, identities and summaries say of a
// bed, and what is asked of people because of them.
#include <gtest/gtest.h>

#include "alerts/plausible.h"
#include "alerts/rules/rule.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::optional<Finding> find(const Play& play, std::string_view rule) {
  std::vector<Finding> all;
  for (const Rule& r : rules()) r.judge(play.bed, *play.bed.session->profile, play.now, all);
  for (const Finding& f : all) {
    if (f.rule == rule) return f;
  }
  return std::nullopt;
}

Cuff reading(double systolic, double diastolic, std::optional<double> mean = {}) {
  Cuff cuff;
  cuff.systolic = systolic, cuff.diastolic = diastolic, cuff.mean = mean;
  return cuff;
}

std::string against(const Cuff& cuff) {
  return doubt_about(cuff, *find_watch(*shipped("iv-ketamine-adult"), "cuff-implausible"));
}

TEST(Plausible, pressures_that_cannot_all_be_true) {
  EXPECT_EQ(against(reading(120, 80)), "");
  EXPECT_EQ(against(reading(80, 60)), "");
  EXPECT_EQ(against(reading(79, 60)), "pulse pressure 19 mmHg");
  EXPECT_EQ(against(reading(160, 120)), "");
  EXPECT_EQ(against(reading(160, 121)), "pulse pressure 39 mmHg") << "under a quarter";
  EXPECT_EQ(against(reading(120, 60, 95)), "");
  EXPECT_EQ(against(reading(120, 60, 96)), "mean 96 mmHg does not fit");
  EXPECT_EQ(against(reading(120, 60, 64)), "mean 64 mmHg does not fit");
  EXPECT_EQ(against(reading(261, 120)), "out of a cuff's range");
  EXPECT_EQ(against(reading(90, 24)), "out of a cuff's range");
}

TEST(Plausible, a_suspect_reading_is_no_baseline) {
  Play play;
  play.open().cuff(120, 80).pass(minutes{1}).cuff(120, 104);
  EXPECT_TRUE(play.bed.cuffs.back().suspect);
  EXPECT_EQ(play.bed.cuffs.back().quality, Quality::questionable);
  play.pass(minutes{1}).cuff(122, 80);
  EXPECT_EQ(play.bed.session->baseline.systolic, 121);
}

TEST(CuffRules, a_suspect_reading_raises_at_once_what_one_reading_raises) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).pass(minutes{1}).cuff(210, 180);
  EXPECT_EQ(play.alert("pressure-high")->priority, Priority::high);
  EXPECT_TRUE(play.alert("cuff"));
}

TEST(CuffRules, a_suspect_reading_that_nobody_repeats_is_taken_for_what_it_is) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).pass(minutes{1}).cuff(130, 112);
  EXPECT_EQ(play.alert("pressure-high")->priority, Priority::low);
  play.pass(minutes{3});
  EXPECT_EQ(play.alert("pressure-high")->priority, Priority::medium);
}

TEST(CuffRules, another_reading_is_asked_for_three_times_in_a_quarter_of_an_hour) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing);
  for (int i = 0; i < 6; ++i) play.pass(minutes{2}).cuff(204 + i, 100);
  EXPECT_EQ(play.count("prompt reread_cuff"), 3);
  play.pass(minutes{10}).cuff(210, 100);
  EXPECT_EQ(play.count("prompt reread_cuff"), 4);
}

TEST(CuffRules, a_note_brings_the_next_reading_forward_until_it_comes) {
  Play play;
  play.open(shipped("esketamine-nasal-adult")).cuff(120, 80).pass(minutes{1}).cuff(120, 80);
  play.phase(Phase::dosing).pass(minutes{1}).cuff(164, 92);
  EXPECT_EQ(play.bed.cuff_wanted, play.now + minutes{5});
  EXPECT_EQ(play.bed.cuff_due(), play.now + minutes{10}) << "who is late is told by the schedule";
  play.pass(minutes{6});
  EXPECT_EQ(play.count("prompt cuff_due"), 1);
  play.cuff(130, 80);
  EXPECT_FALSE(play.bed.cuff_wanted);
}

// ---- the monitor

TEST(Monitor, a_step_of_its_clock_is_one_that_stays) {
  Play play;
  play.open();
  Millis off{0};
  const auto speak = [&](int times) {
    for (int i = 0; i < times; ++i) {
      play.say("m", Parameter::spo2, 98, play.now + off).pass(seconds{1});
    }
  };
  speak(20);
  off = seconds{-4};
  speak(9);
  off = seconds{0};
  speak(20);
  EXPECT_FALSE(find(play, "clock-step")) << "late frames";
  off = seconds{-60};
  speak(12);
  ASSERT_TRUE(find(play, "clock-step"));
  EXPECT_EQ(find(play, "clock-step")->detail, "m back by 60 s");
  speak(60);
  EXPECT_FALSE(find(play, "clock-step"));
}

TEST(Monitor, a_clock_that_drifts_is_followed) {
  Play play;
  play.open();
  for (int i = 0; i < 300; ++i) {
    play.say("m", Parameter::spo2, 98, play.now + Millis{i * 20}).pass(seconds{1});
  }
  EXPECT_FALSE(play.heard("raise clock-step:m"));
}

TEST(Monitor, each_foreign_monitor_is_said_until_it_is_back_or_the_session_is_another) {
  Play play;
  play.open().happen(Noticed{"a", Notice::Kind::subject_changed, "patient changed"});
  EXPECT_EQ(play.alert("identity:a")->priority, Priority::high);
  play.happen(Noticed{"b", Notice::Kind::subject_changed, "patient changed"});
  EXPECT_TRUE(play.alert("identity:b"));
  play.happen(Noticed{"a", Notice::Kind::subject_back, ""});
  EXPECT_FALSE(play.alert("identity:a"));
  EXPECT_TRUE(play.alert("identity:b"));
  play.happen(SessionClosed{"rn.adams", {}}).open();
  EXPECT_FALSE(play.alert("identity:b")) << "whoever is there now is its patient";
}

// ---- the summary

int total_of(Play& play) {
  const auto f = find(play, "partial-news2");
  return f ? std::stoi(f->detail) : 0;
}

TEST(News2, adds_the_points_of_what_is_known) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).breathe(seconds{5}, 93, 112).cuff(99, 62);
  EXPECT_EQ(find(play, "partial-news2")->detail, "6 from 3 of 7, SpO2 2, pulse 2, systolic 2");
  play.chart(Parameter::sedation, 4).answer("room-air", "no");
  EXPECT_EQ(find(play, "partial-news2")->detail,
            "8 from 5 of 7, SpO2 2, pulse 2, systolic 2, oxygen 2");
  play.chart(Parameter::sedation, 3);
  EXPECT_EQ(total_of(play), 11);
}

TEST(News2, a_single_three_is_enough_and_four_points_are_not) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).breathe(seconds{5}, 91);
  EXPECT_EQ(total_of(play), 3);
  play.breathe(seconds{15}, 93, 112);
  EXPECT_EQ(total_of(play), 0) << "two and two";
}

TEST(News2, is_information_that_nobody_is_called_for) {
  Play play;
  play.open().cuff(120, 80).phase(Phase::dosing).breathe(seconds{90}, 96, 131);
  ASSERT_TRUE(play.alert("partial-news2"));
  EXPECT_TRUE(play.alert("partial-news2")->worst.advisory);
  const AlertId id = play.alert("partial-news2")->id;
  play.breathe(minutes{10}, 96, 131);
  for (const PageState& p : play.bed.pages) EXPECT_NE(p.page.alert, id);
}

}  // namespace
}  // namespace vigil::testing
