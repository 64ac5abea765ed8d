#include "alerts/lifecycle.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

const Profile& profile_of(const Bed& bed) {
  return *bed.session->profile;
}

Condition* find_condition(Bed& bed, const Finding& f) {
  for (Condition& c : bed.conditions) {
    if (c.finding.rule == f.rule && c.finding.cause == f.cause) return &c;
  }
  return nullptr;
}

Alert* find_by_cause(Bed& bed, const std::string& cause) {
  for (Alert& a : bed.alerts) {
    if (a.cause == cause) return &a;
  }
  return nullptr;
}

// The condition that the alert is shown by: the most urgent one that joined, then the oldest.
const Condition* worst_of(const Bed& bed, const std::string& cause) {
  const Condition* worst = nullptr;
  for (const Condition& c : bed.conditions) {
    if (!c.joined || c.finding.cause != cause) continue;
    if (!worst || c.finding.priority > worst->finding.priority) worst = &c;
  }
  return worst;
}

bool all_unknown(const Bed& bed, const std::string& cause) {
  return std::all_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& c) {
    return !c.joined || c.finding.cause != cause || c.finding.hold_state == Hold::unknown;
  });
}

bool covered(const Alert& a) {
  return a.acknowledged_until && a.priority <= a.acknowledged_priority;
}

void uncover(Alert& a) {
  a.acknowledged_until.reset();
  a.owner.clear();
}

// A condition has held long enough: a new alert, or one more condition of an existing one.
void join(Bed& bed, Condition& condition, Time now, std::vector<Effect>& out) {
  condition.joined = true;
  const Finding& f = condition.finding;
  Alert* alert = find_by_cause(bed, f.cause);
  if (!alert) {
    Alert fresh;
    fresh.id = bed.next_alert++;
    fresh.cause = f.cause;
    fresh.priority = f.priority;
    fresh.worst = f;
    fresh.raised = fresh.since = now;
    bed.alerts.push_back(fresh);
    bed.audio_paused_until.reset();  // something new breaks the silence
    out.emplace_back(Raise{fresh});
    return;
  }
  const bool was_over = alert->state == State::cleared;
  const Priority before = alert->priority;
  alert->priority = was_over ? f.priority : std::max(before, f.priority);
  if (f.priority >= before || was_over) alert->worst = f;
  const bool worse = alert->priority > before;
  if (worse || was_over) bed.audio_paused_until.reset();
  if (was_over || (worse && !covered(*alert))) {
    const bool had_owner = alert->acknowledged_until.has_value();
    uncover(*alert);
    alert->state = State::active;
    alert->since = now;
    const Cause cause = was_over ? Cause::returned : had_owner ? Cause::worsened : Cause::joined;
    out.emplace_back(Change{*alert, cause, f.rule});
    return;
  }
  out.emplace_back(Change{*alert, Cause::joined, f.rule});
}

// No condition of the cause is left: the alert ends, or stays visible until somebody has seen it.
void conclude(Bed& bed, Alert& alert, const std::string& rule, Time now, std::vector<Effect>& out) {
  const bool seen = alert.state == State::acknowledged || covered(alert);
  if (manner(profile_of(bed), alert.priority).latches && !seen && !alert.worst.technical) {
    alert.state = State::cleared;
    alert.since = now;
    out.emplace_back(Change{alert, Cause::cleared, rule});
    return;
  }
  out.emplace_back(End{alert, rule, "condition over"});
  const AlertId id = alert.id;
  std::erase_if(bed.alerts, [id](const Alert& a) { return a.id == id; });
}

void leave(Bed& bed, const Condition& gone, Time now, std::vector<Effect>& out) {
  Alert* alert = find_by_cause(bed, gone.finding.cause);
  if (!alert) return;
  const Condition* worst = worst_of(bed, gone.finding.cause);
  if (!worst) {
    conclude(bed, *alert, gone.finding.rule, now, out);
    return;
  }
  alert->priority = worst->finding.priority;
  alert->worst = worst->finding;
  out.emplace_back(Change{*alert, Cause::left, gone.finding.rule});
}

// A gap in the signal counts neither towards the hold nor towards the end; a pending condition
// waits through a short one, or a flickering probe could put off an alert for ever.
bool unjudged(Condition& c, Time now) {
  constexpr Millis longest_gap = std::chrono::seconds{30};
  c.finding.hold_state = Hold::unknown;
  if (c.joined) {
    c.gone.reset();
    return false;
  }
  if (!c.gone) c.gone = now;
  return now - *c.gone > longest_gap;
}

// One condition against what its rule says now. True when it is over and must be removed.
bool update(Bed& bed, Condition& c, const Finding* f, Time now, std::vector<Effect>& out) {
  const bool met = f && f->hold_state == Hold::met;
  const bool unknown = f && f->hold_state == Hold::unknown;
  if (unknown) return unjudged(c, now);
  if (!c.joined) {
    if (!met) return true;
    if (c.gone) c.since += now - *c.gone;
    c.gone.reset();
    c.finding = *f;
    if (now - c.since >= f->hold) join(bed, c, now, out);
    return false;
  }
  if (f) {
    c.finding = *f;
    c.gone.reset();
    return false;
  }
  if (!c.gone) c.gone = now;
  c.finding.hold_state = Hold::lingering;
  return now - *c.gone >= c.finding.settle;
}

const Finding* find_finding(const std::vector<Finding>& findings, const Condition& c) {
  for (const Finding& f : findings) {
    if (f.rule == c.finding.rule && f.cause == c.finding.cause) return &f;
  }
  return nullptr;
}

void update_conditions(Bed& bed, const std::vector<Finding>& findings, Time now,
                       std::vector<Effect>& out) {
  for (std::size_t i = 0; i < bed.conditions.size();) {
    Condition& c = bed.conditions[i];
    if (!update(bed, c, find_finding(findings, c), now, out)) {
      ++i;
      continue;
    }
    const Condition gone = c;
    bed.conditions.erase(bed.conditions.begin() + static_cast<std::ptrdiff_t>(i));
    if (gone.joined) leave(bed, gone, now, out);
  }
  for (const Finding& f : findings) {
    if (f.hold_state != Hold::met || find_condition(bed, f)) continue;
    Condition fresh;
    fresh.finding = f;
    fresh.since = now;
    bed.conditions.push_back(fresh);
    if (f.hold <= Millis{0}) join(bed, bed.conditions.back(), now, out);
  }
}

// A joined condition may change its own priority (a step of a technical rule, a confirmation).
void follow_priority(Bed& bed, Alert& a, Time now, std::vector<Effect>& out) {
  const Condition* worst = worst_of(bed, a.cause);
  if (!worst) return;
  const Priority before = a.priority;
  a.priority = worst->finding.priority;
  a.worst = worst->finding;
  if (a.priority == before) return;
  a.since = now;
  if (a.priority < before) {
    out.emplace_back(Change{a, Cause::left, a.worst.rule});
    return;
  }
  bed.audio_paused_until.reset();
  const bool had_owner = a.acknowledged_until.has_value();
  if (!covered(a)) {
    uncover(a);
    a.state = State::active;
  }
  out.emplace_back(Change{a, had_owner ? Cause::worsened : Cause::joined, a.worst.rule});
}

void follow_signal(const Bed& bed, Alert& a, Time now, std::vector<Effect>& out) {
  if (a.state == State::cleared) return;
  const bool unknown = all_unknown(bed, a.cause);
  if (unknown && a.state != State::suspended) {
    a.state = State::suspended;
    a.since = now;
    out.emplace_back(Change{a, Cause::suspended, {}});
  } else if (!unknown && a.state == State::suspended) {
    a.state = covered(a) ? State::acknowledged : State::active;
    a.since = now;
    out.emplace_back(Change{a, Cause::judged_again, {}});
  }
}

void expire(Alert& a, Time now, std::vector<Effect>& out) {
  if (!a.acknowledged_until || now < *a.acknowledged_until) return;
  uncover(a);
  if (a.state != State::acknowledged) return;
  a.state = State::active;
  a.since = now;
  out.emplace_back(Change{a, Cause::expired, {}});
}

bool latch_over(const Bed& bed, const Alert& a, Time now) {
  if (a.state != State::cleared) return false;
  const std::optional<Millis>& latch = manner(profile_of(bed), a.priority).latch;
  return latch && now - a.since >= *latch;
}

}  // namespace

void live(Bed& bed, const std::vector<Finding>& findings, Time now, std::vector<Effect>& out) {
  update_conditions(bed, findings, now, out);
  for (Alert& a : bed.alerts) {
    if (a.state == State::cleared) continue;
    follow_priority(bed, a, now, out);
    follow_signal(bed, a, now, out);
    expire(a, now, out);
  }
  for (const Alert& a : bed.alerts) {
    if (latch_over(bed, a, now)) out.emplace_back(End{a, a.worst.rule, "latch ran out"});
  }
  std::erase_if(bed.alerts, [&](const Alert& a) { return latch_over(bed, a, now); });
}

void acknowledge(Bed& bed, const Acknowledged& event, Time now, std::vector<Effect>& out) {
  const auto found = std::find_if(bed.alerts.begin(), bed.alerts.end(),
                                  [&](const Alert& a) { return a.id == event.alert; });
  if (found == bed.alerts.end() || !bed.session) return;
  found->owner = event.by;
  if (found->state == State::cleared) {
    out.emplace_back(End{*found, found->worst.rule, "seen by " + event.by});
    bed.alerts.erase(found);
    return;
  }
  found->acknowledged_priority = found->priority;
  found->acknowledged_until = now + manner(profile_of(bed), found->priority).acknowledgement;
  if (found->state != State::suspended) found->state = State::acknowledged;
  found->since = now;
  out.emplace_back(Change{*found, Cause::acknowledged, {}});
}

void end_all(Bed& bed, std::string_view why, std::vector<Effect>& out) {
  for (const Alert& a : bed.alerts) out.emplace_back(End{a, a.worst.rule, std::string{why}});
  bed.alerts.clear();
  bed.conditions.clear();
}

void announce_again(Bed& bed, std::vector<Effect>& out) {
  for (const Alert& a : bed.alerts) out.emplace_back(Change{a, Cause::again, {}});
}

std::optional<Time> next_change(const Bed& bed) {
  std::optional<Time> next;
  const auto consider = [&next](Time t) {
    if (!next || t < *next) next = t;
  };
  for (const Condition& c : bed.conditions) {
    if (c.joined && c.gone) consider(*c.gone + c.finding.settle);
    if (!c.joined && !c.gone) consider(c.since + c.finding.hold);
  }
  for (const Alert& a : bed.alerts) {
    if (a.acknowledged_until) consider(*a.acknowledged_until);
    if (a.state != State::cleared) continue;
    const std::optional<Millis>& latch = manner(profile_of(bed), a.priority).latch;
    if (latch) consider(a.since + *latch);
  }
  return next;
}

}  // namespace vigil::alerts
