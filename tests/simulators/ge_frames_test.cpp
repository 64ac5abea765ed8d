// The GE monitor's frames, read again by the sheet's table of absolute positions (ge-s5-dri.md, end
// of section 4) and nothing of the simulator's own: each field of each frame, and when frames come.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "simulators/device.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

using Bytes = std::vector<unsigned>;

// What stands between two flags, escapes undone; everything must be right here.
std::vector<Bytes> records_in(const std::string& stream) {
  std::vector<Bytes> records;
  Bytes open;
  bool inside = false, marked = false;
  for (const char c : stream) {
    const unsigned b = static_cast<unsigned char>(c);
    if (b == 0x7E) {
      if (inside) records.push_back(open);
      inside = !inside;
      open.clear();
    } else if (b == 0x7D) {
      marked = true;
    } else {
      open.push_back(marked ? b + 0x20 : b);
      marked = false;
    }
  }
  EXPECT_FALSE(inside);
  for (Bytes& record : records) {
    const unsigned sum = record.back();
    record.pop_back();
    unsigned total = 0;
    for (const unsigned b : record) total += b;
    EXPECT_EQ(total % 256, sum);
  }
  return records;
}

int i16(const Bytes& r, std::size_t at) {
  const unsigned value = r.at(at) + 256 * r.at(at + 1);
  return value < 0x8000U ? static_cast<int>(value) : static_cast<int>(value) - 0x10000;
}

unsigned long u32(const Bytes& r, std::size_t at) {
  return r.at(at) + 256UL * r.at(at + 1) + 65536UL * r.at(at + 2) + 16777216UL * r.at(at + 3);
}

std::string stream_of(const std::vector<Frame>& frames) {
  std::string all;
  for (const Frame& f : frames) all += f.bytes;
  return all;
}

// Requests as the manufacturer prints them: zeros but for these.
std::string phdb(unsigned type, int interval, unsigned mask) {
  std::string r(49, '\0');
  r[0] = 49;
  r[21] = '\xFF';
  r[40] = static_cast<char>(type);
  r[41] = static_cast<char>(interval & 0xFF);
  r[42] = static_cast<char>(interval >> 8 & 0xFF);
  r[43] = static_cast<char>(mask);
  unsigned sum = 0;
  for (const char c : r) sum += static_cast<unsigned char>(c);
  return '\x7E' + r + static_cast<char>(sum) + '\x7E';
}

std::string alarms(unsigned command) {
  std::string r(52, '\0');
  r[0] = 52;
  r[14] = 4;
  r[21] = '\xFF';
  r[40] = static_cast<char>(command);
  return '\x7E' + r + static_cast<char>(52 + 4 + 0xFF + command) + '\x7E';
}

class Bedside {
 public:
  explicit Bedside(const std::string& spec) : device_(make_device(spec, settings())) {}

  Vitals seen;
  std::vector<Frame> say(Time now, const std::string& bytes) {
    Output out;
    device_->on_bytes(now, Beds{&seen, 1}, bytes, out);
    return out.frames;
  }
  std::vector<Frame> until(Time end) {
    Output out;
    while (device_->next() < end) device_->on_time(device_->next(), Beds{&seen, 1}, out);
    return out.frames;
  }
  Device& device() { return *device_; }

  static DeviceSettings settings() {
    DeviceSettings s;
    s.started = WallTime{std::chrono::seconds{1700000000}};
    return s;
  }

 private:
  std::unique_ptr<Device> device_;
};

Vitals well() {
  Vitals v;
  v.spo2 = 97.2;
  v.pulse = 72.4;
  v.heart_rate = 73.4;
  v.breath_rate = 14.0;
  v.cuff.reading = CuffReading{Seconds{0}, 128, 79, 95, 70};
  v.cuff.result = CuffResult::done;
  return v;
}

Bytes first_record(const std::string& spec, const Vitals& v, Time at = Seconds{10}) {
  Bedside bed(spec);
  bed.seen = v;
  bed.say(at, phdb(1, -1, 0));
  const auto records = records_in(stream_of(bed.until(at + Seconds{2})));
  EXPECT_EQ(records.size(), 1U);
  return records.empty() ? Bytes(318) : records[0];
}

constexpr int invalid = -32767, not_updated = -32766;

TEST(Ge, a_basic_record_field_by_field) {
  const Bytes r = first_record("ge", well());
  ASSERT_EQ(r.size(), 318U);
  EXPECT_EQ(i16(r, 0), 318);
  EXPECT_EQ(r[2], 0U);
  EXPECT_EQ(r[3], 9U);
  EXPECT_EQ(i16(r, 4), 1);
  EXPECT_EQ(u32(r, 6), 1700000010UL);
  EXPECT_EQ(u32(r, 10), 0UL);
  EXPECT_EQ(i16(r, 14), 0);
  EXPECT_EQ(i16(r, 16), 0);
  EXPECT_EQ(r[18], 1U);
  for (std::size_t row = 19; row < 40; row += 3) EXPECT_EQ(r[row + 2], 0xFFU);
  EXPECT_EQ(u32(r, 40), u32(r, 6));
  EXPECT_EQ(u32(r, 44), 0x304BUL);  // exists, active, source 9, channels 2 and 3 off
  EXPECT_EQ(i16(r, 48), 0x2200);
  EXPECT_EQ(i16(r, 50), 73);
  EXPECT_EQ(i16(r, 58), 14);
  EXPECT_EQ(u32(r, 116), 3UL);
  EXPECT_EQ(i16(r, 120), 0x0009);
  EXPECT_EQ(i16(r, 122), 12800);
  EXPECT_EQ(i16(r, 124), 7900);
  EXPECT_EQ(i16(r, 126), 9500);
  EXPECT_EQ(i16(r, 128), 70);
  EXPECT_EQ(i16(r, 136), invalid);
  EXPECT_EQ(u32(r, 162), 3UL);
  EXPECT_EQ(i16(r, 168), 9700);
  EXPECT_EQ(i16(r, 170), 72);
  EXPECT_EQ(i16(r, 172), 250);
  for (const std::size_t at : {182U, 186U, 188U}) EXPECT_EQ(i16(r, at), invalid);
  for (const std::size_t at : {270U, 272U, 274U}) EXPECT_EQ(i16(r, at), 73);
  EXPECT_EQ(r[315], 0x40U);
  EXPECT_EQ(i16(r, 316), 0x0091);
}

// Section 4: every group that the patient has no sensor for says so.
TEST(Ge, modules_that_are_not_there_have_status_zero_and_invalid_fields) {
  const Bytes r = first_record("ge", well());
  struct Place {
    std::size_t at, fields;
  };
  constexpr std::array<Place, 18> groups{{{16, 4},
                                          {30, 4},
                                          {44, 4},
                                          {58, 4},
                                          {86, 1},
                                          {94, 1},
                                          {102, 1},
                                          {110, 1},
                                          {132, 4},
                                          {146, 2},
                                          {156, 2},
                                          {166, 3},
                                          {178, 8},
                                          {200, 4},
                                          {214, 3},
                                          {232, 1},
                                          {240, 4},
                                          {254, 4}}};
  for (const Place& g : groups) {
    EXPECT_EQ(u32(r, 44 + g.at), 0UL) << g.at;
    for (std::size_t i = 0; i < g.fields; ++i) {
      EXPECT_EQ(i16(r, 50 + g.at + 2 * i), invalid) << g.at << ' ' << i;
    }
  }
}

TEST(Ge, without_a_finger_the_group_is_inactive_and_without_a_value) {
  Vitals v = well();
  v.probe = Probe::off;
  const Bytes r = first_record("ge", v);
  EXPECT_EQ(u32(r, 162), 1UL);
  for (const std::size_t at : {168U, 170U, 172U}) EXPECT_EQ(i16(r, at), invalid);
  v.probe = Probe::searching;
  const Bytes searching = first_record("ge", v);
  EXPECT_EQ(u32(searching, 162), 3UL);
  EXPECT_EQ(i16(searching, 168), invalid);
}

TEST(Ge, the_cuff_measures_then_is_young_then_old) {
  Vitals v = well();
  v.cuff.running = true;
  const Bytes running = first_record("ge", v);
  EXPECT_EQ(i16(running, 120), 0x0029);
  for (const std::size_t at : {122U, 124U, 126U, 128U}) EXPECT_EQ(i16(running, at), not_updated);
  EXPECT_EQ(i16(first_record("ge", well(), Seconds{59}), 120), 0x0009);
  EXPECT_EQ(i16(first_record("ge", well(), Seconds{61}), 120), 0x0109);
  v = well();
  v.cuff.result = CuffResult::failed;
  EXPECT_EQ(i16(first_record("ge", v), 122), invalid);
}

TEST(Ge, learning_shows_zero_and_says_so_and_asystole_is_zero_without_it) {
  const Bytes learning = first_record("ge:learns", well());
  EXPECT_EQ(u32(learning, 44) >> 9U & 1U, 1UL);
  EXPECT_EQ(i16(learning, 50), 0);
  Vitals v = well();
  v.heart_rate = 0.0;
  const Bytes still = first_record("ge", v);
  EXPECT_EQ(u32(still, 44) & 0x204U, 4UL);
  EXPECT_EQ(i16(still, 50), 0);
}

TEST(Ge, without_electrodes_the_heart_rate_is_the_oximeters) {
  const Bytes r = first_record("ge:leads_off", well());
  EXPECT_EQ(u32(r, 44) >> 3U & 15U, 6UL);
  EXPECT_EQ(u32(r, 44) >> 11U & 7U, 7UL);
  EXPECT_EQ(i16(r, 50), 72);
  EXPECT_EQ(i16(r, 270), invalid);
}

TEST(Ge, the_first_record_comes_within_a_second_and_then_at_the_interval) {
  Bedside bed("ge");
  bed.seen = well();
  bed.say(Seconds{3}, phdb(1, 10, 0));
  const auto frames = bed.until(Seconds{60});
  ASSERT_EQ(frames.size(), 6U);
  EXPECT_LE(frames[0].due, Seconds{4});
  for (std::size_t i = 1; i < frames.size(); ++i) {
    EXPECT_EQ(frames[i].due - frames[i - 1].due, Seconds{10});
    EXPECT_EQ(records_in(frames[i].bytes)[0][2], i);
  }
}

TEST(Ge, intervals_below_five_are_five_and_zero_stops) {
  Bedside bed("ge");
  bed.say(Seconds{0}, phdb(1, 2, 0));
  EXPECT_EQ(bed.until(Seconds{20}).size(), 4U);
  bed.say(Seconds{20}, phdb(1, 0, 0));
  EXPECT_TRUE(bed.until(Seconds{60}).empty());
}

TEST(Ge, one_transmission_is_one_and_the_next_within_five_seconds_is_ignored) {
  Bedside bed("ge");
  bed.say(Seconds{0}, phdb(1, -1, 0));
  EXPECT_EQ(bed.until(Seconds{2}).size(), 1U);
  bed.say(Seconds{2}, phdb(1, -1, 0));
  EXPECT_TRUE(bed.until(Seconds{10}).empty());
  bed.say(Seconds{10}, phdb(1, -1, 0));
  EXPECT_EQ(bed.until(Seconds{20}).size(), 1U);
}

TEST(Ge, it_goes_on_when_the_client_is_gone_and_counts_on) {
  Bedside bed("ge");
  bed.say(Seconds{0}, phdb(1, 5, 0));
  bed.until(Seconds{20});
  bed.device().on_close(Seconds{20});
  bed.until(Seconds{40});
  Output out;
  bed.device().on_open(Seconds{40}, out);
  const auto later = records_in(stream_of(bed.until(Seconds{45})));
  ASSERT_EQ(later.size(), 1U);
  EXPECT_EQ(later[0][2], 8U);
}

TEST(Ge, what_is_no_request_is_ignored) {
  Bedside bed("ge");
  std::string wrong_sum = phdb(1, 5, 0);
  wrong_sum[51 - 1] ^= 1;
  std::string wrong_length = phdb(1, 5, 0);
  wrong_length[1] = 50;
  wrong_length[50] = static_cast<char>(wrong_length[50] + 1);
  bed.say(Seconds{0}, wrong_sum + "garbage" + wrong_length + "\x7E\x7D\x7E");
  EXPECT_EQ(bed.device().next(), never);
  bed.say(Seconds{1}, phdb(1, 5, 0).substr(0, 20));
  bed.say(Seconds{2}, phdb(1, 5, 0).substr(20));
  EXPECT_NE(bed.device().next(), never);
}

TEST(Ge, classes_come_in_order_with_their_number_and_without_the_one_not_installed) {
  Bedside bed("ge");
  bed.seen = well();
  bed.say(Seconds{0}, phdb(1, 5, 0x0E));
  const Bytes r = records_in(stream_of(bed.until(Seconds{2})))[0];
  ASSERT_EQ(r.size(), 40U + 3 * 278);
  const std::array<int, 3> expected{0x0091, 0x0191, 0x0391};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(i16(r, 16 + 3 * i), static_cast<int>(278 * i));
    EXPECT_EQ(r[18 + 3 * i], 1U);
    EXPECT_EQ(i16(r, 40 + 278 * i + 276), expected[i]);
  }
  EXPECT_EQ(r[18 + 9], 0xFFU);
  EXPECT_EQ(i16(r, 40 + 278 + 4 + 6), 73);  // ext1: heart rate
  Bedside other("ge:ext2");
  other.say(Seconds{0}, phdb(1, 5, 0x0F));  // and no basic
  EXPECT_EQ(records_in(stream_of(other.until(Seconds{2})))[0].size(), 40U + 3 * 278);
}

TEST(Ge, cuff_times_and_trends_come_only_beside_displayed_values) {
  Bedside bed("ge:cuff_times");
  bed.seen = well();
  bed.say(Seconds{100}, phdb(4, 5, 0) + phdb(2, 10, 0));
  EXPECT_TRUE(bed.until(Seconds{110}).empty());
  bed.say(Seconds{110}, phdb(1, 5, 0));
  std::array<int, 5> count{};
  for (const Bytes& r : records_in(stream_of(bed.until(Seconds{121})))) {
    ++count[r[18]];
    if (r[18] != 4) continue;
    EXPECT_EQ(r.size(), 40U + 114);
    EXPECT_EQ(u32(r, 40), 1700000000UL);  // the cuff ended at the start
  }
  EXPECT_EQ(count, (std::array<int, 5>{0, 3, 2, 0, 3}));
}

TEST(Ge, alarms_come_once_and_then_on_change_at_least_two_seconds_apart) {
  Bedside bed("ge:10");
  bed.seen = well();
  bed.say(Seconds{0}, alarms(2));
  const auto first = records_in(stream_of(bed.until(Seconds{10})));
  ASSERT_EQ(first.size(), 1U);
  ASSERT_EQ(first[0].size(), 550U);
  EXPECT_EQ(i16(first[0], 14), 4);
  EXPECT_EQ(first[0][3], 10U);
  EXPECT_EQ(first[0][18], 1U);
  EXPECT_EQ(i16(first[0], 42), 1);  // sound on
  EXPECT_EQ(i16(first[0], 48), 0);  // nothing silenced
  for (std::size_t box = 0; box < 5; ++box) EXPECT_EQ(i16(first[0], 50 + 98 * box + 82), 0);
  bed.seen.spo2 = 82.0;
  bed.seen.heart_rate = 130.0;
  const auto frames = bed.until(Seconds{20});
  ASSERT_EQ(frames.size(), 1U);
  const Bytes r = records_in(frames[0].bytes)[0];
  const std::string text = "SpO2 LOW";
  EXPECT_TRUE(std::equal(text.begin(), text.end(), r.begin() + 50));
  EXPECT_EQ(r[58], 0U);
  EXPECT_EQ(i16(r, 50 + 80), 1);  // text and colour changed
  EXPECT_EQ(i16(r, 50 + 82), 3);
  EXPECT_EQ(i16(r, 50 + 84), 1);
  EXPECT_EQ(i16(r, 148 + 82), 2);  // HR HIGH is less severe
  bed.say(Seconds{20}, alarms(3));
  bed.seen.spo2 = 97.0;
  EXPECT_TRUE(bed.until(Seconds{40}).empty());
  bed.say(Seconds{40}, alarms(0));
  EXPECT_EQ(bed.until(Seconds{60}).size(), 1U);
  Bedside s5("ge:9");
  s5.say(Seconds{0}, alarms(2));
  EXPECT_EQ(s5.device().next(), never);
}

TEST(Ge, a_restarted_monitor_forgets_what_it_was_asked) {
  Bedside bed("ge:forgets");
  bed.say(Seconds{0}, phdb(1, 5, 0));
  EXPECT_EQ(bed.until(Seconds{300}).size(), 60U);
  EXPECT_TRUE(bed.until(Seconds{500}).empty());
}

TEST(Ge, the_weak_byte_spoils_the_sum_whatever_is_escaped) {
  Bedside bed("ge");
  bed.seen = well();
  bed.say(Seconds{0}, phdb(1, 5, 0));
  for (const Frame& frame : bed.until(Seconds{900})) {
    ASSERT_LT(frame.weak, frame.bytes.size());
    EXPECT_EQ(frame.bytes[frame.weak], '\0');
    EXPECT_EQ(frame.bytes.front(), '\x7E');
    EXPECT_EQ(frame.bytes.back(), '\x7E');
  }
}

TEST(Ge, unknown_variants_are_named) {
  EXPECT_THROW(make_device("ge:12", {}), BadInput);
  EXPECT_THROW(make_device("ge:fast", {}), BadInput);
}

}  // namespace
}  // namespace vigil::sim
