// The journal through a ward: what happened can happen again. Recovery at start, review of an
// incident and tests are this one function.
//
// A run starts with an empty ward. If sessions are open in the record, each bed is first brought to
// where it was: from its session's opening on, every event is posted again. Beds do not depend on
// each other, so a bed's own past is enough, and what a bed keeps from before its session is
// little: which links were up, what the devices last said, and the numbers it has used. Review does
// the same for every run of the past, so its decisions can be computed again exactly.
//
// Threading: any thread; uses the database and the ward it is given.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "daemon/store/event_json.h"
#include "daemon/store/journal_rows.h"
#include "daemon/ward.h"

namespace vigil::store {

// What is posted in place of an event of the record, empty: nothing. The bed is as it stands when
// the event comes. For whoever asks what another profile would have decided.
using Alter = std::function<std::optional<alerts::Event>(const Entry&, const Bed&, alerts::Event)>;

// Posts entries to a ward at their times. Effects are passed over.
class Player {
 public:
  Player(Ward&, const ParseProfile&, Alter = {});

  bool knows(std::string_view bed) const { return beds_.contains(bed); }

  // A "run" entry ends the run before it, which is advanced to `last`: ticks that may have come
  // later left no trace. A bed that the ward does not have is added.
  Result<void> play(const Entry&, Time last);

 private:
  Ward& ward_;
  const ParseProfile& parse_;
  const Alter alter_;
  std::set<BedId, std::less<>> beds_;
};

// Brings a ward without beds that act to where the record stood after entry `upto`, by the rules
// above. The first entry that it needed; 0: none, the ward is as it was.
Result<std::int64_t> rebuild(Database&, Ward&, const ParseProfile&, std::int64_t upto);
// The same for one session, with its bed as the only one of the ward.
Result<void> rebuild(Database&, Ward&, const ParseProfile&, std::int64_t upto, const SessionRange&,
                     const Alter&);

struct Recovered {
  std::int64_t from = 0;  // for Run::replayed_from
  Time last{};            // time of the last entry; the clock must not start before it
  // To be posted to each of these beds once the outlets are attached and the run is on record.
  std::map<BedId, alerts::Resumed> resumed;
};

// For the start of the program. The ward has its beds, and no outlets yet that would act. A bed of
// the record that the ward does not have is left out.
Result<Recovered> recover(Database&, Ward&, const ParseProfile&);

struct Difference {
  std::int64_t seq = 0;  // of the recorded effect, or of the entry before which it is missing
  Time time{};
  std::string bed;
  std::string recorded, decided;  // "kind {json}"; empty: there is none
  std::string build;              // that recorded it
};

struct Review {
  std::int64_t runs = 0, events = 0, effects = 0;  // effects: computed again and found equal
  std::int64_t lost =
      0;  // decided at the very end of a run that was cut off, before it was written
  std::int64_t unsure = 0;  // recorded after a gap in the same run: cannot be computed again
  std::optional<Difference> difference;  // the first one; the review ends there
};

// Computes every decision again, run by run, and compares it with what was recorded, bed by bed
// and in order. With a session: only its decisions.
Result<Review> review(Database&, const ParseProfile&,
                      std::optional<alerts::SessionId> session = std::nullopt);

}  // namespace vigil::store
