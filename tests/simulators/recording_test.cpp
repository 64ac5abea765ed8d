// Recorded patients: columns by name, rows for their time, empty is not zero.
#include "simulators/recording.h"

#include <gtest/gtest.h>

#include <sstream>

namespace vigil::sim {
namespace {

Recording read(const std::string& text, double from = 0, std::optional<double> to = {}) {
  std::istringstream in{text};
  return Recording{in, "x.csv", from, to};
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const BadInput& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Recording, columns_are_found_by_name_and_others_are_ignored) {
  auto recording = read("tcco2,spo2,t_seconds,pr\n33.9,97,0,61\n34.0,96,1,62\n");
  EXPECT_EQ(recording.vitals().spo2, 97);
  recording.advance(std::chrono::milliseconds{999});
  EXPECT_EQ(recording.vitals().spo2, 97);
  recording.advance(Seconds{1});
  EXPECT_EQ(recording.vitals().spo2, 96);
  EXPECT_EQ(recording.vitals().pulse, 62);
  EXPECT_FALSE(recording.vitals().heart_rate);
  EXPECT_EQ(recording.end(), Seconds{2});
}

TEST(Recording, an_empty_field_is_no_value) {
  auto recording = read("t_seconds,pr,spo2\n0,60,98\n1,,\n2,60,\n");
  recording.advance(Seconds{1});
  EXPECT_FALSE(recording.vitals().spo2);
  EXPECT_EQ(recording.vitals().probe, Probe::searching);
  recording.advance(Seconds{2});
  EXPECT_EQ(recording.vitals().pulse, 60);
  EXPECT_FALSE(recording.vitals().spo2);
  EXPECT_EQ(recording.vitals().probe, Probe::on);
}

TEST(Recording, a_cuff_reading_is_new_when_it_differs) {
  auto recording = read(
      "t_seconds,pr,nibp_sys,nibp_dia,nibp_map\n0,60,120,80,93\n60,61,120,80,93\n"
      "120,61,,,\n180,62,130,82,\n");
  recording.advance(Seconds{130});
  EXPECT_EQ(recording.vitals().cuff.reading->finished, Time{});
  recording.advance(Seconds{180});
  EXPECT_EQ(recording.vitals().cuff.reading->finished, Seconds{180});
  EXPECT_EQ(recording.vitals().cuff.reading->mean, 98);
  EXPECT_EQ(recording.end(), Seconds{240});
}

TEST(Recording, a_part_of_it_starts_at_zero) {
  auto recording = read("t_seconds,spo2\n0,90\n1,91\n2,92\n3,93\n", 1, 3);
  EXPECT_EQ(recording.vitals().spo2, 91);
  EXPECT_EQ(recording.end(), Seconds{2});
}

TEST(Recording, a_bad_file_is_refused_with_its_line) {
  EXPECT_EQ(refusal("time,spo2\n0,90\n"), "x.csv:1: no column t_seconds");
  EXPECT_EQ(refusal("t_seconds,spo2\n0,ninety\n"), "x.csv:2: not a number: 'ninety'");
  EXPECT_EQ(refusal("t_seconds,spo2\n1,90\n1,91\n"), "x.csv:3: time does not go forward");
  EXPECT_EQ(refusal("t_seconds,spo2\n"), "x.csv: no rows");
}

}  // namespace
}  // namespace vigil::sim
