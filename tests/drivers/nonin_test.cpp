// The Nonin driver where a capture would be too long or too short to tell the story.
#include <array>
#include <stdexcept>

#include <gtest/gtest.h>

#include "drivers/capture_text.h"
#include "drivers/driver.h"
#include "tests/support/allocations.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

std::unique_ptr<Driver> make(const Options& options = {}) {
  return find_driver("nonin")->make(options);
}

// What a driver says to bytes that all come at once.
Said hear(Driver& driver, std::string_view hex) {
  Output output;
  driver.on_bytes(capture_start, read_bytes(hex).value(), output);
  return sort(output);
}

// A packet of format 2 with the given SpO2-D, HR-D, STATUS in every frame, and recording SpO2.
std::string packet(unsigned spo2, unsigned rate, unsigned status = 0x80, unsigned recorded = 97) {
  std::array<unsigned, 25> fields{};
  fields[1] = 70;  // recording HR
  fields[2] = recorded;
  fields[8] = spo2;
  fields[19] = rate >> 7U;
  fields[20] = rate & 0x7FU;
  std::vector<std::byte> bytes;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const unsigned first = status | (i == 0 ? 1U : 0U);
    for (const unsigned value : {1U, first, 100U, fields[i], 1 + first + 100 + fields[i]}) {
      bytes.push_back(static_cast<std::byte>(value));
    }
  }
  return show_hex(bytes);
}

TEST(Nonin, a_rate_has_nine_bits) {
  for (const unsigned rate : {1U, 127U, 128U, 200U, 255U, 256U, 300U, 510U}) {
    const Said said = hear(*make(), packet(97, rate));
    ASSERT_EQ(said.observations.size(), 2U);
    EXPECT_EQ(said.observations[1].value, rate);
  }
}

TEST(Nonin, values_that_mean_none_are_none) {
  for (const auto& [spo2, rate] :
       {std::pair{127U, 72U}, {97U, 511U}, {0U, 72U}, {97U, 0U}, {101U, 72U}, {126U, 72U}}) {
    const Said said = hear(*make(), packet(spo2, rate));
    ASSERT_EQ(said.observations.size(), 2U);
    for (const Observation& o : said.observations) EXPECT_FALSE(o.value);
    EXPECT_EQ(said.count(Notice::Kind::sensor_off), 1U);
  }
}

TEST(Nonin, display_values_whose_recording_values_are_gone_are_doubtful) {
  const Said said = hear(*make(), packet(97, 72, 0x80, 127));
  ASSERT_EQ(said.observations.size(), 2U);
  EXPECT_EQ(said.observations[0].value, 97);
  for (const Observation& o : said.observations) EXPECT_EQ(o.quality, Quality::questionable);
}

TEST(Nonin, a_sensor_that_stays_off_is_said_once) {
  const auto driver = make();
  std::size_t off = 0, on = 0;
  for (int i = 0; i < 10; ++i) {
    const Said said = hear(*driver, packet(97, 72, i < 5 ? 0x88 : 0x80));
    off += said.count(Notice::Kind::sensor_off);
    on += said.count(Notice::Kind::sensor_on);
  }
  EXPECT_EQ(off, 1U);
  EXPECT_EQ(on, 1U);
}

TEST(Nonin, three_records_in_a_row_at_the_very_start_are_a_format) {
  EXPECT_EQ(hear(*make(), "80 48 61 00 80 48 61 00").observations.size(), 0U);
  EXPECT_EQ(hear(*make(), "80 48 61 00 80 48 61 00 80 48 61 00").observations.size(), 6U);
  EXPECT_EQ(hear(*make(), "80 48 61 80 48 61 80 48 61").observations.size(), 6U);
}

TEST(Nonin, after_garbage_a_burst_of_three_records_is_not_believed) {
  EXPECT_EQ(hear(*make(), "FF 80 48 61 00 80 48 61 00 80 48 61 00").observations.size(), 0U);
  std::string many = "FF";
  for (int i = 0; i < 8; ++i) many += " 80 48 61 00";
  EXPECT_EQ(hear(*make(), many).observations.size(), 16U);
}

TEST(Nonin, a_forced_format_believes_the_first_record) {
  EXPECT_EQ(hear(*make({{"format", "8"}}), "80 48 61 00").observations.size(), 2U);
  EXPECT_EQ(hear(*make({{"format", "1"}}), "80 48 61").observations.size(), 2U);
}

TEST(Nonin, a_forced_format_reads_no_other) {
  EXPECT_TRUE(hear(*make({{"format", "7"}}), packet(97, 72)).observations.empty());
  EXPECT_TRUE(hear(*make({{"format", "13"}}), packet(97, 72)).observations.empty());
}

TEST(Nonin, replies_to_commands_between_frames_are_no_fault) {
  const auto driver = make();
  hear(*driver, packet(97, 72));
  const Said said = hear(*driver, "06 15 02 F2 06 32 0C 1F 0E 1E 0F 03 " + packet(97, 72));
  EXPECT_EQ(said.observations.size(), 2U);
  EXPECT_TRUE(said.notices.empty());
}

TEST(Nonin, frames_after_a_bad_one_are_found_at_once) {
  const auto driver = make();
  hear(*driver, packet(97, 72));
  // The lost bytes are no multiple of a frame, the next packet follows directly.
  const Said said = hear(*driver, "01 80 46 " + packet(96, 70));
  ASSERT_EQ(said.observations.size(), 2U);
  EXPECT_EQ(said.observations[0].value, 96);
  EXPECT_EQ(said.rejected(), 1U);
}

TEST(Nonin, a_line_that_is_never_understood_is_said) {
  const auto driver = make();
  Said said;
  for (int i = 0; i < 10; ++i) {
    said = hear(*driver, show_hex(std::vector<std::byte>(100, std::byte{0xFE})));
    if (said.rejected() > 0) break;
  }
  ASSERT_EQ(said.count(Notice::Kind::bad_frame), 1U);
  EXPECT_NE(said.notices[0].detail.find("check speed"), std::string::npos);
}

TEST(Nonin, a_spot_check_with_a_wrong_sum_is_rejected) {
  const Said said = hear(*make({{"format", "13"}}),
                         "00 02 00 0D 00 0E 20 24 11 23 09 05 30 00 02 00 00 48 00 61 62 03");
  EXPECT_TRUE(said.observations.empty());
  EXPECT_EQ(said.rejected(), 1U);
}

TEST(Nonin, a_line_of_text_is_taken_only_whole) {
  const std::array<const char*, 8> wrong{
      "SPO2=97 HR=072",  "SPO2=097HR=072",  "SPO2=097 HR=72",       "SPO2=101 HR=072",
      "SPO2=097 HR=511", "SPO2=0-- HR=072", "SPO2=097 HR=072*****", "SPO2=097 HR=0721"};
  for (const char* text : wrong) {
    const std::string line = std::string(text) + "\r\n";
    Output output;
    make({{"format", "ascii"}})
        ->on_bytes(capture_start,
                   Bytes(reinterpret_cast<const std::byte*>(line.data()), line.size()), output);
    EXPECT_TRUE(sort(output).observations.empty()) << text;
    EXPECT_EQ(sort(output).rejected(), 1U) << text;
  }
}

TEST(Nonin, unknown_options_are_refused_by_name) {
  const std::vector<Options> wrong{{{"formt", "2"}},
                                   {{"format", "3"}},
                                   {{"format", ""}},
                                   {{"command", "9560"}, {"format", "1"}},
                                   {{"command", "4711"}}};
  for (const Options& options : wrong) {
    try {
      make(options);
      ADD_FAILURE() << options.begin()->first;
    } catch (const std::invalid_argument& error) {
      EXPECT_NE(std::string(error.what()).find(options.begin()->first), std::string::npos);
    }
  }
}

TEST(Nonin, nothing_is_sent_to_a_device_unless_configured) {
  Output output;
  const auto driver = make();
  driver->on_open(capture_start, output);
  for (int i = 0; i < 100; ++i) driver->on_tick(capture_start + i * Millis{100}, output);
  EXPECT_TRUE(output.to_device.empty());
}

TEST(Nonin, the_format_command_is_repeated_when_the_link_opens_again) {
  const auto driver = make({{"command", "3150"}, {"format", "8"}});
  for (int i = 0; i < 2; ++i) {
    Output output;
    driver->on_open(capture_start, output);
    EXPECT_EQ(show_hex(output.to_device), "02 70 04 02 08 01 7F 03");
  }
}

TEST(Nonin, packets_and_their_waves_cost_no_allocation) {
  const auto driver = make();
  const auto bytes = read_bytes(packet(97, 72)).value();
  Output output;
  for (int i = 0; i < 2; ++i) {
    driver->on_bytes(capture_start, bytes, output);
    output.clear();
  }
  const auto before = allocations();
  for (int i = 0; i < 100; ++i) {
    driver->on_bytes(capture_start, bytes, output);
    output.clear();
  }
  EXPECT_EQ(allocations() - before, 0U);
}

}  // namespace
}  // namespace vigil::tests
