#include "alerts/rules/look.h"

#include "alerts/rules/judge.h"

#include <algorithm>

namespace vigil::alerts {

std::optional<Reading> reading_for(const Bed& bed, Parameter about, Time now) {
  if (about == Parameter::heart_rate) return bed.rate(now);
  // Overdue scores are a task, not a gap in a signal.
  if (about == Parameter::sedation) return bed.latest(about);
  return bed.current(about, now);
}

const std::optional<Reading>& Look::reading(Parameter p) {
  const auto i = static_cast<std::size_t>(p);
  if (!std::exchange(read_[i], true)) readings_[i] = reading_for(bed_, p, now_);
  return readings_[i];
}

const Doubt& Look::doubt(Parameter p) {
  const auto found = std::find_if(doubts_.begin(), doubts_.end(),
                                  [p](const auto& doubt) { return doubt.first == p; });
  if (found != doubts_.end()) return found->second;
  return doubts_.emplace_back(p, doubt_about(bed_, p, now_)).second;
}

std::optional<double> Look::level(const Criterion& c) {
  const bool fall = low_side(c.compare);
  for (std::optional<Level>& known : levels_) {
    if (!known) known = Level{c.about, c.window, fall, recent_level(bed_, c, now_)};
    const bool same = known->about == c.about && known->window == c.window && known->fall == fall;
    if (same) return known->value;
  }
  return recent_level(bed_, c, now_);
}

}  // namespace vigil::alerts
