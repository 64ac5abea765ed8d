// What a profile may not say about lines that move, values together, doubt and the expected curve.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;
using Texts = std::vector<std::string>;

template <typename Change>
Texts problems_of(Change&& change) {
  return problems(*shipped_but("iv-ketamine-adult", change));
}

Limit& limit(Profile& p, std::string_view id) {
  return *std::find_if(p.limits.begin(), p.limits.end(),
                       [&](const Limit& l) { return l.id == id; });
}

TEST(ProfileRails, the_record_only_profile_has_no_problem_and_no_limit) {
  EXPECT_EQ(problems(*shipped("record-only")), Texts{});
  EXPECT_TRUE(shipped("record-only")->limits.empty());
}

TEST(ProfileRails, both_profiles_carry_the_whole_library) {
  for (const char* name : {"iv-ketamine-adult", "esketamine-nasal-adult"}) {
    const Profile& p = *shipped(name);
    for (const char* id :
         {"spo2-rapid-fall", "bp-late-rise", "bp-above-curve", "vasovagal", "shock-index",
          "rate-pressure-product", "sedation-deep", "bp-critical-high", "hr-critical-low"}) {
      EXPECT_TRUE(find_limit(p, id)) << name << ' ' << id;
    }
    for (const KnownWatch& known : known_watches()) {
      // The clinic's own, and what another mode adds.
      const bool elsewhere = known.id == "roster" || known.id == "bedside-alarm";
      const bool wanted = !elsewhere && (known.id != "window-overdue" || p.route == Route::nasal);
      EXPECT_EQ(find_watch(p, known.id) != nullptr, wanted) << name << ' ' << known.id;
    }
  }
}

TEST(ProfileRails, only_a_cuff_reading_has_a_previous_one_and_only_a_signal_a_recent_level) {
  EXPECT_EQ(problems_of([](Profile& p) {
              limit(p, "spo2-rapid-fall").any[0].reference = Reference::previous;
            }),
            Texts{"spo2-rapid-fall: only a cuff reading has a previous one, not spo2"});
  EXPECT_EQ(problems_of([](Profile& p) {
              Criterion& c = limit(p, "bp-late-rise").any[0];
              c.reference = Reference::recent;
              c.window = seconds{60};
            }),
            Texts{"bp-late-rise: systolic has no recent level"});
}

TEST(ProfileRails, an_index_is_compared_with_a_number) {
  EXPECT_EQ(problems_of(
                [](Profile& p) { limit(p, "shock-index").any[0].reference = Reference::baseline; }),
            Texts{"shock-index: an index is compared with a number and nothing else"});
}

TEST(ProfileRails, a_window_is_ten_seconds_to_nine_minutes) {
  for (const Millis window : {Millis{9'999}, Millis{minutes{9}} + Millis{1}}) {
    EXPECT_EQ(problems_of([=](Profile& p) { limit(p, "spo2-rapid-fall").any[0].window = window; }),
              Texts{"spo2-rapid-fall: window_s must be 10 to 540"});
  }
}

TEST(ProfileRails, a_fall_is_less_than_nothing) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-rapid-fall").any[0].clear = 0; }),
            Texts{"spo2-rapid-fall: a fall is less than 0 and a rise more, its clear value too"});
}

TEST(ProfileRails, doubt_puts_off_a_high_limit_by_half_a_minute_at_most) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-critical").doubt_hold = seconds{31}; }),
            Texts{"spo2-critical: doubt may put off a high limit by 30 s and no more"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").doubt_hold = seconds{121}; }),
            Texts{"spo2-low: doubt may put off a limit by 120 s and no more"});
  EXPECT_EQ(problems_of([](Profile& p) { p.doubt = {}; }),
            Texts{"doubt: limits wait for it, but it is not said when a value is in doubt"});
}

TEST(ProfileRails, what_is_doubted_is_no_less_than_what_a_patient_does) {
  EXPECT_EQ(problems_of([](Profile& p) { p.doubt.spo2_jump_at_once = 4; }),
            Texts{"doubt: spo2_jump_at_once is less than spo2_jump"});
  EXPECT_EQ(problems_of([](Profile& p) { p.doubt.spo2_fall_percent = 101; }),
            Texts{"doubt: spo2_fall_percent must be 0 to 100"});
  EXPECT_EQ(problems_of([](Profile& p) { p.doubt.put_on = seconds{61}; }),
            Texts{"doubt: put_on_s is over 60"});
}

TEST(ProfileRails, the_curve_moves_no_line_that_somebody_is_paged_by) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-high").within_curve = 20; }),
            Texts{"bp-high: only limits of low priority may follow the curve"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-watch").within_curve = 31; }),
            Texts{"bp-watch: within_curve must be 0 to 30 mmHg"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-watch").within_curve = 5; }),
            Texts{"spo2-watch: only a pressure has a curve"});
  EXPECT_EQ(
      problems_of([](Profile& p) { p.curve.reset(); }),
      (Texts{"bp-watch: the profile has no curve", "bp-above-curve: the profile has no curve"}));
  EXPECT_EQ(problems_of([](Profile& p) { p.curve->ke0 = 0; }),
            Texts{"curve: all its numbers must be more than 0"});
  EXPECT_EQ(problems_of([](Profile& p) { p.curve->mg_per_kg = 5; }),
            Texts{"curve: a dose or an effect beyond what this profile is for"});
}

TEST(ProfileRails, somebody_is_called_at_180_over_110) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-high").any[0].limit = 181; }),
            Texts{"bp-high: medium limit for systolic is beyond the guard rail"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-high").any[1].limit = 111; }),
            Texts{"bp-high: medium limit for diastolic is beyond the guard rail"});
}

TEST(ProfileRails, what_is_asked_of_the_arm_and_of_symptoms) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-critical-high").cuff_within = seconds{59}; }),
            Texts{"bp-critical-high: asks for another reading within less than 60 s"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-high").with_symptoms = Priority::low; }),
            Texts{"bp-high: is less urgent with symptoms"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-high").confirm->reread_within.reset(); }),
            Texts{"bp-high: would wait for a second reading without an end"});
}

TEST(ProfileRails, only_a_pressure_beside_a_signal_may_be_unknown) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").any[0].or_unknown = true; }),
            Texts{"spo2-low: only a pressure in 'with' may be unknown"});
}

}  // namespace
}  // namespace vigil::testing
