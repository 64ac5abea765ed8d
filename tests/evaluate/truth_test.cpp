// Labels come from what happened to the patient, at the right times.
#include "tests/evaluate/session.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vigil::evaluate {
namespace {

const Profiles& profiles() {
  static const Profiles p = load(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles");
  return p;
}

// A session in which nothing happens and nothing breaks, but what the test orders.
Script quiet() {
  Script s = write_script(7, Kind::ordinary);
  std::erase_if(s.story.plan, [](const sim::Planned& p) { return p.order.word != "cuff_now"; });
  s.cold.clear(), s.cut.clear(), s.noise.clear(), s.leads_off.clear();
  s.story.patient = {};
  s.story.patient.spo2 = 97;
  s.story.artefacts = {0, 0, 0, 0.0, 0.0};
  s.story.dose->response = 0.5;
  s.habits = {};
  s.habits.phase_ms = 30;
  for (Score& score : s.scores) score.value = 5;
  return s;
}

Script with(int after_dosing, const std::string& order) {
  Script s = quiet();
  const sim::Words words = sim::split_words(order);
  s.story.plan.push_back({sim::Seconds{s.times.dosing + after_dosing}, sim::parse_order(words)});
  std::stable_sort(s.story.plan.begin(), s.story.plan.end(),
                   [](const auto& a, const auto& b) { return a.at < b.at; });
  return s;
}

const Answer* find(const Outcome& o, Subject subject, Priority priority) {
  for (const Answer& a : o.vigil_answers) {
    if (a.label.subject == subject && a.label.priority == priority) return &a;
  }
  return nullptr;
}

TEST(Truth, a_quiet_session_demands_nothing_and_gets_nothing) {
  const Outcome o = play(quiet(), profiles());
  EXPECT_TRUE(o.vigil_answers.empty());
  EXPECT_TRUE(o.vigil.empty());
}

// From 97 %: nothing for 40 s, then 1 % every 4 s. The first to hold is the fast fall, 8 % after
// 72 s; below 90 after 68 s, below 88 after 76 s, below 85 after 88 s.
TEST(Truth, a_held_breath_is_an_event_that_begins_where_the_saturation_passes_the_limit) {
  const Script s = with(600, "apnoea for=120s");
  const Outcome o = play(s, profiles());
  const int began = s.times.dosing + 600;
  const Answer* medium = find(o, Subject::oxygen, Priority::medium);
  const Answer* high = find(o, Subject::oxygen, Priority::high);
  ASSERT_TRUE(medium && high);
  EXPECT_NEAR(medium->label.from, began + 69, 1.1);
  EXPECT_NEAR(medium->label.due, began + 72 + 10, 1.1);
  EXPECT_NEAR(high->label.from, began + 77, 1.1);
  EXPECT_NEAR(high->label.due, began + 89 + 5, 1.1);
  EXPECT_TRUE(medium->label.clear && high->label.clear);
  EXPECT_TRUE(medium->found && high->found);
  EXPECT_NEAR(medium->label.deep.value_or(0), began + 89, 1.1);
}

TEST(Truth, a_dip_too_short_for_the_rule_justifies_and_demands_nothing) {
  const Outcome o = play(with(600, "desaturate to=88 over=1s hold=8s recover=1s"), profiles());
  EXPECT_EQ(find(o, Subject::oxygen, Priority::medium), nullptr);
}

TEST(Truth, a_motion_is_no_event) {
  const Outcome o = play(with(600, "motion for=60s"), profiles());
  EXPECT_TRUE(o.vigil_answers.empty());
}

TEST(Truth, a_probe_that_is_off_for_long_is_a_patient_who_is_not_connected) {
  const Script s = with(600, "sensor_off for=90s");
  const Outcome o = play(s, profiles());
  const Answer* a = find(o, Subject::signal, Priority::medium);
  ASSERT_TRUE(a);
  EXPECT_TRUE(a->label.unplugged);
  EXPECT_EQ(a->label.due, s.times.dosing + 600 + 60);
  EXPECT_TRUE(a->found);
  EXPECT_TRUE(play(with(600, "sensor_off for=40s"), profiles()).vigil_answers.empty());
}

TEST(Truth, a_pressure_that_is_measured_at_200_is_a_high_event) {
  const Script s = with(600, "surge g=7");
  const Outcome o = play(s, profiles());
  const Answer* high = find(o, Subject::pressure_high, Priority::high);
  const Answer* medium = find(o, Subject::pressure_high, Priority::medium);
  ASSERT_TRUE(high && medium);
  EXPECT_TRUE(high->found && medium->found);
}

TEST(Truth, a_score_of_one_is_an_event_when_it_is_charted) {
  Script s = quiet();
  s.scores[2].value = 1;
  const Outcome o = play(s, profiles());
  const Answer* a = find(o, Subject::sedation, Priority::high);
  ASSERT_TRUE(a);
  EXPECT_EQ(a->label.due, s.scores[2].at);
  EXPECT_TRUE(a->found);
}

TEST(Truth, the_bias_of_the_probe_counts_against_the_body_only) {
  Script s = with(600, "desaturate to=88.5 over=300s hold=60s recover=20s");
  s.habits.spo2_bias = 3;
  s.story.artefacts.spo2_bias = 3;
  const Outcome o = play(s, profiles());
  EXPECT_EQ(find(o, Subject::oxygen, Priority::medium), nullptr);
  ASSERT_EQ(o.vigil_body.size(), 1U);
  EXPECT_FALSE(o.vigil_body.front().found);
}

}  // namespace
}  // namespace vigil::evaluate
