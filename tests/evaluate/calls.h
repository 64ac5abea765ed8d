// Calls: the moments at which a person is called for something, by Vigil or by the reference, and
// what they are held against.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/evaluate/truth.h"

namespace vigil::evaluate {

// Milliseconds since the session opened.
struct Call {
  long at = 0, until = 0;  // until what it called for is over, or another call takes its place
  std::string_view rule;   // lives in the profile
  Subject subject{};
  Priority priority{};
  Phase phase{};
  bool right = false;  // something true justifies it
};

// What became of a label that demands a call.
struct Answer {
  Label label;
  Phase phase{};  // when it was due
  bool found = false;
  bool somebody = false;  // at least called for something else about this patient
  // ms after it was due, 0 when earlier: by the limit itself; and, when clear, by what is beyond
  // the instruments' error.
  long delay = 0, clear_delay = 0;
  bool before_deep = false;  // oxygen: called before it fell below 85 %
};

// Marks calls as right or not, and finds the call for each label that demands one. With
// `patient_only`, equipment is left out: the reference has no rules about it.
std::vector<Answer> match(const Script&, const std::vector<Label>&, std::vector<Call>&,
                          bool patient_only);

}  // namespace vigil::evaluate
