#include "daemon/dashboard/rank.h"

#include <algorithm>
#include <optional>

#include "alerts/tasks.h"

namespace vigil::dashboard {
namespace {

using alerts::Alert;
using alerts::Bed;
using alerts::Priority;
using alerts::State;
using std::chrono::minutes;

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
  const std::vector<alerts::Task> list = alerts::tasks(bed);
  if (list.empty()) return bed.session ? 50 : 0;
  const std::int64_t until = std::chrono::floor<minutes>(list.front().due - now).count();
  if (until < 0) return 500 + std::min<std::int64_t>(59, -until - 1);
  return 100 + std::max<std::int64_t>(0, 399 - until);
}

}  // namespace

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
