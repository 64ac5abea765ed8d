// Asks the daemon on this machine for what a bed's devices said lately, and writes each of them to
// a file.
#pragma once

#include <ostream>
#include <string>

namespace vigil::ctl {

struct CaptureCall {
  std::string bed, device;
  std::string last = "10min";
  std::string out;  // a file, or a directory; empty: the current directory
  std::string socket = "/run/vigil/control";
};

// Returns the exit status: 0, 1 when there was nothing to save, 2 when it could not be done. A file
// that is there already is left alone.
int capture(const CaptureCall&, std::ostream& out, std::ostream& err);

}  // namespace vigil::ctl
