// A stand-in for the io_context: other threads post, the test runs what was posted. Waits for as
// long as it takes and gives up after ten seconds, which is a failure.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

namespace vigil::testing {

class MainLoop {
 public:
  std::function<void(std::function<void()>)> poster() {
    return [this](std::function<void()> call) {
      {
        const std::lock_guard lock{mutex_};
        calls_.push_back(std::move(call));
      }
      wake_.notify_one();
    };
  }

  // Runs what is posted until `done` holds. False: it did not come.
  template <typename Done>
  bool run_until(Done done) {
    while (!done()) {
      std::unique_lock lock{mutex_};
      if (!wake_.wait_for(lock, std::chrono::seconds{10}, [this] { return !calls_.empty(); })) {
        return false;
      }
      const auto call = std::move(calls_.front());
      calls_.pop_front();
      lock.unlock();
      call();
    }
    return true;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> calls_;
};

}  // namespace vigil::testing
