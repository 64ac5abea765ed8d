// The one clock. Wall time that cannot step: the wall clock is read when the clock is made and
// when it is anchored again; in between it follows the monotonic clock. In a demonstration it runs
// `speed` times as fast from the moment it was made. It never starts before `not_before`, the end
// of the record: a wall clock that was set back must not make the past happen again.
//
// Threading: now() from any thread; anchor() from the main thread while no session is open.
#pragma once

#include <chrono>

#include "drivers/observation.h"

namespace vigil {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Time now() const = 0;
};

class SystemClock final : public Clock {
 public:
  explicit SystemClock(double speed = 1.0, Time not_before = {});
  Time now() const override;
  // Follows the wall clock again, unless that would turn back. Returns by how much the time
  // changed.
  Millis anchor();
  double speed() const { return speed_; }
  // How long to wait in real time until `then`.
  std::chrono::nanoseconds until(Time then) const;

 private:
  double speed_;
  std::chrono::system_clock::time_point wall_;
  std::chrono::steady_clock::time_point steady_;
};

}  // namespace vigil
