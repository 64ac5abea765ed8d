// What leaves the record for people: the list of sessions, one session as JSON (for screens and
// files) and as CSV (for spreadsheets). Derived from the journal every time, never stored.
//
// Identity is left out unless it is asked for: the patient's label, and all that people wrote in
// words of their own. Names of accounts stay; who did what is the point of a record.
//
// JSON: times in milliseconds since 1970 UTC; what is not there is null. README.md describes both
// forms.
//
// Threading: any thread; uses the database it is given.
#pragma once

#include <string>

#include "daemon/store/heads.h"
#include "daemon/store/session_record.h"

namespace vigil::store {

// {"sessions":[...]}: newest first, at most `most`, without the clinic's own.
Result<std::string> sessions_json(Database&, const ParseProfile&, bool identity,
                                  std::size_t most = 500);

// `heads`: to say whether this stretch of the record is intact; may be empty.
Result<std::string> session_json(Database&, alerts::SessionId, const ParseProfile&, bool identity,
                                 const std::vector<HeadLine>& heads);

// One line per entry of the session, with a header line (RFC 4180).
Result<std::string> session_csv(Database&, alerts::SessionId, const ParseProfile&, bool identity);

}  // namespace vigil::store
