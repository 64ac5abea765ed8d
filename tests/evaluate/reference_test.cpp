// The reference on series made by hand: it must call neither less nor more than a naive rule does.
#include "tests/evaluate/reference.h"

#include "tests/evaluate/session.h"

#include <gtest/gtest.h>

namespace vigil::evaluate {
namespace {

Reference fresh() {
  return Reference{load(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles").iv};
}

long count(const std::vector<Call>& calls, std::string_view rule) {
  return std::count_if(calls.begin(), calls.end(), [&](const Call& c) { return c.rule == rule; });
}

Reference after(const std::vector<std::optional<double>>& spo2) {
  Reference r = fresh();
  long at = 0;
  for (const auto& v : spo2) r.continuous(at += 1000, Phase::dosing, v, 70);
  r.end(at + 1000);
  return r;
}

TEST(Reference, calls_at_each_onset_and_is_armed_again_inside_the_limit) {
  const Reference r = after({95, 89, 89, 91, 89, 84, 95});
  EXPECT_EQ(count(r.by_rule(), "spo2-low"), 2);
  EXPECT_EQ(count(r.by_rule(), "spo2-very-low"), 1);
  EXPECT_EQ(count(r.by_rule(), "spo2-critical"), 1);
  EXPECT_EQ(r.by_rule().size(), 4U);
  // Oxygen medium, gone, medium again, high.
  EXPECT_EQ(r.by_cause().size(), 3U);
  EXPECT_EQ(r.by_rule().front().at, 2000);
  EXPECT_EQ(r.by_rule().front().until, 4000);
}

TEST(Reference, a_missing_number_changes_nothing) {
  EXPECT_EQ(count(after({95, 89, {}, 89, 95}).by_rule(), "spo2-low"), 1);
}

TEST(Reference, judges_each_cuff_reading_alone) {
  Reference r = fresh();
  r.cuff(1000, Phase::baseline, 130, 80, 97);
  r.cuff(2000, Phase::dosing, 182, 100, 127);
  r.cuff(3000, Phase::dosing, 150, 90, 110);
  r.cuff(4000, Phase::dosing, 90, 60, 70);  // 30 % below 130
  r.end(5000);
  EXPECT_EQ(count(r.by_rule(), "bp-high"), 1);
  EXPECT_EQ(count(r.by_rule(), "bp-low"), 1);
  EXPECT_EQ(r.by_rule().size(), 2U);
}

TEST(Reference, limits_wait_for_the_drug) {
  Reference r = fresh();
  r.continuous(1000, Phase::baseline, 80, 150);
  r.end(2000);
  EXPECT_TRUE(r.by_rule().empty());
}

}  // namespace
}  // namespace vigil::evaluate
