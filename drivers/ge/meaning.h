// What records mean over time: values said with every record, states said when they change, and
// what Vigil does not use named once.
#pragma once

#include <array>
#include <optional>
#include <utility>

#include "drivers/ge/alarms.h"
#include "drivers/ge/cuff.h"
#include "drivers/ge/values.h"

namespace vigil::drivers::ge {

class Meaning {
 public:
  // The link is up again. What the monitor holds is remembered: its last cuff result is not news.
  void reopen() { sensor_off_ = false; }

  // What a record was, for the one who asks for them.
  struct Heard {
    bool displayed = false;
    bool cuff_time = false;
  };
  Heard take(Time now, const Record& record, Output& output);

 private:
  void identify(const Header& header, Output& output);
  Heard take_physiological(Time now, const Record& record, Output& output);
  void take_basic(Time now, Bytes data, Output& output);
  void follow_sensor(const Measure& spo2, Output& output);
  void follow_heart(const Basic& basic, Output& output);
  void say(Parameter parameter, const Measure& measure, Output& output);
  void follow_range(Parameter parameter, Why why, Output& output);
  void say_unused(Bytes basic, Output& output);
  void say_once(Notice::Kind kind, const std::string& what, Output& output);

  Cuff cuff_;
  Alarms alarms_;
  std::optional<std::pair<std::uint8_t, std::uint16_t>> identity_;  // DRI level, plug
  std::array<Why, parameter_count> why_{};                          // of the last value of each
  HeartSource heart_source_ = HeartSource::ecg;
  bool sensor_off_ = false;
  OwnAlarms own_;
  std::vector<std::string> named_;  // by say_once; bounded by what there is to name
};

}  // namespace vigil::drivers::ge
