// The Nellcor simulator line by line against sections 2, 3 and 7 of its sheet, without any wire.
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

// 2024-12-09 10:00:00 UTC; a recording, so that numbers need not settle.
DeviceSettings on_a_day(bool exact = true) {
  DeviceSettings settings;
  settings.exact = exact;
  settings.started =
      std::chrono::sys_days{std::chrono::year{2024} / 12 / 9} + std::chrono::hours{10};
  return settings;
}

std::vector<std::string> lines(Device& device, const Vitals& vitals, Time until) {
  Output out;
  while (device.next() < until) device.on_time(device.next(), Beds{&vitals, 1}, out);
  std::vector<std::string> texts;
  for (const Frame& frame : out.frames) texts.push_back(frame.bytes);
  return texts;
}

bool is_data(const std::string& line) {
  return line.size() > 2 && line[2] == '-';
}

// Data lines only, without their end.
std::vector<std::string> rows(Device& device, const Vitals& vitals, Time until) {
  std::vector<std::string> found;
  for (const std::string& line : lines(device, vitals, until))
    if (is_data(line)) found.push_back(line.substr(0, 61));
  return found;
}

TEST(Nellcor, three_headers_then_twenty_two_lines_of_61_characters) {
  const auto device = make_device("nellcor", on_a_day());
  const auto all = lines(*device, well(), Seconds{46});
  ASSERT_EQ(all.size(), 23U + 6U);
  EXPECT_TRUE(all[0].starts_with("N-560    VERSION 1.61.00    CRC:XXXX  SpO2 Limit: 85-100%    "));
  EXPECT_EQ(all[2], "TIME                 %SpO2   BPM     PA     Status\r\n");
  EXPECT_TRUE(all[3].starts_with("09-Dec-24 10:00:00    97      72     "));
  for (std::size_t i = 3; i < 25; ++i) {
    EXPECT_TRUE(is_data(all[i]));
    EXPECT_EQ(all[i].size(), 63U);
  }
  EXPECT_TRUE(all[25].starts_with("N-560"));
}

TEST(Nellcor, a_low_saturation_gets_a_star_a_code_and_silence) {
  const auto device = make_device("nellcor", on_a_day());
  Vitals v = well();
  v.spo2 = 79;
  v.motion = true;
  const auto low = rows(*device, v, Seconds{10});
  EXPECT_EQ(low[0].substr(21, 4), " 79*");
  EXPECT_EQ(low[0].substr(44), "MO SL            ");
  EXPECT_EQ(low[4].substr(44), "MO SL       AS   ");
  v = well();
  v.pulse = 172;
  const auto fast = rows(*device, v, Seconds{12})[0];
  EXPECT_EQ(fast.substr(29, 4), "172*");
  EXPECT_EQ(fast.substr(44, 8), "      PH");
}

TEST(Nellcor, off_then_a_search_then_numbers_that_settle) {
  const auto device = make_device("nellcor", on_a_day(false));
  rows(*device, well(), Seconds{40});
  const auto off = rows(*device, gone(), Seconds{60});
  EXPECT_EQ(off[0].substr(21), "---     ---     ---    SO               ");
  EXPECT_EQ(off[4].substr(44), "SO          AS   ");
  const auto back = rows(*device, well(), Seconds{110});
  EXPECT_EQ(back[0].substr(21, 26), "  0       0     ---    PS ");
  EXPECT_EQ(back[4].substr(44, 2), "PS");  // at least ten seconds
  EXPECT_EQ(back[11].substr(44, 2), "  ");
  EXPECT_GT(std::stoi(back[11].substr(29, 3)), 72);
  EXPECT_EQ(back[24].substr(21, 11), " 97      72");
  const auto unplugged = make_device("nellcor:unplugged", on_a_day());
  EXPECT_EQ(rows(*unplugged, gone(), Seconds{2})[0].substr(44, 2), "SD");
}

TEST(Nellcor, a_new_search_keeps_the_last_numbers_for_a_while) {
  const auto device = make_device("nellcor", on_a_day(false));
  rows(*device, well(), Seconds{40});
  Vitals lost = well();
  lost.probe = Probe::searching;
  const auto search = rows(*device, lost, Seconds{48});
  EXPECT_EQ(search[0].substr(21, 25), " 97      72     ---    PS");
  EXPECT_EQ(search[3].substr(21, 25), "  0       0     ---    PS");
}

TEST(Nellcor, spelling_line_ends_and_codes_vary) {
  const Vitals v = well();
  const auto handheld = lines(*make_device("nellcor:handheld", on_a_day()), v, Seconds{2});
  EXPECT_EQ(handheld[2], "TIME                 %SPO2   BPM     PA   Status \r\n");
  EXPECT_TRUE(handheld[3].starts_with("09-DEC-24 "));
  EXPECT_NE(handheld[3][37], ' ');
  EXPECT_TRUE(lines(*make_device("nellcor:cr", {}), v, Seconds{2})[3].ends_with(" \r"));
  EXPECT_FALSE(lines(*make_device("nellcor:mid", {}), v, Seconds{2})[0].starts_with("N-560"));
  EXPECT_EQ(rows(*make_device("nellcor:codes", on_a_day()), v, Seconds{2})[0].substr(44),
            "MO SL PL LB AS AO");
  EXPECT_THROW(make_device("nellcor:n200", {}), BadInput);
}

TEST(Nellcor, changed_limits_print_new_headers) {
  const auto device = make_device("nellcor:limits", on_a_day());
  const auto all = lines(*device, well(), Seconds{32});
  ASSERT_EQ(all.size(), 3U + 15U + 3U + 1U);
  EXPECT_TRUE(all[18].find("SpO2 Limit: 92-100%    PR Limit: 40-150BPM") != std::string::npos);
}

TEST(Nellcor, its_clock_is_the_peers_however_fast_the_story_runs) {
  DeviceSettings settings = on_a_day();
  settings.speed = 10;
  const auto device = make_device("nellcor", settings);
  EXPECT_TRUE(rows(*device, well(), Seconds{22})[10].starts_with("09-Dec-24 10:00:02"));
}

}  // namespace
}  // namespace vigil::sim
