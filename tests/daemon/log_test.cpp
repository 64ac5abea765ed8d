// The form of a log line.
#include "daemon/log.h"

#include <gtest/gtest.h>

namespace vigil::log {
namespace {

TEST(Log, a_line_is_a_priority_a_message_and_keys) {
  EXPECT_EQ(format(Level::info, "link lost", {{"bed", "bed3"}, {"after", "10.2s"}}),
            "<6>link lost bed=bed3 after=10.2s");
}

TEST(Log, the_number_is_the_syslog_priority) {
  EXPECT_EQ(format(Level::error, "x", {}), "<3>x");
  EXPECT_EQ(format(Level::debug, "x", {}), "<7>x");
}

TEST(Log, values_that_could_be_misread_are_quoted) {
  EXPECT_EQ(format(Level::info, "x", {{"a", ""}}), "<6>x a=\"\"");
  EXPECT_EQ(format(Level::info, "x", {{"a", "two words"}}), "<6>x a=\"two words\"");
  EXPECT_EQ(format(Level::info, "x", {{"a", "k=v"}}), "<6>x a=\"k=v\"");
  EXPECT_EQ(format(Level::info, "x", {{"a", R"(say "a\b")"}}), R"(<6>x a="say \"a\\b\"")");
}

TEST(Log, a_value_from_the_wire_cannot_start_a_line_of_its_own) {
  const std::string line = format(Level::info, "x", {{"a", "1\n<0>forged b=2\r\x7F"}});
  EXPECT_EQ(line, R"(<6>x a="1\x0a<0>forged b=2\x0d\x7f")");
}

TEST(Log, text_beyond_ascii_stays_readable) {
  EXPECT_EQ(format(Level::info, "x", {{"a", "\xC3\xA4"}}), "<6>x a=\"\xC3\xA4\"");
}

TEST(LogDeathTest, a_failed_check_names_what_and_where_and_stops) {
  EXPECT_DEATH(VIGIL_CHECK(1 == 2), "<3>check failed what=\"1 == 2\" file=.*log_test.cpp line=");
}

}  // namespace
}  // namespace vigil::log
