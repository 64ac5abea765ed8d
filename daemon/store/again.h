// One session of the record through a ward again, as it was decided: for whoever wants to look at
// the bed while it happens.
//
// Threading: any thread; uses the database it is given.
#pragma once

#include "daemon/store/replay.h"

namespace vigil::store {

// The outlet hears everything from the opening (and the links of before) to the closing. `parse`
// decides by which profile: the recorded one, or another in its place. `alter` may put other events
// in the place of the recorded ones of the session, but its closing.
Result<void> play_again(Database&, const SessionRange&, const ParseProfile& parse, Outlet&,
                        const Alter& alter = {});

}  // namespace vigil::store
