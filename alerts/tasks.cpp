#include "alerts/tasks.h"

#include "alerts/gates.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

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

void each_window(const Bed& bed, const std::function<void(const Task&)>& act) {
  const Session& s = *bed.session;
  if (!s.dosing_started || s.phase == Phase::discharge) return;
  for (const Window& w : s.profile->windows) {
    if (read_since(bed, *s.dosing_started + w.from)) continue;
    act({w.id, w.text, *s.dosing_started + w.remind, "window-overdue"});
  }
}

}  // namespace

void each_task(const Bed& bed, const std::function<void(const Task&)>& act) {
  if (!bed.session) return;
  if (const auto due = bed.cuff_due()) act({"cuff", "Cuff reading", *due, {}});
  if (const auto due = sedation_due(bed)) {
    act({"sedation", "Sedation score", *due, "score-overdue"});
  }
  each_window(bed, act);
  if (bed.session->phase != Phase::recovery) return;
  const MinimumStay stay = minimum_stay(*bed.session);
  if (stay.from) act({"discharge", "Discharge check", *stay.from + stay.length, {}});
}

std::vector<Task> tasks(const Bed& bed) {
  std::vector<Task> list;
  each_task(bed, [&](const Task& task) { list.push_back(task); });
  std::stable_sort(list.begin(), list.end(),
                   [](const Task& a, const Task& b) { return a.due < b.due; });
  return list;
}

}  // namespace vigil::alerts
