// Bounds against published and closed-form values.
#include "tests/evaluate/bounds.h"

#include <gtest/gtest.h>

#include <cmath>

namespace vigil::evaluate {
namespace {

TEST(Bounds, nothing_missed_is_the_rule_of_three) {
  EXPECT_NEAR(upper(0, 2000), 1 - std::pow(0.05, 1.0 / 2000), 1e-9);
  EXPECT_NEAR(upper(0, 2000), 0.0015, 0.00001);
}

TEST(Bounds, exact_ones_have_their_closed_forms_at_the_ends) {
  EXPECT_NEAR(exact(0, 10).high, 1 - std::pow(0.025, 0.1), 1e-9);
  EXPECT_NEAR(exact(10, 10).low, std::pow(0.025, 0.1), 1e-9);
  EXPECT_EQ(exact(0, 10).low, 0);
  EXPECT_EQ(exact(10, 10).high, 1);
}

// Five of fifty, as tables of Clopper-Pearson and Wilson give it.
TEST(Bounds, five_of_fifty) {
  EXPECT_NEAR(exact(5, 50).low, 0.0333, 0.0001);
  EXPECT_NEAR(exact(5, 50).high, 0.2181, 0.0001);
  EXPECT_NEAR(wilson(5, 50).low, 0.0435, 0.0001);
  EXPECT_NEAR(wilson(5, 50).high, 0.2136, 0.0001);
}

TEST(Bounds, of_nothing_nothing_is_known) {
  EXPECT_EQ(exact(0, 0).high, 1);
  EXPECT_EQ(upper(0, 0), 1);
  EXPECT_EQ(wilson(0, 0).low, 0);
}

TEST(Bounds, a_mean_and_a_ratio_of_means) {
  PerSession p;
  for (const double x : {0.0, 1.0, 2.0, 1.0}) p.add(x, 10 * x);
  EXPECT_DOUBLE_EQ(p.mean(), 1);
  EXPECT_NEAR(p.interval().high, 1 + 1.96 * std::sqrt((2.0 / 3) / 4), 0.001);
  EXPECT_DOUBLE_EQ(p.ratio(), 0.1);
  EXPECT_NEAR(p.ratio_interval().low, 0.1, 1e-6);  // always a tenth: no spread
}

}  // namespace
}  // namespace vigil::evaluate
