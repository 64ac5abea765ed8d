// A device server that nobody here wrote: ser2net between our links and a pseudo-terminal. Skipped,
// with a line, where it is not installed.
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "tests/daemon/links_fixture.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text_file.h"

namespace vigil::testing {
namespace {

constexpr const char* program = "/usr/sbin/ser2net";
using boost::asio::ip::tcp;

struct Ser2net : Links {
  void SetUp() override {
    if (std::filesystem::exists(program)) return;
    std::cout << "SKIPPED: ser2net is not installed\n";
    GTEST_SKIP() << "ser2net is not installed";
  }
  void TearDown() override { stop(); }

  std::string free_port() {
    tcp::acceptor acceptor(io, {boost::asio::ip::address_v4::loopback(), 0});
    return std::to_string(acceptor.local_endpoint().port());
  }

  // One serial port behind one accepter: "tcp" or "telnet(rfc2217),tcp".
  void serve(const std::string& accepter) {
    const std::string file = dir.path() + "/ser2net.yaml";
    tests::write_file(file, "connection: &monitor\n  accepter: " + accepter + ",127.0.0.1," + port +
                                "\n  connector: serialdev," + monitor.path() +
                                ",115200n81,local\n  options:\n    kickolduser: true\n");
    std::string arguments[]{program, "-n", "-u", "-c", file};
    char* argv[6]{};
    std::transform(std::begin(arguments), std::end(arguments), argv,
                   [](std::string& text) { return text.data(); });
    ASSERT_EQ(::posix_spawn(&process, program, nullptr, nullptr, argv, environ), 0);
    const tcp::endpoint there(boost::asio::ip::address_v4::loopback(),
                              static_cast<std::uint16_t>(std::stoi(port)));
    ASSERT_TRUE(until([&] {
      boost::system::error_code refused;
      tcp::socket(io).connect(there, refused);
      return !refused;
    }));
  }
  void stop() {
    if (process <= 0) return;
    ::kill(process, SIGTERM);
    ::waitpid(process, nullptr, 0);
    process = 0;
  }

  // Until the server has the serial port open, what the monitor says is lost.
  std::string first_words(Link& link, const std::string& text) {
    EXPECT_TRUE(write(link, "?"));
    EXPECT_TRUE(until([&] { return monitor.heard().ends_with("?"); }));
    monitor.say(text);
    std::string heard;
    std::size_t before = 0;
    do {
      before = heard.size();
      heard += read(link);
    } while (heard.size() < text.size() && heard.size() > before);
    return heard;
  }
  speed_t speed() const {
    termios settings{};
    const int slave = ::open(monitor.path().c_str(), O_RDWR | O_NOCTTY);
    ::tcgetattr(slave, &settings);
    ::close(slave);
    return ::cfgetospeed(&settings);
  }

  // Waiting for another program is waiting, not spinning.
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work{io.get_executor()};
  Master monitor;
  TempDir dir;
  std::string port = free_port();
  pid_t process = 0;
};

std::string every_byte() {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  return all;
}

TEST_F(Ser2net, a_raw_port_carries_every_byte_both_ways) {
  serve("tcp");
  const auto link = make("tcp:127.0.0.1:" + port);
  ASSERT_TRUE(open(*link));
  EXPECT_EQ(first_words(*link, every_byte()), every_byte());
  EXPECT_TRUE(write(*link, every_byte()));
  std::string heard;
  EXPECT_TRUE(until([&] { return (heard += monitor.heard()).size() == 256; }));
  EXPECT_EQ(heard, every_byte());
  EXPECT_EQ(speed(), static_cast<speed_t>(B115200)) << "the server's own";
}

TEST_F(Ser2net, rfc_2217_sets_the_port_and_carries_every_byte_both_ways) {
  serve("telnet(rfc2217),tcp");
  const auto link = make("rfc2217:127.0.0.1:" + port + "?19200-8N1");
  const auto opened = open(*link);
  ASSERT_TRUE(opened) << opened.error().message();
  EXPECT_EQ(speed(), static_cast<speed_t>(B19200));
  EXPECT_EQ(first_words(*link, every_byte()), every_byte());
  EXPECT_TRUE(write(*link, every_byte()));
  std::string heard;
  EXPECT_TRUE(until([&] { return (heard += monitor.heard()).size() == 256; }));
  EXPECT_EQ(heard, every_byte());
}

TEST_F(Ser2net, rfc_2217_opens_again_after_a_loss) {
  serve("telnet(rfc2217),tcp");
  const auto link = make("rfc2217:127.0.0.1:" + port);
  ASSERT_TRUE(open(*link));
  EXPECT_EQ(first_words(*link, "97\n"), "97\n");
  stop();
  EXPECT_TRUE(read(*link).starts_with("("));
  EXPECT_FALSE(open(*link));
  serve("telnet(rfc2217),tcp");
  ASSERT_TRUE(open(*link));
  EXPECT_EQ(first_words(*link, "98\n"), "98\n");
}

TEST_F(Ser2net, a_telnet_port_that_cannot_be_set_says_so) {
  serve("telnet,tcp");
  const auto opened = open(*make("rfc2217:127.0.0.1:" + port));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().message(),
            "the server does not let its port be set (raw ports are tcp:)");
}

TEST_F(Ser2net, a_raw_port_never_answers_and_the_link_says_what_it_waits_for) {
  serve("tcp");
  const auto link = make("rfc2217:127.0.0.1:" + port);
  std::optional<Result<void>> result;
  spawn(io.get_executor(), keep_open(*link, result));
  EXPECT_TRUE(until([&] { return link->awaited().starts_with("RFC 2217 answer"); }));
  EXPECT_TRUE(until([&] { return !monitor.heard().empty(); })) << "the offer goes to the monitor";
  EXPECT_FALSE(result);
  link->close();
  EXPECT_TRUE(until([&] { return result.has_value(); }));
}

}  // namespace
}  // namespace vigil::testing
