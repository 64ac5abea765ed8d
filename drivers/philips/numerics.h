// What a result of numerics says: vital signs once each, the cuff's when they are news,
// demonstration data refused, everything else named once. Facts: sheet section 5.
#pragma once

#include <array>
#include <set>

#include "drivers/philips/cuff.h"

namespace vigil::drivers::philips {

class Numerics {
 public:
  // The link is up again. The last cuff result stays known: it is not news again.
  void reopen();

  void take(const PollResult& result, Time arrived, Situation& situation, Output& output);

 private:
  // The best value of one vital sign in this result.
  struct Candidate {
    Observation observation;
    int rank = 0;
    bool refused = false;  // no number because it is nobody's
  };
  // Who tells a vital sign, while it does.
  struct Holder {
    int rank = 0;
    std::optional<Time> until;
  };

  void sort(const Object& object, bool demo, Output& output);
  void offer(const Candidate& candidate);
  void say(const Candidate& candidate, Time arrived, Output& output);
  void say_cuff_pulse(const Object& object, std::optional<Time> measured, Time arrived, bool live,
                      Output& output);
  void say_sensor(const Observation& spo2, Output& output);
  void say_unmapped(const Object& object, std::uint16_t physio_id, Output& output);
  Holder& holder(Parameter p) { return holders_[static_cast<std::size_t>(p)]; }

  std::vector<Candidate> candidates_;  // in the order of the result
  std::array<Holder, parameter_count> holders_{};
  Cuff cuff_;
  Repeats cuff_pulse_;
  bool demo_seen_ = false;
  bool sensor_off_ = false;
  std::set<std::string, std::less<>> named_;
};

}  // namespace vigil::drivers::philips
