// The Contec driver where captures would be too many to tell the story.
#include <array>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/capture_text.h"
#include "drivers/driver.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

std::unique_ptr<Driver> make(const Options& options = {}) {
  return find_driver("contec")->make(options);
}

Said hear(Driver& driver, const std::vector<std::byte>& bytes) {
  Output output;
  driver.on_bytes(capture_start, bytes, output);
  return sort(output);
}

std::vector<std::byte> repeated(std::string_view hex, int times) {
  std::vector<std::byte> all;
  const auto one = read_bytes(hex).value();
  for (int i = 0; i < times; ++i) all.insert(all.end(), one.begin(), one.end());
  return all;
}

constexpr std::string_view old_packet = "85 28 03 48 62";              // 98 %, 72 a minute
constexpr std::string_view live_frame = "01 E0 85 B3 96 C1 E1 FF FF";  // 97 %, 65 a minute

TEST(Contec, a_flipped_bit_of_weight_in_a_stream_shows_no_other_number) {
  for (const std::string_view frame : {old_packet, live_frame}) {
    const auto clean = repeated(frame, 12);
    const std::size_t length = clean.size() / 12;
    const auto expected = hear(*make(), clean).observations;
    for (std::size_t bit = 0; bit < 8 * length; ++bit) {
      auto bytes = clean;
      bytes[5 * length + bit / 8] ^= std::byte{1} << bit % 8;
      for (const Observation& o : hear(*make(), bytes).observations) {
        if (!o.value) continue;
        const bool saturation = o.parameter == Parameter::spo2;
        EXPECT_NEAR(*o.value, *expected[saturation ? 0 : 1].value, saturation ? 5 : 20) << bit;
      }
    }
  }
}

TEST(Contec, a_lost_byte_anywhere_shows_no_other_number) {
  for (const std::string_view frame : {old_packet, live_frame}) {
    const auto clean = repeated(frame, 12);
    const auto expected = hear(*make(), clean).observations;
    for (std::size_t i = 0; i < clean.size(); ++i) {
      auto bytes = clean;
      bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(i));
      const auto said = hear(*make(), bytes).observations;
      EXPECT_EQ(said, expected) << i;
    }
  }
}

TEST(Contec, the_old_stream_is_known_by_two_packets_or_after_garbage_by_three) {
  EXPECT_TRUE(hear(*make(), repeated(old_packet, 1)).observations.empty());
  EXPECT_FALSE(hear(*make(), repeated(old_packet, 2)).observations.empty());
  const auto driver = make();
  hear(*driver, repeated("FF 80", 4));
  EXPECT_TRUE(hear(*driver, repeated(old_packet, 2)).observations.empty());
  EXPECT_FALSE(hear(*driver, repeated(old_packet, 1)).observations.empty());
}

TEST(Contec, values_that_mean_none_are_none) {
  const Options old{{"protocol", "old"}};
  for (const char* packet : {"85 28 03 00 00", "85 28 03 7F 7F", "85 28 43 7F 7F", "95 28 03 48 62",
                             "85 28 13 48 62", "85 28 23 48 62"}) {
    for (const Observation& o : hear(*make(old), repeated(packet, 3)).observations) {
      EXPECT_FALSE(o.value) << packet;
    }
  }
  const Options commands{{"protocol", "new"}};
  for (const char* frame : {"01 E1 85 B3 96 C1 E1 FF FF", "01 E2 85 B3 96 C1 E1 FF FF",
                            "01 E0 85 B3 96 80 80 FF FF", "01 F8 85 B3 96 FF FF FF FF"}) {
    for (const Observation& o : hear(*make(commands), repeated(frame, 3)).observations) {
      EXPECT_FALSE(o.value) << frame;
    }
  }
}

TEST(Contec, values_are_said_three_times_a_second_and_when_they_change) {
  const auto driver = make();
  EXPECT_EQ(hear(*driver, repeated(old_packet, 60)).observations.size(), 2U * 3U);
  EXPECT_EQ(hear(*driver, repeated("85 28 03 49 62", 1)).observations.size(), 2U);
}

TEST(Contec, nothing_is_ever_sent_to_an_old_one) {
  const auto told = make({{"protocol", "old"}});
  const auto heard = make();
  Output output;
  for (const auto& driver : {told.get(), heard.get()}) {
    driver->on_open(capture_start, output);
    if (driver == heard.get()) driver->on_bytes(capture_start, repeated(old_packet, 3), output);
    for (int i = 1; i < 600; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  }
  EXPECT_TRUE(output.to_device.empty());
}

// A stored session is erased by AE: no state of the conversation sends it, nor sets a clock.
TEST(Contec, only_harmless_commands_are_sent) {
  const auto driver = make({{"protocol", "new"}});
  Output output;
  driver->on_open(capture_start, output);
  for (int i = 1; i < 600; ++i) {
    const Time now = capture_start + i * Millis{100};
    driver->on_tick(now, output);
    if (i % 3 == 0)
      driver->on_bytes(now, repeated(i % 2 == 0 ? "0C 80" : "06 80 80 87", 1), output);
    if (i > 300 && i % 10 == 0) driver->on_bytes(now, repeated(live_frame, 5), output);
  }
  const std::string sent = text_of(output.to_device);
  ASSERT_EQ(sent.size() % 9, 0U);
  for (std::size_t i = 0; i < sent.size(); i += 9) {
    EXPECT_EQ(sent.substr(i, 2), "\x7D\x81");
    EXPECT_NE(std::string("\xA7\xA2\xA0\xA1\xAF").find(sent[i + 2]), std::string::npos);
  }
  EXPECT_NE(sent.find('\xAF'), std::string::npos);
}

TEST(Contec, an_unknown_protocol_is_refused) {
  EXPECT_THROW(make({{"protocol", "usb"}}), std::invalid_argument);
  EXPECT_THROW(make({{"speed", "19200"}}), std::invalid_argument);
}

}  // namespace
}  // namespace vigil::tests
