// Faults of lines and sensors: each does what its word says, and stops.
#include "simulators/faults.h"

#include <gtest/gtest.h>

namespace vigil::sim {
namespace {

using std::chrono::milliseconds;

Order order(const std::string& text) {
  return parse_order(split_words(text));
}

Frame frame(Time due, std::string bytes, std::size_t weak = 0) {
  return {due, std::move(bytes), weak, 0x01};
}

TEST(Line, a_serial_line_carries_one_byte_after_the_other) {
  Line line{milliseconds{1}, 1};
  line.put(Time{}, frame(Time{}, "abcd"));
  EXPECT_EQ(line.take(milliseconds{2}), "ab");
  EXPECT_EQ(line.take(milliseconds{3}), "c");
  line.put(milliseconds{3}, frame(milliseconds{3}, "ef"));  // behind the one that is still going
  EXPECT_EQ(line.take(milliseconds{5}), "de");
  EXPECT_EQ(line.take(milliseconds{9}), "f");
}

TEST(Line, a_network_delivers_at_once) {
  Line line{Time{}, 1};
  line.put(Time{}, frame(milliseconds{5}, "abcd"));
  EXPECT_EQ(line.take(milliseconds{4}), "");
  EXPECT_EQ(line.next(), milliseconds{5});
  EXPECT_EQ(line.take(milliseconds{5}), "abcd");
}

TEST(Line, bad_checksums_and_half_frames_are_counted_out) {
  Line line{Time{}, 1};
  line.apply(Time{}, order("bad_checksum n=2"));
  for (int i = 0; i < 3; ++i) line.put(Time{}, frame(Time{}, "ab", 1));
  EXPECT_EQ(line.take(Time{}), "acacab");
  line.apply(Time{}, order("half_frame"));
  for (int i = 0; i < 2; ++i) line.put(Time{}, frame(Time{}, "abcd"));
  EXPECT_EQ(line.take(Time{}), "ababcd");
}

TEST(Line, a_late_frame_comes_two_seconds_later_and_the_rest_behind_it) {
  Line line{Time{}, 1};
  line.apply(Time{}, order("late"));
  line.put(Time{}, frame(Time{}, "1"));
  line.put(Time{}, frame(Time{}, "2"));
  EXPECT_EQ(line.take(milliseconds{1999}), "");
  EXPECT_EQ(line.take(Seconds{2}), "12");
}

TEST(Line, a_slow_drip_and_then_the_usual_pace) {
  Line line{milliseconds{1}, 1};
  line.apply(Time{}, order("drip for=1s gap=100ms"));
  line.put(Time{}, frame(Time{}, "abc"));
  EXPECT_EQ(line.take(milliseconds{150}), "a");
  EXPECT_EQ(line.take(milliseconds{300}), "bc");
  line.put(Seconds{2}, frame(Seconds{2}, "abc"));
  EXPECT_EQ(line.take(milliseconds{2003}), "abc");
}

TEST(Line, noise_spoils_what_passes_and_adds_its_own) {
  Line line{milliseconds{1}, 1};
  line.apply(Time{}, order("noise for=1s"));
  line.put(Time{}, frame(Time{}, std::string(100, 'a')));
  const std::string spoiled = line.take(Seconds{1});
  EXPECT_GT(spoiled.size(), 400U);
  EXPECT_LT(std::count(spoiled.begin(), spoiled.end(), 'a'), 30);
  line.put(Seconds{2}, frame(Seconds{2}, "good"));
  EXPECT_EQ(line.take(Seconds{3}), "good");
}

TEST(Line, a_flood_repeats_the_latest_frame) {
  Line line{milliseconds{1}, 1};
  line.put(Time{}, frame(Time{}, "ab"));
  line.take(Seconds{1});
  line.apply(Seconds{1}, order("flood n=100"));
  EXPECT_EQ(line.take(Seconds{1}).size(), 200U);
}

TEST(Line, a_serial_line_that_is_behind_loses_frames_and_counts_them) {
  Line line{milliseconds{1}, 1};
  for (int i = 0; i < 2000; ++i) line.put(Time{}, frame(Time{}, "abcd"));
  EXPECT_GT(line.dropped(), 0);
  EXPECT_LT(line.waiting(), 5000U);
}

TEST(Line, a_cut_lasts_as_long_as_it_says) {
  Line line{Time{}, 1};
  line.apply(Seconds{10}, order("cut for=30s"));
  EXPECT_TRUE(line.is_cut(Seconds{39}));
  EXPECT_FALSE(line.is_cut(Seconds{40}));
}

Vitals truth() {
  Vitals v;
  v.spo2 = 97;
  v.pulse = 70;
  v.cuff.reading = CuffReading{Seconds{5}, 120, 80, 93, 70};
  return v;
}

TEST(SensorFaults, a_sensor_that_is_off_has_no_value) {
  SensorFaults faults{1};
  faults.apply(Seconds{10}, order("sensor_off for=45s"), truth());
  EXPECT_EQ(faults.seen(Seconds{54}, truth()).probe, Probe::off);
  EXPECT_FALSE(faults.seen(Seconds{54}, truth()).spo2);
  EXPECT_EQ(faults.seen(Seconds{55}, truth()).spo2, 97);
}

TEST(SensorFaults, a_wrong_finger_gives_the_garbage_that_was_recorded) {
  SensorFaults faults{1};
  faults.apply(Time{}, order("wrong_finger for=30s"), truth());
  const Vitals seen = faults.seen(Seconds{3}, truth());
  EXPECT_EQ(seen.spo2, 1.0);
  EXPECT_GE(*seen.pulse, 180);
  EXPECT_LE(*seen.pulse, 210);
}

TEST(SensorFaults, a_frozen_monitor_shows_what_it_showed) {
  SensorFaults faults{1};
  faults.apply(Time{}, order("freeze for=180s"), truth());
  Vitals worse = truth();
  worse.spo2 = 80;
  EXPECT_EQ(faults.seen(Seconds{179}, worse).spo2, 97);
  EXPECT_EQ(faults.seen(Seconds{180}, worse).spo2, 80);
}

TEST(SensorFaults, an_old_reading_told_again_claims_to_be_new_until_a_new_one_comes) {
  SensorFaults faults{1};
  faults.apply(Seconds{200}, order("repeat_old"), truth());
  EXPECT_EQ(faults.seen(Seconds{210}, truth()).cuff.reading->finished, Seconds{200});
  Vitals later = truth();
  later.cuff.reading->finished = Seconds{305};
  EXPECT_EQ(faults.seen(Seconds{310}, later).cuff.reading->finished, Seconds{305});
}

}  // namespace
}  // namespace vigil::sim
