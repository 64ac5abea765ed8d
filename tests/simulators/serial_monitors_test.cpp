// Nonin and DINAMAP byte by byte against the sheets, without any wire.
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

DeviceSettings exact() {
  DeviceSettings settings;
  settings.exact = true;
  return settings;
}

// Everything the device says from its next due moment until `until`.
std::vector<Frame> run(Device& device, const Vitals& vitals, Time until) {
  Output out;
  while (device.next() < until) device.on_time(device.next(), Beds{&vitals, 1}, out);
  return out.frames;
}

unsigned at(const std::string& bytes, std::size_t index) {
  return static_cast<unsigned char>(bytes[index]);
}

struct Packet {
  unsigned rate, spo2, display_rate, display_spo2;
  bool alarm = false, artefact = false, out_of_track = false;
};

std::vector<Packet> packets(const std::vector<Frame>& frames) {
  std::vector<Packet> result;
  for (std::size_t start = 0; start + 25 <= frames.size(); start += 25) {
    Packet packet{};
    const auto value = [&](std::size_t frame) { return at(frames[start + frame - 1].bytes, 3); };
    for (std::size_t i = start; i < start + 25; ++i) {
      const auto& bytes = frames[i].bytes;
      EXPECT_EQ(bytes.size(), 5U);
      EXPECT_EQ(at(bytes, 0), 1U);
      EXPECT_EQ((at(bytes, 0) + at(bytes, 1) + at(bytes, 2) + at(bytes, 3)) % 256, at(bytes, 4));
      EXPECT_EQ(at(bytes, 1) & 0x81U, i == start ? 0x81U : 0x80U);
      packet.alarm = packet.alarm || (at(bytes, 1) & 0x08U) != 0;
      packet.out_of_track = packet.out_of_track || (at(bytes, 1) & 0x10U) != 0;
      packet.artefact = packet.artefact || (at(bytes, 1) & 0x20U) != 0;
    }
    packet.rate = (value(1) & 3U) << 7U | (value(2) & 0x7FU);
    packet.spo2 = value(3) & 0x7FU;
    packet.display_rate = (value(20) & 3U) << 7U | (value(21) & 0x7FU);
    packet.display_spo2 = value(9) & 0x7FU;
    result.push_back(packet);
  }
  return result;
}

TEST(Nonin, seventy_five_frames_a_second_in_packets_of_twenty_five) {
  const auto device = make_device("nonin", {});
  const auto frames = run(*device, well(), Seconds{4});
  ASSERT_EQ(frames.size(), 300U);
  EXPECT_EQ(frames[75].due, Seconds{1});
  for (const auto& packet : packets(frames)) {
    EXPECT_EQ(packet.display_rate, 72U);
    EXPECT_EQ(packet.display_spo2, 97U);
    EXPECT_FALSE(packet.alarm);
  }
}

TEST(Nonin, a_rate_above_255_needs_the_second_byte) {
  const auto device = make_device("nonin", {});
  Vitals v = well();
  v.pulse = 300;
  EXPECT_EQ(packets(run(*device, v, Seconds{1}))[0].display_rate, 300U);
}

TEST(Nonin, a_removed_finger_is_held_on_the_display_for_ten_seconds) {
  const auto device = make_device("nonin", {});
  run(*device, well(), Seconds{3});
  Vitals off = well();
  off.probe = Probe::off;
  const auto after = packets(run(*device, off, Seconds{15}));
  EXPECT_TRUE(after[0].alarm);
  EXPECT_EQ(after[0].spo2, 127U);  // recording values: gone at once
  EXPECT_EQ(after[0].rate, 511U);
  EXPECT_EQ(after[28].display_spo2, 97U);  // 9.3 s later
  EXPECT_EQ(after[31].display_spo2, 127U);
  EXPECT_EQ(after[31].display_rate, 511U);
}

TEST(Nonin, a_recording_without_a_value_is_missing_at_once_and_never_zero) {
  const auto device = make_device("nonin", exact());
  run(*device, well(), Seconds{1});
  Vitals none;
  none.probe = Probe::searching;
  const auto packet = packets(run(*device, none, Seconds{2}))[0];
  EXPECT_TRUE(packet.alarm);
  EXPECT_EQ(packet.display_spo2, 127U);
  EXPECT_EQ(packet.display_rate, 511U);
}

TEST(Nonin, motion_marks_artefact_and_later_out_of_track) {
  const auto device = make_device("nonin", {});
  Vitals moving = well();
  moving.motion = true;
  const auto seen = packets(run(*device, moving, Seconds{8}));
  EXPECT_FALSE(seen[0].out_of_track);
  EXPECT_TRUE(seen[20].artefact);
  EXPECT_TRUE(seen[20].out_of_track);
  EXPECT_EQ(seen[20].spo2, 127U);
  EXPECT_EQ(seen[20].display_spo2, 97U);
}

TEST(Nonin, format_8_and_the_line_once_a_second) {
  const auto eight = make_device("nonin:8", {});
  const auto records = run(*eight, well(), Seconds{3});
  ASSERT_EQ(records.size(), 3U);
  EXPECT_EQ(records[0].bytes, (std::string{"\x80\x48\x61\x20"}));  // 72, 97, SmartPoint
  const auto ascii = make_device("nonin:ascii", {});
  EXPECT_EQ(run(*ascii, well(), Seconds{1})[0].bytes, "SPO2=097 HR=072\r\n");
}

TEST(Nonin, models_write_the_line_in_their_own_way) {
  const auto second_line = [](const char* spec) {
    const auto device = make_device(spec, {});
    return run(*device, well(), Seconds{4})[3].bytes;
  };
  EXPECT_EQ(second_line("nonin:9600"), "SPO2=097 HR=072 F\r\n");
  EXPECT_EQ(second_line("nonin:8600"), "00:00:03 SPO2=097 HR=072\r\n");
  EXPECT_EQ(second_line("nonin:9847"), "00:00:03 SPO2=097 HR=072B\r\n");
  const auto device = make_device("nonin:7500", {});
  Output out;
  device->on_open({}, out);
  EXPECT_EQ(out.frames.at(0).bytes, "NONIN MODEL 7500\r\n");
  EXPECT_EQ(run(*device, well(), Seconds{30})[29].bytes, "SPO2=097 HR=072*\r\n");
}

TEST(Nonin, format_13_sends_what_is_stored_and_one_record_for_each_finger) {
  const auto device = make_device("nonin:13", {});
  Output out;
  device->on_open(Seconds{3600}, out);
  ASSERT_EQ(out.frames.size(), 2U);
  EXPECT_EQ(at(out.frames[0].bytes, 15), 0x10U);  // from memory
  const auto records = run(*device, well(), Seconds{60});
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].due, Seconds{10});
  // 1970-01-01 00:00:10 in BCD, SmartPoint, 72 a minute, 97 %.
  const std::string expected{
      "\x00\x02\x00\x0D\x00\x0E\x19\x70\x01\x01\x00\x00\x10\x00\x02\x00\x00\x48\x00\x61\x46\x03",
      22};
  EXPECT_EQ(records[0].bytes, expected);
}

TEST(Nonin, a_spot_check_without_a_pulse_says_so) {
  const auto device = make_device("nonin:13", {});
  Vitals none;
  none.probe = Probe::searching;
  const auto record = run(*device, none, Seconds{20}).at(0).bytes;
  EXPECT_EQ(at(record, 14), 0x01U);  // no measurement
  EXPECT_EQ(at(record, 16), 0x01U);  // 511
  EXPECT_EQ(at(record, 17), 0xFFU);
  EXPECT_EQ(at(record, 19), 127U);
}

TEST(Nonin, format_7_has_no_start_byte) {
  const auto device = make_device("nonin:7", {});
  for (const auto& frame : run(*device, well(), Seconds{1})) {
    ASSERT_EQ(frame.bytes.size(), 5U);
    EXPECT_GE(at(frame.bytes, 0), 0x80U);
    EXPECT_EQ(
        (at(frame.bytes, 0) + at(frame.bytes, 1) + at(frame.bytes, 2) + at(frame.bytes, 3)) % 256,
        at(frame.bytes, 4));
  }
}

TEST(Nonin, set_format_is_answered_in_the_first_five_seconds) {
  const auto device = make_device("nonin", {});
  const Vitals v = well();
  const std::string to_eight{"\x02\x70\x02\x02\x08\x03", 6};
  Output out;
  device->on_open(Seconds{1}, out);
  device->on_bytes(Seconds{2}, Beds{&v, 1}, to_eight.substr(0, 3), out);
  device->on_bytes(Seconds{2}, Beds{&v, 1}, to_eight.substr(3), out);
  device->on_bytes(Seconds{7}, Beds{&v, 1}, to_eight, out);
  ASSERT_EQ(out.frames.size(), 2U);
  EXPECT_EQ(out.frames[0].bytes, "\x06");
  EXPECT_EQ(out.frames[1].bytes, "\x15");
}

std::string ask(Device& device, Time now, const std::string& request, const Vitals& v) {
  Output out;
  device.on_bytes(now, Beds{&v, 1}, request, out);
  if (out.frames.empty()) return {};
  EXPECT_GE(out.frames[0].due - now, std::chrono::milliseconds{30});
  EXPECT_LE(out.frames[0].due - now, std::chrono::milliseconds{150});
  return out.frames[0].bytes;
}

Vitals with_cuff() {
  Vitals v = well();
  v.cuff.reading = CuffReading{Seconds{100}, 142, 88, 106, 75};
  v.cuff.result = CuffResult::done;
  return v;
}

// The texts of section 2 and checksums computed by hand from its table.
TEST(Dinamap, answers_when_asked_with_a_good_checksum) {
  const auto device = make_device("dinamap", {});
  EXPECT_EQ(ask(*device, Seconds{103}, " NA!2\r", with_cuff()), " NA1100003142088106&%\r");
  EXPECT_EQ(ask(*device, Seconds{103}, "\r\n OA!3\r\n", with_cuff()), " OA1097712#E\r");
  EXPECT_EQ(ask(*device, Seconds{103}, " RA!6\r", with_cuff()), " RA2072\"E\r");
  EXPECT_EQ(ask(*device, Seconds{103}, " TC!:\r", with_cuff()), " TC40 9999900000%8\r");
}

TEST(Dinamap, is_silent_to_a_bad_checksum_and_to_commands_for_the_cuff) {
  const auto device = make_device("dinamap", {});
  EXPECT_EQ(ask(*device, Time{}, " NA!3\r", with_cuff()), "");
  EXPECT_EQ(ask(*device, Time{}, " NC0!E\r", with_cuff()), "");
  const auto other = make_device("dinamap:nak", {});
  EXPECT_TRUE(ask(*other, Time{}, " NA!3\r", with_cuff()).starts_with(" XX"));
}

TEST(Dinamap, a_determination_shows_old_numbers_growing_older) {
  const auto device = make_device("dinamap", {});
  Vitals v = with_cuff();
  v.cuff.running = true;
  EXPECT_EQ(ask(*device, Seconds{347}, " NA!2\r", v).substr(0, 19), " NA0100247142088106");
  v.cuff.running = false;
  v.cuff.result = CuffResult::failed;
  EXPECT_EQ(ask(*device, Seconds{390}, " NA!2\r", v).substr(0, 19), " NA3100290142088106");
  EXPECT_EQ(ask(*device, Seconds{5501}, " NA!2\r", v).substr(0, 19), " NA3109999000000000");
}

TEST(Dinamap, without_a_finger_the_rate_is_the_cuffs) {
  const auto device = make_device("dinamap", {});
  Vitals v = with_cuff();
  v.probe = Probe::off;
  EXPECT_EQ(ask(*device, Seconds{103}, " OA!3\r", v).substr(0, 10), " OA3000012");
  EXPECT_EQ(ask(*device, Seconds{103}, " RA!6\r", v).substr(0, 7), " RA3075");
  v.cuff = {};
  EXPECT_EQ(ask(*device, Seconds{103}, " RA!6\r", v), " RA3000\"=\r");
}

}  // namespace
}  // namespace vigil::sim
