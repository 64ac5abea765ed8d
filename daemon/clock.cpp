#include "daemon/clock.h"

#include <algorithm>

namespace vigil {

SystemClock::SystemClock(double speed, Time not_before)
    : speed_(speed),
      wall_(std::max<std::chrono::system_clock::time_point>(std::chrono::system_clock::now(),
                                                            not_before)),
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
  wall_ = std::max<std::chrono::system_clock::time_point>(std::chrono::system_clock::now(), before);
  return now() - before;
}

std::chrono::nanoseconds SystemClock::until(Time then) const {
  const auto left = std::chrono::duration_cast<std::chrono::nanoseconds>(then - now());
  return std::chrono::nanoseconds{
      static_cast<std::int64_t>(static_cast<double>(left.count()) / speed_)};
}

}  // namespace vigil
