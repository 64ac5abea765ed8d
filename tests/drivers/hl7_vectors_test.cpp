// Every message among the vectors of the HL7, IHE PCD and Mindray PDS sheets against what its
// description expects: rows, output, subjects, answers, alarms.
#include <array>
#include <iostream>

#include "drivers/hl7/alerts.h"
#include "drivers/hl7/dialects.h"
#include "drivers/hl7/row.h"
#include "tests/drivers/hl7_vectors.h"

namespace vigil::drivers::hl7 {
namespace {

// ISO 8601 as in the descriptions; without an offset it is UTC, as the driver is told.
std::optional<Time> iso_time(const std::string& iso) {
  if (iso.empty()) return std::nullopt;
  std::string hl7;
  bool offset = false;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    const char c = iso[i];
    if (i > 10 && (c == '+' || c == '-')) offset = true;
    if (c == ':' || c == 'T' || (c == '-' && !offset)) continue;
    hl7 += c;
  }
  return read_time(hl7, Minutes(0));
}

constexpr std::array<std::string_view, vital_count> vital_names{
    "",          "hr",      "pr_spo2", "pr_nibp",  "pr_other", "spo2", "nibp_sys", "nibp_dia",
    "nibp_mean", "ibp_sys", "ibp_dia", "ibp_mean", "rr",       "temp", "pi",       "etco2"};

constexpr std::array<std::string_view, 5> use_names{"ok", "questionable", "invalid", "demo",
                                                    "untracked"};

// Rows against `observations` of the description, every field that we read.
void check_rows(const Vector& v, const std::string& payload, const json::object& expected) {
  Message m;
  ASSERT_EQ(m.open(payload), "") << v.name;
  const RowRules rules{m.delimiters(), find_profile(m) == Profile::mindray_pds};
  std::vector<json::object> wanted;
  for (const auto& p : expected.at("patients").as_array()) {
    for (const auto& o : p.as_object().at("observations").as_array()) {
      wanted.push_back(o.as_object());
    }
  }
  std::size_t i = 0;
  std::string_view segment;
  while (m.next(segment)) {
    if (name_of(segment, m.delimiters().field) != "OBX") continue;
    Fields obx;
    obx.split(segment, m.delimiters().field);
    if (obx[2] == "NA") continue;  // waveforms are not listed
    ASSERT_LT(i, wanted.size()) << v.name;
    const json::object& o = wanted[i++];
    SCOPED_TRACE(v.name + " " + std::string(segment));
    const Row row = read_row(obx, rules);
    EXPECT_EQ(vital_names[static_cast<std::size_t>(row.vital)], text(o, "vital"));
    EXPECT_EQ(use_names[static_cast<std::size_t>(row.use)], text(o, "use"));
    const auto own = row.own_time ? time_of(*row.own_time, Minutes(0)) : std::nullopt;
    EXPECT_EQ(own, iso_time(text(o, "time")));
    if (row.vital != Vital::none && row.unit != Unit::absent && row.unit != Unit::one) {
      EXPECT_EQ(ucum(row.unit), text(o, "unit"));
    }
    if (const json::value* c = o.if_contains("canonical"); c != nullptr) {
      ASSERT_TRUE(row.value);
      EXPECT_NEAR(*row.value, c->at("value").to_number<double>(), 0.1);
    }
  }
  EXPECT_EQ(i, wanted.size()) << v.name;
}

bool tracked(const json::object& o) {
  for (std::size_t i = 0; i < vital_count; ++i) {
    if (vital_names[i] == text(o, "vital")) return parameter_of(static_cast<Vital>(i)).has_value();
  }
  return false;
}

bool has_value_elsewhere(const json::array& observations, const json::object& o) {
  for (const auto& other : observations) {
    const json::object& x = other.as_object();
    const std::string use = text(x, "use");
    if (text(x, "vital") == text(o, "vital") && (use == "ok" || use == "questionable")) return true;
  }
  return false;
}

// The driver's output against the same: values, qualities, times, and whose they are.
void check_output(const Vector& v, const Bench& bench, const json::object& expected) {
  SCOPED_TRACE(v.name);
  const std::vector<Observation> said = bench.observations();
  std::size_t i = 0;
  for (const auto& p : expected.at("patients").as_array()) {
    const json::object& patient = p.as_object();
    const json::array& rows = patient.at("observations").as_array();
    for (const auto& r : rows) {
      const json::object& o = r.as_object();
      const std::string use = text(o, "use");
      if (!tracked(o) || use == "untracked") continue;
      if (use == "invalid" && has_value_elsewhere(rows, o)) continue;
      SCOPED_TRACE(text(o, "code"));
      ASSERT_LT(i, said.size());
      const Observation& got = said[i++];
      EXPECT_EQ(got.value.has_value(), use != "invalid");
      if (got.value) {
        EXPECT_NEAR(*got.value, o.at("canonical").at("value").to_number<double>(), 0.1);
      }
      EXPECT_EQ(got.measured, iso_time(text(o, "effective_time")));
      EXPECT_EQ(got.quality == Quality::questionable,
                use == "questionable" || text(o, "vital") == "pr_nibp");
      const Subject& subject = bench.out.subjects.at(got.subject);
      EXPECT_EQ(subject.location, text(patient, "location"));
      EXPECT_EQ(subject.patient, text(patient, "id"));
    }
  }
  EXPECT_EQ(i, said.size());
}

void check_ack(const Bench& bench, const json::object& ack) {
  const std::string sent = bench.sent();
  if (text(ack, "reply") == "none") {
    EXPECT_EQ(sent, "");
    return;
  }
  EXPECT_EQ(msa(sent, 1), text(ack, "preferred"));
  EXPECT_EQ(msa(sent, 2), text(ack, "msa_2"));
}

void check_pcd_alert(const std::string& payload, const json::object& a) {
  Message m;
  ASSERT_EQ(m.open(payload), "");
  Alert alert;
  std::string_view segment;
  while (m.next(segment)) {
    Fields fields;
    fields.split(segment, m.delimiters().field);
    if (fields[0] == "OBX") AlertReader::take_facet(fields, m, alert);
  }
  EXPECT_EQ(alert.path, text(a, "source_path"));
  EXPECT_EQ(alert.event_code, text(a, "event_code"));
  EXPECT_EQ(alert.event_label, text(a, "event_text"));
  EXPECT_EQ(alert.event_text, text(a, "value_text"));
  EXPECT_EQ(alert.phase, text(a, "phase"));
  EXPECT_EQ(alert.state, text(a, "state"));
  EXPECT_EQ(alert.inactivation, text(a, "inactivation"));
  EXPECT_EQ(alert.priority, text(a, "priority"));
  EXPECT_EQ(alert.type, text(a, "type"));
  EXPECT_EQ(alert.source, text(a, "source"));
  EXPECT_EQ(alert.source_value, number(a, "source_value"));
  EXPECT_EQ(ucum(alert.source_unit), text(a, "source_unit"));
  EXPECT_EQ(alert.limits, text(a, "limits"));
}

void check_alarms(const Bench& bench, const std::string& payload, const json::array& alarms) {
  EXPECT_EQ(bench.count(Notice::Kind::device_alarm), alarms.size());
  for (const auto& alarm : alarms) {
    const json::object& a = alarm.as_object();
    if (!a.contains("alarm_id")) {
      check_pcd_alert(payload, a);
      continue;
    }
    std::string wanted = text(a, "text");
    wanted.erase(0, wanted.find_first_not_of('*'));
    wanted.erase(wanted.find_last_not_of(' ') + 1);
    bool found = false;
    for (const Notice& n : bench.notices()) found |= n.detail.find(wanted) != std::string::npos;
    EXPECT_TRUE(found) << wanted;
  }
}

constexpr std::array<std::string_view, 4> profile_names{"pcd-dec", "pcd-acm", "mindray-pds",
                                                        "hl7-generic"};

void check_messages(const Vector& v) {
  const json::array& expected = v.expected.at("messages").as_array();
  const std::vector<std::string> found = payloads(v);
  ASSERT_EQ(found.size(), expected.size()) << v.name;
  Bench bench(Options{{"demo", "accept"}});
  for (std::size_t i = 0; i < found.size(); ++i) {
    const json::object& e = expected[i].as_object();
    Message m;
    ASSERT_EQ(m.open(found[i]), "") << v.name;
    EXPECT_EQ(profile_names[static_cast<std::size_t>(find_profile(m))], text(e, "profile"));
    EXPECT_EQ(m.msh(10), text(e.at("msh").as_object(), "control_id"));
    bench.feed("\x0B" + found[i] + "\x1C\r");
    check_ack(bench, e.at("ack").as_object());
    const bool alerts = !e.at("alarms").as_array().empty();
    if (!alerts) check_rows(v, found[i], e);
    check_output(v, bench, e);
    // The Efficia's alarm is in no `alarms` list, but has a sentence of its own.
    if (!v.expected.contains("alarm")) check_alarms(bench, found[i], e.at("alarms").as_array());
  }
}

int failures() {
  return ::testing::UnitTest::GetInstance()->current_test_info()->result()->total_part_count();
}

int check_folder(const std::string& folder) {
  const std::vector<Vector> all = load(folder);
  int right = 0, wrong = 0, other = 0;
  for (const Vector& v : all) {
    if (!v.expected.contains("messages")) {
      ++other;
      continue;
    }
    const int before = failures();
    check_messages(v);
    ++(failures() == before ? right : wrong);
  }
  std::cout << folder << ": " << right << " right, " << wrong << " wrong, " << other
            << " of another kind\n";
  return static_cast<int>(all.size());
}

TEST_F(Hl7Vectors, mllp_messages_decode_as_described) {
  EXPECT_GT(check_folder("hl7-mllp"), 0);
}
TEST_F(Hl7Vectors, ihe_pcd_messages_decode_as_described) {
  EXPECT_GT(check_folder("ihe-pcd"), 0);
}
TEST_F(Hl7Vectors, mindray_pds_messages_decode_as_described) {
  EXPECT_GT(check_folder("mindray-pds"), 0);
}

}  // namespace
}  // namespace vigil::drivers::hl7
