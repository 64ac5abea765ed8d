// How one value stands against one criterion, and what the criteria of a limit say together. Shared
// by the rules that compare with a limit.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "alerts/bed.h"
#include "alerts/cuffs.h"

namespace vigil::alerts {

// The limit and clear value as numbers for this patient.
struct Line {
  double limit = 0, clear = 0;
};
// Counted from this value: the clear value moves with the limit.
inline Line line_from(const Criterion& c, double base) {
  switch (c.reference) {
    case Reference::absolute:
      return {c.limit, c.clear};
    case Reference::baseline:
    case Reference::recent:
    case Reference::previous:
    case Reference::curve:
      return {base + c.limit, base + c.clear};
    case Reference::baseline_percent:
    case Reference::recent_percent:
      return {base * (1 + c.limit / 100), base * (1 + c.clear / 100)};
  }
  return {c.limit, c.clear};
}
// A line of its parameter that does not move during a phase; empty while the baseline is unknown,
// for references that move with the values, and for an index.
std::optional<Line> line_for(const Criterion&, const Session&);

// The line that holds now: counted from `base` where it moves.
inline std::optional<Line> line_now(const Criterion& c, const Session& s,
                                    const std::optional<double>& base) {
  if (base) return line_from(c, *base);
  // The answer for most; an index is counted from nothing, too.
  if (c.reference == Reference::absolute) return line_from(c, 0);
  return line_for(c, s);
}

// This patient before the drug; empty while that is not known or not frozen.
std::optional<double> baseline_of(const Session&, Parameter);

inline bool low_side(Compare c) {
  return c == Compare::below || c == Compare::at_most;
}

inline bool beyond(Compare compare, double value, double limit) {
  switch (compare) {
    case Compare::below:
      return value < limit;
    case Compare::at_most:
      return value <= limit;
    case Compare::above:
      return value > limit;
    case Compare::at_least:
      return value >= limit;
  }
  return false;
}

// met, lingering, or nothing: safe.
inline std::optional<Hold> stand(const Criterion& c, const Line& line, double value) {
  if (beyond(c.compare, value, line.limit)) return Hold::met;
  const bool safe = low_side(c.compare) ? value >= line.clear : value <= line.clear;
  return safe ? std::nullopt : std::optional{Hold::lingering};
}

// What one criterion says. `base`: what a moving line is counted from.
struct Answer {
  Hold hold{};
  const Criterion* criterion = nullptr;
  Line line;
  std::optional<double> value, base;
};
// The strongest of `any`, as far as all of `with` hold as well; empty: safe. `ask` answers for one
// criterion.
template <typename Ask>
std::optional<Answer> judge_all(const Limit& limit, Ask&& ask);

// The value a criterion about the cuff has in this reading (mean: the device's, else diastolic plus
// a third of the pulse pressure; rate-pressure product: with the rate when it arrived).
std::optional<double> value_of(const Cuff&, const Criterion&);
// A limit is about one or the other (profile_check.cpp: check_kind).
inline bool of_cuff(const Limit& limit) {
  return !limit.any.empty() && of_cuff(limit.any.front().about);
}
// The checklist has the answer that the limit asks for.
bool answered_for(const Limit&, const Session&);
// In this phase, and with that answer.
inline bool applies(const Limit& limit, const Session& session) {
  return limit.phases[static_cast<std::size_t>(session.phase)] &&
         (limit.only_if.empty() || answered_for(limit, session));
}

// "185/105 mmHg".
std::string pressures(const Cuff&);
// The newest reading, as long as it may be judged by this criterion.
const Cuff* fresh_cuff(const Bed&, const Criterion&, Time now);

// The values that a criterion looks back on.
const History& history_of(const Bed&, const Criterion&, Time now);
// Where the value came from within the criterion's window: the level that good values reached for a
// tenth of it, high for a fall and low for a rise, so that a spike of a second is no level.
std::optional<double> recent_level(const Bed&, const Criterion&, Time now);

// What the nurse has charted as symptoms (clinical reference 3.2, 3.6) makes some limits matter
// more.
bool has_symptoms(const Session&);
Priority priority_of(const Limit&, const Session&);

// Met says more than lingering, lingering more than unknown.
inline int weight(Hold h) {
  return h == Hold::met ? 2 : h == Hold::lingering ? 1 : 0;
}

// `with` is asked first: it is mostly what is not met, and `any` may look back over a window.
template <typename Ask>
std::optional<Answer> judge_all(const Limit& limit, Ask&& ask) {
  Hold weakest = Hold::met;
  for (const Criterion& c : limit.with) {
    const std::optional<Answer> answer = ask(c);
    if (!answer) return std::nullopt;
    if (weight(answer->hold) < weight(weakest)) weakest = answer->hold;
  }
  std::optional<Answer> strongest;
  for (const Criterion& c : limit.any) {
    const std::optional<Answer> answer = ask(c);
    if (answer && (!strongest || weight(answer->hold) > weight(strongest->hold))) {
      strongest = answer;
    }
  }
  if (strongest && weight(weakest) < weight(strongest->hold)) strongest->hold = weakest;
  return strongest;
}

}  // namespace vigil::alerts
