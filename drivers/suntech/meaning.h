// When is a result news? The module holds its last result for ever and gives it no time. So a
// result counts only after a determination that we saw end: by the code K, or by the pressure in
// the cuff, which rose and fell. What was there when the link opened may be anybody's.
#pragma once

#include <optional>

#include "drivers/driver.h"
#include "drivers/suntech/frames.h"

namespace vigil::drivers::suntech {

class Meaning {
 public:
  // The link is up (again): what the cuff did meanwhile is unknown.
  void reopen();

  bool inflated() const { return phase_ == Phase::running; }
  // The module should be asked for its result now.
  bool wants_result(Time now) const;
  // It was asked in vain.
  void no_result(Output& output);

  void take_pressure(Time now, int pressure, Output& output);
  void take_finished(Time now);
  void take_result(Time now, const Result& result, Output& output);

 private:
  // deflated: the cuff is empty without a word. finished: K came. emptying: all is said, but there
  // may still be air in the cuff.
  enum class Phase { idle, running, deflated, finished, emptying };

  void start(Time now, int pressure, Output& output);
  void watch(Time now, int pressure, Output& output);
  bool settled(Time now) const;
  void fail(std::string why, Output& output);
  void conclude(const Result& result, std::optional<Time> measured, Output& output);

  Phase phase_ = Phase::idle;
  Time since_{};                // the cuff is inflated
  Time ended_{};                // the determination: K, or the cuff was empty
  bool failed_ = false;         // already said of the present determination
  std::optional<Result> held_;  // by the module, as last read
  bool opened_ = false;         // else we read a recording, of a conversation that others had
  bool look_ = false;           // at what the module holds, right after opening
};

}  // namespace vigil::drivers::suntech
