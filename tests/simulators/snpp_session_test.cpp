// The paging gateway's side of a conversation, good and bad.
#include <gtest/gtest.h>

#include "simulators/gateways/snpp.h"

namespace vigil::sim {
namespace {

constexpr const char* whole_page = "PAGE 5551234\r\nMESS bed 3 SpO2 84\r\nSEND\r\n";

TEST(SnppSession, takes_a_page_and_says_so) {
  SnppSession session{Behaviour::ok};
  EXPECT_TRUE(session.greeting().starts_with("220 "));
  EXPECT_TRUE(session.feed("PAGE 5551234\r").empty());  // half a line is nothing yet
  EXPECT_TRUE(session.feed("\nmess bed 3 SpO2 84\r\n").starts_with("250 "));
  EXPECT_TRUE(session.take_pages().empty());
  EXPECT_TRUE(session.feed("SEND\r\n").starts_with("250 "));
  const auto pages = session.take_pages();
  ASSERT_EQ(pages.size(), 1U);
  EXPECT_EQ(pages[0].pagers, (std::vector<std::string>{"5551234"}));
  EXPECT_EQ(pages[0].text, "bed 3 SpO2 84");
  EXPECT_TRUE(session.feed("QUIT\r\n").starts_with("221 "));
  EXPECT_TRUE(session.closed());
}

TEST(SnppSession, refuses_what_is_out_of_order) {
  SnppSession session{Behaviour::ok};
  EXPECT_TRUE(session.feed("SEND\r\n").starts_with("503 "));
  EXPECT_TRUE(session.feed("PAGE \r\n").starts_with("550 "));
  EXPECT_TRUE(session.feed("MESS a\r\n").starts_with("250 "));
  EXPECT_TRUE(session.feed("MESS b\r\n").starts_with("503 "));
  EXPECT_TRUE(session.feed("RESE\r\n").starts_with("250 "));
  EXPECT_TRUE(session.feed("MESS b\r\n").starts_with("250 "));
  EXPECT_TRUE(session.feed("2WAY\r\n").starts_with("500 "));
}

TEST(SnppSession, data_ends_with_a_dot_and_unstuffs_dots) {
  SnppSession session{Behaviour::ok};
  session.feed("PAGE 5551234\r\n");
  EXPECT_TRUE(session.feed("DATA\r\n").starts_with("354 "));
  EXPECT_TRUE(session.feed("one\r\n..two\r\n").empty());
  EXPECT_TRUE(session.feed(".\r\n").starts_with("250 "));
  session.feed("SEND\r\n");
  EXPECT_EQ(session.take_pages()[0].text, "one\n.two");
}

TEST(SnppSession, misbehaves_as_told) {
  SnppSession busy{Behaviour::busy};
  EXPECT_NE(busy.feed(whole_page).find("\r\n554 "), std::string::npos);
  EXPECT_TRUE(busy.take_pages().empty());
  SnppSession refuse{Behaviour::refuse};
  EXPECT_TRUE(refuse.feed(whole_page).starts_with("550 "));
  SnppSession silent{Behaviour::silent};
  EXPECT_TRUE(silent.greeting().empty());
  EXPECT_TRUE(silent.feed(whole_page).empty());
  SnppSession closing{Behaviour::closing};
  EXPECT_EQ(closing.feed(whole_page).substr(0, 4), "421 ");
  EXPECT_TRUE(closing.closed());
}

TEST(SnppSession, drops_the_line_after_taking_the_page) {
  SnppSession session{Behaviour::drop_after_send};
  const std::string said = session.feed(whole_page);
  EXPECT_EQ(said.find("accepted\r\n250 Page"), std::string::npos);
  EXPECT_TRUE(session.closed());
  EXPECT_EQ(session.take_pages().size(), 1U);
}

}  // namespace
}  // namespace vigil::sim
