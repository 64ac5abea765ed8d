// The Masimo driver where captures would be too many to tell the story.
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/driver.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

const std::string good_line =
    "11/23/24 10:00:00 SN=0000412077 SPO2=084% BPM=137 PI=02.60% SPCO=--.-% SPMET=--.-% "
    "DESAT=-- PIDELTA=+-- ALARM=0000 EXC=000800\r\n";

Said hear(const std::string& text) {
  const auto driver = find_driver("masimo")->make({});
  Output output;
  driver->on_bytes(capture_start, std::as_bytes(std::span{text}), output);
  return sort(output);
}

// Whatever is still said of the line is what the whole line said.
void expect_no_other_number(const std::string& text) {
  for (const Observation& o : hear(text).observations) {
    const bool pulse = o.parameter == Parameter::pulse_rate;
    EXPECT_EQ(o.value, o.parameter == Parameter::spo2 ? 84 : pulse ? 137 : 2.6) << text;
    EXPECT_EQ(o.quality, Quality::good) << text;
  }
}

TEST(Masimo, a_lost_or_doubled_character_changes_no_number) {
  ASSERT_EQ(hear(good_line).observations.size(), 3U);
  for (std::size_t i = 0; i + 2 < good_line.size(); ++i) {
    expect_no_other_number(std::string(good_line).erase(i, 1));
    expect_no_other_number(std::string(good_line).insert(i, 1, good_line[i]));
    expect_no_other_number(std::string(good_line).insert(i, 1, '\r'));
  }
}

TEST(Masimo, a_set_top_bit_changes_no_number) {
  for (std::size_t i = 0; i + 2 < good_line.size(); ++i) {
    std::string text = good_line;
    text[i] = static_cast<char>(static_cast<unsigned char>(text[i]) | 0x80U);
    expect_no_other_number(text);
  }
}

TEST(Masimo, what_a_line_lacks_is_not_said) {
  for (const std::string field : {" SN=0000412077", " SPO2=084%", " BPM=137", " EXC=000800"}) {
    std::string text = good_line;
    EXPECT_EQ(hear(text.erase(text.find(field), field.size())).rejected(), 1U) << field;
  }
  std::string text = good_line;
  const Said said = hear(text.erase(text.find(" PI="), 10));
  EXPECT_EQ(said.observations.size(), 2U);
  EXPECT_TRUE(said.of(Parameter::perfusion_index).empty());
}

TEST(Masimo, a_field_named_twice_is_two_lines_run_together) {
  EXPECT_TRUE(hear(good_line.substr(0, 60) + good_line.substr(17)).observations.empty());
}

TEST(Masimo, takes_no_options) {
  EXPECT_THROW(find_driver("masimo")->make({{"speed", "9600"}}), std::invalid_argument);
}

}  // namespace
}  // namespace vigil::tests
