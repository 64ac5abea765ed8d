// The window, the line framer and the limit on notices that drivers are built from.
#include "drivers/framing.h"

#include <gtest/gtest.h>

namespace vigil {
namespace {

Bytes as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

std::string text(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(Framing, a_line_ends_with_cr_or_lf) {
  for (const std::string_view line : {"abc\r", "abc\n", "abc\r\nd"}) {
    const Cut cut = cut_line(as_bytes(line), 10);
    ASSERT_EQ(cut.kind, Cut::Kind::frame);
    EXPECT_EQ(cut.length, 4U);
    EXPECT_EQ(line_text(as_bytes(line).first(cut.length)), "abc");
  }
}

TEST(Framing, an_unfinished_line_waits_for_more) {
  EXPECT_EQ(cut_line(as_bytes("abc"), 10).kind, Cut::Kind::more);
  EXPECT_EQ(cut_line(as_bytes(""), 10).kind, Cut::Kind::more);
}

TEST(Framing, a_line_that_never_ends_is_noise) {
  const Cut cut = cut_line(as_bytes("0123456789\r"), 10);
  EXPECT_EQ(cut.kind, Cut::Kind::noise);
  EXPECT_EQ(cut.length, 10U);
}

TEST(Framing, a_window_takes_what_fits_and_keeps_the_order) {
  Window<8> window;
  EXPECT_EQ(text(window.fill(as_bytes("0123456789"), Time{})), "89");
  EXPECT_EQ(text(window.bytes()), "01234567");
  window.drop(5);
  EXPECT_EQ(text(window.fill(as_bytes("89abcdef"), Time{})), "def");
  EXPECT_EQ(text(window.bytes()), "56789abc");
}

TEST(Framing, a_window_knows_when_each_byte_came) {
  Window<8> window;
  window.fill(as_bytes("012345"), Time{Millis{1}});
  window.drop(4);
  window.fill(as_bytes("6789"), Time{Millis{2}});
  EXPECT_EQ(window.arrived(1), Time{Millis{1}});
  EXPECT_EQ(window.arrived(2), Time{Millis{2}});
}

TEST(Framing, notices_show_text_as_text_and_bytes_in_hex) {
  EXPECT_EQ(show(as_bytes(" NA!2\r")), "\" NA!2\"");
  EXPECT_EQ(show(as_bytes("\x01\x81 ")), "01 81 20");
  EXPECT_EQ(show(as_bytes(std::string(40, 'A'))), '"' + std::string(32, 'A') + "\" ...");
}

std::vector<std::string> details(const Output& output) {
  std::vector<std::string> found;
  for (const auto& said : output.said) found.push_back(std::get<Notice>(said).detail);
  return found;
}

TEST(Framing, a_burst_of_rejected_frames_is_two_notices) {
  Output output;
  Rejects rejects;
  for (int i = 0; i < 1000; ++i) rejects.bad([] { return std::string("noise"); }, output);
  rejects.good(output);
  rejects.good(output);
  EXPECT_EQ(details(output),
            (std::vector<std::string>{"noise", "999 more before the next good frame"}));
}

TEST(Framing, one_rejected_frame_is_one_notice) {
  Output output;
  Rejects rejects;
  for (int i = 0; i < 2; ++i) {
    rejects.bad([] { return std::string("noise"); }, output);
    rejects.good(output);
  }
  EXPECT_EQ(details(output), (std::vector<std::string>{"noise", "noise"}));
}

}  // namespace
}  // namespace vigil
