// The IntelliVue driver where a capture would be too long or too short to tell the story.
#include <array>
#include <chrono>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/capture_text.h"
#include "drivers/philips/mib.h"
#include "drivers/philips/session.h"
#include "drivers/philips/values.h"
#include "tests/drivers/philips_messages.h"
#include "tests/support/allocations.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

namespace philips = drivers::philips;
using namespace philips_messages;
using std::chrono::seconds;

// Reads as from a file: never opened, so nothing is sent and every result counts.
Said read(const Text& text, const Options& options = {}) {
  const auto driver = find_driver("philips")->make(options);
  Output output;
  driver->on_bytes(capture_start, bytes(text), output);
  return sort(output);
}

Text framed(const Text& message) {
  std::vector<std::byte> frame;
  philips::append_mib(bytes(message), frame);
  return text_of(frame);
}

std::optional<double> only_value(const Said& said) {
  EXPECT_EQ(said.observations.size(), 1U);
  return said.observations.empty() ? std::nullopt : said.observations[0].value;
}

// Sheet section 5.1.
TEST(PhilipsValues, floats_are_exact_and_specials_are_none) {
  EXPECT_EQ(philips::decode_float(0x00000048), 72.0);
  EXPECT_EQ(philips::decode_float(0xFF0002D0), 72.0);
  EXPECT_EQ(philips::decode_float(0xFD007D00), 32.0);
  EXPECT_EQ(philips::decode_float(0xFEFE7960), -1000.0);
  EXPECT_EQ(philips::decode_float(0xFF000170), 36.8);
  EXPECT_EQ(philips::decode_float(0x02000003), 300.0);
  EXPECT_EQ(philips::decode_float(0x007FFFFD), 8388605.0);
  EXPECT_EQ(philips::decode_float(0x00800003), -8388605.0);
  for (const std::uint32_t special : {0x7FFFFFU, 0x7FFFFEU, 0x800000U, 0x800001U, 0x800002U}) {
    for (const std::uint32_t exponent : {0x00U, 0x01U, 0xFFU}) {
      EXPECT_FALSE(philips::decode_float(exponent << 24U | special));
    }
  }
}

TEST(PhilipsValues, times_are_dates_or_nothing) {
  const auto time = [](const char* hex) { return philips::decode_absolute_time(*read_bytes(hex)); };
  EXPECT_EQ(time("20 25 01 01 00 01 00 99"), capture_start + seconds{60});
  for (const char* hex : {"FF FF FF FF FF FF FF FF", "20 25 13 01 00 00 00 00",
                          "20 25 02 30 00 00 00 00", "20 25 01 01 24 00 00 00",
                          "20 2A 01 01 00 00 00 00", "00 00 00 00 00 00 00 00", "20 25 01"}) {
    EXPECT_FALSE(time(hex)) << hex;
  }
}

TEST(PhilipsValues, the_counter_wraps_after_six_days) {
  EXPECT_EQ(philips::elapsed(0xFFFFFF00U, 0x00000700U), Millis{256});
}

TEST(PhilipsValues, text_loses_private_characters_and_padding) {
  const auto text = [](const char* hex) { return philips::decode_text(*read_bytes(hex)); };
  EXPECT_EQ(text("00 53 00 70 00 4F 20 82 00 20 00 20 00 00"), "SpO\xE2\x82\x82");
  EXPECT_EQ(text("E4 0D FE FF 00 20 00 41 D8 3D DE 00 00 00 00 42"), "A\xF0\x9F\x98\x80");
  EXPECT_EQ(text("DC 00 D8 00 00 41 00"),
            "\xEF\xBF\xBD\xEF\xBF\xBD"
            "A");
  EXPECT_EQ(text(""), "");
}

TEST(Philips, a_heart_rate_of_zero_with_a_valid_state_is_a_number) {
  EXPECT_EQ(only_value(read(result({heart_rate(0)}))), 0.0);
  EXPECT_EQ(only_value(read(result({heart_rate(0, 0x0003)}))), 0.0);
}

// Sheet section 5.2, bit by bit.
TEST(Philips, each_state_bit_has_its_meaning) {
  for (unsigned bit = 0; bit < 16; ++bit) {
    const unsigned state = 1U << bit;
    const Said said = read(result({heart_rate(72, state)}));
    ASSERT_EQ(said.observations.size(), 1U);
    const Observation& o = said.observations[0];
    EXPECT_EQ(o.value.has_value(), (state & 0xBC00U) == 0) << state;
    if (o.value) {
      const bool doubted = state == 0x4000U || state == 0x0040U;
      EXPECT_EQ(o.quality, doubted ? Quality::questionable : Quality::good) << state;
    }
    EXPECT_EQ(said.count(Notice::Kind::refused), (state & 0x0C00U) != 0 ? 1U : 0U) << state;
  }
}

TEST(Philips, every_flipped_bit_of_a_frame_yields_no_number) {
  const Text good = framed(result({heart_rate(192)}));
  EXPECT_EQ(only_value(read(good)), 192.0);
  for (std::size_t bit = 0; bit < 8 * good.size(); ++bit) {
    Text bad = good;
    bad[bit / 8] = static_cast<char>(static_cast<unsigned char>(bad[bit / 8]) ^ 1U << bit % 8);
    for (const char* framing : {"auto", "mib"}) {
      const Said said = read(bad + good, {{"framing", framing}});
      // At most the good one behind it, and what it says.
      EXPECT_LE(said.observations.size(), 1U) << framing << ' ' << bit;
      for (const Observation& o : said.observations) EXPECT_EQ(o.value, 192.0);
      EXPECT_TRUE(read(bad, {{"framing", framing}}).observations.empty()) << framing << ' ' << bit;
    }
  }
}

TEST(Philips, every_wrong_length_rejects_a_message) {
  const Text good = result({heart_rate(72), heart_rate(73)});
  // Offsets of lengths and counts, section 4.5 down to section 5.
  for (const int at : {6, 12, 22, 46, 48, 52, 54, 58, 60, 64}) {
    for (const int by : {-2, -1, 1, 2}) {
      Text bad = good;
      char& low = bad[static_cast<std::size_t>(at) + 1];
      low = static_cast<char>(low + by);
      EXPECT_TRUE(read(bad).observations.empty()) << at << ' ' << by;
    }
  }
  EXPECT_EQ(read(good).observations.size(), 1U);
}

TEST(Philips, a_cut_message_says_nothing_and_the_next_one_is_heard) {
  const Text good = result({heart_rate(72)});
  for (std::size_t n = 0; n < good.size(); ++n) {
    EXPECT_TRUE(read(good.substr(0, n)).observations.empty());
  }
  EXPECT_EQ(only_value(read(good.substr(0, 60) + good + good.substr(0, 60))), 72.0);
}

TEST(Philips, what_an_announced_length_never_brings_is_given_up) {
  const auto driver = find_driver("philips")->make({{"framing", "udp"}});
  Output output;
  driver->on_open(capture_start, output);
  driver->on_bytes(capture_start, bytes("\xE1" + Text("\0\0\x02\0\x02\x0F\0", 7)), output);
  EXPECT_EQ(sort(output).rejected(), 0U);
  driver->on_tick(capture_start + Millis{300}, output);
  EXPECT_EQ(sort(output).rejected(), 1U);
}

// One byte of length would hold back 64 kB of what follows.
TEST(Philips, lengths_that_no_message_has_hold_nothing_back) {
  const Text good = result({heart_rate(72)});
  for (const Text& start : {Text("\xE1\0\0\x02\0\x02\xFF\xFF", 8), Text("\x0D\xFF\xFF\xF0\x05", 5),
                            Text("\0\0\x01\0\0\x01\xFF\xFF", 8)}) {
    EXPECT_EQ(only_value(read(start + good)), 72.0);
  }
}

Text systolic_and_diastolic(std::uint32_t systolic, const Text& stamps, unsigned count) {
  return object(0x8272, {{0x4A05, 0, 0x0F20, systolic}, {0x4A06, 0, 0x0F20, 80}}, stamps, count);
}

TEST(Philips, a_cuff_result_without_a_date_is_dated_by_the_counter) {
  const auto driver = find_driver("philips")->make({});
  Output output;
  // Measured two seconds before the result, across the wrap.
  const Text stamp = u16(0x0991) + counted(u32(0xFFFFFF00U));
  const std::uint32_t later = 0xFFFFFF00U + 16000U;
  const Text first = result({systolic_and_diastolic(120, stamp, 1)}, later);
  driver->on_bytes(capture_start, bytes(first), output);
  driver->on_bytes(capture_start + seconds{1}, bytes(first), output);
  const auto said = sort(output).of(Parameter::systolic);
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].measured, capture_start - seconds{2});
}

TEST(Philips, a_cuff_result_without_any_time_is_news_when_its_numbers_change) {
  const auto driver = find_driver("philips")->make({});
  Output output;
  for (const std::uint32_t systolic : {120U, 120U, 121U, 120U}) {
    driver->on_bytes(capture_start, bytes(result({systolic_and_diastolic(systolic, {}, 0)})),
                     output);
  }
  EXPECT_EQ(sort(output).of(Parameter::systolic).size(), 3U);
}

TEST(Philips, an_arterial_pressure_is_never_a_cuff_reading) {
  const Said said = read(result({object(
      0x8600, {{0x4A15, 0, 0x0F20, 120}, {0x4A16, 0, 0x0F20, 80}, {0x4A17, 0, 0x0F20, 93}})}));
  EXPECT_TRUE(said.observations.empty());
  EXPECT_EQ(said.count(Notice::Kind::unmapped), 1U);
}

// Section 3.3: 128 is sent as 82 00 80, and some monitors end their header earlier.
TEST(Philips, an_association_response_is_read_leniently) {
  const Text profile = u32(0x80000000) + u32(0x1F40) + u32(996) + u32(1000) + u32(0xFFFFFFFF) +
                       u32(0x60000000) + u16(1) +
                       counted(u16(0xF001) + counted(u32(0x80000000) + u32(0)));
  const Text information = Text(20, '\0') + u32(0) + u16(1) + counted(u16(1) + counted(profile));
  const Text length(1, static_cast<char>(information.size()));
  for (const Text& mark : {Text("\x02\x01\x02\x81", 4), Text("\x81", 1)}) {
    for (const Text& head : {length, Text("\x81", 1) + length, Text("\x82\0", 2) + length}) {
      const Text message = Text("\xBE\x80\x28\x80", 4) + mark + head + information + Text(16, '\0');
      const auto granted = philips::parse_association_response(bytes(message));
      ASSERT_TRUE(granted);
      EXPECT_EQ(granted->shortest_period, 0x1F40U);
      EXPECT_EQ(granted->mtu, 1000U);
      EXPECT_TRUE(granted->extended_poll);
    }
  }
  EXPECT_FALSE(philips::parse_association_response(bytes(Text("\xBE\x80\x28\x80\x81\x84\xFF", 7))));
}

TEST(Philips, the_check_sequence_is_that_of_the_sheet) {
  EXPECT_EQ(static_cast<std::uint16_t>(~philips::fcs(bytes("123456789"))), 0x906E);
  EXPECT_EQ(static_cast<std::uint16_t>(~philips::fcs(bytes("\x3A\x71"))), 0x269B);
  EXPECT_EQ(static_cast<std::uint16_t>(~philips::fcs(bytes("\x3A\x91"))), 0xC195);
}

TEST(Philips, what_must_be_escaped_is_escaped_and_comes_back) {
  philips::MibOpener opener;
  for (unsigned first = 0; first < 256; ++first) {
    const Text message = {static_cast<char>(first), '\xC0', '\xC1', '\x7D'};
    std::vector<std::byte> frame;
    philips::append_mib(bytes(message), frame);
    const auto opened = opener.open(frame);
    ASSERT_TRUE(opened);
    EXPECT_EQ(text_of(*opened), message);
    EXPECT_EQ(std::count(frame.begin(), frame.end(), std::byte{0xC0}), 1);
    EXPECT_EQ(std::count(frame.begin(), frame.end(), std::byte{0xC1}), 1);
  }
}

TEST(Philips, a_monitor_that_never_answers_is_said_once_and_asked_on_both_media) {
  const auto driver = find_driver("philips")->make({});
  Output output;
  std::size_t network = 0, serial = 0, notices = 0;
  for (int tick = 0; tick < 1200; ++tick) {
    const Time now = capture_start + tick * Millis{100};
    if (tick % 100 == 0) driver->on_open(now, output);  // the link counts as silent
    driver->on_tick(now, output);
    network += text_of(output.to_device).starts_with("\x0D\xEC");
    serial += text_of(output.to_device).starts_with("\xC0\x11\x01");
    notices += sort(output).count(Notice::Kind::no_answer);
    output.clear();
  }
  EXPECT_GT(network, 3U);
  EXPECT_GT(serial, 3U);
  EXPECT_EQ(notices, 1U);
}

TEST(Philips, options_that_are_unknown_are_refused) {
  EXPECT_THROW(read("", {{"framing", "tcp"}}), std::invalid_argument);
  EXPECT_THROW(read("", {{"frame", "mib"}}), std::invalid_argument);
}

TEST(Philips, results_are_taken_without_allocating) {
  const auto driver = find_driver("philips")->make({});
  const Text text = framed(result({heart_rate(72), object(0x8400, {{0x4BB8, 0, 0x0220, 98}}),
                                   object(0x8600, {{0x4A15, 0, 0x0F20, 120}})}));
  Output output;
  driver->on_bytes(capture_start, bytes(text), output);
  output.clear();
  const auto before = allocations();
  for (int i = 0; i < 100; ++i) {
    driver->on_bytes(capture_start + i * seconds{1}, bytes(text), output);
    output.clear();
  }
  EXPECT_EQ(allocations() - before, 0U);
}

}  // namespace
}  // namespace vigil::tests
