// How a patient's pressure answered: learnt when a session is closed, on disk, and asked for when
// the next one is opened.
#include <gtest/gtest.h>

#include "alerts/curve.h"
#include "daemon/store/responses.h"
#include "daemon/store/schema.h"
#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

using alerts::Bed;
using alerts::Cuff;
using alerts::Curve;
using std::chrono::minutes;

constexpr auto iv = Curve::Drug::iv_ketamine;

// Forty minutes of infusion with readings that answer so many times as the population's.
Bed treated(alerts::SessionId id, alerts::PatientId patient, double factor) {
  Bed bed;
  bed.session.emplace();
  alerts::Session& s = *bed.session;
  s.id = id;
  s.patient = patient;
  s.profile = scene_profile();
  s.dosing_started = scene_start;
  s.baseline.systolic = 120;
  for (int i = 1; i <= 8; ++i) {
    Cuff c;
    c.at = c.measured = scene_start + minutes{5 * i};
    c.systolic = 120 + factor * *alerts::expected_rise(s, c.measured);
    c.diastolic = 80;
    bed.cuffs.push_back(c);
  }
  return bed;
}

class ResponsesTest : public ::testing::Test {
 protected:
  store::Responses load() {
    auto loaded = store::Responses::load(*database_,
                                         [this](store::Job job) { EXPECT_TRUE(job(*database_)); });
    EXPECT_TRUE(loaded);
    return std::move(*loaded);
  }

  TempDb dir_;
  store::Result<store::Database> database_ = store::open_record(dir_.db());
};

TEST_F(ResponsesTest, a_new_patient_has_none) {
  EXPECT_FALSE(load().of(10, iv));
}

TEST_F(ResponsesTest, are_learnt_for_the_patient_and_the_drug_and_outlive_a_restart) {
  store::Responses first = load();
  first.learn(treated(1, 10, 1.8));
  const auto known = first.of(10, iv);
  ASSERT_TRUE(known);
  EXPECT_GT(*known, 1.6);
  EXPECT_FALSE(first.of(10, Curve::Drug::nasal_esketamine));
  EXPECT_FALSE(first.of(11, iv));
  const auto again = load().of(10, iv);
  ASSERT_TRUE(again);
  EXPECT_DOUBLE_EQ(*again, *known);
}

TEST_F(ResponsesTest, the_newest_three_count) {
  store::Responses all = load();
  for (alerts::SessionId id = 1; id <= 3; ++id) all.learn(treated(id, 10, 0.6));
  const double low = *all.of(10, iv);
  for (alerts::SessionId id = 4; id <= 6; ++id) all.learn(treated(id, 10, 1.8));
  EXPECT_LT(low, 0.8);
  EXPECT_GT(*all.of(10, iv), 1.6);
}

TEST_F(ResponsesTest, nothing_is_learnt_without_the_drug_or_without_a_session) {
  store::Responses all = load();
  all.learn(Bed{});
  Bed undosed = treated(1, 10, 1.8);
  undosed.session->dosing_started.reset();
  all.learn(undosed);
  EXPECT_FALSE(all.of(10, iv));
}

}  // namespace
}  // namespace vigil::testing
