// One bed as the screens get it: the BED of README.md. Pure: the same bed, caption and time give
// the same text.
#pragma once

#include <string>
#include <vector>

#include "alerts/bed.h"
#include "daemon/dashboard/hindsight.h"
#include "daemon/dashboard/overlay_words.h"

namespace vigil::dashboard {

class Json;

// What a bed does not know about itself.
struct Caption {
  std::string name;            // "Bed 3", from the configuration
  std::string patient;         // label for screens, from the record's patient table
  bool confirmed = false;      // everything that a person did at this bed is on disk
  std::vector<Terms> terms{};  // of the session's overlays, in their order
  const Past* past = nullptr;  // of the session; null: nothing is over yet
};

std::string bed_json(const alerts::Bed&, const Caption&, Time now);

// The gate that guards the next phase, also part of a refusal:
// [{"id","text","met","fixed","by_person"}].
void write_gate(Json&, const alerts::Bed&, Time now);

}  // namespace vigil::dashboard
