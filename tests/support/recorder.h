// Writes down what happened to the beds of a ward, one line each: "bed3 nonin spo2=97
// pulse_rate=62", "bed3 nonin up", "bed3 nonin down: end of file", "bed3 nonin bad_frame: sum".
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "daemon/ward.h"

namespace vigil::testing {

class Recorder final : public Outlet {
 public:
  void happened(Time, const Bed&, const alerts::Event&) override;
  void shown(Time, const BedId& bed, const Wave&) override { lines.push_back(bed + " wave"); }

  std::vector<std::string> take() { return std::exchange(lines, {}); }
  std::vector<std::string> lines;
};

}  // namespace vigil::testing
