// Cuff results over time. The monitor repeats the last one every second, keeps its time when the
// numbers are gone, and shows the systolic alone while it still measures. Facts: sheet section 5.4.
#pragma once

#include "drivers/philips/meaning.h"
#include "drivers/philips/situation.h"

namespace vigil::drivers::philips {

// Tells a result from one that was said before, by its time stamp; by its numbers when it has none.
class Repeats {
 public:
  bool is_new(const Object& object);

 private:
  struct Mark {
    std::optional<Time> absolute;
    std::optional<std::uint32_t> relative;
    std::uint32_t numbers = 0;  // only of a result without a time

    bool operator==(const Mark&) const = default;
  };
  std::optional<Mark> last_;
};

// When the object says that it was measured. Empty when it does not say.
std::optional<Time> measured_at(const Object& object, std::uint32_t result_time, Time arrived,
                                const Situation& situation);

class Cuff {
 public:
  // An object with at least one cuff pressure in it.
  void take(const Object& object, std::optional<Time> measured, Output& output);

 private:
  void follow(bool ongoing, Output& output);
  void say_none(Output& output);

  Repeats repeats_;
  bool running_ = false;
  bool has_result_ = true;  // until the monitor says that it has none
};

}  // namespace vigil::drivers::philips
