#include "alerts/rules/jumps.h"

#include <algorithm>
#include <cmath>

namespace vigil::alerts {
namespace {

constexpr Millis gap = std::chrono::seconds{3};

// Two readings of a history, by their places.
struct Pair {
  std::size_t before = 0, after = 0;
};

// Whether there is a pair so far apart that `counts`.
template <typename Counts>
bool any_pair(const History& history, const Jump& jump, Time now, Counts&& counts) {
  if (jump.at_once <= 0 || history.empty()) return false;
  const History::Bounds bounds = history.bounds(now - jump.lately - jump.within);
  if (bounds.highest - bounds.lowest <= std::min(jump.in_steps, jump.at_once)) return false;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Reading r = history.newest(i);
    if (now - r.at >= jump.lately) break;
    Reading next = r;
    int changes = 0;
    for (std::size_t b = i + 1; b < history.size(); ++b) {
      const Reading before = history.newest(b);
      if (r.at - before.at > jump.within) break;
      if (next.at - before.at > gap || r.charted || before.charted) break;
      if (before.value != next.value) ++changes;
      const double allowed = changes > 1 ? jump.in_steps : jump.at_once;
      if (std::abs(before.value - r.value) > allowed && counts(Pair{b, i})) return true;
      next = before;
    }
  }
  return false;
}

double fall_of(const History& history, Pair p) {
  return history.newest(p.before).value - history.newest(p.after).value;
}

bool stays_down(const History& history, Pair p) {
  const double fall = fall_of(history, p);
  double highest_since = 0;
  for (std::size_t i = 0; i <= p.after; ++i) {
    highest_since = std::max(highest_since, history.newest(i).value);
  }
  return fall > 0 && highest_since < history.newest(p.after).value + fall / 2;
}

// By how much it fell besides, in as long a time before or after.
double further_fall(const History& history, Pair p, Millis within) {
  const Reading top = history.newest(p.before), bottom = history.newest(p.after);
  double before = 0, after = 0;
  for (std::size_t i = p.before + 1; i < history.size(); ++i) {
    const Reading r = history.newest(i);
    if (top.at - r.at > within) break;
    before = std::max(before, r.value - top.value);
  }
  for (std::size_t i = p.after; i > 0; --i) {
    const Reading r = history.newest(i - 1);
    if (r.at - bottom.at > within) break;
    after = std::max(after, bottom.value - r.value);
  }
  return std::max(before, after);
}

}  // namespace

bool jumped(const History& history, const Jump& jump, Time now) {
  return any_pair(history, jump, now, [](Pair) { return true; });
}

bool fell(const History& history, const Jump& jump, Time now) {
  return any_pair(history, jump, now, [&](Pair p) { return stays_down(history, p); });
}

bool fell_and_stopped(const History& history, const Jump& jump, Time now) {
  return any_pair(history, jump, now, [&](Pair p) {
    return stays_down(history, p) &&
           further_fall(history, p, jump.within) < fall_of(history, p) / 2;
  });
}

}  // namespace vigil::alerts
