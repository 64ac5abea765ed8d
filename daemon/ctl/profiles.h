// Where vigilctl finds a profile: a path, or a name in the directory that was installed, or in the
// one of the sources that it was built from.
#pragma once

#include <memory>
#include <string>

#include "alerts/profile.h"

namespace vigil::ctl {

// Throws std::runtime_error with one sentence.
std::shared_ptr<const alerts::Profile> find_profile(const std::string& name);

}  // namespace vigil::ctl
