// The monitor's own alarms, as text for people: each when it begins, changes and ends. Nothing here
// becomes a value. Facts: sheet section 6.
#pragma once

#include "drivers/philips/poll.h"
#include "drivers/philips/situation.h"

namespace vigil::drivers::philips {

// One entry of a patient or technical alarm list.
struct Alarm {
  bool technical = false;
  std::uint16_t source = 0, code = 0, type = 0, state = 0;
  std::uint16_t object_class = 0, context = 0, handle = 0;
  Bytes text;  // UTF-16BE; empty when the monitor sends none

  bool same_as(const Alarm& other) const;  // by source, code and object
};

// Reads a list behind those already in `alarms`. False when a length does not fit.
bool read_alarm_list(Bytes list, bool technical, std::vector<Alarm>& alarms);

class Alarms {
 public:
  void reopen();  // what is open will be told again

  // False when a list in the result is broken; then nothing of it was taken.
  bool take(const PollResult& result, Situation& situation, Output& output);

 private:
  struct Open {
    Alarm alarm;  // without its text
    std::string sentence;
    bool listed = false;  // by the newest result
  };

  void follow_condition(std::uint16_t state, Situation& situation, Output& output);
  void follow(const Alarm& alarm, Output& output);
  void end_unlisted(bool technical, Output& output);
  static void say(std::string_view phase, const Alarm& alarm, const std::string& sentence,
                  Output& output);

  std::vector<Alarm> read_;  // of one result
  std::vector<Open> open_;   // oldest first
  std::uint16_t condition_ = 0;
};

}  // namespace vigil::drivers::philips
