// One session from opening to discharge: the patient, the monitor, the nurse, the real engine in a
// ward of its own, and the reference beside it.
#pragma once

#include <memory>
#include <vector>

#include "tests/evaluate/calls.h"
#include "tests/evaluate/listener.h"

namespace vigil::evaluate {

// Both as shipped, or with their holds scaled.
struct Profiles {
  std::shared_ptr<const alerts::Profile> iv, nasal;
  const std::shared_ptr<const alerts::Profile>& of(alerts::Route r) const {
    return r == alerts::Route::iv ? iv : nasal;
  }
};
Profiles load(const std::string& directory);
// Every limit's hold, and the time for a second cuff reading, this many times as long; 0: at once.
Profiles scaled(const Profiles&, double by);

// What is kept of one session.
struct Outcome {
  std::uint64_t seed = 0;
  Kind kind{};
  alerts::Route route{};
  int seconds = 0;
  int notifications = 0;
  std::vector<Call> vigil, rules, causes;  // rules, causes: the reference, both ways of calling
  std::vector<Answer> vigil_answers, rules_answers, causes_answers;
  std::vector<Answer> vigil_body;  // against the body itself, patient only
};

struct Played {
  Outcome outcome;
  std::vector<Listener::Note> notes;
  std::vector<Label> labels;
};

Outcome play(const Script&, const Profiles&);
// The same, with everything the engine said.
Played play_aloud(const Script&, const Profiles&);

}  // namespace vigil::evaluate
