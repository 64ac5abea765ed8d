// `vigilctl identify`: which monitor speaks on this link, or in this recording? First every driver
// listens at every line setting that is in use, then those that only speak when asked are let ask,
// one at a time. What is sent only reads: no cuff is started and no setting changed.
#pragma once

#include <ostream>
#include <string>

#include "drivers/observation.h"

namespace vigil::ctl {

struct IdentifyCall {
  std::string what;     // a link address (links/address.h), or a file
  double seconds = 10;  // of each listening and each asking
  bool json = false;
  double speed = 1;  // of the clock; more in tests only
};

// 0: identified; 1: unknown, or more than one fits. Says on `progress` what it is doing. Throws
// std::runtime_error when the link cannot be opened or the file not read.
int identify(const IdentifyCall&, std::ostream& out, std::ostream& progress);

}  // namespace vigil::ctl
