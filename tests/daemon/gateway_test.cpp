// One dialogue over a real socket on the loopback. The clock is the test's.
#include "daemon/pager/gateway.h"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <optional>

#include "tests/support/fake_gateway.h"
#include "tests/support/manual_clock.h"

namespace vigil::testing {
namespace {

using alerts::Done;
using alerts::Outcome;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Gateway : ::testing::Test {
  static Task<void> keep(pager::Gateway& gateway, std::unique_ptr<alerts::Dialogue> dialogue,
                         std::optional<Done>& result) {
    auto carrying = gateway.carry(std::move(dialogue));
    const Done done = co_await std::move(carrying);
    result = done;
  }

  void send(pager::Gateway& gateway) {
    alerts::Page page;
    page.id = 12;
    page.text = "Bed 3 SpO2 low";
    done.reset();
    auto dialogue = alerts::find_channel("snpp")->compose(page, {"5551234", "", ""});
    spawn(io.get_executor(), keep(gateway, std::move(dialogue), done));
  }
  // Until the conversation is over; `turns` of a millisecond show that it does not end by itself.
  bool ends(pager::Gateway& gateway, int turns = 2000) {
    for (int i = 0; i < turns && !done; ++i) {
      gateway.tick(clock.now());
      io.restart();
      io.run_for(milliseconds{1});
    }
    return done.has_value();
  }
  void pass(pager::Gateway& gateway, Millis length) {
    gateway.tick(clock.now());
    clock.advance(length);
    gateway.tick(clock.now());
  }

  boost::asio::io_context io;
  ManualClock clock;
  FakeGateway peer{io};
  std::optional<Done> done;
};

TEST_F(Gateway, a_page_is_taken) {
  pager::Gateway gateway(io.get_executor(), peer.settings("main"));
  send(gateway);
  ASSERT_TRUE(ends(gateway));
  EXPECT_EQ(done->outcome, Outcome::accepted);
  EXPECT_EQ(done->detail, "250 ok");
  EXPECT_EQ(peer.pages, std::vector<std::string>{"5551234 Bed 3 SpO2 low p12"});
  EXPECT_EQ(peer.heard.back(), "QUIT");
}

TEST_F(Gateway, replies_in_pieces_are_put_together) {
  peer.byte_by_byte = true;
  pager::Gateway gateway(io.get_executor(), peer.settings("main"));
  send(gateway);
  ASSERT_TRUE(ends(gateway));
  EXPECT_EQ(done->outcome, Outcome::accepted);
}

TEST_F(Gateway, two_answers_to_one_command_are_out_of_step) {
  peer.answer = [this](const std::string& line) -> std::optional<std::string> {
    if (line.starts_with("PAGE")) return "250 ok\r\n500 what\r\n";
    return peer.well(line);
  };
  pager::Gateway gateway(io.get_executor(), peer.settings("main"));
  send(gateway);
  ASSERT_TRUE(ends(gateway));
  EXPECT_EQ(done->outcome, Outcome::try_again);
  EXPECT_EQ(done->detail, "out of step: 500 what");
  EXPECT_EQ(peer.heard.back(), "PAGE 5551234");  // MESS was not said any more
}

TEST_F(Gateway, a_port_where_nobody_listens_is_told) {
  peer.stop_listening();
  pager::Gateway gateway(io.get_executor(), peer.settings("main"));
  send(gateway);
  ASSERT_TRUE(ends(gateway));
  EXPECT_EQ(done->outcome, Outcome::try_again);
  EXPECT_EQ(done->detail, "no answer to greeting: Connection refused");
}

TEST_F(Gateway, silence_is_given_ten_seconds_whenever_it_comes) {
  for (const std::string at : {"", "PAGE", "MESS", "SEND", "QUIT"}) {
    peer.answer = [this, at](const std::string& line) -> std::optional<std::string> {
      return line.substr(0, 4) == at ? "" : peer.well(line);
    };
    pager::Gateway gateway(io.get_executor(), peer.settings("main"));
    send(gateway);
    EXPECT_FALSE(ends(gateway, 20));
    pass(gateway, seconds{9});
    EXPECT_FALSE(done);
    pass(gateway, seconds{1});
    ASSERT_TRUE(ends(gateway)) << at;
    if (at == "QUIT") {
      EXPECT_EQ(done->outcome, Outcome::accepted);
    } else {
      EXPECT_EQ(done->outcome, Outcome::try_again);
      EXPECT_TRUE(done->detail.ends_with(": no answer within 10 s")) << done->detail;
    }
  }
}

TEST_F(Gateway, hanging_up_is_told_whenever_it_comes) {
  for (const std::string at : {"", "PAGE", "MESS", "SEND", "QUIT"}) {
    peer.answer = [this, at](const std::string& line) -> std::optional<std::string> {
      if (line.substr(0, 4) == at) return std::nullopt;
      return peer.well(line);
    };
    pager::Gateway gateway(io.get_executor(), peer.settings("main"));
    send(gateway);
    ASSERT_TRUE(ends(gateway)) << at;
    EXPECT_EQ(done->outcome, at == "QUIT" ? Outcome::accepted : Outcome::try_again) << at;
  }
}

TEST_F(Gateway, a_line_without_end_is_no_answer) {
  peer.answer = [](const std::string&) { return std::string(5000, 'x'); };
  pager::Gateway gateway(io.get_executor(), peer.settings("main"));
  send(gateway);
  ASSERT_TRUE(ends(gateway));
  EXPECT_EQ(done->detail, "no answer to greeting: line too long");
}

TEST_F(Gateway, may_go_away_in_the_middle_of_a_conversation) {
  peer.answer = [](const std::string&) { return ""; };
  auto gateway = std::make_unique<pager::Gateway>(io.get_executor(), peer.settings("main"));
  send(*gateway);
  EXPECT_FALSE(ends(*gateway, 20));
  gateway.reset();
  io.restart();
  io.run_for(milliseconds{50});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->detail, "no answer to greeting: stopped");
}

}  // namespace
}  // namespace vigil::testing
