// Recorded numerics from CSV: columns by name, in any order; an empty cell is a moment in which the
// monitor had no value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/observation.h"

namespace vigil::ctl {

struct Sample {
  Millis at{};                      // t_seconds
  std::vector<Observation> values;  // of the columns that the file has; cuff only when it has one
};

struct Numerics {
  std::vector<Sample> samples;  // in order of time
  bool has_cuff = false;        // at least one cuff reading
  Millis step{};                // usual time between samples
};

// Throws std::runtime_error naming file and line: no t_seconds, a cell that is no number, time that
// runs backwards. `name` is for messages.
Numerics parse_numerics(std::string_view csv, const std::string& name);
Numerics read_numerics(const std::string& path);

}  // namespace vigil::ctl
