// The command line of the staff robot.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

namespace vigil::sim {

// Adds `vigil-sim staff`; the function returned runs it after parsing.
std::function<int()> add_staff_command(CLI::App&);

}  // namespace vigil::sim
