// vigilctl explain DB [--session ID]: a session's decisions in words, for whoever asks afterwards
// why Vigil called, or did not. The session is played through the engine again (`vigilctl replay`
// shows that this gives the recorded decisions); at each turn of an alert, and whenever something
// begins or ends to be held back, one sentence says why, with the numbers of that moment.
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "alerts/session.h"

namespace vigil::ctl {

// Without a session: all of the record, one after the other. Exit status: 0, or 2 when the record
// cannot be read.
int explain(const std::string& path, std::optional<alerts::SessionId>, std::ostream& out,
            std::ostream& err);

}  // namespace vigil::ctl
