// The monitors that speak HL7: acknowledgements first of all, then what stands in a message.
#include <gtest/gtest.h>

#include "simulators/device.h"
#include "simulators/hl7_text.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

DeviceSettings settings() {
  DeviceSettings s;
  s.started = WallTime{std::chrono::milliseconds{1772359200000}};  // 2026-03-01 10:00 UTC
  s.locations = {"KET^R1^B1", "KET^R2^B1"};
  return s;
}

Vitals well() {
  Vitals v;
  v.spo2 = 97.2;
  v.pulse = 72.4;
  v.heart_rate = 72.4;
  v.breath_rate = 14;
  v.cuff.reading = CuffReading{Seconds{0}, 142, 88, 106, 75};
  return v;
}

class Talk {
 public:
  explicit Talk(const std::string& device, std::size_t beds = 1)
      : vitals_(beds, well()), device_(make_device(device, settings())) {}

  void open(Time now) {
    collect([&](Output& out) { device_->on_open(now, out); });
  }
  void until(Time end) {
    while (device_->next() < end)
      collect([&](Output& out) { device_->on_time(device_->next(), vitals_, out); });
  }
  void hear(Time now, const std::string& payload) {
    collect([&](Output& out) { device_->on_bytes(now, vitals_, mllp(payload), out); });
  }
  void answer(Time now, const std::string& code, const std::string& id) {
    hear(now, "MSH|^~\\&|||||||ACK|1|P|2.6\rMSA|" + code + "|" + id + "\r");
  }
  std::string last_id() const { return field(segments_of(said.back())[0], 10); }
  Vitals& bed(std::size_t index) { return vitals_[index]; }
  Device& device() { return *device_; }

  std::vector<std::string> said;
  bool hung_up = false;

 private:
  template <class Call>
  void collect(const Call& call) {
    Output out;
    call(out);
    Deframer deframer;
    for (const auto& frame : out.frames)
      for (auto& payload : deframer.feed(frame.bytes)) said.push_back(payload);
    hung_up = hung_up || out.hang_up;
  }
  std::vector<Vitals> vitals_;
  std::unique_ptr<Device> device_;
};

std::string row(const std::string& payload, std::string_view code) {
  for (const auto& segment : segments_of(payload))
    if (segment.starts_with("OBX") && field(segment, 3).starts_with(code)) return segment;
  return {};
}

TEST(Push, one_message_is_in_flight_until_its_answer_comes) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.until(Seconds{3});
  ASSERT_EQ(talk.said.size(), 1U);
  talk.answer(Seconds{3}, "CA", talk.last_id());
  talk.until(Seconds{4});
  EXPECT_EQ(talk.said.size(), 2U);
}

TEST(Push, an_answer_for_another_message_is_not_taken_for_this_one) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.until(Seconds{1});
  talk.answer(Seconds{1}, "AA", "SM999999");
  talk.until(Seconds{4});
  EXPECT_EQ(talk.said.size(), 1U);
  EXPECT_EQ(talk.device().counts().at("mismatched"), 1);
}

TEST(Push, silence_brings_the_same_message_again_three_times) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.until(Seconds{15});
  ASSERT_EQ(talk.said.size(), 3U);
  EXPECT_EQ(talk.said[0], talk.said[2]);
  talk.until(Seconds{17});
  ASSERT_EQ(talk.said.size(), 4U);  // given up; a fresh one
  EXPECT_NE(talk.said[0], talk.said[3]);
}

TEST(Push, a_new_connection_brings_the_unanswered_message_again) {
  Talk talk{"mindray"};
  talk.open(Time{});
  talk.until(Seconds{1});
  talk.device().on_close(Seconds{1});
  talk.until(Seconds{30});
  talk.open(Seconds{30});
  ASSERT_EQ(talk.said.size(), 2U);
  EXPECT_EQ(talk.said[0], talk.said[1]);
}

TEST(Push, a_refusal_is_counted_and_life_goes_on) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.until(Seconds{1});
  talk.answer(Seconds{1}, "AE", talk.last_id());
  talk.until(Seconds{2});
  EXPECT_EQ(talk.said.size(), 2U);
  EXPECT_EQ(talk.device().counts().at("refused"), 1);
}

TEST(Pcd01, rows_carry_codes_units_status_and_times) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.bed(0).cuff.reading->finished = -Seconds{30};
  talk.until(Seconds{1});
  const std::string& message = talk.said[0];
  const auto header = segments_of(message)[0];
  EXPECT_EQ(field(header, 9), "ORU^R01^ORU_R01");
  EXPECT_EQ(field(header, 11), "P");
  EXPECT_EQ(field(header, 12), "2.6");
  EXPECT_EQ(field(header, 15), "AL");
  EXPECT_EQ(field(header, 16), "NE");
  EXPECT_EQ(field(header, 18), "UNICODE UTF-8");
  const auto spo2 = row(message, "150456");
  EXPECT_EQ(field(spo2, 5), "97");
  EXPECT_EQ(field(spo2, 6), "262688^MDC_DIM_PERCENT^MDC");
  EXPECT_EQ(field(spo2, 11), "R");
  EXPECT_EQ(field(spo2, 14), "20260301100000+0000");
  EXPECT_EQ(field(row(message, "150021"), 14), "20260301095930+0000");
  EXPECT_EQ(field(row(message, "150021"), 17), "AMEAS^auto-measurement^MDC");
}

TEST(Pcd01, a_row_without_a_value_stays_with_status_x) {
  Talk talk{"pcd01"};
  talk.open(Time{});
  talk.bed(0).probe = Probe::off;
  talk.until(Seconds{1});
  EXPECT_EQ(field(row(talk.said[0], "150456"), 5), "");
  EXPECT_EQ(field(row(talk.said[0], "150456"), 11), "X");
}

TEST(Mindray, a_row_without_a_value_is_left_out) {
  Talk talk{"mindray"};
  talk.open(Time{});
  talk.bed(0).probe = Probe::off;
  talk.until(Seconds{1});
  EXPECT_EQ(row(talk.said[0], "150456"), "");
  EXPECT_EQ(field(row(talk.said[0], "150301"), 17), "^APERIODIC");
}

TEST(Gateway, every_bed_has_its_own_message_and_place) {
  Talk talk{"pcd01", 2};
  talk.open(Time{});
  talk.until(Seconds{1});
  talk.answer(Seconds{1}, "CA", talk.last_id());
  ASSERT_EQ(talk.said.size(), 2U);
  EXPECT_EQ(field(segments_of(talk.said[0])[2], 3), "KET^R1^B1");
  EXPECT_EQ(field(segments_of(talk.said[1])[2], 3), "KET^R2^B1");
}

constexpr const char* keep_alive = "MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|\r";
constexpr const char* query =
    "MSH|^~\\&|||||||QRY^R02|1203|P|2.3.1\rQRD|20260301101500|R|I|Q7|||||RES\r"
    "QRF|MON||||0&0^1^1^0^101&160&170\rQRF|MON||||0&0^3^1^1^\r";

std::vector<std::string> kinds(const std::vector<std::string>& payloads) {
  std::vector<std::string> result;
  for (const auto& payload : payloads) result.push_back(field(segments_of(payload)[0], 10));
  return result;
}

TEST(Pds, a_burst_first_and_after_the_query_only_what_was_asked) {
  Talk talk{"pds"};
  talk.open(Time{});
  EXPECT_EQ(kinds(talk.said), (std::vector<std::string>{"103", "53", "106"}));
  talk.said.clear();
  talk.hear(Time{}, query);
  talk.until(Seconds{1});
  EXPECT_EQ(kinds(talk.said),
            (std::vector<std::string>{"106", "204", "205", "204", "205", "503", "54"}));
  EXPECT_EQ(row(talk.said[1], "101"), "OBX||NM|101^HR|2101|72||||||F");
  EXPECT_EQ(row(talk.said[3], "161"), "");  // not asked
  EXPECT_EQ(row(talk.said[5], "170"), "OBX||NM|170^Sys|2105|142||||||F||APERIODIC|20260301100000");
}

TEST(Pds, no_value_is_minus_100_with_status_f) {
  Talk talk{"pds"};
  talk.open(Time{});
  talk.hear(Time{}, query);
  talk.said.clear();
  talk.bed(0).probe = Probe::off;
  talk.bed(0).cuff.reading.reset();
  talk.until(Seconds{1});
  EXPECT_EQ(row(talk.said[3], "160"), "OBX||NM|160^SpO2|2103|-100||||||F");
  EXPECT_EQ(talk.said[4].substr(talk.said[4].find("OBX")), "OBX||CE|2037^|160|2^||||||F\r");
  EXPECT_EQ(row(talk.said[5], "170"), "OBX||NM|170^Sys|2105|-100||||||F||APERIODIC|00000000000000");
}

TEST(Pds, a_client_without_keep_alive_is_cut_off) {
  Talk talk{"pds"};
  talk.open(Time{});
  talk.until(Seconds{8});
  talk.hear(Seconds{8}, keep_alive);
  talk.until(Seconds{18});
  EXPECT_FALSE(talk.hung_up);
  talk.until(Seconds{20});
  EXPECT_TRUE(talk.hung_up);
}

TEST(Pds, a_strict_monitor_ignores_a_query_before_its_first_keep_alive) {
  Talk talk{"pds:strict"};
  talk.open(Time{});
  talk.hear(Time{}, query);
  EXPECT_EQ(talk.device().counts().at("queries"), 0);
  talk.until(Seconds{1});
  talk.hear(Seconds{1}, query);
  EXPECT_EQ(talk.device().counts().at("queries"), 1);
}

TEST(Pds, a_bad_query_is_rejected) {
  Talk talk{"pds"};
  talk.open(Time{});
  talk.hear(Time{}, "MSH|^~\\&|||||||QRY^R02|1203|P|2.3.1\rQRD|2|R|I|Q9|||||RES\rQRF|MON||||x\r");
  EXPECT_NE(talk.said.back().find("MSA|AR|Q9"), std::string::npos);
}

}  // namespace
}  // namespace vigil::sim
