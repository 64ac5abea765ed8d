// Which cuff result is news, and when it was measured. The monitor repeats the last one in every
// record, dates it only "less or more than 60 s ago" and, if it sends auxiliary records, exactly.
//
// Where only a span is known, its earlier end is said: too old is safe, too young would put another
// patient's pressure into a session.
#pragma once

#include <chrono>
#include <optional>

#include "drivers/ge/values.h"

namespace vigil::drivers::ge {

class Cuff {
 public:
  // An auxiliary record: the newest measurement has the stamp `stamp` and is this old.
  void take_time(Time now, std::uint32_t stamp, std::chrono::seconds age);
  void take(Time now, const Nibp& nibp, Output& output);

 private:
  struct Result {
    double systolic, diastolic;  // mmHg
    std::optional<double> mean;

    bool operator==(const Result&) const = default;
  };

  static std::optional<Result> result_of(const Nibp& nibp);
  bool is_news(Time now, const Result& result, bool older, bool ended) const;
  void say(Time now, const Result& result, bool older, Output& output);

  std::optional<Result> last_;              // said or repeated
  std::optional<Time> said_;                // when the newest was said first
  std::optional<Time> seen_;                // the record before
  bool measuring_ = false, older_ = false;  // in the record before
  std::optional<Time> blank_since_;         // without a result and without measuring
  std::optional<std::uint32_t> stamp_;      // of the last auxiliary record
  std::optional<Time> ended_;               // what that stamp means by our clock
  bool due_ = false;                        // it tells of a result that was not said yet
};

}  // namespace vigil::drivers::ge
