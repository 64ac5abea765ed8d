// The text an operator's Prometheus reads.
#include "daemon/metrics.h"

#include <gtest/gtest.h>

#include "tests/support/small_clinic.h"

namespace vigil::testing {
namespace {

using std::chrono::seconds;

class MetricsTest : public ::testing::Test {
 protected:
  MetricsTest() : metrics_(clinic_.ward) { clinic_.ward.attach(metrics_); }
  ::testing::AssertionResult says(const std::string& line) {
    const std::string text = metrics_.text();
    if (text.find(line + "\n") != std::string::npos) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "no line `" << line << "` in\n" << text;
  }

  SmallClinic clinic_;
  Metrics metrics_;
};

TEST_F(MetricsTest, count_what_was_observed_by_bed_and_parameter) {
  clinic_.observe("bed1", {spo2(97), pulse(70)});
  clinic_.observe("bed1", {spo2(97)});
  EXPECT_TRUE(says(R"(vigil_observations_total{bed="bed1",parameter="spo2"} 2)"));
  EXPECT_TRUE(says(R"(vigil_observations_total{bed="bed1",parameter="pulse_rate"} 1)"));
}

TEST_F(MetricsTest, a_reading_gets_older_while_nothing_comes) {
  clinic_.observe("bed1", {spo2(97)});
  clinic_.clock.advance(seconds{7});
  clinic_.ward.advance(clinic_.now());
  EXPECT_TRUE(says(R"(vigil_reading_age_seconds{bed="bed1",parameter="spo2"} 7)"));
}

TEST_F(MetricsTest, an_age_ends_with_the_session_it_belonged_to) {
  clinic_.observe("bed1", {spo2(97)});
  EXPECT_TRUE(says(R"(vigil_reading_age_seconds{bed="bed1",parameter="spo2"} 0)"));
  clinic_.open("bed1");
  EXPECT_EQ(metrics_.text().find("vigil_reading_age_seconds{"), std::string::npos);
}

TEST_F(MetricsTest, a_link_goes_down) {
  clinic_.post("bed1", alerts::LinkChanged{"nonin", true, ""});
  EXPECT_TRUE(says(R"(vigil_link_up{bed="bed1",device="nonin"} 1)"));
  clinic_.post("bed1", alerts::LinkChanged{"nonin", false, "unplugged"});
  EXPECT_TRUE(says(R"(vigil_link_up{bed="bed1",device="nonin"} 0)"));
}

TEST_F(MetricsTest, alerts_and_pages_with_their_fate_and_time) {
  clinic_.open("bed1");
  ASSERT_NE(clinic_.desaturate("bed1"), 0U);
  EXPECT_TRUE(says(R"(vigil_alerts_active{bed="bed1",priority="medium"} 1)"));
  EXPECT_TRUE(says(R"(vigil_alerts_active{bed="bed1",priority="high"} 0)"));
  EXPECT_TRUE(says(R"(vigil_pages_total{fate="asked"} 1)"));
  const auto& page = clinic_.ward.bed("bed1").pages.at(0);
  clinic_.clock.advance(seconds{2});
  clinic_.post("bed1", alerts::PageReported{page.page.id, alerts::Fate::accepted, "250 ok"});
  EXPECT_TRUE(says(R"(vigil_pages_total{fate="accepted"} 1)"));
  EXPECT_TRUE(says(R"(vigil_page_seconds_count{fate="accepted"} 1)"));
}

TEST_F(MetricsTest, what_the_ward_does_not_know_is_told) {
  metrics_.tick_lag(Millis{12});
  metrics_.journal_backlog(3);
  metrics_.screens(2);
  EXPECT_TRUE(says("vigil_tick_lag_seconds_count 1"));
  EXPECT_TRUE(says("vigil_journal_backlog 3"));
  EXPECT_TRUE(says("vigil_screens 2"));
}

TEST_F(MetricsTest, no_patient_no_person_and_no_words_of_a_device_are_told) {
  clinic_.open("bed1");
  clinic_.post("bed1", alerts::Noticed{"nonin", Notice::Kind::identified, "PID 4711 Doe^Jane"});
  clinic_.post("bed1", alerts::LinkChanged{"nonin", false, "Doe^Jane"});
  clinic_.desaturate("bed1");
  const std::string text = metrics_.text();
  EXPECT_TRUE(says(R"(vigil_notices_total{bed="bed1",device="nonin",kind="identified"} 1)"));
  for (const char* secret : {"4711", "Doe", "A. B.", "rn.adams"}) {
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  }
}

}  // namespace
}  // namespace vigil::testing
