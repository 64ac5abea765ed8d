// Time stands still until the test moves it.
#pragma once

#include "daemon/clock.h"

namespace vigil::testing {

class ManualClock final : public Clock {
 public:
  Time now() const override { return now_; }
  void advance(Millis by) { now_ += by; }

 private:
  Time now_{std::chrono::hours{24 * 365 * 50}};
};

}  // namespace vigil::testing
