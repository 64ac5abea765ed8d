// A ward with one bed, a clock and a loop that stand still, and what happened, for tests of runners
// over the toy driver.
#pragma once

#include <boost/asio/io_context.hpp>

#include "daemon/links/runner.h"
#include "tests/support/manual_clock.h"
#include "tests/support/recorder.h"
#include "tests/support/toy_driver.h"

namespace vigil::testing {

inline links::Settings toy_settings() {
  links::Settings settings;
  settings.device = "toy";
  settings.driver = &toy_driver;
  settings.routes.push_back({"bed3", "", ""});
  return settings;
}

struct House {
  House() {
    ward.add_bed("bed3");
    ward.attach(recorder);
  }
  // As the program does: ten ticks a second.
  void pass(Millis length, links::Runner& runner) {
    for (Millis done{}; done < length; done += tick_length) {
      clock.advance(tick_length);
      ward.advance(clock.now());
      runner.tick(clock.now());
      settle();
    }
  }
  void settle() {
    io.restart();
    io.poll();
  }

  boost::asio::io_context io;
  ManualClock clock;
  Ward ward;
  Recorder recorder;
};

}  // namespace vigil::testing
