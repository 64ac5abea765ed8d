// What the configuration says about one HL7 source.
#pragma once

#include "drivers/driver.h"
#include "drivers/hl7/ack.h"
#include "drivers/hl7/dtm.h"
#include "drivers/hl7/units.h"

namespace vigil::drivers::hl7 {

struct Settings {
  Minutes zone{0};  // of times without an offset
  AckMode ack = AckMode::automatic;
  bool asks = false;                 // we are the client of a Mindray PDS server
  Unit pressure = Unit::mmhg;        // setting of a PDS monitor
  Unit temperature = Unit::celsius;  // setting of a PDS monitor
  bool accept_demo = false;          // test bench only
};

// Throws std::invalid_argument naming the key.
Settings read_settings(const Options&);

}  // namespace vigil::drivers::hl7
