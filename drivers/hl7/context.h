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
  explicit Memory(const Settings& s) : settings(s) {}

  Settings settings;
  Beds beds;
  OpenAlerts alerts;
  Once once;
  Limiter demo{1};
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
