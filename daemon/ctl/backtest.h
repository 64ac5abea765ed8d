// `vigilctl backtest`: the real engine over recorded numerics, in virtual time. A session is opened
// with the profile, its baseline taken from the first two minutes with values, then it is brought
// straight into the phase and the recording is played from its beginning.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "alerts/profile.h"

namespace vigil::ctl {

// One change of an alert.
struct Moment {
  double t = 0;                 // seconds of the recording
  std::string alert;            // rule of the condition that changed it
  std::string priority, state;  // raised, acknowledged, ended, paged
  std::optional<double> value;
};

struct Summary {
  double seconds = 0;
  std::size_t rows = 0, raised = 0, ended = 0, paged = 0;
};

struct Recording {
  std::string file;
  std::vector<std::string> columns;                      // t_seconds first
  std::vector<std::vector<std::optional<double>>> rows;  // empty: the monitor had no value
};

// Throws std::runtime_error naming file and line.
Recording read_recording(const std::string& file);

Summary backtest(const Recording&, std::shared_ptr<const alerts::Profile>, alerts::Phase,
                 const std::function<void(const Moment&)>&);

}  // namespace vigil::ctl
