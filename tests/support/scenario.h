// Clinical stories as text: events in, effects expected (alerts/README.md explains the words). A
// story is read, run through a real ward, and printed again with what really came out; a test
// compares the two texts, VIGIL_APPROVE=1 rewrites the file.
#pragma once

#include <string>
#include <string_view>

namespace vigil::testing {

struct ScenarioResult {
  std::string text;  // the whole file as it should stand
  std::string
      replayed;  // effects of a second run from recorded events, jittered; must equal `effects`
  std::string effects;
};

// Throws std::runtime_error naming the line that is not understood.
ScenarioResult run_scenario(std::string_view text, const std::string& profile_directory);

}  // namespace vigil::testing
