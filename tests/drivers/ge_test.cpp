// The GE driver's own promises: what it sends and when, which cuff result is news and how old it
// is, and what in a record is no value.
#include <gtest/gtest.h>

#include "drivers/checksum.h"
#include "drivers/ge/frames.h"
#include "tests/support/capture.h"
#include "tests/support/vector_file.h"

namespace vigil::tests {
namespace {

using std::chrono::seconds;
namespace ge = drivers::ge;

std::string zeros(std::size_t n) {
  return std::string(n, '\0');
}

// The manufacturer's examples, sheet section 3.3: everything is zero but these.
std::string phdb_request(const char* type_and_interval, char sum) {
  return "\x7E\x31" + zeros(20) + '\xFF' + zeros(18) + std::string(type_and_interval, 2) +
         zeros(7) + sum + '\x7E';
}

constexpr std::int16_t none = -32767;

// A displayed-values record with the basic class, field by field.
class Basic {
 public:
  Basic() {
    group(72, 0, none, none, none, none);
    set(72, 3);
    group(118, 3, 9700, 72, 250, none);
    group(0, 3 | 1 << 3, 72, none, none, none);
    set(14, 14);
    set(226, 72);
  }
  Basic& set(std::size_t at, int value) {
    data_[at] = static_cast<char>(value & 0xFF);
    data_[at + 1] = static_cast<char>(value >> 8 & 0xFF);
    return *this;
  }
  Basic& group(std::size_t at, int status, int a, int b, int c, int d) {
    return set(at, status).set(at + 6, a).set(at + 8, b).set(at + 10, c).set(at + 12, d);
  }
  Basic& cuff(int label, int systolic, int diastolic) {
    const bool value = systolic > 0;
    set(76, label).set(78, systolic).set(80, diastolic);
    return set(82, value ? (systolic + 2 * diastolic) / 3 : systolic).set(84, value ? 70 : none);
  }
  std::string subrecord() const { return zeros(4) + data_ + std::string("\0\x40\x91\0", 4); }

 private:
  std::string data_ = zeros(270);
};

std::string aux(std::uint32_t cuff_time) {
  std::string bytes = zeros(114);
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>(cuff_time >> 8 * i & 0xFF);
  return bytes;
}

// Subrecords of types 1 (278 bytes) and 4 (114 bytes) in one frame.
std::string frame(const std::vector<std::string>& subrecords, std::uint32_t clock = 0) {
  std::string record = zeros(40);
  std::size_t row = 16;
  for (const std::string& s : subrecords) {
    const std::size_t offset = record.size() - 40;
    record[row] = static_cast<char>(offset & 0xFF);
    record[row + 1] = static_cast<char>(offset >> 8);
    record[row + 2] = s.size() == 278 ? 1 : 4;
    row += 3;
    record += s;
  }
  record[row + 2] = '\xFF';
  record[0] = static_cast<char>(record.size() & 0xFF);
  record[1] = static_cast<char>(record.size() >> 8);
  record[3] = 9;
  for (std::size_t i = 0; i < 4; ++i) record[6 + i] = static_cast<char>(clock >> 8 * i & 0xFF);
  record += static_cast<char>(sum8(std::as_bytes(std::span(record))));
  std::string out = "\x7E";
  for (const char c : record) {
    if (c == '\x7E' || c == '\x7D') out += '\x7D';
    out += c == '\x7E' ? '\x5E' : c == '\x7D' ? '\x5D' : c;
  }
  return out + '\x7E';
}

class Monitor {
 public:
  static Time time(double at) {
    return capture_start + std::chrono::round<Millis>(std::chrono::duration<double>(at));
  }
  void open(double at) { driver_->on_open(time(at), output_); }
  Said hear(double at, const std::string& bytes) {
    output_.clear();
    driver_->on_bytes(time(at), std::as_bytes(std::span(bytes)), output_);
    return sort(output_);
  }
  Said hear(double at, const Basic& basic) { return hear(at, frame({basic.subrecord()})); }
  // Ten ticks a second up to and including `until`: what was sent, with the time of each.
  std::vector<std::pair<double, std::string>> ticks(double until) {
    std::vector<std::pair<double, std::string>> sent;
    while (tick_ <= until + 0.001) {
      output_.clear();
      driver_->on_tick(time(tick_), output_);
      if (!output_.to_device.empty()) sent.emplace_back(tick_, text_of(output_.to_device));
      notices += sort(output_).count(Notice::Kind::no_answer);
      tick_ += 0.1;
    }
    return sent;
  }
  std::size_t notices = 0;  // no_answer

 private:
  std::unique_ptr<Driver> driver_ = find_driver("ge")->make({});
  Output output_;
  double tick_ = 0.1;
};

std::vector<Observation> cuffs(const Said& said) {
  return said.of(Parameter::systolic);
}

// --- what it sends
// --------------------------------------------------------------------------------

TEST(Ge, requests_are_those_of_the_manual) {
  EXPECT_EQ(ge::stop_values(0), phdb_request("\x01\0", '\x31'));
  EXPECT_EQ(ge::start_values(0), phdb_request("\x01\x05", '\x36'));
  EXPECT_EQ(ge::start_cuff_times(0), phdb_request("\x04\x05", '\x39'));
  const std::string alarms =
      "\x7E\x34" + zeros(13) + '\x04' + zeros(6) + '\xFF' + zeros(18) + '\x02';
  EXPECT_EQ(ge::start_alarms(0), alarms + zeros(11) + "\x39\x7E");
}

TEST(Ge, a_checksum_of_7d_is_escaped) {
  const std::string request = ge::start_values(0x7D - 0x36);  // the level makes the sum
  EXPECT_TRUE(request.ends_with("\x7D\x5D\x7E"));
  ge::RecordBuffer buffer;
  EXPECT_TRUE(ge::open_frame(std::as_bytes(std::span(request)).first(request.size() - 1), buffer));
}

TEST(Ge, stops_then_starts_then_asks_for_cuff_times_once_values_come) {
  Monitor m;
  m.open(0);
  const auto sent = m.ticks(1);
  ASSERT_EQ(sent.size(), 2U);
  EXPECT_EQ(sent[0].second, ge::stop_values(0));
  EXPECT_NEAR(sent[1].first - sent[0].first, 0.2, 0.001);
  EXPECT_EQ(sent[1].second, ge::start_values(0) + ge::start_alarms(0));
  m.hear(1.1, Basic());
  const auto more = m.ticks(10);
  ASSERT_EQ(more.size(), 1U);
  EXPECT_EQ(more[0].second, ge::start_cuff_times(0));
}

TEST(Ge, asks_again_after_15_s_and_then_every_10_s_and_says_so_once) {
  Monitor m;
  m.open(0);
  const auto sent = m.ticks(40);
  ASSERT_EQ(sent.size(), 8U);
  for (std::size_t i = 0; i < sent.size(); i += 2) EXPECT_EQ(sent[i].second, ge::stop_values(0));
  EXPECT_NEAR(sent[2].first, 15.3, 0.01);
  EXPECT_NEAR(sent[4].first, 25.5, 0.01);
  EXPECT_EQ(m.notices, 1U);
  m.hear(41, Basic());
  m.ticks(60);
  EXPECT_EQ(m.notices, 2U);  // silent again
}

TEST(Ge, values_are_never_asked_for_twice_within_5_s) {
  Monitor m;
  m.open(0);
  m.ticks(1);
  m.open(1);
  const auto sent = m.ticks(10);
  ASSERT_EQ(sent.size(), 2U);
  EXPECT_NEAR(sent[1].first, 5.3, 0.01);
}

TEST(Ge, cuff_times_are_not_asked_for_again_when_asking_ended_the_values) {
  Monitor m;
  m.open(0);
  m.ticks(1);
  m.hear(1, Basic());
  EXPECT_EQ(m.ticks(2).size(), 1U);
  EXPECT_EQ(m.ticks(20).size(), 2U);
  m.hear(20, Basic());
  EXPECT_TRUE(m.ticks(30).empty());
}

TEST(Ge, refuses_options_by_name) {
  const Entry* entry = find_driver("ge");
  EXPECT_NO_THROW(entry->make({{"level", "9"}}));
  EXPECT_THROW(entry->make({{"level", "16"}}), std::invalid_argument);
  EXPECT_THROW(entry->make({{"level", "9x"}}), std::invalid_argument);
  EXPECT_THROW(entry->make({{"speed", "9"}}), std::invalid_argument);
}

// --- the cuff ------------------------------------------------------------------------------------

constexpr int young = 0x08, measuring = 0x28, old = 0x108;

TEST(Ge, a_repeated_result_is_said_once) {
  Monitor m;
  EXPECT_EQ(cuffs(m.hear(0, Basic().cuff(young, 12800, 7900))).size(), 1U);
  for (int at = 5; at < 300; at += 5) {
    EXPECT_TRUE(cuffs(m.hear(at, Basic().cuff(at < 60 ? young : old, 12800, 7900))).empty());
  }
}

TEST(Ge, a_result_found_at_connect_is_as_old_as_it_may_be) {
  Monitor m;
  const auto first = cuffs(m.hear(0, Basic().cuff(old, 12800, 7900)));
  ASSERT_EQ(first.size(), 1U);
  EXPECT_EQ(first[0].quality, Quality::questionable);
  EXPECT_LE(*first[0].measured, Monitor::time(-3600));
  Monitor other;
  const auto fresh = cuffs(other.hear(0, Basic().cuff(young, 12800, 7900)));
  ASSERT_EQ(fresh.size(), 1U);
  EXPECT_EQ(fresh[0].quality, Quality::good);
  EXPECT_EQ(fresh[0].measured, Monitor::time(-60));
}

TEST(Ge, two_equal_results_are_two) {
  Monitor m;
  m.hear(0, Basic().cuff(old, 12800, 7900));
  EXPECT_TRUE(cuffs(m.hear(5, Basic().cuff(measuring, -32766, -32766))).empty());
  const auto second = cuffs(m.hear(10, Basic().cuff(young, 12800, 7900)));
  ASSERT_EQ(second.size(), 1U);
  EXPECT_EQ(second[0].measured, Monitor::time(5));
}

TEST(Ge, a_result_that_turns_young_again_is_another_one) {
  Monitor m;
  m.hear(0, Basic().cuff(old, 12800, 7900));
  EXPECT_EQ(cuffs(m.hear(70, Basic().cuff(young, 12800, 7900))).size(), 1U);
}

TEST(Ge, a_result_missing_from_one_record_is_the_same_when_it_returns) {
  Monitor m;
  m.hear(0, Basic().cuff(young, 12800, 7900));
  m.hear(5, Basic().cuff(young, none, none));
  EXPECT_TRUE(cuffs(m.hear(10, Basic().cuff(young, 12800, 7900))).empty());
  m.hear(15, Basic().cuff(young, -32766, -32766));
  m.hear(20, Basic().cuff(young, -32766, -32766));
  EXPECT_EQ(cuffs(m.hear(25, Basic().cuff(young, 12800, 7900))).size(), 1U);
}

TEST(Ge, while_it_measures_old_numbers_are_not_looked_at) {
  Monitor m;
  const Said said = m.hear(0, Basic().cuff(measuring, 12800, 7900));
  EXPECT_TRUE(cuffs(said).empty());
  EXPECT_EQ(said.count(Notice::Kind::cuff_started), 1U);
  EXPECT_EQ(m.hear(5, Basic().cuff(measuring, 12800, 7900)).count(Notice::Kind::cuff_started), 0U);
}

TEST(Ge, a_determination_that_brings_the_old_result_back_has_failed) {
  Monitor m;
  m.hear(0, Basic().cuff(old, 12800, 7900));
  m.hear(5, Basic().cuff(measuring, -32766, -32766));
  const Said said = m.hear(10, Basic().cuff(old, 12800, 7900));
  EXPECT_TRUE(cuffs(said).empty());
  EXPECT_EQ(said.count(Notice::Kind::cuff_failed), 1U);
}

TEST(Ge, after_a_reconnect_the_same_result_is_not_news) {
  Monitor m;
  m.open(0);
  m.hear(1, Basic().cuff(old, 12800, 7900));
  m.open(300);
  EXPECT_TRUE(cuffs(m.hear(301, Basic().cuff(old, 12800, 7900))).empty());
  const auto missed = cuffs(m.hear(600, Basic().cuff(old, 13100, 8000)));
  ASSERT_EQ(missed.size(), 1U);
  EXPECT_EQ(missed[0].measured, Monitor::time(301));  // not before that
}

TEST(Ge, an_auxiliary_record_dates_the_result_by_its_age) {
  constexpr std::uint32_t clock = 1000000;  // of a monitor that lives in 1970
  Monitor m;
  const auto dated = cuffs(
      m.hear(0, frame({Basic().cuff(old, 12800, 7900).subrecord(), aux(clock - 600)}, clock)));
  ASSERT_EQ(dated.size(), 1U);
  EXPECT_EQ(dated[0].quality, Quality::good);
  EXPECT_EQ(dated[0].measured, Monitor::time(-600));
  // The measuring bit fell between two records; the time tells.
  const auto next = cuffs(m.hear(
      50, frame({Basic().cuff(young, 12800, 7900).subrecord(), aux(clock + 40)}, clock + 50)));
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next[0].measured, Monitor::time(40));
}

TEST(Ge, a_time_that_comes_after_its_result_says_it_not_again) {
  constexpr std::uint32_t clock = 1000000;
  Monitor m;
  m.hear(0, Basic().cuff(measuring, -32766, -32766));
  EXPECT_EQ(cuffs(m.hear(5, Basic().cuff(young, 12800, 7900))).size(), 1U);
  m.hear(6, frame({aux(clock - 3)}, clock));
  EXPECT_TRUE(cuffs(m.hear(10, Basic().cuff(young, 12800, 7900))).empty());
}

TEST(Ge, a_time_in_the_future_of_the_monitor_is_no_time) {
  Monitor m;
  const auto result =
      cuffs(m.hear(0, frame({Basic().cuff(old, 12800, 7900).subrecord(), aux(2000)}, 1000)));
  ASSERT_EQ(result.size(), 1U);
  EXPECT_EQ(result[0].quality, Quality::questionable);
}

// --- no number where there is none
// ------------------------------------------------------------------

TEST(Ge, every_code_is_no_value) {
  for (const int code : {-32768, -32767, -32766, -32765, -32764, -32763, -32762, -32001}) {
    Monitor m;
    const Said said = m.hear(0, Basic().group(118, 3, code, code, code, none).set(6, code));
    for (const Observation& o : said.observations) {
      if (o.parameter == Parameter::breath_rate) continue;
      EXPECT_FALSE(o.value) << code;
    }
  }
}

TEST(Ge, a_module_that_is_not_active_has_no_value_whatever_its_fields_hold) {
  for (const int status : {0, 1, 2}) {
    Monitor m;
    const Said said = m.hear(0, Basic().group(118, status, 9700, 72, 250, none));
    EXPECT_FALSE(said.of(Parameter::spo2).at(0).value);
    EXPECT_FALSE(said.of(Parameter::pulse_rate).at(0).value);
    EXPECT_EQ(said.count(Notice::Kind::sensor_off), 1U);
  }
}

TEST(Ge, all_channels_off_is_no_heart_rate) {
  Monitor m;
  const Said said = m.hear(0, Basic().set(0, 3 | 1 << 3 | 7 << 11));
  EXPECT_FALSE(said.of(Parameter::heart_rate).at(0).value);
}

TEST(Ge, saturation_out_of_range_is_told_in_words_and_not_as_a_missing_sensor) {
  Monitor m;
  const Said said = m.hear(0, Basic().group(118, 3, -32764, 72, 250, none));
  EXPECT_FALSE(said.of(Parameter::spo2).at(0).value);
  EXPECT_EQ(said.count(Notice::Kind::sensor_off), 0U);
  EXPECT_EQ(said.count(Notice::Kind::device_alarm), 1U);
  EXPECT_EQ(
      m.hear(5, Basic().group(118, 3, -32764, 72, 250, none)).count(Notice::Kind::device_alarm),
      0U);
}

TEST(Ge, zero_without_asystole_is_no_heart_rate) {
  Monitor m;
  EXPECT_FALSE(m.hear(0, Basic().set(6, 0)).of(Parameter::heart_rate).at(0).value);
}

TEST(Ge, a_frame_that_stands_still_for_a_second_is_given_up) {
  Monitor m;
  const std::string whole = frame({Basic().subrecord()});
  m.hear(0, whole.substr(0, 100));
  const Said said = m.hear(2, whole);
  EXPECT_EQ(said.rejected(), 1U);
  EXPECT_EQ(said.of(Parameter::spo2).size(), 1U);
}

TEST(Ge, one_flag_between_two_frames_is_enough) {
  Monitor m;
  const std::string one = frame({Basic().subrecord()});
  EXPECT_EQ(m.hear(0, one + one.substr(1)).of(Parameter::spo2).size(), 2U);
}

}  // namespace
}  // namespace vigil::tests
