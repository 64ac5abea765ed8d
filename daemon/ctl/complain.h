// What a command says when it cannot do what was asked.
#pragma once

#include <ostream>
#include <string>

namespace vigil::ctl {

// Gives back the exit status; 2: the call was wrong, or its file cannot be read.
inline int complain(std::ostream& err, const std::string& what, int status = 2) {
  err << "vigilctl: " << what << '\n';
  return status;
}

}  // namespace vigil::ctl
