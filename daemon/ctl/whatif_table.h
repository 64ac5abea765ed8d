// The answer of whatif.h on paper: a head, what a director must see first, a line for each rule, a
// foot, room for a signature. And the same for scripts, as one JSON object in one line.
#pragma once

#include <string>

#include "daemon/ctl/whatif.h"

namespace vigil::ctl {

// `each`: with every alert that came, went or moved.
std::string table_text(const WhatIf&, bool each);
std::string json_text(const WhatIf&);

}  // namespace vigil::ctl
