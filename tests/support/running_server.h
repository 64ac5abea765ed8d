// The dashboard's server on a free port of this machine, with its loop on a thread of its own, over
// a small clinic.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <functional>
#include <future>
#include <memory>
#include <thread>

#include "daemon/dashboard/server.h"
#include "tests/support/browser.h"
#include "tests/support/small_clinic.h"

namespace vigil::testing {

class RunningServer {
 public:
  explicit RunningServer(dashboard::Settings settings = quick()) {
    clinic.ward.attach(trend);
    clinic.ward.attach(feed);
    settings.port = 0;
    server_ = std::make_unique<dashboard::Server>(
        io_, std::move(settings),
        dashboard::Parts{clinic.ward, feed, trend, clinic.access, clinic.clock, clinic.hooks});
    port = server_->port();
    thread_ = std::thread{[this] { io_.run(); }};
  }
  ~RunningServer() {
    io_.stop();
    thread_.join();
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  // Short pulses, so that nothing has to be waited for.
  static dashboard::Settings quick() {
    dashboard::Settings settings;
    settings.clinic = "North Clinic";
    settings.limits.pulse = std::chrono::milliseconds{5};
    return settings;
  }

  // Everything that the loop uses is touched on the loop.
  template <typename F>
  auto on_loop(F f) {
    std::packaged_task<decltype(f())()> task{std::move(f)};
    auto result = task.get_future();
    boost::asio::post(io_, [&task] { task(); });
    return result.get();
  }
  // Until it is true on the loop, at most ten seconds.
  bool eventually(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (std::chrono::steady_clock::now() < end) {
      if (on_loop(condition)) return true;
      std::this_thread::yield();
    }
    return false;
  }
  std::string origin() const { return "http://127.0.0.1:" + std::to_string(port); }

  SmallClinic clinic;
  dashboard::Trend trend;
  dashboard::Feed feed{clinic.ward, [this](const Bed& bed) { return clinic.hooks.caption(bed); }};
  std::uint16_t port = 0;

 private:
  boost::asio::io_context io_;
  std::unique_ptr<dashboard::Server> server_;
  std::thread thread_;
};

}  // namespace vigil::testing
