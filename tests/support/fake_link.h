// A link, and callers, under the test's thumb: what arrives, what fails, what was written.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/links/link.h"

namespace vigil::testing {

class FakeLink final : public links::Link {
 public:
  explicit FakeLink(const boost::asio::any_io_executor& executor) : wake_(executor) {
    wake_.expires_at(std::chrono::steady_clock::time_point::max());
  }

  // What the test does.
  void say(std::string_view bytes);     // arrives; waits for the next read
  void cut();                           // the present opening ends with an error
  void accept_call() { open_ = true; }  // as if it had come through a listener
  bool reachable = true;                // open() succeeds
  bool opening_hangs = false;           // open() ends by close() only
  bool writing_hangs = false;           // write() ends by close() only
  int fail_at = 0;                      // the n-th operation fails, from 1; 0: none

  // What the test looks at.
  bool is_open() const { return open_; }
  int openings = 0, operations = 0;
  std::string written;

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;

 private:
  bool fails() { return ++operations == fail_at; }

  boost::asio::steady_timer wake_;
  std::string incoming_;
  bool open_ = false, cut_ = false, closing_ = false;
};

class FakeListener final : public links::Listener {
 public:
  explicit FakeListener(boost::asio::any_io_executor executor)
      : executor_(executor), wake_(executor) {
    wake_.expires_at(std::chrono::steady_clock::time_point::max());
  }
  // A caller whose link belongs to the runner as soon as it was accepted.
  FakeLink& call();
  void fail() { failing_ = true, wake_.cancel(); }

  Task<Result<std::unique_ptr<links::Link>>> accept() override;
  void close() override;

 private:
  boost::asio::any_io_executor executor_;
  boost::asio::steady_timer wake_;
  std::vector<std::unique_ptr<FakeLink>> waiting_;
  bool closed_ = false, failing_ = false;
};

}  // namespace vigil::testing
