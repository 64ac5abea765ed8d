// What is known of the monitor as a whole while its values are read: whose clock its times are by,
// and whether it shows a patient at all.
#pragma once

#include <optional>
#include <utility>

#include "drivers/driver.h"

namespace vigil::drivers::philips {

struct Situation {
  bool live = false;             // false: a recording is read, whose times of arrival mean nothing
  std::optional<Millis> behind;  // our time minus the monitor's clock (sheet section 7)
  bool demo_mode = false;        // MDS create event: demonstration or service
  bool demo_alerts = false;      // device alert condition: demonstration or test
  bool told_demo = false;

  bool demo() const { return demo_mode || demo_alerts; }

  // Once in a session: demonstration data comes every second.
  void refuse_demo(Output& output) {
    if (std::exchange(told_demo, true)) return;
    output.say(
        {.kind = Notice::Kind::refused, .detail = "demonstration, test or service data: not used"});
  }

  void set_clock(std::optional<Time> theirs, Time arrived) {
    if (theirs && live) behind = arrived - *theirs;
  }
  // A moment of the monitor's clock by ours; nothing was measured later than it arrived.
  Time by_our_clock(Time theirs, Time arrived) const {
    return live ? std::min(theirs + behind.value_or(Millis{0}), arrived) : theirs;
  }
};

}  // namespace vigil::drivers::philips
