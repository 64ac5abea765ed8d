// Mindray Patient Data Share: what its messages mean, and our side of the talk (mindray-pds sheet).
#include <gtest/gtest.h>

#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

std::string pds(std::string_view type, std::string_view rows = {}) {
  return "MSH|^~\\&|||||||ORU^R01|" + std::string(type) + "|P|2.3.1|\n" + std::string(rows);
}

std::string value(std::string_view id, std::string_view number) {
  return "OBX||NM|" + std::string(id) + "^x|2103|" + std::string(number) + "||||||F\n";
}

std::string cuff(std::string_view id, std::string_view number, std::string_view time) {
  return "OBX||NM|" + std::string(id) + "^x|2105|" + std::string(number) + "||||||F||APERIODIC|" +
         std::string(time) + "\n";
}

std::string alarm(std::string_view level, std::string_view content) {
  return "OBX||CE|" + std::string(level) + "|1|" + std::string(content) +
         "||||||F|||20260301100000|\n";
}

std::vector<std::string> alarms(const Bench& bench) {
  std::vector<std::string> found;
  for (const Notice& n : bench.notices()) {
    if (n.kind == Notice::Kind::device_alarm) found.push_back(n.detail);
  }
  return found;
}

TEST(Hl7Pds, values_have_no_time_and_are_never_acknowledged) {
  Bench bench;
  bench.send(pds("204", value("160", "98") + value("161", "60") + value("162", "12.000")));
  ASSERT_EQ(bench.observations().size(), 3U);
  for (const Observation& o : bench.observations()) EXPECT_FALSE(o.measured);
  EXPECT_EQ(bench.sent(), "");
}

TEST(Hl7Pds, keep_alives_alone_show_life_now_and_then) {
  Bench bench;
  std::size_t signs = 0;
  for (int second = 0; second <= 20; ++second) {
    bench.send(pds("106"), 1000LL * second);
    signs += bench.count(Notice::Kind::identified);
  }
  EXPECT_EQ(signs, 4U);
}

TEST(Hl7Pds, the_type_of_the_message_is_not_an_id_and_not_a_parameter) {
  Bench bench;
  bench.send(pds("204", value("160", "98")), 0);
  bench.send(pds("204", value("160", "97")), 10);
  EXPECT_EQ(bench.observations().size(), 1U) << "the second 204 is no repetition";
  bench.send(pds("53", "OBX||CE|2009^|160|1^||||||F\n"), 20);
  bench.send(pds("51", value("160", "90")), 30);
  EXPECT_TRUE(bench.out.said.empty()) << "limits are not measurements";
  bench.send(pds("9999", value("160", "90")), 40);
  EXPECT_TRUE(bench.out.said.empty());
}

TEST(Hl7Pds, a_probe_that_comes_off_is_told_when_it_changes) {
  Bench bench;
  bench.send(pds("204", value("160", "-100")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_off), 0U) << "there was nothing to come off";
  bench.send(pds("204", value("160", "97")));
  bench.send(pds("204", value("160", "-100.00")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_off), 1U);
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].quality, Quality::invalid);
  bench.send(pds("204", value("160", "-100")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_off), 0U);
  bench.send(pds("204", value("160", "96")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_on), 1U);
  bench.send(pds("204", value("160", "96")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_on), 0U);
}

TEST(Hl7Pds, the_sensor_off_alarm_says_the_same_once) {
  Bench bench;
  bench.send(pds("204", value("160", "97")));
  bench.send(pds("56", "OBX||CE|4||205^SpO2 Sensor Off||||||F|\nOBX||CE|2041^||0^||||||F\n"));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_off), 1U);
  EXPECT_EQ(alarms(bench), std::vector<std::string>{"prompt start: SpO2 Sensor Off (technical)"});
  bench.send(pds("204", value("160", "-100")));
  EXPECT_EQ(bench.count(Notice::Kind::sensor_off), 0U);
}

TEST(Hl7Pds, cuff_readings_keep_their_time_and_a_zero_time_is_none) {
  Bench bench;
  const std::string good = cuff("171", "80", "20260301095000") +
                           cuff("172", "93", "20260301095000") +
                           cuff("170", "120", "20260301095000");
  bench.send(pds("503", good + cuff("170", "-100", "00000000000000")));
  ASSERT_EQ(bench.observations().size(), 3U);
  EXPECT_EQ(bench.observations()[2].parameter, Parameter::systolic);
  EXPECT_EQ(bench.observations()[2].value, 120.0);
  EXPECT_EQ(bench.observations()[2].measured, at(-600000));
  bench.send(pds("503", good), 1000);
  EXPECT_TRUE(bench.observations().empty()) << "a new query repeats the old reading";
  bench.send(pds("503", cuff("170", "-100", "00000000000000")), 2000);
  EXPECT_TRUE(bench.observations().empty()) << "no measurement is not a failed one";
}

TEST(Hl7Pds, the_unit_setting_of_the_monitor_is_configured) {
  Bench bench(Options{{"pressure_unit", "kPa"}, {"temperature_unit", "F"}});
  bench.send(
      pds("503", cuff("170", "16.0", "20260301095000") + cuff("171", "10.7", "20260301095000")));
  ASSERT_EQ(bench.observations().size(), 2U);
  EXPECT_NEAR(*bench.observations()[0].value, 120.0, 0.1);
  bench.send(pds("204", value("200", "98.6")));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_NEAR(*bench.observations()[0].value, 37.0, 0.01);
}

TEST(Hl7Pds, a_wrong_unit_setting_gives_no_number_and_a_word) {
  Bench bench;
  bench.send(
      pds("503", cuff("171", "10.7", "20260301095000") + cuff("170", "16.0", "20260301095000")));
  for (const Observation& o : bench.observations()) EXPECT_FALSE(o.value);
  ASSERT_EQ(bench.count(Notice::Kind::refused), 1U);
  EXPECT_NE(bench.notices()[0].detail.find("kPa"), std::string::npos);
  bench.send(pds("204", value("200", "98.6")));
  EXPECT_FALSE(bench.observations().at(0).value);
  EXPECT_EQ(bench.count(Notice::Kind::refused), 1U);
}

TEST(Hl7Pds, alarms_start_end_and_do_not_repeat) {
  Bench bench;
  const std::string low = alarm("2", "10002^**HR TOO LOW"),
                    high = alarm("2", "10033^**SpO2 TOO HIGH ");
  bench.send(pds("54", low + alarm("2040^", "0^")));
  EXPECT_EQ(alarms(bench), std::vector<std::string>{"medium start: HR TOO LOW (physiological)"});
  bench.send(pds("54", low));
  EXPECT_TRUE(bench.out.said.empty()) << "the list comes every second";
  bench.send(pds("54", low + high));
  EXPECT_EQ(alarms(bench), std::vector<std::string>{"medium start: SpO2 TOO HIGH (physiological)"});
  bench.send(pds("56"));
  EXPECT_TRUE(bench.out.said.empty()) << "two lists, kept apart";
  bench.send(pds("54"));
  EXPECT_EQ(alarms(bench), (std::vector<std::string>{"end: HR TOO LOW (physiological)",
                                                     "end: SpO2 TOO HIGH (physiological)"}));
}

TEST(Hl7Pds, stars_are_trusted_over_the_level_and_what_is_unknown_is_high) {
  const std::pair<std::string, std::string> cases[] = {
      {alarm("3", "1^***APNEA"), "high start: APNEA (physiological)"},
      {alarm("1", "2^*ST HIGH"), "low start: ST HIGH (physiological)"},
      {alarm("1", "3^ASYSTOLE"), "high start: ASYSTOLE (physiological)"},
      {alarm("4", "4^MODULE"), "prompt start: MODULE (physiological)"},
      {alarm("7", "5^WHAT"), "high start: WHAT (physiological)"},
  };
  for (const auto& [row, wanted] : cases) {
    Bench bench;
    bench.send(pds("54", row));
    EXPECT_EQ(alarms(bench), std::vector<std::string>{wanted});
  }
}

TEST(Hl7Pds, an_alarm_that_gets_worse_is_told_again) {
  Bench bench;
  bench.send(pds("54", alarm("2", "10002^**HR TOO LOW")));
  bench.send(pds("54", alarm("1", "10002^***HR TOO LOW")));
  EXPECT_EQ(alarms(bench), std::vector<std::string>{"high start: HR TOO LOW (physiological)"});
}

TEST(Hl7Pds, the_patient_is_known_from_then_on_and_a_change_is_told) {
  Bench bench;
  const std::string visit = "PV1||I|^^ICU&1&3232237756&4601&&1\nOBX||ST|2308^Bed||BED-1||||||F\n";
  bench.send(pds("103", "PID|||guid-1||DOE^JOHN\n" + visit));
  ASSERT_EQ(bench.count(Notice::Kind::identified), 1U);
  EXPECT_EQ(bench.notices()[0].detail, "Mindray PDS, bed BED-1");
  bench.send(pds("204", value("160", "97")));
  EXPECT_EQ(bench.out.subjects.at(0), (Subject{"^^ICU&1&3232237756&4601&&1", "guid-1", ""}));
  bench.send(pds("103", "PID|||guid-1||DOE^JOHN\n" + visit));
  EXPECT_EQ(bench.count(Notice::Kind::identified), 0U);
  bench.send(pds("103", "PID|||guid-2||ROE^JANE\n" + visit));
  ASSERT_EQ(bench.count(Notice::Kind::identified), 1U);
  EXPECT_NE(bench.notices()[0].detail.find("another patient"), std::string::npos);
  EXPECT_EQ(bench.notices()[0].detail.find("ROE"), std::string::npos)
      << "names stay out of notices";
}

// ---------------------------------------------------------------------------------------------------

struct Client : Bench {
  Client() : Bench(Options{{"role", "pds"}}) {}
  bool asked() const { return sent().find("QRY^R02|1203") != std::string::npos; }
  bool asked_for_all() const { return sent().find("QRF|MON||||0&0^1^1^1^\r") != std::string::npos; }
  bool kept_alive() const { return sent().find("ORU^R01|106") != std::string::npos; }
};

TEST(Hl7PdsClient, a_keep_alive_goes_out_at_once_and_each_second) {
  Client c;
  c.open(0);
  EXPECT_TRUE(c.kept_alive());
  std::size_t sent = 0;
  for (int ms = 100; ms <= 2900; ms += 100) {
    c.tick(ms);
    sent += c.kept_alive() ? 1 : 0;
  }
  EXPECT_EQ(sent, 2U);
}

TEST(Hl7PdsClient, the_query_waits_for_the_first_keep_alive_of_the_monitor) {
  Client c;
  c.open(0);
  EXPECT_FALSE(c.asked());
  c.send(pds("106"), 500);
  EXPECT_TRUE(c.asked());
  EXPECT_FALSE(c.asked_for_all());
  c.send(pds("106"), 1500);
  EXPECT_FALSE(c.asked());
}

TEST(Hl7PdsClient, a_query_before_the_first_keep_alive_is_repeated_behind_it) {
  Client c;
  c.open(0);
  c.tick(3000);
  EXPECT_TRUE(c.asked());
  c.send(pds("106"), 4000);
  EXPECT_TRUE(c.asked());
}

TEST(Hl7PdsClient, without_values_it_asks_for_everything_and_then_again) {
  Client c;
  c.open(0);
  c.send(pds("106"), 100);
  c.tick(5000);
  EXPECT_FALSE(c.asked());
  c.tick(5100);
  EXPECT_TRUE(c.asked_for_all());
  c.tick(35000);
  EXPECT_FALSE(c.asked());
  c.tick(35100);
  EXPECT_TRUE(c.asked());
  EXPECT_FALSE(c.asked_for_all());
}

TEST(Hl7PdsClient, values_that_stop_are_asked_for_again) {
  Client c;
  c.open(0);
  c.send(pds("106"), 100);
  c.send(pds("204", value("160", "97")), 200);
  for (int ms = 300; ms <= 10100; ms += 100) {
    c.tick(ms);
    EXPECT_FALSE(c.asked());
  }
  c.tick(10200);
  EXPECT_TRUE(c.asked());
}

TEST(Hl7PdsClient, queries_are_well_formed_and_numbered) {
  Bench bench(Options{{"role", "pds"}, {"zone", "+01:00"}});
  bench.open();
  bench.send(pds("106"));
  EXPECT_EQ(bench.sent(),
            "\x0BMSH|^~\\&|||||||QRY^R02|1203|P|2.3.1|\r"
            "QRD|20260301110000|R|I|Q000001|||||RES\r"
            "QRF|MON||||0&0^1^1^0^101&151&160&161\r"
            "QRF|MON||||0&0^1^1^0^162&170&171&172\r"
            "QRF|MON||||0&0^1^1^0^173&200\r"
            "QRF|MON||||0&0^3^1^1^\r"
            "QRF|MON||||0&0^4^1^1^\r"
            "\x1C\r");
}

TEST(Hl7PdsClient, a_refusal_is_told_and_agreement_is_not) {
  Client c;
  c.open();
  c.send("MSH|^~\\&|Mindray|Gateway|||||ACK|3|P|2.3.1|\nMSA|AA|Q000001");
  EXPECT_TRUE(c.out.said.empty());
  c.send("MSH|^~\\&|Mindray|Gateway|||||ACK|3|P|2.3.1|\nMSA|AR|Q000001|bad query");
  ASSERT_EQ(c.count(Notice::Kind::refused), 1U);
  EXPECT_EQ(c.notices()[0].detail, "the monitor refuses: AR bad query");
}

TEST(Hl7PdsClient, nothing_that_comes_is_ever_acknowledged) {
  Client c;
  c.open();
  c.send(
      "MSH|^~\\&|X||||20260301||ORU^R01^ORU_R01|1|P|2.6|||AL|AL\nOBX|1|NM|150456^^MDC||97|||||F");
  EXPECT_EQ(c.sent(), "");
  EXPECT_EQ(c.observations().size(), 1U);
}

}  // namespace
}  // namespace vigil::drivers::hl7
