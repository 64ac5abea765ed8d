// The Contec simulator byte by byte against its sheet, without any wire.
#include <gtest/gtest.h>

#include "simulators/device.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

Vitals well() {
  Vitals v;
  v.spo2 = 97.2;
  v.pulse = 72.4;
  return v;
}

Vitals gone() {
  Vitals v = well();
  v.probe = Probe::off;
  v.spo2 = v.pulse = std::nullopt;
  return v;
}

std::vector<Frame> run(Device& device, const Vitals& vitals, Time until) {
  Output out;
  while (device.next() < until) device.on_time(device.next(), Beds{&vitals, 1}, out);
  return out.frames;
}

std::string ask(Device& device, Time now, unsigned char code) {
  const Vitals v = well();
  Output out;
  std::string command{'\x7D', '\x81', static_cast<char>(code)};
  device.on_bytes(now, Beds{&v, 1}, command + std::string(6, '\x80'), out);
  return out.frames.empty() ? "" : out.frames[0].bytes;
}

unsigned at(const std::string& bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

unsigned rate_of(const std::string& packet) {
  return (at(packet, 2) & 0x40U) << 1U | at(packet, 3);
}

TEST(Contec, the_old_stream_has_sixty_packets_a_second_and_a_flag_on_each_beat) {
  const auto device = make_device("contec:old", {});
  const auto frames = run(*device, well(), Seconds{10});
  ASSERT_EQ(frames.size(), 600U);
  int beats = 0;
  for (const Frame& frame : frames) {
    ASSERT_EQ(frame.bytes.size(), 5U);
    EXPECT_GE(at(frame.bytes, 0), 0x80U);
    for (std::size_t i = 1; i < 5; ++i) EXPECT_LT(at(frame.bytes, i), 0x80U);
    EXPECT_EQ(at(frame.bytes, 4), 97U);
    EXPECT_EQ(rate_of(frame.bytes), 72U);
    beats += (at(frame.bytes, 0) & 0x40U) != 0 ? 1 : 0;
  }
  EXPECT_EQ(beats, 12);
}

TEST(Contec, a_rate_of_150_needs_the_bit_in_the_third_byte) {
  const auto device = make_device("contec:old", {});
  Vitals v = well();
  v.pulse = 150;
  const auto packet = run(*device, v, Seconds{1})[10].bytes;
  EXPECT_EQ(at(packet, 3), 150U - 128U);
  EXPECT_EQ(rate_of(packet), 150U);
}

TEST(Contec, finger_out_and_searching_have_no_numbers) {
  const auto device = make_device("contec:old", {});
  const auto off = run(*device, gone(), Seconds{1})[0].bytes;
  EXPECT_EQ(off, (std::string{"\x90\x40\x10\x00\x00", 5}));
  Vitals v = well();
  v.probe = Probe::searching;
  EXPECT_EQ(at(run(*device, v, Seconds{2})[0].bytes, 2), 0x20U);
}

TEST(Contec, a_newer_one_is_silent_until_it_is_asked) {
  const auto device = make_device("contec", {});
  Output out;
  device->on_open({}, out);
  EXPECT_TRUE(run(*device, well(), Seconds{3}).empty());
  EXPECT_EQ(ask(*device, Seconds{3}, 0xA7), "\x0C\x80");
  EXPECT_EQ(ask(*device, Seconds{3}, 0xA2), "\x0C\x80");
  EXPECT_EQ(ask(*device, Seconds{3}, 0xA0), "\x06\x80\x80\x87");
  EXPECT_EQ(ask(*device, Seconds{3}, 0xB3), "");
  EXPECT_EQ(ask(*device, Seconds{3}, 0xAE), "");
  EXPECT_EQ(ask(*device, Seconds{3}, 0xA1), "");
  const auto frames = run(*device, well(), Seconds{5});
  ASSERT_EQ(frames.size(), 120U);
  const std::string& frame = frames[50].bytes;
  ASSERT_EQ(frame.size(), 9U);
  EXPECT_EQ(frame.substr(0, 2), "\x01\xE0");
  EXPECT_EQ(frame.substr(5), "\xC8\xE1\xFF\xFF");  // 72, 97, no perfusion index
  ask(*device, Seconds{5}, 0xA7);
  EXPECT_TRUE(run(*device, well(), Seconds{6}).empty());
}

TEST(Contec, bits_above_seven_are_collected_in_the_second_byte) {
  const auto device = make_device("contec", {});
  ask(*device, Time{}, 0xA1);
  Vitals v = well();
  v.pulse = 150;
  const auto fast = run(*device, v, Seconds{1})[0].bytes;
  EXPECT_EQ(at(fast, 1), 0xE8U);
  EXPECT_EQ(at(fast, 5), 0x96U);
  const auto off = run(*device, gone(), Seconds{2})[0].bytes;
  EXPECT_EQ(at(off, 1), 0xE2U);
  EXPECT_EQ(off.substr(5, 2), "\x80\x80");
}

TEST(Contec, a_tired_one_wants_to_be_kept_awake) {
  const auto device = make_device("contec:tired", {});
  ask(*device, Time{}, 0xA1);
  EXPECT_EQ(run(*device, well(), Seconds{9}).size(), 540U);
  ask(*device, Seconds{9}, 0xAF);
  EXPECT_EQ(run(*device, well(), Seconds{18}).size(), 540U);
  EXPECT_LT(run(*device, well(), Seconds{28}).size(), 120U);
  EXPECT_THROW(make_device("contec:usb", {}), BadInput);
}

}  // namespace
}  // namespace vigil::sim
