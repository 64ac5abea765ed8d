// What a record says about the alerts of one session: which there were, what people did about them
// and what they said of them afterwards; and how the same is done to a ward that judges by another
// profile, where alerts have other numbers and some are not there at all.
//
// An act is taken by what it meant. Who acknowledged an alert answered for its cause at that
// moment: in the other ward the alert of that cause is acknowledged, whatever its number and
// priority; when none stands there, the act is dropped and counted. What became of a page is told
// of the page to the same person about the same cause, or of none. Everything else (phases, charted
// values, overlays, teams, pauses of the sound, what the devices sent) is about the patient or the
// bed and is taken as it was.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "daemon/store/again.h"

namespace vigil::ctl {

struct RecordedAlert {
  alerts::AlertId id{};
  std::string cause;
  alerts::Finding worst;  // at its highest priority
  Time raised{}, ended{};
  std::map<std::string, alerts::Label> labels;  // the last word of each person

  bool labelled(alerts::Label) const;
};

struct Acts {
  struct Meant {
    std::string cause, to;
    alerts::PageId page{};  // 0: an acknowledgement
  };
  std::vector<std::string> profiles;    // texts, in the order in which they came into force
  alerts::Dose dose;                    // as the session was opened with
  std::vector<RecordedAlert> alerts;    // in the order in which they were raised
  std::vector<Time> missed;             // people said that an alert was missing
  std::map<std::int64_t, Meant> meant;  // by entry
  Time end{};                           // of the session; of the record while it is open
  bool gap = false;                     // entries are missing
};

store::Result<Acts> read_acts(store::Database&, const store::SessionRange&);

// Both must outlive what is returned. `dropped` counts acknowledgements.
store::Alter as_done(const Acts&, std::int64_t& dropped);

}  // namespace vigil::ctl
