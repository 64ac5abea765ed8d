// Datagrams between a link and a monitor on the loopback.
#include <gtest/gtest.h>

#include <boost/asio/ip/udp.hpp>

#include "tests/daemon/links_fixture.h"

namespace vigil::testing {
namespace {

using boost::asio::ip::udp;

struct Udp : Links {
  static udp::endpoint anywhere() { return {boost::asio::ip::address_v4::loopback(), 0}; }
  static std::string port_of(const udp::socket& socket) {
    return std::to_string(socket.local_endpoint().port());
  }

  std::string heard() {
    std::string text(100, ' ');
    text.resize(monitor.receive_from(boost::asio::buffer(text), peer));
    return text;
  }
  void say(udp::socket& from, const std::string& text) const {
    from.send_to(boost::asio::buffer(text), peer);
  }

  udp::socket monitor{io, anywhere()};
  udp::endpoint peer;
  std::unique_ptr<Link> link = make("udp:127.0.0.1:" + port_of(monitor));
};

TEST_F(Udp, a_write_is_a_datagram_and_a_datagram_is_a_read) {
  ASSERT_TRUE(open(*link));
  EXPECT_TRUE(write(*link, "associate"));
  EXPECT_TRUE(write(*link, "poll"));
  EXPECT_EQ(heard(), "associate");
  EXPECT_EQ(heard(), "poll");
  say(monitor, "one");
  say(monitor, "");
  say(monitor, "two");
  EXPECT_EQ(read(*link), "one");
  EXPECT_EQ(read(*link), "two");
}

TEST_F(Udp, what_comes_from_elsewhere_is_ignored_and_counted) {
  ASSERT_TRUE(open(*link));
  EXPECT_TRUE(write(*link, "poll"));
  heard();
  udp::socket stranger(io, anywhere());
  say(stranger, "97");
  say(stranger, "98");
  say(monitor, "ours");
  EXPECT_EQ(read(*link), "ours");
  EXPECT_EQ(link->ignored(), 2U);
}

TEST_F(Udp, a_refusal_of_the_monitors_machine_ends_the_reading) {
  ASSERT_TRUE(open(*link));
  monitor.close();
  EXPECT_TRUE(write(*link, "poll"));
  EXPECT_EQ(read(*link), "(Connection refused)");
  EXPECT_TRUE(open(*link)) << "and it may be tried again";
}

TEST_F(Udp, our_port_can_be_chosen_and_is_free_again_after_closing) {
  udp::socket lent(io, anywhere());
  const std::string port = port_of(lent);
  lent.close();
  const auto chosen = make("udp:127.0.0.1:" + port_of(monitor) + "?local=" + port);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(open(*chosen));
    EXPECT_TRUE(write(*chosen, "poll"));
    heard();
    EXPECT_EQ(std::to_string(peer.port()), port);
  }
}

TEST_F(Udp, closing_ends_a_read_that_waits) {
  ASSERT_TRUE(open(*link));
  std::string text;
  std::optional<boost::system::error_code> error;
  spawn(io.get_executor(), keep_read(*link, text, error));
  io.restart();
  io.poll();
  link->close();
  EXPECT_TRUE(until([&] { return error.has_value(); }));
}

TEST_F(Udp, a_name_is_looked_up) {
  EXPECT_TRUE(open(*make("udp:localhost:24105")));
}

}  // namespace
}  // namespace vigil::testing
