// vigilctl backtest [--profile A] --against B --db DB [--since DATE]: the stored sessions of a
// clinic through the engine twice, by two profiles, and what is different: which alerts would have
// come, gone or moved. For a medical director who has to sign a profile.
//
// A and B are names of profiles, or `recorded`: what each session was judged by, overlays and mode
// included. A named profile is put in the place of the recorded one under the overlays that were
// signed for the patient, and in assist mode. What people did is taken as it was done (acts.h).
// Nothing is guessed: a session is left out and counted when its route is another one than the
// profile's or is not known, and when its overlays do not go with the profile.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "daemon/ctl/spells.h"

namespace vigil::ctl {

struct WhatIfCall {
  std::string a = "recorded", b;
  std::string database;
  std::string since;  // empty: from the first session on
  bool json = false;
  bool each = false;  // also lists each alert that came, went or moved
};

// Exit status: 0; 1 when the record is not intact, after the table; 2 when the call was wrong.
int what_if(const WhatIfCall&, std::ostream& out, std::ostream& err);

// One of the two that are compared, as the table names it.
struct SideUsed {
  std::string name, digest, status;  // digest: of the profile's file, SHA-256, its first digits
  alerts::Mode mode{};
  std::int64_t sessions = 0, overlaid = 0;  // overlaid: of them, with overlays
};
struct Side {
  std::string word;            // as it was asked for
  std::vector<SideUsed> used;  // more than one only with `recorded`
  std::int64_t dropped = 0;    // acknowledgements
};

struct SessionAnswer {
  alerts::SessionId session{};
  std::string bed;
  std::vector<Pair> pairs;
  std::vector<Useful> useful;
  std::array<std::map<std::string, std::int64_t>, 2> pages;  // by rule
};

struct WhatIf {
  std::string database, chain, since;
  bool intact = false;
  std::array<Side, 2> sides;
  std::vector<SessionAnswer> sessions;
  std::map<std::string, std::int64_t> left_out;  // by reason
  std::int64_t open = 0, gaps = 0;
  std::int64_t differ = -1;  // sessions whose recorded alerts come out otherwise; -1: not asked
  Millis monitored{};
};

}  // namespace vigil::ctl
