// Links of every kind against something real: a pseudo-terminal, sockets on the loopback.
#include "daemon/links/link.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <cstdlib>
#include <functional>
#include <optional>
#include <stdexcept>

namespace vigil::testing {
namespace {

using links::Address;
using links::Link;
using links::Listener;
using links::parse_address;
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

// The other end of a pseudo-terminal.
class Master {
 public:
  Master() : descriptor_(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK)) {
    ::grantpt(descriptor_);
    ::unlockpt(descriptor_);
  }
  Master(const Master&) = delete;
  Master& operator=(const Master&) = delete;
  ~Master() { hang_up(); }

  std::string path() const { return ::ptsname(descriptor_); }
  void say(const std::string& bytes) const {
    EXPECT_EQ(::write(descriptor_, bytes.data(), bytes.size()), std::ssize(bytes));
  }
  std::string heard() const {
    char buffer[256];
    const ssize_t count = ::read(descriptor_, buffer, sizeof buffer);
    return count > 0 ? std::string(buffer, static_cast<std::size_t>(count)) : "";
  }
  void hang_up() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_;
};

struct Links : ::testing::Test {
  static Task<void> keep_open(Link& link, std::optional<Result<void>>& result) {
    const auto opened = co_await link.open();
    result = opened;
  }
  static Task<void> keep_read(Link& link, std::string& into,
                              std::optional<boost::system::error_code>& error) {
    std::vector<std::byte> buffer(4096);
    const auto count = co_await link.read(buffer);
    if (count) {
      into.append(reinterpret_cast<const char*>(buffer.data()), *count);
    } else {
      error = count.error();
    }
  }
  static Task<void> keep_write(Link& link, std::string text, std::optional<Result<void>>& result) {
    const auto written = co_await link.write(std::as_bytes(std::span(text)));
    result = written;
  }
  static Task<void> keep_accept(Listener& listener, std::unique_ptr<Link>& into) {
    auto link = co_await listener.accept();
    if (link) into = std::move(*link);
  }

  bool until(const std::function<bool()>& done) {
    for (int i = 0; i < 2000; ++i) {
      if (done()) return true;
      io.restart();
      io.run_for(milliseconds{1});
    }
    return false;
  }
  Result<void> open(Link& link) {
    std::optional<Result<void>> result;
    spawn(io.get_executor(), keep_open(link, result));
    EXPECT_TRUE(until([&] { return result.has_value(); }));
    return *result;
  }
  // What arrives next, or the error in brackets.
  std::string read(Link& link) {
    std::string text;
    std::optional<boost::system::error_code> error;
    spawn(io.get_executor(), keep_read(link, text, error));
    EXPECT_TRUE(until([&] { return error || !text.empty(); }));
    return error ? "(" + error->message() + ")" : text;
  }
  bool write(Link& link, const std::string& text) {
    std::optional<Result<void>> result;
    spawn(io.get_executor(), keep_write(link, text, result));
    return until([&] { return result.has_value(); }) && result->has_value();
  }
  std::unique_ptr<Link> make(const std::string& address) {
    return std::get<std::unique_ptr<Link>>(
        links::make_way(io.get_executor(), parse_address(address, "9600 8N1")));
  }

  boost::asio::io_context io;
};

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
