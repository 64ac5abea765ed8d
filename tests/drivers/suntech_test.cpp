// The SunTech driver where a capture would be too long or too short to tell the story.
#include <algorithm>
#include <numeric>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/suntech/frames.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

namespace suntech = drivers::suntech;
using Octets = std::vector<std::uint8_t>;

// With start, length and check byte.
Octets frame(const Octets& data) {
  Octets all(data.size() + 3);
  all[0] = 0x3E;
  all[1] = static_cast<std::uint8_t>(all.size());
  std::copy(data.begin(), data.end(), all.begin() + 2);
  all.back() = static_cast<std::uint8_t>(-std::accumulate(all.begin(), all.end(), 0));
  return all;
}

Octets pressure(int mmhg) {
  return frame({static_cast<std::uint8_t>(mmhg % 256), static_cast<std::uint8_t>(mmhg / 256)});
}

Octets result(std::uint8_t systolic, std::uint8_t diastolic, std::uint8_t error = 0) {
  return frame(
      {systolic, 0, diastolic, 0, 20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 70, 0, 90, 0, error, 0, 0});
}

const Octets finished = frame({'K'});

// A module that is polled by nobody and says what it likes.
class Module {
 public:
  void open() { driver_->on_open(now_, output_); }
  void pass(Millis length) {
    for (const Time end = now_ + length; now_ < end;) {
      now_ += Millis{100};
      driver_->on_tick(now_, output_);
    }
  }
  Module& say(const Octets& bytes) {
    driver_->on_bytes(now_, std::as_bytes(std::span(bytes)), output_);
    return *this;
  }
  Said take() {
    Said said = sort(output_);
    output_.clear();
    return said;
  }

 private:
  std::unique_ptr<Driver> driver_ = find_driver("suntech")->make({});
  Output output_;
  Time now_ = capture_start;
};

std::size_t readings(const Said& said) {
  std::size_t count = 0;
  for (const Observation& o : said.of(Parameter::systolic)) count += o.value ? 1U : 0U;
  return count;
}

TEST(SunTech, numbers_of_two_bytes_begin_with_the_low_one) {
  const Octets bytes{0x3E, 0x05, 0x02, 0x01, 0xBA};
  EXPECT_EQ(suntech::parse_pressure(std::as_bytes(std::span(bytes))), 258);
}

TEST(SunTech, a_result_found_at_a_reconnect_is_used_in_no_case) {
  Module module;
  module.open();
  module.say(result(120, 80)).say(pressure(90)).say(finished).say(result(131, 84));
  EXPECT_EQ(readings(module.take()), 1U);
  module.open();
  module.say(result(131, 84));
  EXPECT_TRUE(module.take().notices.empty()) << "nothing new in it";
  module.open();
  module.say(result(140, 90));
  const Said said = module.take();
  EXPECT_EQ(readings(said), 0U);
  EXPECT_EQ(said.count(Notice::Kind::refused), 1U);
}

TEST(SunTech, the_word_of_the_end_counts_for_one_result) {
  Module module;
  module.open();
  module.say(finished).say(result(120, 80)).say(result(120, 80)).say(result(125, 80));
  EXPECT_EQ(readings(module.take()), 1U);
}

TEST(SunTech, a_recording_that_nobody_opened_is_read_as_it_comes) {
  Module module;
  module.say(result(120, 80)).say(result(120, 80)).say(result(125, 80));
  EXPECT_EQ(readings(module.take()), 2U);
}

TEST(SunTech, a_cuff_that_stays_inflated_has_failed_once) {
  Module module;
  module.open();
  module.say(result(0, 0));
  for (int i = 0; i < 700; ++i) {
    module.say(pressure(150)).pass(Millis{300});
  }
  const Said said = module.take();
  EXPECT_EQ(said.count(Notice::Kind::cuff_started), 1U);
  EXPECT_EQ(said.count(Notice::Kind::cuff_failed), 1U);
}

TEST(SunTech, a_result_that_never_comes_is_said) {
  Module module;
  module.open();
  module.say(result(0, 0)).say(finished);
  for (int i = 0; i < 20; ++i) module.say(pressure(0)).pass(Millis{500});
  const Said said = module.take();
  EXPECT_EQ(said.count(Notice::Kind::cuff_failed), 1U);
  EXPECT_EQ(said.count(Notice::Kind::no_answer), 0U) << "it answers other polls";
}

TEST(SunTech, what_cannot_be_used_yields_no_number) {
  const Octets above_300 =
      frame({0x90, 1, 80, 0, 20, 1, 0, 0, 0, 0, 0, 0, 0, 0, 70, 0, 90, 0, 0, 0, 0});
  for (const Octets& bad : {result(120, 80, 7), result(0, 0), result(80, 80), above_300}) {
    Module module;
    module.open();
    module.say(finished).say(bad);
    const Said said = module.take();
    EXPECT_EQ(readings(said), 0U);
    EXPECT_EQ(said.count(Notice::Kind::cuff_failed), 1U);
  }
}

TEST(SunTech, what_is_not_known_is_counted) {
  Module module;
  module.say(frame({'Q'})).say(frame({1, 2, 3, 4, 5}));
  EXPECT_EQ(module.take().count(Notice::Kind::unmapped), 2U);
}

TEST(SunTech, a_stray_start_hides_a_frame_for_50_ms_only) {
  Module module;
  module.say({0x3E}).say(pressure(90));
  EXPECT_EQ(module.take().count(Notice::Kind::cuff_started), 0U) << "3E 3E may begin 62 bytes";
  module.pass(Millis{100});
  EXPECT_EQ(module.take().count(Notice::Kind::cuff_started), 1U);
}

TEST(SunTech, an_hour_of_polling_never_moves_the_cuff) {
  const auto driver = find_driver("suntech")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (int i = 1; i <= 36000; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  const auto& sent = output.to_device;
  ASSERT_GT(sent.size(), 1000U);
  for (std::size_t i = 0; i < sent.size(); i += 5) EXPECT_EQ(sent[i + 1], std::byte{0x79});
  EXPECT_EQ(sort(output).count(Notice::Kind::no_answer), 1U);
}

TEST(SunTech, there_are_no_options) {
  EXPECT_THROW(find_driver("suntech")->make({{"start", "yes"}}), std::invalid_argument);
}

}  // namespace
}  // namespace vigil::tests
