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
  EXPECT_EQ(names.size(), 12u);
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
  EXPECT_FALSE(value_of(cuff, {Parameter::mean_pressure}));
  cuff.diastolic = 60;
  EXPECT_EQ(value_of(cuff, {Parameter::mean_pressure}), 80);
  cuff.mean = 77;
  EXPECT_EQ(value_of(cuff, {Parameter::mean_pressure}), 77);
  EXPECT_FALSE(value_of(cuff, {Parameter::spo2}));
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
TEST(Rules, a_watch_that_a_profile_does_not_have_is_not_judged) {
  Play play;
  play.open(shipped_but("iv-ketamine-adult", [](Profile& p) { p.watches.clear(); }));
  play.happen(LinkChanged{"oximeter", false, ""}).phase(Phase::dosing).pass(minutes{30});
  EXPECT_TRUE(play.bed.alerts.empty());
}

TEST(Rules, a_profile_without_limits_judges_none) {
  Play play;
  play.open(
      shipped_but("iv-ketamine-adult", [](Profile& p) { p.limits.clear(), p.watches.clear(); }));
  play.phase(Phase::dosing).breathe(seconds{30}, 60, 20).cuff(230, 140);
  EXPECT_TRUE(findings(play).empty());
}

}  // namespace
}  // namespace vigil::testing
