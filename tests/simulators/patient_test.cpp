// The patient of a story: repeatable, and moved by orders as their words say.
#include "simulators/patient.h"

#include <gtest/gtest.h>

#include <sstream>

namespace vigil::sim {
namespace {

constexpr const char* calm =
    "patient sbp=126 dbp=78 hr=72 spo2=98\n"
    "cuff every=5m first=+01:00\n"
    "artefacts motion_per_hour=0 cuff_fail=0 cuff_gross=0 spo2_bias=0 cuff_bias=0\n";

Story story_of(const std::string& text) {
  std::istringstream in{text};
  return read_story(in, "test");
}

Vitals after(Patient& patient, int seconds) {
  patient.advance(Seconds{seconds});
  return patient.vitals();
}

Order order(const std::string& text) {
  return parse_order(split_words(text));
}

TEST(Patient, the_same_seed_gives_the_same_patient) {
  const Story story =
      story_of(std::string{calm} + "drug iv mg_per_kg=0.5 minutes=40 start=+01:00\n");
  Patient a{story, 7}, b{story, 7}, other{story, 8};
  bool differs = false;
  for (int second = 0; second < 1800; second += 3) {
    const Vitals x = after(a, second), y = after(b, second), z = after(other, second);
    ASSERT_EQ(x.spo2, y.spo2);
    ASSERT_EQ(x.heart_rate, y.heart_rate);
    ASSERT_EQ(x.cuff, y.cuff);
    differs = differs || x.spo2 != z.spo2;
  }
  EXPECT_TRUE(differs);
}

TEST(Patient, looking_more_often_changes_nothing) {
  const Story story = story_of(calm);
  Patient often{story, 1}, rarely{story, 1};
  for (int tenth = 0; tenth <= 6000; ++tenth) often.advance(std::chrono::milliseconds{tenth * 100});
  rarely.advance(Seconds{600});
  EXPECT_EQ(often.vitals().spo2, rarely.vitals().spo2);
  EXPECT_EQ(often.vitals().cuff, rarely.vitals().cuff);
}

TEST(Patient, the_first_draws_are_the_same_everywhere) {
  Random random{1, "test"};
  EXPECT_EQ(random.bits(), 7467441154655959576U);
  EXPECT_EQ(random.bits(), 17719415030264503586U);
}

TEST(Patient, a_desaturation_goes_down_holds_and_comes_back) {
  Patient patient{story_of(calm), 3};
  after(patient, 60);
  patient.apply(Seconds{60}, order("desaturate to=82 over=60s hold=90s recover=120s"));
  EXPECT_NEAR(*after(patient, 90).spo2, 90, 3);
  EXPECT_NEAR(*after(patient, 150).spo2, 82, 2);
  EXPECT_NEAR(*after(patient, 205).spo2, 82, 2);
  EXPECT_NEAR(*after(patient, 340).spo2, 98, 2);
}

TEST(Patient, an_order_moves_what_it_names_and_nothing_else) {
  Patient plain{story_of(calm), 3}, moved{story_of(calm), 3};
  moved.apply(Time{}, order("desaturate to=85 hold=10m"));
  for (int second = 5; second < 600; second += 5) {
    const Vitals a = after(plain, second), b = after(moved, second);
    ASSERT_EQ(a.heart_rate, b.heart_rate);
    ASSERT_EQ(a.cuff, b.cuff);
    ASSERT_LE(*b.spo2, *a.spo2);
  }
}

TEST(Patient, a_vasovagal_reaction_takes_rate_and_pressure_down_together) {
  Patient patient{story_of(calm), 5};
  after(patient, 10);
  patient.apply(Seconds{10}, order("vasovagal hold=2m"));
  patient.apply(Seconds{80}, order("cuff_now"));
  EXPECT_NEAR(*after(patient, 130).heart_rate, 72 - 35, 12);
  EXPECT_LT(patient.vitals().cuff.reading->systolic, 105);
}

TEST(Patient, a_hypotension_takes_the_pressure_down_and_leaves_the_rate) {
  Patient plain{story_of(calm), 5}, low{story_of(calm), 5};
  low.apply(Time{}, order("hypotension sbp=-40 over=60s hold=5m"));
  after(plain, 200), after(low, 200);
  EXPECT_NEAR(low.truth().pressure.systolic, plain.truth().pressure.systolic - 40, 1e-9);
  EXPECT_EQ(low.truth().heart_rate, plain.truth().heart_rate);
}

// What is true has neither the probe's bias nor its noise.
TEST(Patient, the_truth_is_not_what_the_oximeter_shows) {
  Patient patient{story_of(calm), 3};
  after(patient, 60);
  EXPECT_EQ(patient.truth().spo2, 98);
  EXPECT_NE(*patient.vitals().spo2, 98);
}

TEST(Cuff, determinations_follow_the_schedule_and_take_their_time) {
  Patient patient{story_of(calm), 1};
  EXPECT_FALSE(after(patient, 59).cuff.running);
  EXPECT_TRUE(after(patient, 60).cuff.running);
  EXPECT_TRUE(after(patient, 84).cuff.running);
  EXPECT_FALSE(patient.vitals().cuff.reading);
  const CuffState done = after(patient, 106).cuff;
  EXPECT_FALSE(done.running);
  ASSERT_TRUE(done.reading);
  EXPECT_EQ(done.result, CuffResult::done);
  EXPECT_NEAR(done.reading->systolic, 126, 20);
  EXPECT_GT(done.reading->mean, done.reading->diastolic);
  EXPECT_TRUE(after(patient, 360).cuff.running);
}

TEST(Cuff, a_failure_keeps_the_old_numbers) {
  Patient patient{story_of(calm), 1};
  const auto first = after(patient, 200).cuff.reading;
  patient.apply(Seconds{200}, order("cuff_fails n=1"));
  const CuffState failed = after(patient, 410).cuff;
  EXPECT_NE(failed.result, CuffResult::done);
  EXPECT_EQ(failed.reading, first);
  EXPECT_EQ(after(patient, 710).cuff.result, CuffResult::done);
}

TEST(Cuff, an_ordered_artefact_shows_once) {
  Patient patient{story_of(calm), 1};
  patient.apply(Time{}, order("cuff_artefact by=60"));
  EXPECT_GT(after(patient, 200).cuff.reading->systolic, 165);
  EXPECT_LT(after(patient, 500).cuff.reading->systolic, 150);
}

}  // namespace
}  // namespace vigil::sim
