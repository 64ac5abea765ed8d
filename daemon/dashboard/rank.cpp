#include "daemon/dashboard/rank.h"

#include <algorithm>
#include <optional>

namespace vigil::dashboard {
namespace {

using alerts::Alert;
using alerts::Bed;
using alerts::Priority;
using alerts::State;
using std::chrono::minutes;

// When the minimum time of the discharge gate is over, counted as alerts/gates counts it; empty:
// not known yet.
std::optional<Time> earliest_discharge(const alerts::Session& session) {
  const alerts::DischargeGate& gate = session.profile->discharge_gate;
  const bool from_start = gate.after_dosing_start > Millis{0};
  const std::optional<Time>& from = from_start ? session.dosing_started : session.dosing_ended;
  if (!from) return std::nullopt;
  return *from + (from_start ? gate.after_dosing_start : gate.after_dosing_end);
}

std::int64_t count(const Bed& bed, bool (*wanted)(const Alert&)) {
  return std::min<std::int64_t>(9, std::count_if(bed.alerts.begin(), bed.alerts.end(), wanted));
}

std::optional<Priority> worst(const Bed& bed, bool (*wanted)(const Alert&)) {
  std::optional<Priority> worst;
  for (const Alert& a : bed.alerts) {
    if (wanted(a) && (!worst || a.priority > *worst)) worst = a.priority;
  }
  return worst;
}

bool unseen(const Alert& a) {
  return a.state == State::cleared;
}

bool attended(const Alert& a) {
  return a.state == State::acknowledged || (a.state == State::suspended && !a.owner.empty());
}

std::int64_t rank_of_tasks(const Bed& bed, Time now) {
  const std::vector<Task> list = tasks(bed);
  if (list.empty()) return bed.session ? 50 : 0;
  const std::int64_t until = std::chrono::floor<minutes>(list.front().due - now).count();
  if (until < 0) return 500 + std::min<std::int64_t>(59, -until - 1);
  return 100 + std::max<std::int64_t>(0, 399 - until);
}

}  // namespace

std::vector<Task> tasks(const Bed& bed) {
  std::vector<Task> list;
  if (!bed.session) return list;
  if (const auto due = bed.cuff_due()) list.push_back({"cuff", "Cuff reading", *due});
  if (bed.session->phase == alerts::Phase::recovery) {
    const std::optional<Time> earliest = earliest_discharge(*bed.session);
    if (earliest) list.push_back({"discharge", "Discharge check", *earliest});
  }
  std::stable_sort(list.begin(), list.end(),
                   [](const Task& a, const Task& b) { return a.due < b.due; });
  return list;
}

bool unattended(const Alert& a) {
  return a.state == State::active || (a.state == State::suspended && a.owner.empty());
}

std::int64_t rank(const Bed& bed, Time now) {
  if (const auto priority = worst(bed, unattended)) {
    return 1000 * (1 + static_cast<std::int64_t>(*priority)) + 10 * count(bed, unattended);
  }
  if (const std::int64_t n = count(bed, unseen); n > 0) return 900 + 10 * n;
  if (const auto priority = worst(bed, attended)) {
    return 600 + 100 * static_cast<std::int64_t>(*priority);
  }
  return rank_of_tasks(bed, now);
}

}  // namespace vigil::dashboard
