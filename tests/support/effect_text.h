// One line of text per effect, for scenarios and messages.
#pragma once

#include <string>

#include "alerts/effect.h"

namespace vigil::testing {

std::string effect_text(const alerts::Effect&);

}  // namespace vigil::testing
