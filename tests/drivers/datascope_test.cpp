// The Datascope driver where a capture would be too long or too short to tell the story.
#include <array>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/datascope/frames.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

namespace datascope = drivers::datascope;

class Listener {
 public:
  Said hear(double at, const std::string& line) {
    output_.clear();
    const std::string text = line + "\r\n>";
    driver_->on_bytes(capture_start + Millis{static_cast<std::int64_t>(at * 1000)},
                      std::as_bytes(std::span(text)), output_);
    return sort(output_);
  }

 private:
  std::unique_ptr<Driver> driver_ = find_driver("datascope")->make({});
  Output output_;
};

std::string cuff(int minutes, const std::string& pressures = "122, 92, 77") {
  return "P: 98, 64," + pressures + ",000,000,000, " + std::to_string(minutes);
}

std::size_t readings(const Said& said) {
  return said.of(Parameter::systolic).size();
}

TEST(Datascope, a_result_polled_for_an_hour_is_one_reading) {
  Listener device;
  std::size_t count = 0;
  for (int at = 0; at < 3600; at += 2) count += readings(device.hear(at, cuff(at / 60)));
  EXPECT_EQ(count, 1U);
}

TEST(Datascope, an_age_that_stops_at_its_end_makes_no_new_reading) {
  Listener device;
  std::size_t count = 0;
  for (int at = 0; at < 6000; at += 2)
    count += readings(device.hear(at, cuff(std::min(at / 60, 9))));
  EXPECT_EQ(count, 1U);
}

TEST(Datascope, the_order_of_the_pressures_is_the_one_that_can_be) {
  const auto order = [](const char* pressures) {
    return datascope::in_order(*datascope::parse_patient(cuff(3, pressures)));
  };
  const datascope::Pressures expected{.systolic = 122, .diastolic = 77, .mean = 92};
  EXPECT_EQ(order("122, 92, 77"), expected);
  EXPECT_EQ(order("122, 77, 92"), expected);
  for (const char* none :
       {" 92,122, 77", " 77, 92,122", "122,122, 77", "122, 77, 77", "122,--, 77"}) {
    EXPECT_FALSE(order(none)) << none;
  }
}

TEST(Datascope, a_line_that_has_not_the_form_of_a_reply_is_rejected) {
  const std::array<const char*, 11> lines{
      "P: 98, 64,122, 92, 77,000,000,000",       // a field short
      "P: 98, 64,122, 92, 77,000,000,000,  3,",  // one too many
      "P: 98, 64,12, 92, 77,000,000,000,  3",    // a digit lost
      "P: 98, 64,1222, 92, 77,000,000,000,  3",  // one too many
      "P:198, 64,122, 92, 77,000,000,000,  3",   // 198 %
      "P: 98,999,122, 92, 77,000,000,000,  3",   //
      "P: 98, 64,522, 92, 77,000,000,000,  3",   //
      "P: 98, 6x,122, 92, 77,000,000,000,  3",  "P: 9 8, 64,122, 92, 77,000,000,000,  3",
      "P: 98, 64,122, 92, 77,00,000,000,  3",  // a status digit lost
      "P 98, 64,122, 92, 77,000,000,000,  3",
  };
  for (const char* line : lines) {
    Listener device;
    const Said said = device.hear(0, line);
    EXPECT_TRUE(said.observations.empty()) << line;
    EXPECT_EQ(said.rejected(), 1U) << line;
  }
}

TEST(Datascope, each_status_is_a_doubt_about_what_it_belongs_to) {
  const auto quality = [](const char* status, Parameter parameter) {
    const Said said = Listener().hear(0, "P: 98, 64,122, 92, 77," + std::string(status) + ",  3");
    return said.of(parameter).at(0).quality;
  };
  for (const char* status : {"001,000,000", "0A0,000,000"}) {
    EXPECT_EQ(quality(status, Parameter::spo2), Quality::questionable);
    EXPECT_EQ(quality(status, Parameter::pulse_rate), Quality::questionable);
    EXPECT_EQ(quality(status, Parameter::systolic), Quality::good);
  }
  EXPECT_EQ(quality("000,010,000", Parameter::spo2), Quality::questionable);
  EXPECT_EQ(quality("000,010,000", Parameter::mean_pressure), Quality::questionable);
  EXPECT_EQ(quality("000,000,002", Parameter::spo2), Quality::good);
  EXPECT_EQ(quality("000,000,002", Parameter::diastolic), Quality::questionable);
}

TEST(Datascope, a_rate_of_the_cuff_without_a_time_is_no_value) {
  const Said said = Listener().hear(0, "P:--, 64,--,--,--,000,000,000,--");
  EXPECT_FALSE(said.of(Parameter::pulse_rate).at(0).value);
}

TEST(Datascope, nothing_but_questions_is_ever_sent) {
  const auto driver = find_driver("datascope")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (int i = 1; i <= 36000; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  const std::string sent = text_of(output.to_device);
  EXPECT_GT(sent.size(), 1000U);
  EXPECT_EQ(sent.find_first_not_of("P\x03"), std::string::npos);
  EXPECT_EQ(sort(output).count(Notice::Kind::no_answer), 1U);
}

TEST(Datascope, there_are_no_options) {
  EXPECT_THROW(find_driver("datascope")->make({{"poll", "L"}}), std::invalid_argument);
}

}  // namespace
}  // namespace vigil::tests
