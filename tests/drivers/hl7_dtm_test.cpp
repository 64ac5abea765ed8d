// Date-times and their traps: hl7-mllp sheet, section 2.
#include "drivers/hl7/dtm.h"

#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

using Precision = Moment::Precision;

long long seconds(std::string_view text, Minutes zone = Minutes(0)) {
  const auto time = read_time(text, zone);
  EXPECT_TRUE(time) << text;
  return time ? time->time_since_epoch().count() / 1000 : -1;
}

unsigned millisecond(std::string_view text) {
  const auto m = parse_moment(text);
  EXPECT_TRUE(m) << text;
  return m ? m->millisecond : 0;
}

TEST(Hl7Dtm, offsets_are_taken_away_and_the_configured_zone_stands_in) {
  EXPECT_EQ(seconds("20260301100000+0000"), 1772359200);
  EXPECT_EQ(seconds("20260301100000+0130"), 1772359200 - 5400);
  EXPECT_EQ(seconds("20260301100000-0030"), 1772359200 + 1800);
  EXPECT_EQ(seconds("20260301100000", Minutes(60)), 1772359200 - 3600);
  EXPECT_EQ(seconds("20260301100000-0500", Minutes(60)), 1772359200 + 18000);
}

TEST(Hl7Dtm, fractions_of_one_digit_and_more_and_none_with_a_dot) {
  EXPECT_EQ(millisecond("20260301100000.9"), 900U);
  EXPECT_EQ(millisecond("20190220102909.93+0100"), 930U);
  EXPECT_EQ(millisecond("20190521153541.0000+0800"), 0U);
  EXPECT_EQ(millisecond("20260726120500.1000+0800"), 100U);
  EXPECT_EQ(millisecond("20260301100000.12399"), 123U);
  EXPECT_EQ(millisecond("20260124124738007+0800"), 7U);
}

TEST(Hl7Dtm, precision_is_kept_and_a_date_is_no_time) {
  EXPECT_EQ(parse_moment("2026")->precision, Precision::year);
  EXPECT_EQ(parse_moment("202603")->precision, Precision::month);
  EXPECT_EQ(parse_moment("20260301")->precision, Precision::day);
  EXPECT_EQ(parse_moment("2026030110")->precision, Precision::hour);
  for (const std::string_view coarse : {"2026", "202603", "20260301", "2026030110"}) {
    EXPECT_FALSE(read_time(coarse, Minutes(0))) << coarse;
  }
  EXPECT_EQ(seconds("202603011000"), 1772359200);
}

TEST(Hl7Dtm, impossible_and_malformed_texts_are_no_time) {
  for (const std::string_view bad : {"",
                                     " ",
                                     "\"\"",
                                     "0",
                                     "00000000000000",
                                     "00000000",
                                     "20260230100000",
                                     "20261301100000",
                                     "20260001100000",
                                     "20260301240000",
                                     "20260301106000",
                                     "20260301100060",
                                     "2026030110000",
                                     "202603011000001",
                                     "20260301100000.",
                                     "20260301100000.x",
                                     "20260301.5",
                                     "20260301100000+08",
                                     "20260301100000+08:00",
                                     "20260301100000+2500",
                                     "20260301100000+0060",
                                     "20260301100000Z",
                                     "2026-03-01",
                                     "-20260301100000",
                                     "20260301T100000",
                                     "2026030110000a"}) {
    EXPECT_FALSE(parse_moment(bad)) << bad;
  }
  EXPECT_TRUE(parse_moment("20240229100000"));
  EXPECT_FALSE(parse_moment("20250229100000"));
  EXPECT_TRUE(parse_moment(" 20260301100000 "));
}

TEST(Hl7Dtm, zones_of_the_configuration) {
  EXPECT_EQ(parse_offset("+01:00"), Minutes(60));
  EXPECT_EQ(parse_offset("-0030"), Minutes(-30));
  for (const std::string_view bad :
       {"", "1", "01:00", "+1:00", "+01-00", "+0160", "+9900", "+01:000"}) {
    EXPECT_FALSE(parse_offset(bad)) << bad;
  }
}

TEST(Hl7Dtm, stamps_are_padded) {
  std::string text;
  append_stamp_utc(at(7), text);
  EXPECT_EQ(text, "20260301100000.007+0000");
  text.clear();
  append_stamp(at(0), Minutes(-11 * 60), text);
  EXPECT_EQ(text, "20260228230000");
}

}  // namespace
}  // namespace vigil::drivers::hl7
