// One result that a callback brings later, for a coroutine that waits for it no longer than it
// wants to. The callback may come at once, late or never.
//
// Threading: everything on the executor's thread.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <optional>
#include <utility>

namespace vigil::dashboard {

template <typename T>
class Later {
 public:
  explicit Later(const boost::asio::any_io_executor& executor) : timer_(executor) {}

  void set(T value) {
    value_ = std::move(value);
    timer_.cancel();
  }

  // Empty: nothing came in time. A function of the namespace, so that the frame owns the state.
  friend boost::asio::awaitable<std::optional<T>> wait(std::shared_ptr<Later> later,
                                                       std::chrono::milliseconds longest) {
    if (!later->value_) {
      later->timer_.expires_after(longest);
      co_await later->timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    }
    co_return std::move(later->value_);
  }

 private:
  boost::asio::steady_timer timer_;
  std::optional<T> value_;
};

}  // namespace vigil::dashboard
