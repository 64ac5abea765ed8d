// May dosing start: each item met and unmet, and who may override what.
#include <gtest/gtest.h>

#include "alerts/gates.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::string unmet(const std::vector<GateItem>& items) {
  std::string text;
  for (const GateItem& i : items) {
    if (!i.met) text += i.id + ' ';
  }
  return text;
}

class DosingGate : public ::testing::Test {
 protected:
  DosingGate() {
    play_.open();
    for (const Question& q : play_.bed.session->profile->screening) play_.answer(q.id, q.wanted);
  }
  void prepare(double systolic, double diastolic, double spo2 = 98, double rate = 70) {
    play_.cuff(systolic, diastolic).pass(minutes{1}).cuff(systolic, diastolic);
    play_.breathe(seconds{10}, spo2, rate);
  }
  std::string unmet() const { return vigil::testing::unmet(may_dose(play_.bed, play_.now)); }
  Play play_;
};

TEST_F(DosingGate, opens_for_a_well_patient) {
  prepare(124, 78);
  EXPECT_EQ(unmet(), "");
  EXPECT_EQ(may_move(play_.bed, Phase::dosing, false, Role::nurse, play_.now).text, "");
}

TEST_F(DosingGate, asks_for_everything_at_first) {
  EXPECT_EQ(unmet(), "baseline-cuff baseline-spo2 baseline-rate ");
}

TEST_F(DosingGate, wants_two_readings_that_agree) {
  play_.cuff(124, 78).breathe(seconds{60}, 98);
  EXPECT_EQ(unmet(), "baseline-cuff ");
  play_.cuff(135, 78).breathe(seconds{60}, 98);
  EXPECT_EQ(unmet(), "baseline-cuff ") << "11 mmHg apart";
  play_.cuff(134, 78).breathe(seconds{60}, 98);
  EXPECT_EQ(unmet(), "");
}

TEST_F(DosingGate, a_questionable_reading_is_no_baseline) {
  play_.cuff(124, 78).breathe(seconds{60}, 98);
  play_.cuff(124, 78, Quality::questionable).breathe(seconds{60}, 98);
  EXPECT_EQ(unmet(), "baseline-cuff ");
}

TEST_F(DosingGate, stands_at_140_over_90) {
  prepare(140, 90);
  EXPECT_EQ(unmet(), "");
  play_.pass(minutes{1});
  prepare(141, 90);
  EXPECT_EQ(unmet(), "pressure ");
}

TEST_F(DosingGate, diastolic_alone_closes_it) {
  prepare(126, 91);
  EXPECT_EQ(unmet(), "pressure ");
}

TEST_F(DosingGate, says_do_not_start_at_160_or_100) {
  prepare(160, 90);
  EXPECT_EQ(unmet(), "pressure pressure-stop ");
  play_.pass(minutes{1});
  prepare(150, 100);
  EXPECT_EQ(unmet(), "pressure pressure-stop ");
}

TEST_F(DosingGate, wants_94_percent_and_says_do_not_start_under_92) {
  prepare(124, 78, 94);
  EXPECT_EQ(unmet(), "");
  play_.pass(minutes{3}).breathe(seconds{10}, 93);
  EXPECT_EQ(unmet(), "baseline-spo2 ");
  play_.pass(minutes{3}).breathe(seconds{10}, 91);
  EXPECT_EQ(unmet(), "baseline-spo2 spo2-stop ");
}

TEST_F(DosingGate, wants_a_rate_of_50_to_110) {
  prepare(124, 78, 98, 49);
  EXPECT_EQ(unmet(), "baseline-rate ");
  play_.pass(minutes{3}).breathe(seconds{10}, 98, 50);
  EXPECT_EQ(unmet(), "");
  play_.pass(minutes{3}).breathe(seconds{10}, 98, 111);
  EXPECT_EQ(unmet(), "baseline-rate ");
}

TEST_F(DosingGate, counts_good_signal_only) {
  play_.cuff(124, 78).pass(minutes{1}).cuff(124, 78);
  play_.spo2(98, Quality::questionable).say("oximeter", Parameter::pulse_rate, 70);
  EXPECT_EQ(unmet(), "baseline-spo2 ");
}

TEST_F(DosingGate, is_overridden_by_a_prescriber_with_a_reason_and_by_nobody_else) {
  prepare(166, 104, 90);
  const auto refusal = [&](bool reason, Role role) {
    return may_move(play_.bed, Phase::dosing, reason, role, play_.now);
  };
  EXPECT_TRUE(refusal(false, Role::nurse).needs_reason);
  EXPECT_TRUE(refusal(false, Role::prescriber).needs_reason);
  for (const Role role : {Role::nurse, Role::technician, Role::auditor}) {
    EXPECT_NE(refusal(true, role).text, "");
  }
  EXPECT_EQ(refusal(true, Role::prescriber).text, "");
}

TEST_F(DosingGate, has_nothing_to_say_in_other_phases) {
  prepare(124, 78);
  play_.phase(Phase::dosing);
  EXPECT_TRUE(may_dose(play_.bed, play_.now).empty());
  EXPECT_TRUE(gate(play_.bed, play_.now).empty());
}

TEST_F(DosingGate, asks_what_only_a_person_knows) {
  prepare(124, 78);
  play_.answer("heart-disease", "yes");
  EXPECT_EQ(unmet(), "heart-disease ");
  const auto move = [this](bool reason, Role role) {
    return may_move(play_.bed, Phase::dosing, reason, role, play_.now).text;
  };
  EXPECT_NE(move(true, Role::nurse), "");
  EXPECT_EQ(move(true, Role::prescriber), "") << "a prescriber weighs it";
  play_.answer("pregnancy", "yes");
  EXPECT_EQ(move(true, Role::prescriber), "no reason overrides this: Pregnant?");
}

TEST(DosingGateUnasked, forbids_until_the_questions_are_answered) {
  Play play;
  play.open();
  EXPECT_EQ(may_move(play.bed, Phase::dosing, true, Role::prescriber, play.now).text,
            "first to be answered: Pregnant?");
}

}  // namespace
}  // namespace vigil::testing
