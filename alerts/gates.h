// May dosing start; may the patient leave; and if not, why. Pure questions; the answer is a list
// that a nurse can read and work off.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/bed.h"

namespace vigil::alerts {

struct GateItem {
  std::string id;    // "baseline-cuff", "escort"
  std::string text;  // what is asked, with the numbers: "two cuff readings 10 min apart: 1 of 2"
  bool met = false;
  bool fixed = false;      // no reason can override it
  bool by_person = false;  // answered on the checklist
  std::string wanted{};    // the answer that meets it, "no"; empty: a number or no answer
};

// How long the patient must stay, and from when; no `from`: it has not begun.
struct MinimumStay {
  Millis length{};
  bool from_start = false;  // of dosing; else from its end
  std::optional<Time> from;
};
MinimumStay minimum_stay(const Session&);

// Empty when the bed has no session in the phase that the gate guards.
std::vector<GateItem> may_dose(const Bed&, Time);
std::vector<GateItem> may_leave(const Bed&, Time);
// The gate that guards the way out of the present phase; empty: none.
std::vector<GateItem> gate(const Bed&, Time);
std::optional<Phase> next_phase(Phase);
bool all_met(const std::vector<GateItem>&);

// May this phase follow now? Says why not. A prescriber may override an unmet gate with a reason,
// except items that are fixed.
struct Refusal {
  std::string text;  // empty: allowed
  bool needs_reason = false;
};
Refusal may_move(const Bed&, Phase to, bool has_reason, Role role, Time);

}  // namespace vigil::alerts
