// IHE PCD-04: facets that contradict each other, and the life of an alert (ihe-pcd sheet, section
// 4).
#include "drivers/hl7/alerts.h"

#include <gtest/gtest.h>

#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

int next_id = 0;

std::string header() {
  return "MSH|^~\\&|MON^00A0^EUI-64||||20260301100000+0000||ORU^R40^ORU_R40|" +
         std::to_string(++next_id) +
         "|P|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_ACM_001^IHE PCD^1.3^ISO\nPV1||O|R4^B2\n";
}

std::string alert(std::string_view phase, std::string_view state = "active",
                  std::string_view priority = "PM", std::string_view inactivation = "enabled") {
  const auto facet = [](std::string_view code, int n, std::string_view value) {
    return "OBX||ST|" + std::string(code) + "^MDC|1.3.1.150456." + std::to_string(n) + "|" +
           std::string(value) + "||||||R\n";
  };
  return "OBR|1||0^b7f0c1aa-0000-4000-8000-000000000001^00A0^EUI-64|196616^MDC_EVT_ALARM^MDC\n"
         "OBX||CWE|196616^MDC_EVT_ALARM^MDC|1.3.1.150456.1|196674^MDC_EVT_LO_VAL_LT_LIM^MDC|||L~PL~"
         "SP"
         "|||R\n"
         "OBX||NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456.2|86|262688^MDC_DIM_PERCENT^MDC|90-"
         "100"
         "||||R\n" +
         facet("68481^MDC_ATTR_EVENT_PHASE", 3, phase) +
         facet("68482^MDC_ATTR_ALARM_STATE", 4, state) +
         facet("68483^MDC_ATTR_ALARM_INACTIVATION_STATE", 5, inactivation) +
         facet("68484^MDC_ATTR_ALARM_PRIORITY", 6, priority);
}

std::vector<std::string> details(const Bench& bench) {
  std::vector<std::string> found;
  for (const Notice& n : bench.notices()) found.push_back(n.detail);
  return found;
}

using Details = std::vector<std::string>;

TEST(Hl7Alerts, an_alert_is_one_sentence_and_no_value) {
  Bench bench;
  bench.send(header() + alert("start"));
  EXPECT_EQ(details(bench), Details{"medium start: below its limit, spo2 86 % (limits 90-100)"});
  EXPECT_EQ(bench.notices()[0].kind, Notice::Kind::device_alarm);
  EXPECT_EQ(bench.out.subjects.at(0).location, "R4^B2");
  EXPECT_TRUE(bench.observations().empty());
  EXPECT_NE(bench.sent().find("ACK^R40^ACK"), std::string::npos);
  EXPECT_NE(bench.sent().find("MSA|CA|"), std::string::npos);
}

TEST(Hl7Alerts, refreshes_are_silent_and_changes_are_told) {
  Bench bench;
  const auto told = [&](const std::string& text) {
    return bench.send(header() + text).said.size();
  };
  EXPECT_EQ(told(alert("start")), 1U);
  EXPECT_EQ(told(alert("continue")), 0U);
  EXPECT_EQ(told(alert("update")), 0U);
  EXPECT_EQ(told(alert("start")), 0U) << "already open";
  EXPECT_EQ(told(alert("escalate", "active", "PH")), 1U);
  EXPECT_EQ(told(alert("continue", "active", "PH")), 0U);
  EXPECT_EQ(told(alert("update", "latched", "PH")), 1U);
  EXPECT_EQ(told(alert("update", "latched", "PH", "alert-acknowledged")), 1U);
  EXPECT_EQ(details(bench).at(0),
            "high update: below its limit, spo2 86 % (limits 90-100), latched, alert-acknowledged");
  EXPECT_EQ(told(alert("end", "inactive", "PH")), 1U);
  EXPECT_EQ(told(alert("start")), 1U) << "closed, so this one is new";
}

TEST(Hl7Alerts, an_end_without_a_start_a_lone_update_and_a_point_event_are_told) {
  Bench bench;
  EXPECT_EQ(bench.send(header() + alert("end", "inactive")).said.size(), 1U);
  EXPECT_EQ(bench.send(header() + alert("update")).said.size(), 1U);
  Bench other;
  EXPECT_EQ(other.send(header() + alert("tpoint")).said.size(), 1U);
  EXPECT_EQ(other.send(header() + alert("tpoint")).said.size(), 1U);
}

TEST(Hl7Alerts, state_inactive_ends_an_alert_whatever_its_phase) {
  Bench bench;
  bench.send(header() + alert("start"));
  bench.send(header() + alert("update", "inactive"));
  EXPECT_EQ(details(bench).at(0).find("medium end:"), 0U) << details(bench).at(0);
}

TEST(Hl7Alerts, two_requests_in_one_message_are_two_alerts) {
  Bench bench;
  std::string second = alert("start");
  second.replace(second.find("000000000001"), 12, "000000000002");
  bench.send(header() + alert("start") + second);
  EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 2U);
}

TEST(Hl7Alerts, the_higher_of_two_priorities_counts) {
  Bench bench;
  bench.send(header() + alert("start", "active", "PN"));
  EXPECT_EQ(details(bench).at(0).find("low start"), 0U) << "OBX-8 says PL, the facet PN";
}

TEST(Hl7Alerts, the_watchdog_of_a_reporter_is_no_alert_until_it_says_good_bye) {
  Bench bench;
  const std::string watchdog =
      "OBR|1||||||20260301\nOBX||ST|258047^MDC_EVT_ACTIVE^MDC|1.0.0.0.1|||||||R\n"
      "OBX||ST|68482^MDC_ATTR_ALARM_STATE^MDC|1.0.0.0.4|";
  bench.send(header() + watchdog + "active||||||R\n");
  EXPECT_TRUE(bench.out.said.empty());
  EXPECT_NE(bench.sent().find("MSA|CA|"), std::string::npos);
  bench.send(header() + watchdog + "inactive||||||R\n");
  EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 1U);
}

// Its link counts as alive by what is said; section 4 wants the silence of a watchdog to be
// noticed.
TEST(Hl7Alerts, a_watchdog_shows_life_now_and_then) {
  Bench bench;
  const std::string watchdog =
      "OBR|1||||||20260301\nOBX||ST|258047^MDC_EVT_ACTIVE^MDC|1.0.0.0.1|||||||R\n";
  std::size_t signs = 0;
  for (int second = 0; second <= 20; second += 2) {
    bench.send(header() + watchdog, 1000LL * second);
    signs += bench.count(Notice::Kind::identified);
    EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 0U);
  }
  EXPECT_EQ(signs, 3U);
}

TEST(Hl7Alerts, an_alert_under_another_trigger_is_taken_and_gives_no_number) {
  Bench bench;
  std::string message = header() + alert("start");
  const auto trigger = message.find("ORU^R40^ORU_R40");
  message.replace(trigger, 15, "ORU^R04");
  bench.send(message);
  EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 1U);
  EXPECT_TRUE(bench.observations().empty());
  EXPECT_NE(bench.sent().find("MSA|CA|"), std::string::npos);
}

TEST(Hl7Alerts, alerts_of_a_demonstration_are_refused) {
  Bench bench;
  std::string message = header() + alert("start");
  message.replace(message.find("|P|2.6"), 6, "|T|2.6");
  bench.send(message);
  EXPECT_EQ(bench.count(Notice::Kind::device_alarm), 0U);
  EXPECT_EQ(bench.count(Notice::Kind::refused), 1U);
}

Alert facets(std::initializer_list<std::string_view> rows) {
  static Message m;
  EXPECT_EQ(m.open("MSH|^~\\&|M"), "");
  Alert alert;
  for (const std::string_view row : rows) {
    Fields fields;
    fields.split(row, '|');
    AlertReader::take_facet(fields, m, alert);
  }
  return alert;
}

TEST(Hl7Alerts, words_decide_before_numbers_and_numbers_before_codes) {
  // Components swapped; an old attribute number with a label; a bare facet number; a bare code.
  const Alert a =
      facets({"OBX||ST|MDC_ATTR_EVT_PHASE^68481^MDC|1.0.0.0.4|start",
              "OBX||ST|68165^MDC_ATTR_ALERT_STATE^MDC|1.0.0.0.3|active",
              "OBX||ST|0^^99X|1.0.0.0.6|PH", "OBX||ST|68485|1.0|ST",
              "OBX||ST|68482^MDC_ATTR_ALARM_INACTIVATION_STATE^MDC|1.0.0.0.4|audio-off"});
  EXPECT_EQ(a.phase, "start");
  EXPECT_EQ(a.state, "active");
  EXPECT_EQ(a.priority, "PH");
  EXPECT_EQ(a.type, "ST");
  EXPECT_EQ(a.inactivation, "audio-off");
}

TEST(Hl7Alerts, the_event_is_wrapped_or_stands_by_itself) {
  const Alert wrapped =
      facets({"OBX||CWE|196616^MDC_EVT_ALARM^MDC|1.7.4.147842.1|196648^MDC_EVT_HI^MDC"});
  EXPECT_EQ(wrapped.event_label, "MDC_EVT_HI");
  EXPECT_EQ(wrapped.path, "1.7.4.147842");
  const Alert plain = facets({"OBX||ST|0^MDCX_EVT_ALERT_ADVISORY^MDC|1.0.0.0.1|Recheck BP"});
  EXPECT_EQ(plain.event_label, "MDCX_EVT_ALERT_ADVISORY");
  EXPECT_EQ(plain.event_text, "Recheck BP");
  EXPECT_FALSE(facets({"OBX||69965^MDS^MDC|1.0.0.0|"}).present());
}

}  // namespace
}  // namespace vigil::drivers::hl7
