// A floor of beds by the second, all of them in session: what the engine's measurements work on.
#pragma once

#include <string>
#include <vector>

#include "daemon/ward.h"

namespace vigil::bench {

inline constexpr Time start{Millis{1772359200000}};

// `bare`: dosing by the iv profile, SpO2 and pulse, as many further continuous values as are asked
// for, a cuff reading every five minutes and a score every ten. `everything`: the session phase by
// the nasal profile, which has every watch and a window, with an overlay; all continuous values,
// cuff with mean, rates of both kinds, scores, answers of the checklist; and an alert that nobody
// has at one bed in ten.
enum class Care { bare, everything };

class Beds {
 public:
  explicit Beds(int count, Care = Care::bare, std::size_t parameters = 2);

  // Every bed hears its monitor; then a second passes with its ten ticks.
  void second();

  const Bed& at(std::size_t i) const { return ward_.bed(ids_[i]); }
  Time now() const { return now_; }
  int alerts() const;

 private:
  void open(const BedId&, const alerts::SessionOpened&);
  void observe(std::size_t bed);
  void measure_pressure(std::size_t bed);
  void score(std::size_t bed);

  Ward ward_;
  std::vector<BedId> ids_;
  Care care_;
  alerts::Event heard_ = alerts::Observed{"monitor", {}};
  Time now_ = start;
  std::size_t count_ = 0;
};

Observation value(Parameter, double);

}  // namespace vigil::bench
