// Links that are driven by hand, and a pseudo-terminal to talk to them, for tests of links.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <termios.h>
#include <unistd.h>

#include <boost/asio/io_context.hpp>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/links/link.h"

namespace vigil::testing {

using links::Link;
using links::Listener;
using links::parse_address;

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
      io.run_for(std::chrono::milliseconds{1});
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

}  // namespace vigil::testing
