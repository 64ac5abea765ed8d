// What the driver says about whole messages: whose values, from when, how often, and what is
// refused.
#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

std::string msh(std::string_view id, std::string_view time = "20260301100000+0000",
                std::string_view processing = "P", std::string_view sender = "MON") {
  std::string text = "MSH|^~\\&|";
  ((((text += sender) += "||||") += time) += "||ORU^R01^ORU_R01|") += id;
  ((text += '|') += processing) += "|2.6|||AL|NE||UNICODE UTF-8|||IHE_PCD_001^IHE PCD^1.3^ISO\n";
  return text;
}

const std::string spo2 = "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|";
const std::string sys = "OBX|2|NM|150021^MDC_PRESS_BLD_NONINV_SYS^MDC|1.1.9.150021|";

std::string row(std::string_view beginning, std::string_view value, std::string_view time = {},
                std::string_view flags = {}, std::string_view status = "R") {
  std::string text(beginning);
  (((text += value) += "|||") += flags) += "|||";
  ((text += status) += "|||") += time;
  return text + '\n';
}

TEST(Hl7Driver, an_unknown_option_or_value_is_named) {
  const auto error = [](const Options& options) -> std::string {
    try {
      make(options);
    } catch (const std::invalid_argument& e) {
      return e.what();
    }
    return "";
  };
  EXPECT_NE(error({{"colour", "red"}}).find("colour"), std::string::npos);
  for (const std::string key :
       {"zone", "ack", "role", "pressure_unit", "temperature_unit", "demo"}) {
    EXPECT_NE(error({{key, "nonsense"}}).find(key), std::string::npos) << key;
  }
  EXPECT_EQ(error({{"zone", "-05:00"},
                   {"ack", "CA"},
                   {"role", "pds"},
                   {"pressure_unit", "kPa"},
                   {"temperature_unit", "F"},
                   {"demo", "accept"}}),
            "");
}

TEST(Hl7Driver, a_value_belongs_to_location_patient_and_device) {
  Bench bench;
  bench.send(msh("1") + "PID|||K-1^^^CLINIC^PI~K-2||Test^Ada\nPV1||O|KETAMINE^R4^B2\nOBR|1\n" +
             "OBX|1||69965^MDS^MDC|1.0.0.0|||||||X|||||||00A0^MON^00A037^EUI-64\n" +
             row(spo2, "97"));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.out.subjects.at(0), (Subject{"KETAMINE^R4^B2", "K-1", "00A037"}));
}

TEST(Hl7Driver, the_sender_stands_for_the_device_unless_it_speaks_for_several_beds) {
  const std::string gateway = msh("1", "20260301", "P", "GW^00A037^EUI-64");
  Bench bench;
  bench.send(gateway + "PV1||O|A\n" + row(spo2, "97"));
  EXPECT_EQ(bench.out.subjects.at(0).device, "00A037");
  Bench several;
  several.send(gateway + "PID|||1\nPV1||O|A\n" + row(spo2, "97") + "PID|||2\nPV1||O|B\n" +
               row(spo2, "93"));
  ASSERT_EQ(several.out.subjects.size(), 2U);
  EXPECT_EQ(several.out.subjects[0], (Subject{"A", "1", ""}));
  EXPECT_EQ(several.out.subjects[1], (Subject{"B", "2", ""}));
  EXPECT_EQ(several.observations()[1].subject, 1U);
  EXPECT_EQ(several.observations()[1].value, 93.0);
}

TEST(Hl7Driver, a_visit_alone_starts_a_patient_whom_nobody_named) {
  Bench bench;
  bench.send(msh("1") + "PID|||1\nPV1||O|A\n" + row(spo2, "97") + "PV1||O|B\n" + row(spo2, "93"));
  ASSERT_EQ(bench.out.subjects.size(), 2U);
  EXPECT_EQ(bench.out.subjects[1], (Subject{"B", "", ""})) << "never the patient of the bed before";
}

TEST(Hl7Driver, times_come_from_the_row_its_parent_the_request_or_the_message) {
  const auto measured = [](const std::string& rest, const std::string& header = msh("1")) {
    Bench bench;
    bench.send(header + rest);
    const auto said = bench.observations();
    return said.empty() || !said.back().measured ? -1
                                                 : (*said.back().measured - at(0)).count() / 1000;
  };
  const std::string parent = "OBX|1||150020^G^MDC|1.1.9.0|||||||X|||20260301100007+0000\n";
  const std::string grand = "OBX|1||150020^G^MDC|1.1.0.0|||||||X|||20260301100009+0000\n";
  const std::string obr = "OBR|1||||||20260301100003+0000\n";
  EXPECT_EQ(measured(obr + parent + row(sys, "120", "20260301100001+0000")), 1);
  EXPECT_EQ(measured(obr + grand + parent + row(sys, "120")), 7);
  EXPECT_EQ(measured(obr + parent + grand + row(sys, "120")), 7);
  EXPECT_EQ(measured(obr + grand + row(sys, "120")), 9);
  EXPECT_EQ(measured(obr + row(sys, "120")), 3);
  EXPECT_EQ(measured(obr + parent + row(spo2, "97")), 3) << "not below that parent";
  EXPECT_EQ(measured(parent + obr + row(sys, "120")), 3) << "not in the same request";
  EXPECT_EQ(measured(row(sys, "120")), 0);
  EXPECT_EQ(measured(obr + row(sys, "120", "20260301")), 3) << "a date is no time";
  EXPECT_EQ(measured(row(sys, "120"), msh("1", "")), -1);
}

TEST(Hl7Driver, times_without_an_offset_are_in_the_zone_of_the_monitor) {
  Bench bench(Options{{"zone", "+02:00"}});
  bench.send(msh("1") + row(spo2, "97", "20260301120000"));
  EXPECT_EQ(bench.observations().at(0).measured, at(0));
}

TEST(Hl7Driver, a_cuff_reading_that_is_only_repeated_is_not_said_again) {
  Bench bench;
  const std::string old = row(sys, "120", "20260301095000+0000");
  bench.send(msh("1") + old);
  EXPECT_EQ(bench.observations().size(), 1U);
  bench.send(msh("2") + old + row(spo2, "97"));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].parameter, Parameter::spo2);
  bench.open();
  bench.send(msh("3") + old);
  EXPECT_TRUE(bench.observations().empty()) << "a reconnection makes it no fresher";
  bench.send(msh("4") + row(sys, "120", "20260301095500+0000"));
  EXPECT_EQ(bench.observations().size(), 1U) << "the same pressure measured again";
}

TEST(Hl7Driver, a_cuff_reading_without_a_time_of_its_own_is_new_only_with_new_values) {
  Bench bench;
  const std::string dia = "OBX|3|NM|150022^MDC_PRESS_BLD_NONINV_DIA^MDC|1.1.9.150022|";
  const auto message = [&](int second, const std::string& low) {
    return msh(std::to_string(second)) + "OBR|1||||||2026030110000" + std::to_string(second) +
           "+0000\n" + row(sys, "120") + row(dia, low);
  };
  bench.send(message(1, "80"), 1000);
  ASSERT_EQ(bench.observations().size(), 2U);
  EXPECT_EQ(bench.observations()[0].measured, at(1000));
  bench.send(message(2, "80"), 2000);
  EXPECT_TRUE(bench.observations().empty()) << "OBR-7 is no sign of a new reading";
  bench.send(message(7, "80"), 7000);
  ASSERT_EQ(bench.observations().size(), 2U) << "a sign of life";
  EXPECT_EQ(bench.observations()[1].measured, at(1000)) << "with the time of the reading";
  bench.send(message(8, "81"), 8000);
  ASSERT_EQ(bench.observations().size(), 2U) << "said with its partner";
  EXPECT_EQ(bench.observations()[0].value, 120.0);
  EXPECT_EQ(bench.observations()[0].measured, at(8000));
}

TEST(Hl7Driver, values_of_one_patient_stay_together_and_words_come_behind) {
  Bench bench;
  bench.send(msh("1") + row(sys, "120") + row("OBX||NM|99^what^99L||", "1") +
             row("OBX||NM|150022^MDC_PRESS_BLD_NONINV_DIA^MDC||", "80"));
  ASSERT_EQ(bench.out.said.size(), 3U);
  EXPECT_TRUE(std::holds_alternative<Observation>(bench.out.said[1]));
  EXPECT_TRUE(std::holds_alternative<Notice>(bench.out.said[2]));
}

TEST(Hl7Driver, of_two_cuff_readings_in_one_message_the_newer_counts) {
  Bench bench;
  const std::string both =
      row(sys, "150", "20260301095500+0000") + row(sys, "120", "20260301094000+0000");
  bench.send(msh("1") + both);
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].value, 150.0);
  bench.send(msh("2") + both + row(spo2, "97"));
  EXPECT_EQ(bench.observations().size(), 1U) << "and is then known";
}

TEST(Hl7Driver, the_old_cuff_reading_stays_old_for_the_next_patient) {
  Bench bench;
  const std::string old = "PV1||O|A\n" + row(sys, "120", "20260301095000+0000");
  bench.send(msh("1") + "PID|||one\n" + old);
  EXPECT_EQ(bench.observations().size(), 1U);
  bench.send(msh("2") + "PID|||two\n" + old);
  EXPECT_TRUE(bench.observations().empty());
}

TEST(Hl7Driver, beds_are_told_apart_when_readings_repeat) {
  Bench bench;
  const std::string reading = row(sys, "120", "20260301095000+0000");
  bench.send(msh("1") + "PV1||O|A\n" + reading + "PV1||O|B\n" + reading);
  EXPECT_EQ(bench.observations().size(), 2U);
  bench.send(msh("2") + "PV1||O|B\n" + reading + "PV1||O|A\n" + reading);
  EXPECT_TRUE(bench.observations().empty());
}

TEST(Hl7Driver, a_cuff_without_a_reading_says_so_once) {
  Bench bench;
  for (const std::size_t wanted : {1U, 0U, 0U}) {
    static int id = 0;
    bench.send(msh(std::to_string(++id)) + row(sys, "", "", "", "X"));
    EXPECT_EQ(bench.observations().size(), wanted);
  }
}

TEST(Hl7Driver, continuous_values_are_said_every_time) {
  Bench bench;
  for (const std::string id : {"1", "2", "3"}) {
    bench.send(msh(id) + row(spo2, "97", "20260301100000+0000"));
    EXPECT_EQ(bench.observations().size(), 1U);
  }
  bench.send(msh("4") + row(spo2, "", "", "", "X"));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].quality, Quality::invalid);
  EXPECT_FALSE(bench.observations()[0].value);
}

TEST(Hl7Driver, an_unplugged_second_probe_does_not_end_the_first_one) {
  Bench bench;
  const std::string second = "OBX|9|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.2.150456|";
  bench.send(msh("1") + row(spo2, "97") + row(second, "8388607", "", "", "X"));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].value, 97.0);
  bench.send(msh("2") + row(second, "8388607", "", "", "X") + row(spo2, "96"));
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_EQ(bench.observations()[0].value, 96.0);
}

TEST(Hl7Driver, two_modules_with_numbers_are_both_said_in_order) {
  Bench bench;
  const std::string hr = "OBX||NM|147842^MDC_ECG_HEART_RATE^MDC||";
  bench.send(msh("1") + row(hr, "60") + row(hr, "87"));
  ASSERT_EQ(bench.observations().size(), 2U);
  EXPECT_EQ(bench.observations()[0].value, 60.0);
  EXPECT_EQ(bench.observations()[1].value, 87.0);
}

TEST(Hl7Driver, the_pulse_of_a_cuff_is_questionable) {
  Bench bench;
  bench.send(msh("1") +
             row("OBX||NM|149546^MDC_PULS_RATE_NON_INV^MDC||", "63", "20260301095000+0000") +
             row("OBX||NM|149530^MDC_PULS_OXIM_PULS_RATE^MDC||", "71"));
  ASSERT_EQ(bench.observations().size(), 2U);
  EXPECT_EQ(bench.observations()[0].quality, Quality::questionable);
  EXPECT_EQ(bench.observations()[1].quality, Quality::good);
}

TEST(Hl7Driver, an_arterial_line_is_no_cuff) {
  Bench bench;
  bench.send(msh("1") + row("OBX||NM|150033^MDC_PRESS_BLD_ART_SYS^MDC||", "120"));
  EXPECT_TRUE(bench.observations().empty());
  EXPECT_EQ(bench.count(Notice::Kind::unmapped), 1U);
}

TEST(Hl7Driver, demonstration_data_is_refused_and_told_once) {
  for (const std::string& message :
       {msh("1", "20260301100000", "T") + row(spo2, "97"),
        msh("1", "20260301100000", "D") + row(spo2, "97"), msh("1") + row(spo2, "97", "", "DEMO"),
        msh("1") + row(spo2, "97", "", "N~TEST"), msh("1") + row(spo2, "", "", "DEMO"),
        msh("1") + "OBX||ST|0402-f8f5^sMode^MDIL|0|DEMO||||||F\n" + row(spo2, "97")}) {
    Bench bench;
    bench.send(message + row(sys, "120", "", "DEMO"));
    EXPECT_TRUE(bench.observations().empty()) << message;
    EXPECT_EQ(bench.count(Notice::Kind::refused), 1U);
    EXPECT_NE(bench.sent().find("MSA|CA|1"), std::string::npos) << "it was received all the same";
  }
  Bench accepting(Options{{"demo", "accept"}});
  accepting.send(msh("1", "20260301100000", "T") + row(spo2, "97", "", "DEMO"));
  EXPECT_EQ(accepting.observations().size(), 1U);
}

TEST(Hl7Driver, what_is_not_used_is_named_once) {
  Bench bench;
  const std::string other = row("OBX||NM|150468^MDC_PULS_OXIM_SAT_O2_DIFF^MDC||", "0");
  bench.send(msh("1") + other + other);
  ASSERT_EQ(bench.count(Notice::Kind::unmapped), 1U);
  EXPECT_EQ(bench.notices()[0].detail, "150468 MDC_PULS_OXIM_SAT_O2_DIFF");
  bench.send(msh("2") + other);
  EXPECT_EQ(bench.count(Notice::Kind::unmapped), 0U);
}

TEST(Hl7Driver, a_thousand_unknown_codes_are_named_up_to_a_bound) {
  Bench bench;
  std::string message = msh("1");
  for (int i = 0; i < 1000; ++i) message += row("OBX||NM|9" + std::to_string(i) + "^X^99L||", "1");
  bench.send(message);
  EXPECT_EQ(bench.count(Notice::Kind::unmapped), 256U);
  EXPECT_NE(bench.notices().back().detail.find("not listed"), std::string::npos);
}

TEST(Hl7Driver, an_unknown_unit_is_refused_and_told) {
  Bench bench;
  bench.send(msh("1") + "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC||97|furlong|||||R\n");
  ASSERT_EQ(bench.observations().size(), 1U);
  EXPECT_FALSE(bench.observations()[0].value);
  ASSERT_EQ(bench.count(Notice::Kind::refused), 1U);
  EXPECT_NE(bench.notices()[0].detail.find("furlong"), std::string::npos);
}

TEST(Hl7Driver, a_label_that_contradicts_its_number_is_told_once) {
  Bench bench;
  const std::string odd = row("OBX||NM|150017^MDC_PRESS_BLD_NONINV_SYS^MDC||", "128");
  bench.send(msh("1") + odd);
  EXPECT_EQ(bench.count(Notice::Kind::unmapped), 1U);
  EXPECT_EQ(bench.observations().at(0).parameter, Parameter::systolic);
  bench.send(msh("2") + odd);
  EXPECT_EQ(bench.count(Notice::Kind::unmapped), 0U);
}

TEST(Hl7Driver, a_flood_of_bad_messages_is_told_a_few_times_and_then_once_a_minute) {
  Bench bench;
  std::size_t told = 0;
  for (int i = 0; i < 1000; ++i) {
    bench.send("NOT HL7", i * 100LL);
    told += bench.count(Notice::Kind::bad_frame);
  }
  EXPECT_EQ(told, 4U) << "three at once, one in the next minute";
}

TEST(Hl7Driver, bad_frames_say_what_was_expected) {
  Bench bench;
  bench.send("PID|1");
  EXPECT_EQ(bench.notices().at(0).detail, "expected a message that starts with MSH, got 'PID|1'");
  EXPECT_EQ(bench.out.subjects.at(bench.notices()[0].subject), Subject{});
  bench.feed("MSH|^~\\&|raw\r");
  bench.tick(2000);
  EXPECT_NE(bench.notices().at(0).detail.find("without the start 0B"), std::string::npos);
}

TEST(Hl7Driver, waveform_messages_are_accepted_and_not_read) {
  Bench bench;
  bench.send("MSH|^~\\&|M||||20260301||ORU^W01|1|P|2.4|||AL|NE\n" + row(spo2, "97"));
  EXPECT_TRUE(bench.out.said.empty());
  EXPECT_NE(bench.sent().find("MSA|CA|1"), std::string::npos);
}

TEST(Hl7Driver, more_patients_than_a_message_may_hold_are_an_error_and_told) {
  Bench bench;
  std::string message = msh("1");
  for (int i = 0; i < 1100; ++i) {
    message += "PV1||O|bed" + std::to_string(i) + "\n" + row(spo2, "97");
  }
  bench.send(message);
  EXPECT_EQ(bench.observations().size(), 1024U);
  EXPECT_EQ(bench.count(Notice::Kind::bad_frame), 1U);
  EXPECT_NE(bench.sent().find("MSA|CE|1\rERR|||207|E|"), std::string::npos);
}

TEST(Hl7Driver, three_hundred_beds_on_one_link_do_not_mix_and_do_not_grow) {
  Bench bench;
  for (int round = 0; round < 3; ++round) {
    for (int bed = 0; bed < 300; ++bed) {
      bench.send(msh(std::to_string(round * 1000 + bed)) + "PV1||O|bed" + std::to_string(bed) +
                 "\n" + row(sys, std::to_string(50 + bed % 200), "20260301095000+0000"));
      for (const Observation& o : bench.observations()) {
        EXPECT_EQ(bench.out.subjects.at(o.subject).location, "bed" + std::to_string(bed));
        EXPECT_EQ(o.value, 50 + bed % 200);
      }
    }
  }
}

}  // namespace
}  // namespace vigil::drivers::hl7
