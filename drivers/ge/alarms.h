// The monitor's own alarms as text for people: what its alarm record shows (section 7 of the sheet)
// and what the arrhythmia group says (section 5), each on change. Nothing is judged by it.
#pragma once

#include <string>
#include <vector>

#include "drivers/ge/record.h"
#include "drivers/own_alarms.h"

namespace vigil::drivers::ge {

class Alarms {
 public:
  void take_status(Bytes status, Output& output);    // an alarm record's subrecord
  void take_arrhythmia(Bytes ext1, Output& output);  // data of the ext1 class

 private:
  struct Alarm {
    std::string text;
    int colour = 0;
  };
  void follow_sound(Bytes status, Output& output);

  std::vector<Alarm> shown_;  // at most five
  int sound_ = 1, silence_ = 0;
  OwnAlarms arrhythmias_;
};

}  // namespace vigil::drivers::ge
