// Parameters that a device sends and Vigil does not use: which, at which bed, how often said. They
// are not lost silently, and whoever wants one of them sees what it is called.
#pragma once

#include <ostream>
#include <string>

namespace vigil::ctl {

// One line for each device and parameter, the beds in order, the most frequent first. A driver says
// a parameter once for each opening of its link, so the count is of openings, not of values.
// Returns the exit status: 0, or 2 when the record cannot be read.
int unmapped(const std::string& path, std::ostream& out, std::ostream& err);

}  // namespace vigil::ctl
