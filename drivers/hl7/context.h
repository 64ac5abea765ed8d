// What the readers of message contents share: settings, memory, and the message at hand.
#pragma once

#include <string>

#include "drivers/driver.h"
#include "drivers/hl7/memory.h"
#include "drivers/hl7/message.h"
#include "drivers/hl7/settings.h"
#include "drivers/hl7/text.h"

namespace vigil::drivers::hl7 {

// Lives as long as the driver.
struct Memory {
  // Where the identity of the device is taken from. Decided once, by the first message: a device
  // that seems to change its identity holds back its values from a session.
  enum class DeviceFrom : std::uint8_t { undecided, rows, sender };

  explicit Memory(const Settings& s) : settings(s) {}

  Settings settings;
  DeviceFrom device_from = DeviceFrom::undecided;
  Beds beds;
  OpenAlerts alerts;
  Once once;
  Limiter demo{1};
  bool overflow = false;  // a message held more patients than one call may
  TextReader text;
  std::string scratch;  // for keys of `once`, so that asking does not allocate
};

struct Context {
  Memory& memory;
  Message& message;
  Time now;
  Output& out;
};

}  // namespace vigil::drivers::hl7
