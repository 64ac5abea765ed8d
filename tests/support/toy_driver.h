// A driver for a device that does not exist: lines of text, so that tests can be read. "97" is
// SpO2, "p62" the pulse, "off" a sensor that fell off; anything else is a bad frame. Greets with
// "hello"; with the option `polls` it asks "poll" once a second.
#pragma once

#include "drivers/driver.h"

namespace vigil::testing {

// Silent after 5 s. Any other option than `polls` is refused.
extern const Entry toy_driver;

}  // namespace vigil::testing
