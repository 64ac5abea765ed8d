// What a monitor says of its own alarms, as notices: each alarm when it begins and when it ends,
// and whether they are switched off or silenced. For monitors that tell them as flags; those that
// send a list with priorities say them themselves, in the same words (observation.h, device_alarm).
//
// Threading: as for a Driver.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "drivers/driver.h"

namespace vigil {

struct OwnAlarm {
  std::string_view words;  // "SpO2 low"
  bool standing = false;
  std::string_view priority = {};  // "high"; empty: the monitor gives none
};

class OwnAlarms {
 public:
  // All of them in the same order each time, at most 32.
  void say(std::span<const OwnAlarm> all, Output& output) {
    const std::uint32_t before = standing_;
    standing_ = 0;
    std::uint32_t bit = 1;
    for (const OwnAlarm& alarm : all) {
      if (alarm.standing) standing_ |= bit;
      if (((before & bit) != 0) != alarm.standing) say(alarm, output);
      bit <<= 1U;
    }
  }

  // Why nothing would be heard at the monitor, "alarm silenced"; empty: it would.
  void say_off(std::string_view why, Output& output) {
    if (std::exchange(off_, !why.empty()) == !why.empty()) return;
    output.say({.kind = off_ ? Notice::Kind::alarms_off : Notice::Kind::alarms_on,
                .detail = std::string(why)});
  }

 private:
  static void say(const OwnAlarm& alarm, Output& output) {
    std::string detail{alarm.standing ? alarm.priority : std::string_view{}};
    if (!detail.empty()) detail += ' ';
    detail += alarm.standing ? "start: " : "end: ";
    output.say({.kind = Notice::Kind::device_alarm, .detail = detail += alarm.words});
  }

  std::uint32_t standing_ = 0;
  bool off_ = false;
};

}  // namespace vigil
