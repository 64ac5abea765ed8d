// Links of every kind against something real: a pseudo-terminal, sockets on the loopback.
#include "daemon/links/link.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>

#include "tests/daemon/links_fixture.h"

namespace vigil::testing {
namespace {

using links::Address;
using std::chrono::milliseconds;

TEST(Address, says_what_it_reads) {
  const Address serial = parse_address("serial:/dev/vigil/bed3-nonin", "9600 8N1");
  EXPECT_EQ(serial.kind, Address::Kind::serial);
  EXPECT_EQ(serial.path, "/dev/vigil/bed3-nonin");
  EXPECT_EQ(serial.line, (links::LineSettings{9600, 8, 'N', 1}));

  const Address seven = parse_address("serial:/dev/ttyUSB0?1200-7E2", "9600 8N1");
  EXPECT_EQ(seven.path, "/dev/ttyUSB0");
  EXPECT_EQ(seven.line, (links::LineSettings{1200, 7, 'E', 2}));

  EXPECT_EQ(parse_address("serial:usb=A50285BI", "").usb_serial, "A50285BI");
  EXPECT_EQ(parse_address("pty:/run/vigil-sim/bed3", "").path, "/run/vigil-sim/bed3");

  const Address tcp = parse_address("tcp:[::1]:4601", "");
  EXPECT_EQ(tcp.host, "::1");
  EXPECT_EQ(tcp.port, 4601);

  const Address server = parse_address("rfc2217:10.0.0.31:4602", "9600 8N1");
  EXPECT_EQ(server.host, "10.0.0.31");
  EXPECT_EQ(server.port, 4602);
  EXPECT_EQ(server.line, (links::LineSettings{9600, 8, 'N', 1}));
  EXPECT_EQ(parse_address("rfc2217:[::1]:4602?1200-7E2", "9600 8N1").line,
            (links::LineSettings{1200, 7, 'E', 2}));

  const Address monitor = parse_address("udp:10.0.0.31:24105", "");
  EXPECT_EQ(monitor.port, 24105);
  EXPECT_EQ(monitor.local, 0) << "the system chooses";
  EXPECT_EQ(parse_address("udp:[::1]:24105?local=24105", "").local, 24105);
}

TEST(Address, a_listener_without_a_host_is_heard_by_this_machine_only) {
  EXPECT_EQ(parse_address("listen:6661", "").host, "127.0.0.1");
  EXPECT_EQ(parse_address("listen:0.0.0.0:6661", "").host, "0.0.0.0");
}

TEST(Address, a_refusal_names_the_address_and_what_was_expected) {
  for (const std::string text : {"",
                                 "serial",
                                 "usb:1",
                                 "serial:",
                                 "serial:ttyUSB0",
                                 "serial:/",
                                 "serial:/dev/x?",
                                 "serial:/dev/x?9600",
                                 "serial:/dev/x?9600-9N1",
                                 "serial:/dev/x?9600-8X1",
                                 "serial:/dev/x?1-8N1",
                                 "serial:usb=",
                                 "pty:",
                                 "pty:usb=1",
                                 "tcp:4601",
                                 "tcp::4601",
                                 "tcp:host:0",
                                 "tcp:host:65536",
                                 "tcp:host:12x",
                                 "rfc2217:host",
                                 "rfc2217:host:1?",
                                 "rfc2217:host:1?9600",
                                 "udp:24105",
                                 "udp:host:1?",
                                 "udp:host:1?port=2",
                                 "udp:host:1?local=",
                                 "udp:host:1?local=0",
                                 "tcp:host:1?9600-8N1",
                                 "listen:",
                                 "listen::6661",
                                 "listen:x"}) {
    try {
      parse_address(text, "");
      FAIL() << text << " was accepted";
    } catch (const std::runtime_error& refusal) {
      const std::string said = refusal.what();
      EXPECT_NE(said.find("expected"), std::string::npos) << said;
    }
  }
}

TEST_F(Links, a_pseudo_terminal_carries_every_byte_as_it_is) {
  Master monitor;
  const auto link = make("pty:" + monitor.path());
  ASSERT_TRUE(open(*link));
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  monitor.say(all);
  EXPECT_EQ(read(*link), all);
  EXPECT_TRUE(write(*link, "poll\r\n\x03"));
  EXPECT_TRUE(until([&] { return monitor.heard() == "poll\r\n\x03"; }));
}

TEST_F(Links, what_a_monitor_said_before_we_listened_is_dropped) {
  Master monitor;
  const int other = ::open(monitor.path().c_str(), O_RDWR | O_NOCTTY);
  monitor.say("old\n");
  const auto link = make("pty:" + monitor.path());
  ASSERT_TRUE(open(*link));
  monitor.say("new\n");
  EXPECT_EQ(read(*link), "new\n");
  ::close(other);
}

TEST_F(Links, a_terminal_gets_its_settings_back) {
  Master monitor;
  const int other = ::open(monitor.path().c_str(), O_RDWR | O_NOCTTY);
  termios before{}, during{}, after{};
  ::tcgetattr(other, &before);
  const auto link = make("pty:" + monitor.path());
  ASSERT_TRUE(open(*link));
  ::tcgetattr(other, &during);
  EXPECT_NE(before.c_lflag, during.c_lflag);
  link->close();
  ::tcgetattr(other, &after);
  EXPECT_EQ(before.c_lflag, after.c_lflag);
  EXPECT_EQ(before.c_iflag, after.c_iflag);
  ::close(other);
}

TEST_F(Links, the_end_of_a_pseudo_terminal_is_an_error_and_so_is_its_absence) {
  auto monitor = std::make_unique<Master>();
  const auto link = make("pty:" + monitor->path());
  ASSERT_TRUE(open(*link));
  monitor->hang_up();
  EXPECT_TRUE(read(*link).starts_with("("));  // end of file or input/output error
  link->close();
  EXPECT_FALSE(open(*link));
  EXPECT_FALSE(open(*make("pty:" + std::string(VIGIL_SOURCE_DIR) + "/README.md")));
}

TEST_F(Links, closing_ends_a_read_that_waits_and_the_link_opens_again) {
  Master monitor;
  const auto link = make("pty:" + monitor.path());
  ASSERT_TRUE(open(*link));
  std::string text;
  std::optional<boost::system::error_code> error;
  spawn(io.get_executor(), keep_read(*link, text, error));
  io.restart();
  io.poll();
  link->close();
  EXPECT_TRUE(until([&] { return error.has_value(); }));
  ASSERT_TRUE(open(*link));
  monitor.say("again");
  EXPECT_EQ(read(*link), "again");
}

TEST_F(Links, a_serial_port_that_is_not_there_is_an_error) {
  EXPECT_EQ(open(*make("serial:/dev/vigil/nothing-here")).error().message(), "No such device");
  EXPECT_FALSE(open(*make("serial:usb=NO-SUCH-ADAPTER")));
  EXPECT_FALSE(open(*make("serial:/dev/null")));
}

struct Tcp : Links {
  Tcp() : acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}) {}
  std::string address(const std::string& kind = "tcp") const {
    return kind + ":127.0.0.1:" + std::to_string(acceptor.local_endpoint().port());
  }
  boost::asio::ip::tcp::acceptor acceptor;
};

TEST_F(Tcp, we_call_and_talk) {
  const auto link = make(address());
  ASSERT_TRUE(open(*link));
  auto peer = acceptor.accept();
  EXPECT_TRUE(write(*link, "hello"));
  std::string heard(5, ' ');
  peer.read_some(boost::asio::buffer(heard));
  EXPECT_EQ(heard, "hello");
  boost::asio::write(peer, boost::asio::buffer("97", 2));
  EXPECT_EQ(read(*link), "97");
  peer.close();
  EXPECT_EQ(read(*link), "(End of file)");
  ASSERT_TRUE(open(*link));
}

TEST_F(Tcp, a_name_is_looked_up) {
  const auto link = make("tcp:localhost:" + std::to_string(acceptor.local_endpoint().port()));
  EXPECT_TRUE(open(*link));
}

TEST_F(Tcp, nobody_there_is_an_error) {
  const std::string there = address();
  acceptor.close();
  EXPECT_EQ(open(*make(there)).error().message(), "Connection refused");
}

TEST_F(Tcp, closing_ends_an_opening_that_hangs) {
  // A full backlog: the connection is neither taken nor refused.
  boost::asio::ip::tcp::acceptor full(io);
  full.open(boost::asio::ip::tcp::v4());
  full.bind({boost::asio::ip::address_v4::loopback(), 0});
  full.listen(0);
  std::vector<std::unique_ptr<Link>> callers;
  std::vector<std::optional<Result<void>>> results(8);
  for (auto& result : results) {
    callers.push_back(make("tcp:127.0.0.1:" + std::to_string(full.local_endpoint().port())));
    spawn(io.get_executor(), keep_open(*callers.back(), result));
  }
  io.restart();
  io.run_for(milliseconds{20});
  ASSERT_FALSE(results.back());
  callers.back()->close();
  EXPECT_TRUE(until([&] { return results.back().has_value(); }));
  EXPECT_FALSE(results.back()->has_value());
}

TEST_F(Tcp, callers_are_links_of_their_own) {
  const std::string there = address("listen");
  acceptor.close();
  const auto way = links::make_way(io.get_executor(), parse_address(there, ""));
  auto& listener = *std::get<std::unique_ptr<Listener>>(way);
  const auto port = static_cast<std::uint16_t>(std::stoi(there.substr(there.rfind(':') + 1)));
  boost::asio::ip::tcp::socket one(io), two(io);
  one.connect({boost::asio::ip::address_v4::loopback(), port});
  two.connect({boost::asio::ip::address_v4::loopback(), port});
  std::unique_ptr<Link> first, second;
  spawn(io.get_executor(), keep_accept(listener, first));
  EXPECT_TRUE(until([&] { return first != nullptr; }));
  spawn(io.get_executor(), keep_accept(listener, second));
  EXPECT_TRUE(until([&] { return second != nullptr; }));
  boost::asio::write(one, boost::asio::buffer("one", 3));
  boost::asio::write(two, boost::asio::buffer("two", 3));
  EXPECT_EQ(read(*first), "one");
  EXPECT_EQ(read(*second), "two");
  EXPECT_FALSE(open(*first));  // a caller has to call again
}

TEST_F(Tcp, an_address_that_cannot_be_listened_on_is_refused_at_the_start) {
  for (const std::string& text : {address("listen"), std::string("listen:192.0.2.1:6661"),
                                  std::string("listen:monitor.local:6661")}) {
    try {
      links::make_way(io.get_executor(), parse_address(text, ""));
      FAIL() << text;
    } catch (const std::runtime_error& refusal) {
      EXPECT_NE(std::string(refusal.what()).find("'" + text + "'"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace vigil::testing
