// Clinical stories as text: events in, effects expected (alerts/README.md explains the words). A
// story is read, run through a real ward, and printed again with what really came out; a test
// compares the two texts, VIGIL_APPROVE=1 rewrites the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigil::testing {

struct ScenarioResult {
  std::string text;      // the whole file as it should stand
  std::string effects;   // every effect with its time
  std::string replayed;  // of the recorded events, through a new ward; must equal `effects`
  std::vector<std::string> jittered;  // likewise, with ticks at random times between the events
  std::vector<std::string> cut;       // likewise, through two wards, one stopped at any event
};

// One result for each profile that the story names; it must come out the same under all of them.
// Throws std::runtime_error naming the line that is not understood.
std::vector<ScenarioResult> run_scenario(std::string_view text,
                                         const std::string& profile_directory);

}  // namespace vigil::testing
