// The expected pressure: concentrations and rises against the values of clinical reference 2.4 and
// 2.5, and what a session makes of them.
#include <gtest/gtest.h>

#include "alerts/curve.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;

struct At {
  double minute, value;
};

const Curve& iv() {
  return *shipped("iv-ketamine-adult")->curve;
}
const Curve& nasal() {
  return *shipped("esketamine-nasal-adult")->curve;
}

constexpr Course half_mg{0.5, 40, 40, 0, 0};

Course devices(double n) {
  return {0, 0, 0, n, 5};
}

TEST(Curve, concentrations_of_an_infusion_are_those_of_the_sheet) {
  for (const auto& [minute, value] :
       {At{10, 62}, {20, 109}, {30, 147}, {40, 177}, {50, 141}, {60, 115}, {80, 85}, {120, 59}}) {
    EXPECT_NEAR(expected(iv(), half_mg, minute).concentration, value, value * 0.02) << minute;
  }
}

TEST(Curve, concentrations_of_the_nasal_doses_are_those_of_the_sheet) {
  for (const auto& [minute, value] :
       {At{10, 37}, {20, 61}, {30, 70}, {40, 73}, {60, 68}, {90, 53}, {120, 40}, {180, 24}}) {
    EXPECT_NEAR(expected(nasal(), devices(2), minute).concentration, value, value * 0.02) << minute;
  }
  for (const auto& [minute, value] :
       {At{10, 37}, {20, 78}, {30, 95}, {40, 101}, {60, 97}, {90, 77}, {120, 58}, {180, 36}}) {
    EXPECT_NEAR(expected(nasal(), devices(3), minute).concentration, value, value * 0.02) << minute;
  }
}

TEST(Curve, the_rise_is_that_of_the_sheet) {
  for (const auto& [minute, value] : {At{10, 3.6},
                                      {20, 9.1},
                                      {30, 13.7},
                                      {40, 16.0},
                                      {55, 11.1},
                                      {70, 6.9},
                                      {85, 4.9},
                                      {100, 3.9}}) {
    EXPECT_NEAR(expected(iv(), half_mg, minute).systolic_rise, value, 0.1) << minute;
  }
  for (const auto& [minute, value] :
       {At{10, 2.0}, {20, 7.1}, {40, 13.3}, {60, 9.3}, {90, 4.1}, {120, 2.4}}) {
    EXPECT_NEAR(expected(nasal(), devices(3), minute).systolic_rise, value, 0.1) << minute;
  }
  for (const auto& [minute, value] :
       {At{10, 2.0}, {20, 6.1}, {40, 10.5}, {60, 8.7}, {90, 4.8}, {120, 3.0}}) {
    EXPECT_NEAR(expected(nasal(), devices(2), minute).systolic_rise, value, 0.1) << minute;
  }
}

TEST(Curve, begins_at_nothing_and_ends_there) {
  EXPECT_EQ(expected(iv(), half_mg, 0).systolic_rise, 0);
  EXPECT_EQ(expected(nasal(), devices(2), 0).concentration, 0);
  EXPECT_LT(expected(iv(), half_mg, 24 * 60).systolic_rise, 0.2);
}

TEST(Curve, an_infusion_that_is_stopped_stops_rising) {
  Course stopped = half_mg;
  stopped.stopped = 15;
  EXPECT_DOUBLE_EQ(expected(iv(), stopped, 15).concentration,
                   expected(iv(), half_mg, 15).concentration);
  EXPECT_LT(expected(iv(), stopped, 40).concentration,
            0.5 * expected(iv(), half_mg, 40).concentration);
}

TEST(Curve, twice_the_dose_is_twice_the_concentration_and_less_than_twice_the_rise) {
  Course twice = half_mg;
  twice.mg_per_kg = 1;
  const Expected one = expected(iv(), half_mg, 40), two = expected(iv(), twice, 40);
  EXPECT_NEAR(two.concentration, 2 * one.concentration, 1e-9);
  EXPECT_GT(two.systolic_rise, one.systolic_rise);
  EXPECT_LT(two.systolic_rise, 2 * one.systolic_rise);
}

// ---- of a session

Session session_in_dosing() {
  Session s;
  s.profile = shipped("iv-ketamine-adult");
  s.phase = Phase::dosing;
  s.dosing_started = Play::start;
  s.baseline.systolic = 120;
  return s;
}

TEST(ExpectedRise, is_asked_from_the_beginning_of_the_drug_on) {
  Session s = session_in_dosing();
  EXPECT_FALSE(expected_rise(s, Play::start - Millis{1}));
  EXPECT_EQ(expected_rise(s, Play::start), 0);
  EXPECT_NEAR(*expected_rise(s, Play::start + minutes{40}), 16.0, 0.1);
  EXPECT_EQ(expected_rise(s, Play::start + std::chrono::hours{25}), 0);
  s.dosing_started.reset();
  EXPECT_FALSE(expected_rise(s, Play::start));
}

TEST(ExpectedRise, what_the_session_knows_comes_before_the_nominal_dose) {
  Session s = session_in_dosing();
  s.dose.mg_per_kg = 0.25;
  EXPECT_LT(*expected_rise(s, Play::start + minutes{40}), 13);
  s = session_in_dosing();
  s.dosing_ended = Play::start + minutes{20};
  EXPECT_LT(*expected_rise(s, Play::start + minutes{40}), 9);
  s = session_in_dosing();
  s.dose.minutes = 60;
  EXPECT_NEAR(*expected_rise(s, Play::start + minutes{20}), 6.3, 0.5);
}

TEST(ExpectedRise, a_patient_who_answers_strongly_is_expected_to_within_bounds) {
  Session s = session_in_dosing();
  const double usual = *expected_rise(s, Play::start + minutes{40});
  s.dose.response = 1.5;
  EXPECT_DOUBLE_EQ(*expected_rise(s, Play::start + minutes{40}), 1.5 * usual);
  s.dose.response = 9;
  EXPECT_DOUBLE_EQ(*expected_rise(s, Play::start + minutes{40}), 2 * usual);
}

std::deque<Cuff> readings(const Session& s, double factor) {
  std::deque<Cuff> cuffs;
  for (int i = 1; i <= 8; ++i) {
    Cuff c;
    c.at = c.measured = Play::start + minutes{5 * i};
    c.systolic = 120 + factor * *expected_rise(s, c.measured);
    c.diastolic = 80;
    cuffs.push_back(c);
  }
  return cuffs;
}

TEST(Response, is_drawn_towards_the_population) {
  const Session s = session_in_dosing();
  EXPECT_NEAR(*response_of(s, readings(s, 1)), 1, 1e-9);
  const double twice = *response_of(s, readings(s, 1.8));
  EXPECT_GT(twice, 1.6);
  EXPECT_LT(twice, 1.8);
  EXPECT_EQ(response_of(s, {}), 1);
  EXPECT_EQ(response_of(s, readings(s, 20)), 2);
  EXPECT_EQ(response_of(s, readings(s, -20)), 0.5);
}

TEST(Response, doubtful_readings_and_those_before_the_drug_tell_nothing) {
  const Session s = session_in_dosing();
  std::deque<Cuff> cuffs = readings(s, 1.8);
  for (Cuff& c : cuffs) c.quality = Quality::questionable;
  EXPECT_EQ(response_of(s, cuffs), 1);
  for (Cuff& c : cuffs) c.quality = Quality::good, c.measured -= std::chrono::hours{1};
  EXPECT_EQ(response_of(s, cuffs), 1);
  Session unknown = s;
  unknown.baseline.systolic.reset();
  EXPECT_FALSE(response_of(unknown, readings(s, 1)));
}

}  // namespace
}  // namespace vigil::testing
