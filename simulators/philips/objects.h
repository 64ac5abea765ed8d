// What the monitor measures and what it alarms about, as the entries of poll results. Sheet
// philips-intellivue.md, sections 5, 6 and 10.
#pragma once

#include "simulators/philips/wire_format.h"
#include "simulators/vitals.h"

namespace vigil::sim::philips {

struct Look {  // how this monitor is set up
  bool demo = false, kilopascal = false, questionable = false, storm = false;
};

// The cuff as the monitor shows it: its newest result comes with the systolic first.
struct CuffShown {
  CuffState state;
  bool early = false;
  std::optional<WallTime> measured;  // by the monitor's clock
};

// Labels and handles only: the first result after an association.
std::vector<std::string> static_numerics();
std::vector<std::string> numerics(const Vitals& vitals, const CuffShown& cuff, const Look& look);

// One alarm monitor object with its three attributes; `changes` counts on when the lists change.
class AlarmMonitor {
 public:
  std::vector<std::string> object(const Vitals& vitals, const Look& look);

 private:
  std::string patient_, technical_;
  unsigned changes_ = 0;
};

}  // namespace vigil::sim::philips
