#include "alerts/turned_off.h"

#include <algorithm>

namespace vigil::alerts {

Millis longest_off(const Profile& profile, const std::string& rule) {
  const Limit* limit = find_limit(profile, rule);
  if (!limit || limit->priority == Priority::high) return Millis{0};
  return manner(profile, limit->priority).off;
}

void take(Bed& bed, const TurnedOff& event, Time now) {
  if (!bed.session) return;
  Session& s = *bed.session;
  std::erase_if(s.off, [&](const Off& o) { return o.rule == event.rule; });
  const Millis length = std::min(event.length, longest_off(*s.profile, event.rule));
  if (length <= Millis{0}) return;
  s.off.push_back({event.rule, event.by, event.reason, now + length});
  // Whoever turns it off knows of it: nothing lingers.
  for (Condition& c : bed.conditions) {
    if (c.finding.rule == event.rule) c.finding.settle = Millis{0};
  }
}

const Off* off_now(const Session& session, const std::string& rule) {
  const auto found = std::find_if(session.off.begin(), session.off.end(),
                                  [&](const Off& o) { return o.rule == rule; });
  return found == session.off.end() ? nullptr : &*found;
}

void leave_out_off(Bed& bed, Time now, std::vector<Finding>& findings) {
  Session& s = *bed.session;
  std::erase_if(s.off, [&](const Off& o) { return now >= o.until; });
  if (s.off.empty()) return;
  std::erase_if(findings, [&](const Finding& f) {
    return f.priority != Priority::high && off_now(s, f.rule) != nullptr;
  });
}

std::optional<Time> first_on_again(const Bed& bed) {
  std::optional<Time> first;
  if (!bed.session) return first;
  for (const Off& o : bed.session->off) first = std::min(first.value_or(o.until), o.until);
  return first;
}

}  // namespace vigil::alerts
