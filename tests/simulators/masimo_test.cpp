// The Masimo simulator line by line against section 2 and 7 of its sheet, without any wire.
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

// 2024-11-23 10:00:00 UTC
DeviceSettings on_a_day() {
  DeviceSettings settings;
  settings.started =
      std::chrono::sys_days{std::chrono::year{2024} / 11 / 23} + std::chrono::hours{10};
  return settings;
}

std::vector<std::string> lines(Device& device, const Vitals& vitals, Time until) {
  Output out;
  while (device.next() < until) device.on_time(device.next(), Beds{&vitals, 1}, out);
  std::vector<std::string> texts;
  for (const Frame& frame : out.frames) texts.push_back(frame.bytes);
  return texts;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Masimo, a_line_a_second_with_the_shape_of_the_model) {
  const auto device = make_device("masimo", on_a_day());
  const auto rad8 = lines(*device, well(), Seconds{3});
  ASSERT_EQ(rad8.size(), 3U);
  EXPECT_TRUE(rad8[1].starts_with("11/23/24 10:00:01 SN=0000271828 SPO2=097% BPM=072 PI=0"));
  EXPECT_TRUE(
      rad8[1].ends_with("% SPCO=--.-% SPMET=--.-% DESAT=-- PIDELTA=+-- ALARM=0000 EXC=000800\r\n"));
  const auto old = make_device("masimo:rad8-old", on_a_day());
  EXPECT_EQ(lines(*old, well(), Seconds{1})[0],
            "11/23/24 10:00:00 SN=0000271828 SPO2=097% BPM=072 DESAT=-- PIDELTA=+-- ALARM=0000 "
            "EXC=000800\r\n");
  const auto colour = make_device("masimo:colour", on_a_day());
  EXPECT_TRUE(lines(*colour, well(), Seconds{1})[0].ends_with(
      "PVI=--- ALARM=000000 EXC=0000800 EXC1=00000000\r\n"));
  const auto blue = make_device("masimo:radical7", on_a_day());
  EXPECT_TRUE(has(lines(*blue, well(), Seconds{1})[0], " PVI=014 ALARM=0000 EXC=000800\r\n"));
}

TEST(Masimo, digits_stay_beside_the_bit_that_says_sensor_off) {
  const auto device = make_device("masimo", on_a_day());
  lines(*device, well(), Seconds{2});
  const auto off = lines(*device, gone(), Seconds{12});
  EXPECT_TRUE(has(off[0], "SPO2=097% BPM=072") && has(off[0], "EXC=000820"));
  EXPECT_TRUE(has(off[0], "ALARM=0010"));
  EXPECT_TRUE(has(off[3], "SPO2=---% BPM=--- PI=--.--%") && has(off[3], "EXC=000820"));
  const auto back = lines(*device, well(), Seconds{40});
  EXPECT_TRUE(has(back[0], "SPO2=---% BPM=---") && has(back[0], "EXC=000808"));
  EXPECT_TRUE(has(back[4], "EXC=000808"));  // at least five seconds
  EXPECT_TRUE(has(back[16], "SPO2=097%") && has(back[16], "EXC=000800"));
}

TEST(Masimo, a_weak_pulse_dashes_the_index_and_motion_is_interference) {
  const auto device = make_device("masimo", on_a_day());
  Vitals v = well();
  v.perfusion = Perfusion::weak;
  const auto weak = lines(*device, v, Seconds{1})[0];
  EXPECT_TRUE(has(weak, "SPO2=097%") && has(weak, "PI=--.--%") && has(weak, "EXC=000804"));
  v = well();
  v.motion = true;
  EXPECT_TRUE(has(lines(*device, v, Seconds{2})[0], "EXC=000C10"));
}

TEST(Masimo, its_own_alarm_is_raised_silenced_and_over) {
  const auto device = make_device("masimo", on_a_day());
  Vitals v = well();
  v.spo2 = 84;
  const auto low = lines(*device, v, Seconds{7});
  EXPECT_TRUE(has(low[0], "SPO2=084%") && has(low[0], "ALARM=0012"));
  EXPECT_TRUE(has(low[6], "ALARM=0032"));
  EXPECT_TRUE(has(lines(*device, well(), Seconds{8})[0], "ALARM=0000"));
}

TEST(Masimo, line_ends_and_beginnings_vary) {
  const Vitals v = well();
  EXPECT_TRUE(lines(*make_device("masimo:lfcr", {}), v, Seconds{1})[0].ends_with("0\n\r"));
  EXPECT_TRUE(lines(*make_device("masimo:lf", {}), v, Seconds{1})[0].ends_with("0\n"));
  EXPECT_TRUE(lines(*make_device("masimo:blank", {}), v, Seconds{1})[0].ends_with("0\r\n\r\n"));
  const auto nul = lines(*make_device("masimo:nul", {}), v, Seconds{2});
  EXPECT_TRUE(nul[0].starts_with(std::string(2, '\0') + "01/01/70"));
  EXPECT_TRUE(nul[1].starts_with("01/01/70"));
  const auto mid = lines(*make_device("masimo:mid", {}), v, Seconds{2});
  EXPECT_FALSE(has(mid[0], "SN="));
  EXPECT_TRUE(has(mid[1], "SN="));
  const auto old = lines(*make_device("masimo:old-clock", on_a_day()), v, Seconds{1});
  EXPECT_TRUE(has(old[0].substr(0, 8), "/13"));
  EXPECT_THROW(make_device("masimo:rad9", {}), BadInput);
}

TEST(Masimo, a_trend_dump_comes_before_live_lines) {
  const auto device = make_device("masimo:trend", on_a_day());
  Output out;
  device->on_open({}, out);
  const auto all = lines(*device, well(), Seconds{7});
  EXPECT_TRUE(has(all[0], " SpO2=000 PR=000 PI=00.00 EXC=820:OffPat,SET\r\n"));
  EXPECT_TRUE(has(all[4], " SpO2=095 PR=067 PI=03.14 EXC=800:SET\r\n"));
  EXPECT_TRUE(has(all[5], " SN=0000271828 SPO2=097%"));
}

}  // namespace
}  // namespace vigil::sim
