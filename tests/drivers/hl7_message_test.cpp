// Syntax, escapes and character sets: hl7-mllp sheet, section 2.
#include "drivers/hl7/message.h"

#include "drivers/hl7/text.h"
#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

std::vector<std::string> segments(Message& m) {
  std::vector<std::string> found;
  std::string_view segment;
  while (m.next(segment)) found.emplace_back(segment);
  return found;
}

TEST(Hl7Message, cr_lf_and_crlf_end_a_segment_and_empty_ones_are_skipped) {
  const std::vector<std::string> wanted{"PID|||1", "OBX|1"};
  for (const std::string_view text :
       {"MSH|^~\\&|a\rPID|||1\rOBX|1\r", "MSH|^~\\&|a\nPID|||1\nOBX|1\n",
        "MSH|^~\\&|a\r\nPID|||1\r\nOBX|1", "MSH|^~\\&|a\r\r\rPID|||1\r\rOBX|1"}) {
    Message m;
    ASSERT_EQ(m.open(text), "");
    EXPECT_EQ(segments(m), wanted);
  }
}

TEST(Hl7Message, msh_1_is_the_separator_and_counts_as_a_field) {
  Message m;
  ASSERT_EQ(m.open("MSH|^~\\&|APP^1^ISO|FAC|||20260301||ORU^R01|7|P|2.6"), "");
  EXPECT_EQ(m.msh(2), "^~\\&");
  EXPECT_EQ(m.msh(3), "APP^1^ISO");
  EXPECT_EQ(m.msh(4), "FAC");
  EXPECT_EQ(m.msh(7), "20260301");
  EXPECT_EQ(m.msh(9), "ORU^R01");
  EXPECT_EQ(m.msh(12), "2.6");
  EXPECT_EQ(m.msh(21), "");
}

TEST(Hl7Message, a_byte_order_mark_and_line_ends_before_msh_are_skipped) {
  Message m;
  EXPECT_EQ(m.open("\xEF\xBB\xBFMSH|^~\\&|a"), "");
  EXPECT_EQ(m.open("\r\nMSH|^~\\&|a"), "");
}

TEST(Hl7Message, delimiters_are_read_and_not_assumed) {
  Message m;
  ASSERT_EQ(m.open("MSH#:;?!#A:B;C#\rPID###1:2!3;4"), "");
  EXPECT_EQ(m.delimiters(), (Delimiters{'#', ':', ';', '?', '!'}));
  EXPECT_EQ(m.component(m.msh(3), 2), "B");
}

TEST(Hl7Message, a_fifth_encoding_character_is_accepted_and_missing_ones_do_not_exist) {
  Message m;
  ASSERT_EQ(m.open("MSH|^~\\&#|"), "");
  EXPECT_EQ(m.delimiters(), Delimiters{});
  ASSERT_EQ(m.open("MSH|^|a~b^c"), "");
  EXPECT_EQ(m.component(m.msh(3), 1), "a~b");
  EXPECT_EQ(m.delimiters().escape, '\0');
}

TEST(Hl7Message, what_has_no_readable_msh_is_refused_with_what_was_expected) {
  for (const std::string_view bad : {"", "PID|1", "MSH", "MSH|", "MSH||", "MSHA^~\\&A",
                                     "MSH|^^\\&|", "MSH|abcd|", "MSH|^~\\&#!|"}) {
    Message m;
    EXPECT_NE(m.open(bad), "") << bad;
  }
}

TEST(Hl7Message, empty_fields_keep_their_place_and_late_fields_are_cut) {
  Fields f;
  f.split("OBX||NM||", '|');
  EXPECT_EQ(f[0], "OBX");
  EXPECT_EQ(f[1], "");
  EXPECT_EQ(f[2], "NM");
  EXPECT_EQ(f[4], "");
  EXPECT_EQ(f[31], "");
  f.split(std::string(100, '|'), '|');
  EXPECT_EQ(f[31], "");
  EXPECT_EQ(f[5000], "");
}

TEST(Hl7Message, parts_are_counted_from_one) {
  EXPECT_EQ(part("a^b^^d", '^', 1), "a");
  EXPECT_EQ(part("a^b^^d", '^', 3), "");
  EXPECT_EQ(part("a^b^^d", '^', 4), "d");
  EXPECT_EQ(part("a^b^^d", '^', 5), "");
  EXPECT_EQ(part("a^b", '\0', 1), "a^b");
  EXPECT_EQ(part("a^b", '\0', 2), "");
  EXPECT_FALSE(given(""));
  EXPECT_FALSE(given("\"\""));
  EXPECT_TRUE(given("0"));
}

std::string unescaped(std::string_view text, const Delimiters& d = {}) {
  std::string out;
  unescape(text, d, out);
  return out;
}

TEST(Hl7Escapes, delimiters_hex_and_line_breaks_are_resolved) {
  EXPECT_EQ(unescaped("A\\T\\B"), "A&B");
  EXPECT_EQ(unescaped("O\\S\\Neil"), "O^Neil");
  EXPECT_EQ(unescaped("Pipe\\F\\Tilde\\R\\Back\\E\\slash"), "Pipe|Tilde~Back\\slash");
  EXPECT_EQ(unescaped("\\X48656C6C6F\\ \\Xe1\\"), "Hello \xE1");
  EXPECT_EQ(unescaped("\\H\\bold\\N\\ a\\.br\\b"), "bold a\nb");
}

TEST(Hl7Escapes, unknown_local_and_unterminated_sequences_stay) {
  EXPECT_EQ(unescaped("\\Zxx\\c\\"), "\\Zxx\\c\\");
  EXPECT_EQ(unescaped("\\C2842\\"), "\\C2842\\");
  EXPECT_EQ(unescaped("\\.sp3\\"), "\\.sp3\\");
  EXPECT_EQ(unescaped("\\X123\\"), "\\X123\\");
  EXPECT_EQ(unescaped("\\Xzz\\"), "\\Xzz\\");
  EXPECT_EQ(unescaped("C:\\dir and \\F\\"), "C:\\dir and |");
  EXPECT_EQ(unescaped("\\"), "\\");
  EXPECT_EQ(unescaped("\\\\"), "\\\\");
}

TEST(Hl7Escapes, the_meaning_follows_the_delimiters_of_the_message) {
  const Delimiters d{'#', ':', ';', '?', '!'};
  EXPECT_EQ(unescaped("a?F?b?S?c?T?d?R?e?E?f", d), "a#b:c!d;e?f");
  EXPECT_EQ(unescaped("a\\F\\b", d), "a\\F\\b");
}

std::string utf8(std::string_view bytes, std::string_view msh18) {
  std::string out;
  append_utf8(bytes, charset_from(msh18), out);
  return out;
}

TEST(Hl7Charsets, declared_sets_are_used_and_bad_bytes_replaced) {
  EXPECT_EQ(utf8("M\xFCller", "8859/1"), "Müller");
  EXPECT_EQ(utf8("\xA3ukasz", "8859/2"), "Łukasz");
  EXPECT_EQ(utf8("\xB8\xD2\xD0\xDD", "8859/5"), "Иван");
  EXPECT_EQ(utf8("\xA4", "8859/15"), "€");
  EXPECT_EQ(utf8("\xC5\x81ukasz^\xE7\x8E\x8B", "UNICODE UTF-8"), "Łukasz^王");
  EXPECT_EQ(utf8("a\xFF"
                 "b\xC3",
                 "UNICODE UTF-8"),
            "a\uFFFDb\uFFFD");
  EXPECT_EQ(utf8("\xCD\xF5 A", "GB 18030-2000"), "\uFFFD\uFFFD A");
}

TEST(Hl7Charsets, without_a_declared_set_valid_utf8_is_utf8_and_the_rest_latin_1) {
  EXPECT_EQ(utf8("\xC3\xBC", ""), "ü");
  EXPECT_EQ(utf8("\xFC", ""), "ü");
  EXPECT_EQ(utf8("\xFC", "ASCII"), "ü");
  EXPECT_EQ(utf8("\xFC", "NEVER HEARD OF"), "ü");
}

TEST(Hl7Charsets, overlong_and_surrogate_forms_are_not_utf8) {
  EXPECT_EQ(utf8("\xC0\xAF", "UNICODE UTF-8"), "\uFFFD\uFFFD");
  EXPECT_EQ(utf8("\xED\xA0\x80", "UNICODE UTF-8"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(utf8("\xF0\x9F\xA9\xBA", "UNICODE UTF-8"), "\U0001FA7A");
  EXPECT_EQ(utf8("\xF4\x90\x80\x80", "UNICODE UTF-8"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

}  // namespace
}  // namespace vigil::drivers::hl7
