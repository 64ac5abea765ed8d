#include "daemon/clock.h"

namespace vigil {

SystemClock::SystemClock(double speed)
    : speed_(speed),
      wall_(std::chrono::system_clock::now()),
      steady_(std::chrono::steady_clock::now()) {}

Time SystemClock::now() const {
  const auto passed = std::chrono::steady_clock::now() - steady_;
  const std::chrono::duration<double, std::nano> scaled{static_cast<double>(passed.count()) *
                                                        speed_};
  return std::chrono::time_point_cast<Millis>(
      wall_ + std::chrono::duration_cast<std::chrono::system_clock::duration>(scaled));
}

Millis SystemClock::anchor() {
  const Time before = now();
  steady_ = std::chrono::steady_clock::now();
  wall_ = std::chrono::system_clock::now();
  return now() - before;
}

std::chrono::nanoseconds SystemClock::until(Time then) const {
  const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(then - now());
  return std::chrono::nanoseconds{
      static_cast<std::int64_t>(static_cast<double>(left.count()) / speed_)};
}

}  // namespace vigil
