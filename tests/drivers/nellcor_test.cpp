// The Nellcor driver where captures would be too many to tell the story.
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/driver.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

const std::string good_line = "14-Mar-24 09:00:02    84     137      40    MO SL            \r\n";

Said hear(const std::string& text) {
  const auto driver = find_driver("nellcor")->make({});
  Output output;
  driver->on_bytes(capture_start, std::as_bytes(std::span{text}), output);
  return sort(output);
}

// Whatever is still said of the line is what the whole line said.
void expect_no_other_number(const std::string& text) {
  for (const Observation& o : hear(text).observations) {
    EXPECT_EQ(o.value, o.parameter == Parameter::spo2 ? 84 : 137) << text;
  }
}

TEST(Nellcor, a_lost_or_doubled_character_changes_no_number) {
  ASSERT_EQ(hear(good_line).observations.size(), 2U);
  for (std::size_t i = 0; i + 2 < good_line.size(); ++i) {
    expect_no_other_number(std::string(good_line).erase(i, 1));
    expect_no_other_number(std::string(good_line).insert(i, 1, good_line[i]));
    expect_no_other_number(std::string(good_line).insert(i, 1, '\n'));
  }
}

TEST(Nellcor, a_tail_of_any_length_is_no_line) {
  for (std::size_t i = 1; i + 2 < good_line.size(); ++i) {
    EXPECT_TRUE(hear(good_line.substr(i)).observations.empty()) << i;
  }
}

TEST(Nellcor, every_code_that_means_no_signal_hides_the_digits) {
  for (const char* code : {"SD", "SO", "LP", "LM", "PS"}) {
    std::string text = good_line;
    text.replace(44, 2, code);
    for (const Observation& o : hear(text).observations) EXPECT_FALSE(o.value) << code;
    EXPECT_EQ(hear(text).count(Notice::Kind::sensor_off), 1U) << code;
  }
}

// Stamps two seconds apart that arrive every `gap`, the last of `count`.
Said last_of(int count, Millis gap) {
  const auto driver = find_driver("nellcor")->make({});
  Output output;
  Time now = capture_start;
  for (int i = 0; i < count; ++i) {
    std::string text = good_line;
    const std::string seconds = std::to_string(100 + 2 * (i % 30)).substr(1);
    const std::string minutes = std::to_string(100 + i / 30).substr(1);
    text.replace(13, 5, minutes + ':' + seconds);
    output.clear();
    driver->on_bytes(now += gap, std::as_bytes(std::span{text}), output);
  }
  return sort(output);
}

TEST(Nellcor, stamps_that_run_ahead_of_their_arrival_are_a_stored_record) {
  EXPECT_TRUE(last_of(120, Millis{2000}).observations[0].value);
  EXPECT_TRUE(last_of(120, Millis{1990}).observations[0].value);
  EXPECT_TRUE(last_of(5, Millis{64}).observations[0].value);
  EXPECT_FALSE(last_of(8, Millis{64}).observations[0].value);
  EXPECT_FALSE(last_of(120, Millis{64}).observations[0].value);
  EXPECT_TRUE(last_of(120, Millis{0}).observations[0].value);  // one read: a file
}

TEST(Nellcor, takes_no_options) {
  EXPECT_THROW(find_driver("nellcor")->make({{"speed", "9600"}}), std::invalid_argument);
}

}  // namespace
}  // namespace vigil::tests
