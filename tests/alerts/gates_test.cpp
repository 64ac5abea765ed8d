// May the patient leave, and which phase follows which: each item met and unmet, who may override.
#include <gtest/gtest.h>

#include "alerts/gates.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::optional<GateItem> find(const std::vector<GateItem>& items, std::string_view id) {
  for (const GateItem& i : items) {
    if (i.id == id) return i;
  }
  return std::nullopt;
}

std::string unmet(const std::vector<GateItem>& items) {
  std::string text;
  for (const GateItem& i : items) {
    if (!i.met) text += i.id + ' ';
  }
  return text;
}

// ---- before leaving

// An hour and a half of a session without trouble, in the end of recovery; every item met.
class LeaveGate : public ::testing::Test {
 protected:
  explicit LeaveGate(const std::string& profile = "iv-ketamine-adult") {
    play_.open(shipped(profile)).cuff(120, 80).pass(minutes{1}).cuff(120, 80);
    play_.breathe(seconds{10}, 98).phase(Phase::dosing);
    quietly(minutes{40});
    play_.phase(Phase::session);
    quietly(minutes{20});
    if (play_.bed.session->phase == Phase::session) play_.phase(Phase::recovery);
    quietly(minutes{65});
    for (const char* item :
         {"dissociation-resolved", "breathing-resolved", "no-symptoms", "room-air", "escort"}) {
      play_.answer(item, "yes");
    }
    play_.answer("padss", "10");
  }
  // Readings every five minutes, a score of 5 every ten, one value every 5 s.
  void quietly(minutes span) {
    for (std::int64_t i = 0; i < span.count() * 12; ++i) {
      if (i % 60 == 0) play_.cuff(122 + static_cast<double>(i / 60 % 2), 80);
      if (i % 120 == 0) play_.chart(Parameter::sedation, 5);
      play_.happen(Observed{"oximeter",
                            {{Parameter::spo2, 98, Quality::good, std::nullopt, 0},
                             {Parameter::pulse_rate, static_cast<double>(70 + i % 3), Quality::good,
                              std::nullopt, 0}}});
      play_.pass(seconds{5});
    }
  }
  std::string unmet() const { return vigil::testing::unmet(may_leave(play_.bed, play_.now)); }
  Play play_;
};

TEST_F(LeaveGate, opens_when_everything_is_met) {
  EXPECT_EQ(unmet(), "");
  EXPECT_EQ(may_move(play_.bed, Phase::discharge, false, Role::nurse, play_.now).text, "");
}

TEST_F(LeaveGate, wants_an_hour_after_the_infusion) {
  play_.bed.session->dosing_ended = play_.now - minutes{60} + Millis{1};
  EXPECT_EQ(unmet(), "minimum-time ");
  EXPECT_FALSE(find(may_leave(play_.bed, play_.now), "minimum-time")->fixed);
  play_.bed.session->dosing_ended = play_.now - minutes{60};
  EXPECT_EQ(unmet(), "");
}

TEST_F(LeaveGate, a_session_that_was_never_dosed_has_no_minimum_time_to_count_from) {
  play_.bed.session->dosing_ended.reset();
  EXPECT_EQ(unmet(), "minimum-time ");
}

TEST_F(LeaveGate, wants_the_pressure_near_baseline) {
  play_.bed.session->baseline.systolic = 102;
  EXPECT_EQ(unmet(), "pressure-home ") << "122 and 123 are more than 20 % above";
  play_.bed.session->baseline.systolic = 103;
  EXPECT_EQ(unmet(), "");
  play_.bed.session->baseline.systolic = 155;
  EXPECT_EQ(unmet(), "pressure-home ") << "or below";
}

TEST_F(LeaveGate, wants_the_pressure_below_the_line_whatever_the_baseline) {
  play_.bed.session->baseline = {};
  for (Cuff& c : play_.bed.cuffs) c.systolic = 160;
  EXPECT_EQ(unmet(), "pressure-home ");
  for (Cuff& c : play_.bed.cuffs) c.systolic = 159;
  EXPECT_EQ(unmet(), "");
  for (Cuff& c : play_.bed.cuffs) c.diastolic = 100;
  EXPECT_EQ(unmet(), "pressure-home ");
}

TEST_F(LeaveGate, wants_the_diastolic_near_baseline_too) {
  play_.cuff(124, 97);
  EXPECT_EQ(unmet(), "pressure-home ");
}

TEST_F(LeaveGate, wants_a_pressure_that_does_not_rise) {
  play_.cuff(134, 84);
  EXPECT_EQ(unmet(), "pressure-home ") << "more than ten above that of ten minutes ago";
  play_.breathe(seconds{30}, 98).cuff(132, 84);
  EXPECT_EQ(unmet(), "");
}

TEST_F(LeaveGate, a_bad_reading_between_two_good_ones_counts) {
  play_.cuff(160, 90);
  play_.breathe(seconds{60}, 98);
  play_.cuff(122, 80);
  EXPECT_EQ(unmet(), "pressure-home ");
}

TEST_F(LeaveGate, a_reading_of_a_quarter_of_an_hour_ago_tells_nothing_about_now) {
  play_.breathe(minutes{10}, 98);
  EXPECT_EQ(unmet(), "");
  play_.breathe(minutes{2}, 98);
  EXPECT_EQ(unmet(), "pressure-home ");
}

TEST_F(LeaveGate, a_questionable_reading_is_no_evidence_of_health) {
  play_.cuff(122, 80, Quality::questionable);
  EXPECT_EQ(unmet(), "pressure-home ");
}

TEST_F(LeaveGate, without_a_baseline_only_the_line_counts_and_the_item_says_so) {
  play_.bed.session->baseline = Baseline{};
  play_.cuff(131, 80);
  EXPECT_EQ(unmet(), "");
  const auto item = find(may_leave(play_.bed, play_.now), "pressure-home");
  EXPECT_NE(item->text.find("unknown"), std::string::npos);
}

TEST_F(LeaveGate, wants_a_rate_in_range_and_near_baseline) {
  play_.breathe(seconds{1}, 98, 91);
  EXPECT_EQ(unmet(), "rate-home ") << "more than 20 above 70";
  play_.breathe(seconds{2}, 98, 89);
  EXPECT_EQ(unmet(), "");
  play_.breathe(seconds{1}, 98, 49);
  EXPECT_EQ(unmet(), "rate-home ");
}

TEST_F(LeaveGate, wants_a_rate_that_is_known) {
  play_.pass(seconds{11});
  EXPECT_EQ(unmet(), "rate-home spo2-home ");
}

TEST_F(LeaveGate, wants_five_minutes_of_good_spo2) {
  play_.spo2(93);
  EXPECT_EQ(unmet(), "spo2-home ");
  play_.breathe(minutes{5} - seconds{1}, 98);
  EXPECT_EQ(unmet(), "spo2-home ");
  play_.breathe(seconds{3}, 98);
  EXPECT_EQ(unmet(), "");
}

TEST_F(LeaveGate, a_gap_in_the_signal_starts_the_five_minutes_anew) {
  play_.pass(seconds{12}).breathe(minutes{4}, 98);
  EXPECT_EQ(unmet(), "spo2-home ");
}

TEST_F(LeaveGate, questionable_and_charted_values_are_no_five_minutes) {
  for (int i = 0; i < 12; ++i) play_.spo2(98, Quality::questionable).pass(seconds{1});
  play_.chart(Parameter::spo2, 98);
  EXPECT_NE(unmet().find("spo2-home"), std::string::npos);
}

TEST_F(LeaveGate, a_low_baseline_lowers_the_line_for_spo2) {
  play_.bed.session->baseline.spo2 = 94;
  play_.breathe(minutes{6}, 92);
  EXPECT_EQ(unmet().find("spo2-home"), std::string::npos);
  play_.spo2(91);
  EXPECT_NE(unmet().find("spo2-home"), std::string::npos);
}

TEST_F(LeaveGate, wants_the_score_twice_ten_minutes_apart) {
  play_.chart(Parameter::sedation, 4);
  EXPECT_EQ(unmet(), "sedation ");
  play_.pass(seconds{1}).chart(Parameter::sedation, 5);
  EXPECT_EQ(unmet(), "sedation ") << "one 5 after a 4";
  play_.breathe(minutes{10}, 98).cuff(122, 80).chart(Parameter::sedation, 5);
  EXPECT_EQ(unmet(), "") << "and one ten minutes later";
}

TEST_F(LeaveGate, a_score_from_before_recovery_is_not_counted) {
  auto& scores = play_.bed.history[static_cast<std::size_t>(Parameter::sedation)];
  const Reading last = scores.newest();
  const Time before = play_.bed.session->phase_since - minutes{10};
  scores.clear();
  scores.add({5, Quality::good, before, before, true});
  scores.add(last);
  EXPECT_EQ(unmet(), "sedation ");
}

TEST_F(LeaveGate, wants_the_score_that_the_clinic_uses) {
  auto profile = std::make_shared<Profile>(*play_.bed.session->profile);
  profile->discharge_gate.aldrete_min = 9;
  play_.bed.session->profile = profile;
  EXPECT_EQ(unmet(), "aldrete ") << "a PADSS of 10 is not an answer";
  play_.answer("aldrete", "8");
  EXPECT_EQ(unmet(), "aldrete ");
  play_.answer("aldrete", "9");
  EXPECT_EQ(unmet(), "");
}

TEST_F(LeaveGate, wants_padss_of_nine_as_a_plain_number) {
  for (const char* bad : {"8", "8.9", "", "nine", "9 points", "9,5", "inf", "0x9"}) {
    play_.answer("padss", bad);
    EXPECT_EQ(unmet(), "padss ") << bad;
  }
  for (const char* good : {"9", "9.5", "10"}) {
    play_.answer("padss", good);
    EXPECT_EQ(unmet(), "") << good;
  }
}

TEST_F(LeaveGate, wants_each_answer_of_a_person) {
  for (const char* item : {"dissociation-resolved", "no-symptoms", "room-air", "escort"}) {
    play_.answer(item, "no");
    EXPECT_EQ(unmet(), std::string{item} + ' ');
    EXPECT_TRUE(find(may_leave(play_.bed, play_.now), item)->by_person);
    play_.answer(item, "yes");
  }
  EXPECT_EQ(unmet(), "");
}

TEST_F(LeaveGate, wants_quiet_for_a_quarter_of_an_hour) {
  play_.breathe(seconds{16}, 89).acknowledge("oxygen");
  EXPECT_NE(unmet().find("quiet"), std::string::npos) << "there is one";
  play_.breathe(seconds{30}, 98);
  ASSERT_EQ(play_.alert("oxygen"), nullptr);
  const Time over = *play_.bed.last_urgent;
  play_.pass(over + minutes{15} - play_.now - Millis{1});
  EXPECT_FALSE(find(may_leave(play_.bed, play_.now), "quiet")->met);
  play_.pass(Millis{1});
  // The signal was silent in the meantime; that is technical and has its own alerts.
  play_.bed.alerts.clear();
  play_.bed.last_urgent = over;
  EXPECT_TRUE(find(may_leave(play_.bed, play_.now), "quiet")->met);
}

TEST_F(LeaveGate, an_alert_that_nobody_has_seen_is_not_quiet) {
  play_.breathe(seconds{6}, 80).breathe(seconds{40}, 98);
  ASSERT_EQ(play_.alert("oxygen")->state, State::cleared);
  play_.bed.last_urgent = play_.now - minutes{30};
  EXPECT_FALSE(find(may_leave(play_.bed, play_.now), "quiet")->met);
  play_.acknowledge("oxygen");
  EXPECT_TRUE(find(may_leave(play_.bed, play_.now), "quiet")->met);
}

TEST_F(LeaveGate, a_note_is_quiet_enough) {
  play_.breathe(seconds{62}, 94);
  ASSERT_TRUE(play_.alert("oxygen"));
  EXPECT_TRUE(find(may_leave(play_.bed, play_.now), "quiet")->met);
}

TEST_F(LeaveGate, is_overridden_by_a_prescriber_with_a_reason) {
  play_.answer("escort", "no");
  const auto refusal = [&](bool reason, Role role) {
    return may_move(play_.bed, Phase::discharge, reason, role, play_.now);
  };
  EXPECT_TRUE(refusal(false, Role::prescriber).needs_reason);
  EXPECT_NE(refusal(true, Role::nurse).text, "");
  EXPECT_EQ(refusal(true, Role::prescriber).text, "");
}

class NasalLeaveGate : public LeaveGate {
 protected:
  NasalLeaveGate() : LeaveGate("esketamine-nasal-adult") {}
};

TEST_F(NasalLeaveGate, wants_two_hours_after_the_first_device_and_no_reason_shortens_them) {
  play_.bed.session->dosing_started = play_.now - minutes{120} + Millis{1};
  const auto item = find(may_leave(play_.bed, play_.now), "minimum-time");
  EXPECT_FALSE(item->met);
  EXPECT_TRUE(item->fixed);
  const Refusal refusal = may_move(play_.bed, Phase::discharge, true, Role::prescriber, play_.now);
  EXPECT_NE(refusal.text, "");
  EXPECT_FALSE(refusal.needs_reason);
  play_.bed.session->dosing_started = play_.now - minutes{120};
  EXPECT_EQ(may_move(play_.bed, Phase::discharge, false, Role::nurse, play_.now).text, "");
}

TEST_F(NasalLeaveGate, asks_for_breathing_because_the_programme_does) {
  play_.answer("breathing-resolved", "no");
  EXPECT_EQ(unmet(), "breathing-resolved ");
}

// ---- answers and phases

TEST(Gates, answers_from_before_recovery_describe_another_patient) {
  Play play;
  play.open().cuff(120, 80).pass(minutes{1}).cuff(120, 80).breathe(seconds{10}, 98);
  for (const char* item : {"padss", "dissociation-resolved", "no-symptoms", "room-air", "escort"}) {
    play.answer(item, "yes");
  }
  play.phase(Phase::dosing).phase(Phase::session).phase(Phase::recovery);
  EXPECT_EQ(play.bed.session->items, (Items{{"escort", "yes"}}))
      << "the escort was arranged before";
}

TEST(Gates, phases_come_one_after_the_other) {
  Play play;
  play.open();
  for (const Phase to : {Phase::baseline, Phase::session, Phase::recovery, Phase::discharge}) {
    EXPECT_NE(may_move(play.bed, to, true, Role::prescriber, play.now).text, "");
  }
  EXPECT_EQ(next_phase(Phase::baseline), Phase::dosing);
  EXPECT_EQ(next_phase(Phase::discharge), std::nullopt);
}

TEST(Gates, without_a_session_nothing_may_move) {
  const Bed bed;
  EXPECT_NE(may_move(bed, Phase::dosing, true, Role::prescriber, Play::start).text, "");
  EXPECT_TRUE(gate(bed, Play::start).empty());
  EXPECT_TRUE(may_leave(bed, Play::start).empty());
}

TEST(Gates, nothing_guards_the_way_out_of_dosing_and_session) {
  Play play;
  play.open().phase(Phase::dosing);
  EXPECT_EQ(may_move(play.bed, Phase::session, false, Role::nurse, play.now).text, "");
  play.phase(Phase::session);
  EXPECT_EQ(may_move(play.bed, Phase::recovery, false, Role::nurse, play.now).text, "");
}

}  // namespace
}  // namespace vigil::testing
