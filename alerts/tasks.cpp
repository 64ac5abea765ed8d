#include "alerts/tasks.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

// When the minimum time of the discharge gate is over, counted as gates.cpp counts it; empty: not
// known yet.
std::optional<Time> earliest_discharge(const Session& session) {
  const DischargeGate& gate = session.profile->discharge_gate;
  const bool from_start = gate.after_dosing_start > Millis{0};
  const std::optional<Time>& from = from_start ? session.dosing_started : session.dosing_ended;
  if (!from) return std::nullopt;
  return *from + (from_start ? gate.after_dosing_start : gate.after_dosing_end);
}

// The next score, counted from the last one or from the drug.
std::optional<Time> sedation_due(const Bed& bed) {
  const Session& s = *bed.session;
  const std::optional<Millis>& every = plan(*s.profile, s.phase).sedation_every;
  if (!every) return std::nullopt;
  const Time from = s.dosing_started.value_or(s.phase_since);
  const auto& last = bed.latest(Parameter::sedation);
  return std::max(last ? last->measured : from, from) + *every;
}

// Any reading since the window opened, a late one too: what was not in time is seen in the record.
bool read_since(const Bed& bed, Time from) {
  return std::any_of(bed.cuffs.begin(), bed.cuffs.end(),
                     [from](const Cuff& c) { return c.measured >= from; });
}

void add_windows(const Bed& bed, std::vector<Task>& list) {
  const Session& s = *bed.session;
  if (!s.dosing_started || s.phase == Phase::discharge) return;
  for (const Window& w : s.profile->windows) {
    if (read_since(bed, *s.dosing_started + w.from)) continue;
    list.push_back({w.id, w.text, *s.dosing_started + w.remind, "window-overdue"});
  }
}

}  // namespace

std::vector<Task> tasks(const Bed& bed) {
  std::vector<Task> list;
  if (!bed.session) return list;
  if (const auto due = bed.cuff_due()) list.push_back({"cuff", "Cuff reading", *due, {}});
  if (const auto due = sedation_due(bed)) {
    list.push_back({"sedation", "Sedation score", *due, "score-overdue"});
  }
  add_windows(bed, list);
  if (bed.session->phase == Phase::recovery) {
    const std::optional<Time> earliest = earliest_discharge(*bed.session);
    if (earliest) list.push_back({"discharge", "Discharge check", *earliest, {}});
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const Task& a, const Task& b) { return a.due < b.due; });
  return list;
}

}  // namespace vigil::alerts
