// The memory of a link: bounded in time, bytes and pieces, whole pieces fall out, openings keep
// apart.
#include "daemon/links/ring.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vigil::testing {
namespace {

using links::Heard;
using links::Ring;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr Time start{std::chrono::hours{480000}};
constexpr Millis all = std::chrono::hours{24};

Bytes bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}
std::string text_of(const Heard& heard) {
  std::string text;
  for (const Heard::Piece& piece : heard.pieces) {
    text += piece.sent ? '>' : '<';
    for (const std::byte b : piece.bytes) text += std::to_integer<char>(b);
  }
  return text;
}

TEST(Ring, gives_back_what_was_said_both_ways) {
  Ring ring;
  const auto opening = ring.open(start);
  ring.add(opening, start + seconds{1}, true, bytes_of("ask"));
  ring.add(opening, start + seconds{2}, false, bytes_of("answer"));
  const auto heard = ring.last(start + seconds{3}, all);
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(text_of(heard[0]), ">ask<answer");
  EXPECT_EQ(heard[0].opened, start);
  EXPECT_EQ(heard[0].pieces[1].at, start + seconds{2});
  EXPECT_TRUE(heard[0].whole);
  EXPECT_FALSE(heard[0].closed);
}

TEST(Ring, gives_the_last_minutes_and_says_that_the_beginning_is_missing) {
  Ring ring;
  const auto opening = ring.open(start);
  for (int i = 0; i < 10; ++i) ring.add(opening, start + minutes{i}, false, bytes_of("x"));
  const auto heard = ring.last(start + minutes{10}, minutes{3});
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(heard[0].pieces.size(), 3U);
  EXPECT_FALSE(heard[0].whole);
}

TEST(Ring, forgets_what_is_older_than_its_minutes) {
  Ring ring;
  const auto opening = ring.open(start);
  for (int i = 0; i < 100; ++i) ring.add(opening, start + minutes{i}, false, bytes_of("xy"));
  EXPECT_EQ(ring.pieces(), 16U);  // 15 minutes, both ends
  EXPECT_EQ(ring.bytes(), 32U);
  EXPECT_FALSE(ring.last(start + minutes{100}, all)[0].whole);
}

TEST(Ring, holds_no_more_bytes_than_it_may_and_no_half_piece) {
  Ring ring;
  const auto opening = ring.open(start);
  const std::string piece(7000, 'x');
  for (int i = 0; i < 1000; ++i) {
    ring.add(opening, start + Millis{i}, false, bytes_of(piece));
    EXPECT_LE(ring.bytes(), Ring::most_bytes);
  }
  EXPECT_EQ(ring.bytes(), ring.pieces() * piece.size());
  EXPECT_EQ(ring.pieces(), Ring::most_bytes / piece.size());
}

TEST(Ring, holds_no_more_pieces_than_it_may) {
  Ring ring;
  const auto opening = ring.open(start);
  for (std::size_t i = 0; i < Ring::most_pieces + 100; ++i) {
    ring.add(opening, start, false, bytes_of("x"));
  }
  EXPECT_EQ(ring.pieces(), Ring::most_pieces);
}

TEST(Ring, keeps_callers_apart_and_forgets_those_that_are_gone) {
  Ring ring;
  const auto one = ring.open(start), two = ring.open(start + seconds{1});
  ring.add(one, start + seconds{2}, false, bytes_of("one"));
  ring.add(two, start + seconds{3}, false, bytes_of("two"));
  ring.add(one, start + seconds{4}, false, bytes_of("more"));
  ring.close(one, start + seconds{5});
  auto heard = ring.last(start + seconds{6}, all);
  ASSERT_EQ(heard.size(), 2U);
  EXPECT_EQ(text_of(heard[0]), "<one<more");
  EXPECT_EQ(heard[0].closed, start + seconds{5});
  EXPECT_EQ(text_of(heard[1]), "<two");
  ring.add(two, start + minutes{30}, false, bytes_of("later"));
  heard = ring.last(start + minutes{30}, all);
  ASSERT_EQ(heard.size(), 1U);
  EXPECT_EQ(text_of(heard[0]), "<later");
}

// A silent device makes its link open again and again.
TEST(Ring, openings_without_a_word_leave_nothing_behind) {
  Ring ring;
  for (int i = 0; i < 1000; ++i) ring.close(ring.open(start), start);
  EXPECT_TRUE(ring.last(start, all).empty());
  ring.add(7, start, false, bytes_of("of an opening that is forgotten"));
  EXPECT_EQ(ring.bytes(), 0U);
}

}  // namespace
}  // namespace vigil::testing
