// What replies mean over time. The monitor repeats the last cuff result at every poll for up to 90
// minutes, keeps old numbers while it measures and after it failed, and falls back to the cuff's
// pulse without saying when. Here a reply becomes an observation only if it is news.
#pragma once

#include <chrono>
#include <optional>

#include "drivers/dinamap/frames.h"
#include "drivers/driver.h"

namespace vigil::drivers::dinamap {

inline constexpr Millis poll_period{2000};  // section 4

// Tells a new result from one seen before, by its age: section 3.1 rule 2. Equal numbers say
// nothing: two readings may well be equal.
class Repeats {
 public:
  // True when a result of this age, arriving now, was not seen before.
  bool is_new(Time now, std::chrono::seconds age);
  // When the newest result was measured; the same for all its repeats. Empty: none yet.
  std::optional<Time> measured() const { return measured_; }

 private:
  std::optional<Time> seen_, measured_;
  std::chrono::seconds age_{};
};

class Meaning {
 public:
  // The link is up again. What the monitor holds is remembered: its last result is not news again.
  void reopen();

  void take(Time now, const Cuff& cuff, Output& output);
  void take(const Oximeter& oximeter, Output& output);
  void take(const Rate& rate, Output& output);
  void take(Time now, const Thermometer& thermometer, Output& output);

 private:
  void follow_status(Time now, const Cuff& cuff, Output& output);
  void say_sensor(bool off, int status, Output& output);

  Repeats cuff_, thermometer_;
  std::optional<int> cuff_status_;  // of the last reply
  std::optional<Time> busy_since_;  // a determination is running
  std::optional<char> counter_;     // of the last temperature
  bool sensor_off_ = false;
};

}  // namespace vigil::drivers::dinamap
