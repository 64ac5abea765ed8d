#include "alerts/bed.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

// Without a profile (no session) values are shown as current for the oximeter's line of 30 s.
constexpr Millis default_stale = std::chrono::seconds{30};

// Clinical reference, signal validity: rates of an ECG outside 20-250/min are not a heart's.
bool of_a_heart(double rate) {
  return rate >= 20 && rate <= 250;
}

}  // namespace

std::optional<Reading> Bed::current(Parameter p, Time now) const {
  const std::optional<Reading>& reading = latest(p);
  if (!reading || reading->quality == Quality::invalid) return std::nullopt;
  const Millis stale = session ? session->profile->stale : default_stale;
  if (now - reading->at > stale) return std::nullopt;
  return reading;
}

std::optional<Reading> Bed::rate(Time now) const {
  const auto heart = current(Parameter::heart_rate, now);
  if (heart && of_a_heart(heart->value)) return heart;
  const auto pulse = current(Parameter::pulse_rate, now);
  return pulse ? pulse : heart;
}

std::optional<Time> Bed::unchanged_since(Time now) const {
  if (!current(Parameter::spo2, now) || !rate(now)) return std::nullopt;
  std::optional<Time> last;
  for (const Parameter p : {Parameter::spo2, Parameter::heart_rate, Parameter::pulse_rate}) {
    if (!current(p, now)) continue;
    const std::optional<Time>& changed = changed_at[static_cast<std::size_t>(p)];
    if (changed && (!last || *changed > *last)) last = changed;
  }
  return last;
}

std::optional<Time> Bed::cuff_due() const {
  if (!session) return std::nullopt;
  const std::optional<Millis>& every = plan(*session->profile, session->phase).cuff_every;
  if (!every) return std::nullopt;
  // A new phase does not excuse a reading that was due in the one before it; before the drug there
  // was nothing to be late for.
  const Time from = session->dosing_started.value_or(session->phase_since);
  if (cuffs.empty()) return from;
  return std::max(cuffs.back().measured + *every, from);
}

const Alert* Bed::find_alert(AlertId wanted) const {
  for (const Alert& a : alerts) {
    if (a.id == wanted) return &a;
  }
  return nullptr;
}

const Condition* Bed::find_condition(std::string_view rule, std::string_view cause) const {
  for (const Condition& c : conditions) {
    if (c.finding.rule == rule && c.finding.cause == cause) return &c;
  }
  return nullptr;
}

bool Bed::has_condition(std::string_view rule) const {
  return std::any_of(conditions.begin(), conditions.end(),
                     [&](const Condition& c) { return c.finding.rule == rule; });
}

const Condition* Bed::joined_condition(std::string_view rule) const {
  for (const Condition& c : conditions) {
    if (c.joined && c.finding.rule == rule) return &c;
  }
  return nullptr;
}

}  // namespace vigil::alerts
