// Records what a device said and was told, in the text form of drivers/*/captures, so that a day at
// a device becomes a test. One file for each opening in which the device said something. On request
// only: what is recorded may hold
// names of patients, so its owner alone can read it, and it stops at 64 MiB.
//
// A recording that fails is said once in the log and does not disturb the monitoring.
#pragma once

#include <string>
#include <string_view>

#include "drivers/driver.h"

namespace vigil::links {

class Capture {
 public:
  // DIRECTORY/DEVICE-20250302T101500.123Z.cap; a number follows when that is there already.
  Capture(const std::string& directory, const std::string& device, const Entry& driver,
          const Options&, Time opened);
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;
  ~Capture();

  void received(Time now, Bytes bytes);
  void sent(Time now, Bytes bytes);

 private:
  enum class State { waiting, recording, stopped };
  std::string line(Time, char direction, Bytes) const;
  bool create();
  void write(std::string_view text);
  void stop(std::string_view why);

  State state_ = State::waiting;
  std::string stem_, path_;
  Time opened_;
  std::string waiting_;  // written when the device says something
  int file_ = -1;
  std::size_t size_ = 0;
};

}  // namespace vigil::links
