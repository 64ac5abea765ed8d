// The DINAMAP driver where a capture would be too long or too short to tell the story.
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/dinamap/frames.h"
#include "drivers/driver.h"
#include "tests/support/allocations.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

namespace dinamap = drivers::dinamap;
using std::chrono::seconds;

// A driver that is fed answers which nobody asked for.
class Listener {
 public:
  explicit Listener(const Options& options = {}) : driver_(find_driver("dinamap")->make(options)) {}

  // What it says to one answer that arrives at this second.
  Said hear(double at, std::string_view body) {
    const std::string line = dinamap::request(body);  // replies have the frame of requests
    output_.clear();
    driver_->on_bytes(time(at), {reinterpret_cast<const std::byte*>(line.data()), line.size()},
                      output_);
    return sort(output_);
  }
  void open(double at) { driver_->on_open(time(at), output_); }
  static Time time(double at) {
    return capture_start + Millis{static_cast<std::int64_t>(at * 1000)};
  }

 private:
  std::unique_ptr<Driver> driver_;
  Output output_;
};

std::size_t readings(const Said& said) {
  return said.of(Parameter::systolic).size();
}

std::string cuff(int age, int status = 1) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "NA%d10%04d122077091", status, age);
  return text.data();
}

TEST(Dinamap, a_result_polled_for_ninety_minutes_is_one_reading) {
  Listener device;
  std::size_t count = 0;
  // The device's clock is 0.1 % slow, which is 5 s in the end; answers are up to 1.2 s late.
  for (int poll = 0; poll * 2 < 5400; ++poll) {
    const double at = poll * 2.0 + (poll % 7) * 0.2;
    count += readings(device.hear(at, cuff(static_cast<int>(poll * 1.998))));
  }
  EXPECT_EQ(count, 1U);
}

TEST(Dinamap, the_first_reading_after_none_is_new) {
  Listener device;
  EXPECT_EQ(readings(device.hear(0, cuff(9999))), 0U);
  EXPECT_EQ(readings(device.hear(2, cuff(1))), 1U);
}

TEST(Dinamap, a_smaller_age_is_another_reading) {
  Listener device;
  EXPECT_EQ(readings(device.hear(0, cuff(3))), 1U);
  EXPECT_EQ(readings(device.hear(2, cuff(1))), 1U);
}

TEST(Dinamap, a_result_of_ninety_minutes_still_counts) {
  Listener device;
  EXPECT_EQ(readings(device.hear(0, cuff(5400))), 1U);
}

TEST(Dinamap, another_unit_identifier_is_not_ours) {
  const std::string body = "1OA1098712";
  const std::string line = body + dinamap::checksum(body);
  EXPECT_FALSE(dinamap::parse_reply(line));
  EXPECT_TRUE(dinamap::parse_reply(" OA1098712#F"));
}

TEST(Dinamap, a_long_sum_wraps_at_fff) {
  // 80 * 40h = 1400h, less FFFh: 401h.
  EXPECT_EQ(dinamap::checksum(std::string(80, '_')), "0!");
}

TEST(Dinamap, a_reading_missed_between_two_polls_is_new_by_its_time) {
  Listener device;
  EXPECT_EQ(readings(device.hear(0, cuff(100))), 1U);
  // Nothing was heard for five minutes; the age is larger than before and yet the result is
  // another.
  const Said said = device.hear(300, cuff(150));
  ASSERT_EQ(readings(said), 1U);
  EXPECT_EQ(said.of(Parameter::systolic)[0].measured, Listener::time(150));
}

TEST(Dinamap, a_result_that_seems_to_move_into_the_past_is_not_new) {
  Listener device;
  EXPECT_EQ(readings(device.hear(5, cuff(100))), 1U);  // this answer was five seconds late
  EXPECT_EQ(readings(device.hear(6, cuff(106))), 0U);
}

TEST(Dinamap, after_a_reconnect_the_same_result_is_not_news) {
  Listener device;
  device.open(0);
  EXPECT_EQ(readings(device.hear(0.1, cuff(100))), 1U);
  device.open(60);
  EXPECT_EQ(readings(device.hear(60.9, cuff(160))), 0U);
  EXPECT_EQ(readings(device.hear(62.9, cuff(2))), 1U);
}

TEST(Dinamap, a_failure_found_at_connect_is_not_news) {
  Listener device;
  EXPECT_TRUE(device.hear(0, cuff(610, 3)).notices.empty());
}

TEST(Dinamap, two_failures_in_a_row_are_two) {
  Listener device;
  std::size_t failed = 0;
  for (const int status : {0, 3, 3, 0, 0, 3}) {
    failed += device.hear(0, cuff(610, status)).count(Notice::Kind::cuff_failed);
  }
  EXPECT_EQ(failed, 2U);
}

TEST(Dinamap, a_determination_that_never_ends_has_failed_once) {
  Listener device;
  std::size_t started = 0, failed = 0;
  for (int at = 0; at < 400; at += 2) {
    const Said said = device.hear(at, cuff(9999, 0));
    started += said.count(Notice::Kind::cuff_started);
    failed += said.count(Notice::Kind::cuff_failed);
  }
  failed += device.hear(400, cuff(9999, 6)).count(Notice::Kind::cuff_failed);
  EXPECT_EQ(started, 1U);
  EXPECT_EQ(failed, 1U);
}

TEST(Dinamap, every_reason_of_a_failure_reads_like_one) {
  for (int status = 3; status <= 9; ++status) {
    EXPECT_GT(dinamap::cuff_status_text(status).size(), 5U);
  }
}

TEST(Dinamap, no_number_where_the_sheet_says_none) {
  const std::array<const char*, 7> answers{
      "NA1109999122077091",  // age: none
      "NA1105401122077091",  // age: too old
      "NA1100003000077091",  // systolic zero
      "OA6098712",           // unplugged, left-over digits
      "OA0098712",           // standby
      "OA1000712",           // zero
      "RA2000",
  };
  for (const char* answer : answers) {
    Listener device;
    for (const Observation& o : device.hear(0, answer).observations) {
      EXPECT_FALSE(o.value) << answer;
      EXPECT_EQ(o.quality, Quality::invalid) << answer;
    }
  }
}

TEST(Dinamap, fields_that_cannot_be_are_rejected) {
  const std::array<const char*, 10> answers{
      "NA110000312207709",    // one digit short
      "NA11000031220770911",  // one too many
      "NA1100003 22077091",   // a blank
      "NA1100003522077091",   // 522 mmHg
      "OA1101712",            // 101 %
      "RA2999",               // 999 a minute
      "RA1064",               // a source that no sheet knows
      "RA3-98",
      "TC00A00005098x1",
      "TC00A0000520001",  // 200.0 F
  };
  for (const char* answer : answers) {
    Listener device;
    const Said said = device.hear(0, answer);
    EXPECT_TRUE(said.observations.empty()) << answer;
    EXPECT_EQ(said.rejected(), 1U) << answer;
  }
}

TEST(Dinamap, a_cuff_pulse_without_a_time_is_no_value_once_the_cuff_was_asked) {
  Listener device;
  device.hear(0, cuff(9999));
  const Said said = device.hear(0.1, "RA3072");
  ASSERT_EQ(said.observations.size(), 1U);
  EXPECT_FALSE(said.observations[0].value);
}

TEST(Dinamap, temperature_in_monitor_mode_is_news_at_every_poll) {
  Listener device;
  for (int at = 0; at < 20; at += 2) {
    const auto said = device.hear(at, "TC01A0000010041");
    ASSERT_EQ(said.observations.size(), 1U);
    EXPECT_DOUBLE_EQ(*said.observations[0].value, 38.0);
  }
}

TEST(Dinamap, options_that_move_the_cuff_or_are_unknown_are_refused) {
  for (const char* polls : {"NC", "ND", "NC0", "NA,NC0", "XX", "", "na"}) {
    EXPECT_THROW(Listener(Options{{"poll", polls}}), std::invalid_argument) << polls;
  }
  try {
    Listener listener(Options{{"polls", "NA"}});
    FAIL();
  } catch (const std::invalid_argument& error) {
    EXPECT_NE(std::string(error.what()).find("polls"), std::string::npos);
  }
}

// A link without an answer is opened again after 8 s, which is before the third poll has failed.
TEST(Dinamap, a_silent_monitor_is_said_once_however_often_the_link_opens) {
  const auto driver = find_driver("dinamap")->make({});
  Output output;
  for (int tick = 0; tick < 600; ++tick) {
    const Time now = capture_start + tick * Millis{100};
    if (tick % 80 == 0) driver->on_open(now, output);
    driver->on_tick(now, output);
  }
  EXPECT_EQ(sort(output).count(Notice::Kind::no_answer), 1U);
}

TEST(Dinamap, an_hour_of_polling_never_moves_the_cuff) {
  const auto driver = find_driver("dinamap")->make({});
  Output output;
  driver->on_open(capture_start, output);
  for (int i = 1; i <= 36000; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  const std::string sent = text_of(output.to_device);
  EXPECT_GT(sent.size(), 1000U);
  EXPECT_EQ(sent.find(" N"), 0U);
  EXPECT_EQ(sent.find(" NC"), std::string::npos);
  EXPECT_EQ(sent.find(" ND"), std::string::npos);
}

TEST(Dinamap, answers_are_taken_without_allocating) {
  const auto driver = find_driver("dinamap")->make({});
  const std::string lines =
      dinamap::request(cuff(3)) + dinamap::request("OA1098712") + dinamap::request("RA2064");
  const Bytes bytes(reinterpret_cast<const std::byte*>(lines.data()), lines.size());
  Output output;
  driver->on_bytes(capture_start, bytes, output);
  output.clear();
  const auto before = allocations();
  for (int i = 0; i < 100; ++i) {
    driver->on_bytes(capture_start, bytes, output);
    output.clear();
  }
  EXPECT_EQ(allocations() - before, 0U);
}

}  // namespace
}  // namespace vigil::tests
