// Codes, units and the use decision: ihe-pcd sheet, sections 2 and 3; hl7-mllp sheet, section 5.
#include "drivers/hl7/local_codes.h"
#include "drivers/hl7/numbers.h"
#include "drivers/hl7/row.h"
#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

Vital vital(std::string_view obx3, std::string_view obx4 = {}) {
  return find_vital(obx3, obx4, {}).vital;
}

TEST(Hl7Codes, number_label_or_both_name_the_vital_sign) {
  EXPECT_EQ(vital("150456^MDC_PULS_OXIM_SAT_O2^MDC"), Vital::spo2);
  EXPECT_EQ(vital("150456"), Vital::spo2);
  EXPECT_EQ(vital("150456^SpO2^MDC"), Vital::spo2);
  EXPECT_EQ(vital("MDC_PULS_OXIM_SAT_O2"), Vital::spo2);
  EXPECT_EQ(vital("^MDC_PULS_OXIM_SAT_O2^MDC"), Vital::spo2);
  EXPECT_EQ(vital("147842^MDC_ECG_CARD_BEAT_RATE^MDC"), Vital::hr);
  EXPECT_EQ(vital("150301^MDC_PRESS_CUFF_SYS^MDC"), Vital::nibp_sys);
  EXPECT_EQ(vital("150302^MDC_PRESS_CUFF_DIA^MDC"), Vital::nibp_dia);
  EXPECT_EQ(vital("150303^MDC_PRESS_CUFF_MEAN^MDC"), Vital::nibp_mean);
  EXPECT_EQ(vital("149522^MDC_PULS_RATE^MDC"), Vital::pr_other);
}

TEST(Hl7Codes, the_label_wins_over_the_number_and_that_is_told) {
  const Coded coded = find_vital("150017^MDC_PRESS_BLD_NONINV_SYS^MDC", {}, {});
  EXPECT_EQ(coded.vital, Vital::nibp_sys);
  EXPECT_TRUE(coded.contradicts);
  EXPECT_EQ(vital("150021^MDC_PRESS_BLD_ART_SYS^MDC"), Vital::ibp_sys);
  EXPECT_FALSE(find_vital("150021^MDC_PRESS_BLD_NONINV_SYS^MDC", {}, {}).contradicts);
}

TEST(Hl7Codes, what_only_looks_like_a_vital_sign_is_none) {
  for (const std::string_view other :
       {"1500212^MDC_X^MDC", "15045", "150468^MDC_PULS_OXIM_SAT_O2_DIFF^MDC",
        "188440^MDC_TEMP_DIFF^MDC", "150017", "150084^MDC_PRESS_BLD_VEN_CENT^MDC",
        "150456^Glucose^99LAB", "RESPRate", "", "^^^^^", "8867-5^x^LN", "18867-4^x^LN"}) {
    EXPECT_EQ(vital(other), Vital::none) << other;
  }
}

TEST(Hl7Codes, the_alternate_triplet_speaks_when_the_first_does_not) {
  EXPECT_EQ(vital("X1^foo^99X^149530^MDC_PULS_OXIM_PULS_RATE^MDC"), Vital::pr_spo2);
  EXPECT_EQ(vital("HR^^local^8867-4&1^^LOINC"), Vital::hr);
  EXPECT_EQ(vital("8889-8^pulse^LN^149530^x^MDC"), Vital::pr_spo2);
}

Vital pds_vital(std::string_view id) {
  const std::optional<Coded> coded = find_local({pds_numbers, id, {}});
  return coded ? coded->vital : Vital::none;
}

TEST(Hl7Codes, vendors_with_numbers_of_their_own) {
  EXPECT_EQ(vital("0002-4182^HR^MDIL"), Vital::hr);
  EXPECT_EQ(vital("0002-4BB8^SpO2^MDIL"), Vital::spo2);
  EXPECT_EQ(vital("0002-f0e5^Pulse (NBP)^MDIL"), Vital::pr_nibp);
  EXPECT_EQ(vital("0007-f0c7^T1^MDIL"), Vital::temp);
  EXPECT_EQ(vital("0003-4182^HR^MDIL"), Vital::none);
  EXPECT_EQ(vital("393217^NIBP D^EHC"), Vital::nibp_dia);
  EXPECT_EQ(vital("131072^EHC"), Vital::hr);
  EXPECT_EQ(vital("131072^HR^MDC"), Vital::none);
  EXPECT_EQ(vital("001000^VITAL HR"), Vital::hr);
  EXPECT_EQ(vital("044002^VITAL NIBP(M)"), Vital::nibp_mean);
  EXPECT_EQ(vital("Heart Rate^Heart Rate^WAP"), Vital::hr);
  EXPECT_EQ(vital("NIBP^NIBP^WAP", "DIA"), Vital::nibp_dia);
  EXPECT_EQ(vital("NIBP^NIBP^WAP", "1"), Vital::none);
  EXPECT_EQ(pds_vital("161"), Vital::pr_spo2);
  EXPECT_EQ(pds_vital("501"), Vital::ibp_mean);
  EXPECT_EQ(pds_vital("0"), Vital::none);
  EXPECT_EQ(vital("170^Sys"), Vital::none);  // not outside of its messages
  EXPECT_EQ(vital("8867-4^HR^LOINC"), Vital::hr);
  EXPECT_EQ(vital("147842^HR^EHC"), Vital::none);  // a known system, and no code of its
}

TEST(Hl7Numbers, whole_texts_only) {
  EXPECT_EQ(parse_decimal("97"), 97.0);
  EXPECT_EQ(parse_decimal(" 36.6 "), 36.6);
  EXPECT_EQ(parse_decimal("-100.00"), -100.0);
  EXPECT_EQ(parse_decimal("+.5"), 0.5);
  EXPECT_EQ(parse_decimal("5."), 5.0);
  EXPECT_EQ(parse_decimal("00012"), 12.0);
  for (const std::string_view bad :
       {"", " ", "-", ".", "9e1", "36,6", "97%", "***", "9 7", "--1", "1.2.3", "0x10", "inf", "nan",
        "1234567890123456", "\x00", "9\xC3\xA9"}) {
    EXPECT_FALSE(parse_decimal(bad)) << bad;
  }
}

Unit unit(std::string_view obx6) {
  return read_unit(obx6, {});
}

TEST(Hl7Units, mdc_ucum_mdil_and_plain_texts) {
  EXPECT_EQ(unit("264864^MDC_DIM_BEAT_PER_MIN^MDC"), Unit::per_minute);
  EXPECT_EQ(unit("{beats}/min^{beats}/min^UCUM"), Unit::per_minute);
  EXPECT_EQ(unit("mm[Hg]^mm[Hg]^UCUM"), Unit::mmhg);
  EXPECT_EQ(unit("mm(hg)^^ISO+"), Unit::mmhg);
  EXPECT_EQ(unit("0004-0f20^mmHg^MDIL"), Unit::mmhg);
  EXPECT_EQ(unit("0004-17a0^x^MDIL"), Unit::celsius);
  EXPECT_EQ(unit("265987^MDC_DIM_KILO_PASCAL^MDC"), Unit::kpa);
  EXPECT_EQ(unit("MDC_DIM_PERCENT"), Unit::percent);
  EXPECT_EQ(unit("%"), Unit::percent);
  EXPECT_EQ(unit("^BPM"), Unit::per_minute);
  EXPECT_EQ(unit("\xC2\xB0"
                 "C"),
            Unit::celsius);
  EXPECT_EQ(unit("99^local^99X^266016^MDC_DIM_MMHG^MDC"), Unit::mmhg);
  EXPECT_EQ(unit(""), Unit::absent);
  EXPECT_EQ(unit("\"\""), Unit::absent);
}

TEST(Hl7Units, the_label_wins_and_what_is_unknown_stays_unknown) {
  EXPECT_EQ(unit("268160^MDC_DIM_FAHR^MDC"), Unit::fahrenheit);
  EXPECT_EQ(unit("268224^MDC_DIM_FAHR^MDC"), Unit::fahrenheit);
  EXPECT_EQ(unit("268160^^MDC"), Unit::unknown);
  EXPECT_EQ(unit("cm[H2O]"), Unit::unknown);
  EXPECT_EQ(unit("{"), Unit::unknown);
  EXPECT_EQ(unit("0003-0f20"), Unit::unknown);
}

// OBX-2, 3, 5, 6, 8 and 11; the rest of a row stays empty.
Row row(std::string_view type, std::string_view code, std::string_view value,
        std::string_view unit_text = {}, std::string_view flags = {},
        std::string_view status = "R") {
  std::string text = "OBX|1";
  for (const std::string_view field :
       {type, code, std::string_view(), value, unit_text, std::string_view(), flags,
        std::string_view(), std::string_view(), status}) {
    (text += '|') += field;
  }
  Fields fields;
  fields.split(text, '|');
  return read_row(fields, {});
}

constexpr std::string_view spo2 = "150456^MDC_PULS_OXIM_SAT_O2^MDC",
                           hr = "147842^MDC_ECG_HEART_RATE^MDC", temp = "150344^MDC_TEMP^MDC",
                           sys = "150021^MDC_PRESS_BLD_NONINV_SYS^MDC";

TEST(Hl7Rows, a_plain_row_is_ok) {
  const Row r = row("NM", spo2, "97", "%");
  EXPECT_EQ(r.use, Use::ok);
  EXPECT_EQ(r.value, 97.0);
}

TEST(Hl7Rows, status_flags_and_fillers_say_that_there_is_no_value) {
  for (const std::string_view status : {"X", "D", "N", "W"}) {
    EXPECT_EQ(row("NM", spo2, "97", "%", "", status).use, Use::invalid) << status;
  }
  for (const std::string_view status : {"R", "P", "F", "C", "S", "U", ""}) {
    EXPECT_EQ(row("NM", spo2, "97", "%", "", status).use, Use::ok) << status;
  }
  for (const std::string_view flag : {"INV", "NAV", "CALIB", "?", "<", ">", "H~INV"}) {
    EXPECT_EQ(row("NM", spo2, "97", "%", flag).use, Use::invalid) << flag;
  }
  for (const std::string_view value : {"", "\"\"", "-100", "-100.00", "-999", "-99.9", "-1000",
                                       "-10000", "8388607", "32767", "***", "INV", "97~98", "-1"}) {
    const Row r = row("NM", spo2, value, "%");
    EXPECT_EQ(r.use, Use::invalid) << value;
    EXPECT_FALSE(r.value);
  }
}

TEST(Hl7Rows, limits_flags_are_no_reason_and_doubt_is_marked) {
  for (const std::string_view flag : {"", "N", "H", "LL", "A", "H~A"}) {
    EXPECT_EQ(row("NM", spo2, "86", "%", flag).use, Use::ok) << flag;
  }
  EXPECT_EQ(row("NM", spo2, "86", "%", "QUES").use, Use::questionable);
  EXPECT_EQ(row("NM", spo2, "86", "%", "L~EARLY").use, Use::questionable);
  EXPECT_EQ(row("NM", spo2, "86", "%", "DEMO").use, Use::demo);
  EXPECT_EQ(row("NM", spo2, "86", "%", "QUES~TEST").use, Use::demo);
  EXPECT_EQ(row("NM", spo2, "", "%", "DEMO").use, Use::invalid);
  EXPECT_TRUE(row("NM", spo2, "", "%", "DEMO").flagged_demo);
}

TEST(Hl7Rows, only_numeric_types_carry_numbers) {
  EXPECT_EQ(row("NA", spo2, "1.18^1.17^1.17", "%").use, Use::untracked);
  EXPECT_EQ(row("", spo2, "97", "%").use, Use::untracked);
  EXPECT_EQ(row("TX", spo2, "97", "%").use, Use::untracked);
  EXPECT_EQ(row("ST", spo2, "97", "%").value, 97.0);
  EXPECT_EQ(row("NM", "150468^MDC_PULS_OXIM_SAT_O2_DIFF^MDC", "0", "%").use, Use::untracked);
}

TEST(Hl7Rows, structured_numbers) {
  EXPECT_EQ(row("SN", hr, "=^65").value, 65.0);
  EXPECT_EQ(row("SN", hr, "^182").value, 182.0);
  for (const std::string_view other :
       {"<^40", ">^300", "^120^/^80", "^60^-", "65", "=^", "=", "<>^3"}) {
    EXPECT_EQ(row("SN", hr, other).use, Use::invalid) << other;
  }
}

TEST(Hl7Rows, values_are_converted_and_unfit_units_refused) {
  EXPECT_NEAR(*row("NM", sys, "16.0", "kPa").value, 120.0, 0.1);
  EXPECT_NEAR(*row("NM", temp, "98.6", "[degF]").value, 37.0, 0.01);
  EXPECT_EQ(*row("NM", temp, "37.0", "Cel").value, 37.0);
  EXPECT_NEAR(*row("NM", temp, "98.6").value, 37.0, 0.01) << "no unit: decided by the value";
  EXPECT_EQ(*row("NM", temp, "37.0").value, 37.0);
  EXPECT_EQ(*row("NM", sys, "120").value, 120.0);
  for (const auto& [code, unit_text] :
       {std::pair{sys, "cm[H2O]"}, std::pair{sys, "%"}, std::pair{spo2, "1"}, std::pair{hr, "Hz"},
        std::pair{temp, "K"}}) {
    const Row r = row("NM", code, "40", unit_text);
    EXPECT_EQ(r.use, Use::invalid);
    EXPECT_TRUE(r.unit_refused);
    EXPECT_FALSE(r.value);
  }
}

TEST(Hl7Rows, what_no_patient_has_is_no_measurement) {
  EXPECT_EQ(row("NM", hr, "400").use, Use::ok);
  EXPECT_EQ(row("NM", hr, "401").use, Use::invalid);
  EXPECT_EQ(row("NM", hr, "0").use, Use::ok);
  EXPECT_EQ(row("NM", spo2, "100").use, Use::ok);
  EXPECT_EQ(row("NM", spo2, "100.1").use, Use::invalid);
  EXPECT_EQ(row("NM", sys, "351").use, Use::invalid);
  EXPECT_EQ(row("NM", sys, "-1").use, Use::invalid);
  EXPECT_EQ(row("NM", temp, "51", "Cel").use, Use::invalid);
  EXPECT_EQ(row("NM", temp, "37", "[degF]").use, Use::invalid);
}

}  // namespace
}  // namespace vigil::drivers::hl7
