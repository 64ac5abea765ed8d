// The framing state machine: hl7-mllp sheet, section 1.
#include "drivers/hl7/mllp.h"

#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {
namespace {

using Kind = Deframer::Item::Kind;

struct Copied {
  Kind kind;
  std::string bytes;
  std::size_t count;

  bool operator==(const Copied&) const = default;
};

std::vector<Copied> pull(Deframer& deframer, std::string_view text, long long milliseconds = 0) {
  std::vector<Copied> found;
  Bytes bytes = bytes_of(text);
  while (const auto item = deframer.next(at(milliseconds), bytes)) {
    found.push_back({item->kind, std::string(item->bytes), item->count});
  }
  EXPECT_TRUE(bytes.empty());
  return found;
}

std::vector<Copied> pull_bytewise(Deframer& deframer, std::string_view text) {
  std::vector<Copied> found;
  for (const char& c : text) {
    for (Copied& item : pull(deframer, {&c, 1})) found.push_back(std::move(item));
  }
  return found;
}

TEST(Hl7Mllp, a_frame_gives_its_payload) {
  Deframer d;
  const std::vector<Copied> wanted{{Kind::message, "MSH|", 0}};
  EXPECT_EQ(pull(d, "\x0BMSH|\x1C\r"), wanted);
}

TEST(Hl7Mllp, two_frames_in_one_read_and_one_frame_in_many) {
  const std::string stream =
      "\x0B"
      "a\x1C\r\x0B"
      "b\x1C\r";
  const std::vector<Copied> wanted{{Kind::message, "a", 0}, {Kind::message, "b", 0}};
  Deframer whole, bytewise;
  EXPECT_EQ(pull(whole, stream), wanted);
  EXPECT_EQ(pull_bytewise(bytewise, stream), wanted);
}

TEST(Hl7Mllp, a_whole_frame_is_not_copied) {
  Deframer d;
  const std::string stream = "\x0Bpayload\x1C\r";
  Bytes bytes = bytes_of(stream);
  const auto item = d.next(at(0), bytes);
  ASSERT_TRUE(item);
  EXPECT_EQ(item->bytes.data(), stream.data() + 1);
}

TEST(Hl7Mllp, line_ends_between_frames_are_silent) {
  Deframer d;
  const std::vector<Copied> wanted{{Kind::message, "a", 0}, {Kind::message, "b", 0}};
  EXPECT_EQ(pull(d, std::string("\0\r\n\x0B"
                                "a\x1C\r\r\n\x0B"
                                "b\x1C\r\n",
                                14)),
            wanted);
}

TEST(Hl7Mllp, junk_before_a_frame_is_counted_once_per_burst) {
  Deframer d;
  const std::vector<Copied> wanted{{Kind::junk, "\x05\x05\xFF\xFE", 4}, {Kind::message, "a", 0}};
  EXPECT_EQ(pull(d,
                 "\x05\x05\xFF\xFE\x0B"
                 "a\x1C\r"),
            wanted);
}

TEST(Hl7Mllp, junk_alone_is_reported_after_a_second_of_silence) {
  Deframer d;
  EXPECT_TRUE(pull(d, "MSH|^~\\&|no framing at all\r", 0).empty());
  EXPECT_FALSE(d.expire(at(900)));
  const auto item = d.expire(at(1000));
  ASSERT_TRUE(item);
  EXPECT_EQ(item->kind, Kind::junk);
  EXPECT_EQ(item->bytes, "MSH|^~\\&|no fram");
  EXPECT_EQ(item->count, 26U);
  EXPECT_FALSE(d.expire(at(5000)));
}

TEST(Hl7Mllp, a_start_inside_a_message_drops_the_first_half) {
  Deframer d;
  const std::vector<Copied> wanted{{Kind::restarted, "", 4}, {Kind::message, "new", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "half\x0Bnew\x1C\r"),
            wanted);
}

TEST(Hl7Mllp, a_bad_byte_behind_the_end_costs_no_message) {
  Deframer d;
  const std::vector<Copied> wanted{{Kind::message, "a", 0},
                                   {Kind::bad_end, "", 0},
                                   {Kind::message, "b", 0},
                                   {Kind::bad_end, "", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "a\x1C\x0B"
                 "b\x1Cx"),
            wanted);
  const std::vector<Copied> then{{Kind::junk, "x", 1}, {Kind::message, "c", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "c\x1C\r"),
            then);
}

TEST(Hl7Mllp, a_payload_of_exactly_the_limit_passes_and_one_byte_more_does_not) {
  for (const bool bytewise : {false, true}) {
    Deframer d(4);
    const std::string stream =
        "\x0B"
        "1234\x1C\r\x0B"
        "12345678\x1C\r\x0B"
        "ok\x1C\r";
    const std::vector<Copied> wanted{
        {Kind::message, "1234", 0}, {Kind::oversized, "1234", 0}, {Kind::message, "ok", 0}};
    EXPECT_EQ(bytewise ? pull_bytewise(d, stream) : pull(d, stream), wanted);
  }
}

TEST(Hl7Mllp, a_start_ends_an_oversized_message) {
  Deframer d(4);
  const std::vector<Copied> wanted{{Kind::oversized, "1234", 0}, {Kind::message, "ok", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "12345678\x0B"
                 "ok\x1C\r"),
            wanted);
}

TEST(Hl7Mllp, a_frame_that_does_not_end_is_given_up_after_ten_seconds) {
  Deframer d;
  EXPECT_TRUE(pull(d,
                   "\x0B"
                   "half",
                   0)
                  .empty());
  EXPECT_TRUE(pull(d, "more", 9000).empty());
  EXPECT_FALSE(d.expire(at(18900)));
  const auto item = d.expire(at(19000));
  ASSERT_TRUE(item);
  EXPECT_EQ(item->kind, Kind::unfinished);
  EXPECT_EQ(item->count, 8U);
  const std::vector<Copied> wanted{{Kind::message, "a", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "a\x1C\r",
                 20000),
            wanted);
}

TEST(Hl7Mllp, a_reconnection_forgets_the_half_that_was_read) {
  Deframer d;
  pull(d,
       "\x0B"
       "half");
  d.reset();
  const std::vector<Copied> wanted{{Kind::message, "a", 0}};
  EXPECT_EQ(pull(d,
                 "\x0B"
                 "a\x1C\r"),
            wanted);
}

}  // namespace
}  // namespace vigil::drivers::hl7
