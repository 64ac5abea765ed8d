// The vectors that are not whole messages with observations: streams, date-times, acknowledgement
// rules, escapes, alarms as text, the talk of a Patient Data Share link.
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "drivers/hl7/ack.h"
#include "drivers/hl7/dtm.h"
#include "drivers/hl7/message.h"
#include "drivers/hl7/text.h"
#include "tests/drivers/hl7_vectors.h"

namespace vigil::drivers::hl7 {
namespace {

TEST_F(Hl7Vectors, streams_give_their_frames_in_every_cut) {
  int streams = 0;
  for (const Vector& v : load("hl7-mllp")) {
    const json::value* frames = v.expected.if_contains("frames");
    if (frames == nullptr || !frames->is_array()) continue;
    ++streams;
    std::vector<std::vector<std::size_t>> plans{{v.data.size()},
                                                std::vector<std::size_t>(v.data.size(), 1)};
    if (const json::value* more = v.expected.if_contains("chunk_plans")) {
      for (const auto& plan : more->as_array()) {
        plans.push_back(json::value_to<std::vector<std::size_t>>(plan));
      }
    }
    for (const auto& plan : plans) {
      Deframer deframer;
      std::vector<std::string> ids;
      std::size_t junk = 0, from = 0;
      for (const std::size_t length : plan) {
        Bytes bytes = bytes_of(std::string_view(v.data).substr(from, length));
        from += length;
        while (const auto item = deframer.next(at(0), bytes)) {
          if (item->kind == Deframer::Item::Kind::junk) junk += item->count;
          if (item->kind != Deframer::Item::Kind::message) continue;
          Message m;
          EXPECT_EQ(m.open(item->bytes), "");
          ids.push_back("control id " + std::string(m.msh(10)));
        }
      }
      EXPECT_EQ(ids, json::value_to<std::vector<std::string>>(*frames)) << v.name;
      if (const auto skipped = number(v.expected, "skipped_bytes")) {
        EXPECT_EQ(static_cast<double>(junk), *skipped) << v.name;
      }
    }
  }
  EXPECT_GE(streams, 5);
}

// The form of the descriptions: as precise as what was written.
std::string iso(const Moment& m) {
  using Precision = Moment::Precision;
  char text[64];
  std::string out;
  const auto add = [&](const char* format, unsigned value) {
    std::snprintf(text, sizeof text, format, value);
    out += text;
  };
  add("%04u", static_cast<unsigned>(m.year));
  if (m.precision >= Precision::month) add("-%02u", m.month);
  if (m.precision >= Precision::day) add("-%02u", m.day);
  if (m.precision >= Precision::hour) add("T%02u", m.hour), add(":%02u", m.minute);
  if (m.precision >= Precision::second) add(":%02u", m.second);
  if (m.precision >= Precision::millisecond) add(".%03u", m.millisecond);
  if (!m.offset) return out;
  const auto minutes = static_cast<unsigned>(std::abs(m.offset->count()));
  out += m.offset->count() < 0 ? '-' : '+';
  add("%02u", minutes / 60), add(":%02u", minutes % 60);
  return out;
}

TEST_F(Hl7Vectors, date_times_keep_what_is_written) {
  const Vector v = find("hl7-mllp", "dtm-cases");
  std::istringstream lines(v.data);
  for (const auto& wanted : v.description.at("expected").as_array()) {
    std::string line;
    std::getline(lines, line);
    if (line.ends_with('\r')) line.pop_back();
    const auto moment = parse_moment(line);
    EXPECT_EQ(moment ? iso(*moment) : "", wanted.is_null() ? "" : std::string(wanted.as_string()))
        << line;
  }
}

TEST_F(Hl7Vectors, acknowledgement_rules_hold_row_by_row) {
  std::istringstream lines(find("hl7-mllp", "ack-rules").data);
  std::string line;
  std::getline(lines, line);  // heading
  int rows = 0;
  while (std::getline(lines, line)) {
    ++rows;
    const auto column = [&](std::size_t n) { return std::string(part(line, ',', n)); };
    const auto outcome =
        column(3) == "error" ? Verdict::Outcome::error : Verdict::Outcome::accepted;
    const AckCodes codes = ack_codes(column(1), column(2), outcome, AckMode::automatic);
    std::string got(codes.first.empty() ? "none" : codes.first);
    if (!codes.second.empty()) got += "," + std::string(codes.second);
    const std::size_t quote = line.find('"');
    EXPECT_EQ(got, line.substr(quote + 1, line.rfind('"') - quote - 1)) << line;
  }
  EXPECT_GE(rows, 7);
}

// A field by its name in the descriptions, "PID-5.2", unescaped and in UTF-8.
std::string field_text(const std::string& payload, const std::string& name) {
  Message m;
  EXPECT_EQ(m.open(payload), "");
  TextReader reader;
  reader.start(m);
  const auto field_number = static_cast<std::size_t>(std::stoul(name.substr(4)));
  const std::size_t dot = name.find('.');
  std::string out;
  std::string_view segment;
  while (m.next(segment)) {
    Fields fields;
    fields.split(segment, m.delimiters().field);
    if (fields[0] != name.substr(0, 3)) continue;
    const std::string_view field = fields[field_number];
    reader.append(
        dot == std::string::npos ? field : m.component(field, std::stoul(name.substr(dot + 1))),
        out);
    break;
  }
  return out;
}

TEST_F(Hl7Vectors, escapes_and_character_sets_come_out_as_described) {
  for (const Vector& v : load("hl7-mllp")) {
    if (v.name.find("charset") != std::string::npos) {
      EXPECT_EQ(field_text(v.data, "PID-5"), text(v.expected, "name")) << v.name;
      Bench bench;
      bench.send(v.data);
      ASSERT_EQ(bench.observations().size(), 1U) << v.name;
      EXPECT_EQ(bench.observations()[0].value, number(v.expected, "spo2")) << v.name;
      EXPECT_EQ(msa(bench.sent(), 2), text(v.expected, "control_id")) << v.name;
    }
    const json::value* fields = v.expected.if_contains("fields");
    if (fields == nullptr) continue;
    for (const auto& [name, wanted] : fields->as_object()) {
      const std::string recommended = wanted.is_object() ? text(wanted.as_object(), "recommended")
                                                         : std::string(wanted.as_string());
      EXPECT_EQ(field_text(v.data, std::string(name)), recommended) << v.name;
    }
    Bench bench;
    bench.send(v.data);
    EXPECT_EQ(msa(bench.sent(), 1), text(v.expected.at("ack").as_object(), "preferred"));
    EXPECT_EQ(bench.out.subjects.at(0).patient, "A&B");
  }
}

TEST_F(Hl7Vectors, the_efficia_alarm_is_told_with_its_text) {
  const Vector v = find("hl7-mllp", "philips-efficia-alarm");
  Bench bench;
  bench.send(v.data);
  ASSERT_EQ(bench.count(Notice::Kind::device_alarm), 1U);
  const json::object& alarm = v.expected.at("alarm").as_object();
  const std::string detail = bench.notices()[0].detail;
  EXPECT_NE(detail.find(text(alarm, "text")), std::string::npos) << detail;
  EXPECT_NE(detail.find(text(alarm, "level_text")), std::string::npos) << detail;
}

TEST_F(Hl7Vectors, alert_ids_of_one_life_cycle_are_recognised) {
  for (const Vector& v : load("ihe-pcd")) {
    if (!v.expected.contains("alert_uuid")) continue;
    Message m;
    ASSERT_EQ(m.open(v.data), "");
    EXPECT_NE(v.data.find(text(v.expected, "alert_uuid")), std::string::npos);
  }
  Bench bench;
  for (const std::string_view stem :
       {"constructed-acm-1-start", "constructed-acm-2-escalate", "constructed-acm-5-end"}) {
    bench.send(find("ihe-pcd", stem).data);
    EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 1U) << stem;
    EXPECT_TRUE(bench.observations().empty()) << "no value of an alert is charted";
  }
}

TEST_F(Hl7Vectors, patient_and_presence_of_a_pds_monitor_are_told) {
  for (const std::string_view stem : {"103-patient", "udp-adt-online"}) {
    const Vector v = find("mindray-pds", stem);
    Bench bench;
    bench.send(v.data);
    EXPECT_EQ(bench.sent(), "") << stem;
    EXPECT_TRUE(bench.observations().empty());
    ASSERT_EQ(bench.count(Notice::Kind::identified), 1U) << stem;
    EXPECT_EQ(bench.out.subjects.at(bench.notices()[0].subject).patient,
              text(v.expected, "patient_guid"));
    EXPECT_NE(bench.notices()[0].detail.find(text(v.expected, "bed_no_str")), std::string::npos);
  }
}

TEST_F(Hl7Vectors, pds_keep_alives_and_queries_of_others_are_passed_over_in_silence) {
  for (const std::string_view stem : {"echo-106", "query-all-params", "query-vitals-and-alarms"}) {
    const Vector v = find("mindray-pds", stem);
    Bench bench;
    for (const std::string& payload : payloads(v)) bench.feed("\x0B" + payload + "\x1C\r");
    EXPECT_EQ(bench.sent(), "") << stem;
    EXPECT_TRUE(bench.out.said.empty()) << stem;
  }
}

TEST_F(Hl7Vectors, our_query_asks_for_all_that_the_described_one_asks_for) {
  const Vector v = find("mindray-pds", "query-vitals-and-alarms");
  Bench bench(Options{{"role", "pds"}});
  bench.open();
  bench.send("MSH|^~\\&|||||||ORU^R01|106|P|2.3.1|");
  for (const auto& id : v.expected.at("ids").as_array()) {
    EXPECT_NE(bench.sent().find(std::to_string(id.as_int64())), std::string::npos) << id;
  }
  for (const std::string_view kind : {"QRF|MON||||0&0^3^1^1^", "QRF|MON||||0&0^4^1^1^"}) {
    EXPECT_NE(bench.sent().find(kind), std::string::npos);
    EXPECT_NE(v.data.find(kind), std::string::npos);
  }
}

}  // namespace
}  // namespace vigil::drivers::hl7
