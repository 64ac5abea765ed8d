// A rule is a pure question about a bed: what holds now? Waiting, ending, latching, acknowledging
// and paging are the engine's, once, for all rules. Numbers come from the profile.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

struct Rule {
  std::string_view id;
  void (*judge)(const Bed&, const Profile&, Time, std::vector<Finding>&);
  // For a rule that looks at nothing but the session and its cuff readings: when it may say
  // something else although neither changed. It is not asked again before; null: asked every time.
  Time (*stands_until)(const Bed&, const Profile&, Time) = nullptr;
};

// One line per rule, in rules/table.cpp.
std::span<const Rule> rules();

}  // namespace vigil::alerts
