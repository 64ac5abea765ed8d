#include "alerts/lifecycle.h"

#include <algorithm>

#include "alerts/turned_off.h"

namespace vigil::alerts {
namespace {

const Manner& manner_of(const Bed& bed, Priority p) {
  return manner(*bed.session->profile, p);
}

const Finding* find_finding(const std::vector<Finding>& findings, const Condition& c) {
  for (const Finding& f : findings) {
    if (f.rule == c.finding.rule && f.cause == c.finding.cause) return &f;
  }
  return nullptr;
}

Alert* find_by_cause(Bed& bed, const std::string& cause) {
  for (Alert& a : bed.alerts) {
    if (a.cause == cause) return &a;
  }
  return nullptr;
}

// As urgent, about the same value, with the limit further out: 85 after 88.
bool further(const Finding& f, const Finding& than) {
  if (f.priority != than.priority || f.about != than.about) return false;
  if (!f.value || !f.limit || !than.limit) return false;
  return *f.value <= *f.limit ? *f.limit < *than.limit : *f.limit > *than.limit;
}

// The condition that the alert is shown by: the most urgent one that joined, then the one with the
// furthest limit, then the oldest.
const Condition* worst_of(const Bed& bed, const std::string& cause) {
  const Condition* worst = nullptr;
  for (const Condition& c : bed.conditions) {
    if (!c.joined || c.finding.cause != cause) continue;
    const bool more = !worst || urgency(c.finding) > urgency(worst->finding);
    if (more || further(c.finding, worst->finding)) worst = &c;
  }
  return worst;
}

bool all_unknown(const Bed& bed, const std::string& cause) {
  return std::all_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& c) {
    return !c.joined || c.finding.cause != cause || c.finding.hold_state == Hold::unknown;
  });
}

void uncover(Alert& a) {
  a.acknowledged_until.reset();
  a.owner.clear();
}

// What an alert would be latched by: the worst it has signalled that nobody has answered.
void note_unseen(Alert& a) {
  if (!a.unseen || a.worst.priority >= a.unseen->priority) a.unseen = a.worst;
}

// Shows the alert by its worst condition; true when that is more urgent than what it was shown by.
// An acknowledgement covers what there is: once the alert has eased, getting worse is news again.
bool show(const Bed& bed, Alert& a) {
  const Condition* worst = worst_of(bed, a.cause);
  if (!worst) return false;
  const bool more = urgency(worst->finding) > urgency(a.worst);
  a.worst = worst->finding;
  a.priority = worst->finding.priority;
  a.acknowledged_priority = std::min(a.acknowledged_priority, a.priority);
  return more;
}

// Gets worse, or comes back: whoever had it must hear of it again, and a pause of the sound ends.
void signal_again(Bed& bed, Alert& a, Time now) {
  bed.audio_paused_until.reset();
  uncover(a);
  a.state = State::active;
  a.since = now;
  note_unseen(a);
}

void raise(Bed& bed, const Finding& f, Time now, std::vector<Effect>& out) {
  Alert a;
  a.id = bed.next_alert++;
  a.cause = f.cause;
  a.priority = f.priority;
  a.worst = f;
  a.unseen = f;
  a.raised = a.since = now;
  bed.alerts.push_back(a);
  bed.audio_paused_until.reset();  // something new breaks the silence
  out.emplace_back(Raise{std::move(a)});
}

// A condition has held long enough: a new alert, or one more condition of an existing one.
void join(Bed& bed, Condition& condition, Time now, std::vector<Effect>& out) {
  condition.joined = true;
  const Finding& f = condition.finding;
  Alert* a = find_by_cause(bed, f.cause);
  if (!a) return raise(bed, f, now, out);
  const bool was_over = a->state == State::cleared;
  const bool had_owner = a->acknowledged_until.has_value();
  const Finding before = a->worst;
  // Another condition may have risen in the same moment: news no less than what joins.
  const bool worse = show(bed, *a) || further(f, before);
  if (was_over || worse) signal_again(bed, *a, now);
  const Cause cause = was_over             ? Cause::returned
                      : worse && had_owner ? Cause::worsened
                                           : Cause::joined;
  out.emplace_back(Change{*a, cause, cause == Cause::worsened ? a->worst.rule : f.rule});
}

// Why an alert is over: the phase began at the very moment at which the condition was gone.
std::string why_over(const Bed& bed, const Condition& last) {
  const Session& s = *bed.session;
  if (const Off* off = off_now(s, last.finding.rule)) return "turned off by " + off->by;
  if (last.gone != s.phase_since) return "condition over";
  return "not judged in " + std::string{name_of(s.phase)};
}

// No condition of the cause is left: the alert ends, or stays visible until somebody has seen it.
void conclude(Bed& bed, Alert& a, const Condition& last, Time now, std::vector<Effect>& out) {
  const bool seen = off_now(*bed.session, last.finding.rule) != nullptr;
  const bool latches =
      !seen && a.unseen && !a.unseen->technical && manner_of(bed, a.unseen->priority).latches;
  if (latches) {
    a.state = State::cleared;
    a.since = now;
    a.worst = *a.unseen;
    a.priority = a.unseen->priority;
    out.emplace_back(Change{a, Cause::cleared, last.finding.rule});
    return;
  }
  out.emplace_back(End{a, last.finding.rule, why_over(bed, last)});
  std::erase_if(bed.alerts, [id = a.id](const Alert& other) { return other.id == id; });
}

void leave(Bed& bed, const Condition& gone, Time now, std::vector<Effect>& out) {
  Alert* a = find_by_cause(bed, gone.finding.cause);
  if (!a) return;
  if (!worst_of(bed, a->cause)) return conclude(bed, *a, gone, now, out);
  // Another condition may have risen in the same moment.
  if (show(bed, *a)) {
    signal_again(bed, *a, now);
    out.emplace_back(Change{*a, Cause::worsened, a->worst.rule});
  }
  out.emplace_back(Change{*a, Cause::left, gone.finding.rule});
}

// One condition against what its rule says now; `gone` tells since when it has not held.
void update(Condition& c, const Finding* f, Time now) {
  if (f && f->hold_state == Hold::unknown) {
    // A gap counts neither towards the hold nor towards the end.
    c.finding.hold_state = Hold::unknown;
    if (c.joined) c.gone.reset();
    if (!c.joined && !c.gone) c.gone = now;
    return;
  }
  const bool holds = f && (c.joined || f->hold_state == Hold::met);
  if (!holds) {
    if (!c.gone || c.finding.hold_state == Hold::unknown) c.gone = now;
    c.finding.hold_state = Hold::lingering;
    return;
  }
  if (!c.joined && c.gone) c.since += now - *c.gone;
  c.gone.reset();
  c.finding = *f;
}

// A pending condition waits through a gap as long as a cuff on the probe's arm makes (clinical
// reference 2.6: 25 to 45 s), or a flickering probe could put off an alert for ever; an alert ends
// when its condition has been gone for long enough.
bool over(const Condition& c, Time now) {
  constexpr Millis longest_gap = std::chrono::seconds{45};
  if (!c.gone) return false;
  const Millis gone = now - *c.gone;
  if (c.joined) return gone >= c.finding.settle;
  return c.finding.hold_state != Hold::unknown || gone > longest_gap;
}

bool ripe(const Condition& c, Time now) {
  return !c.joined && !c.gone && now - c.since >= c.finding.hold;
}

// What begins comes before what ends, so that an alert goes over from one condition to another.
void update_conditions(Bed& bed, const std::vector<Finding>& findings, Time now,
                       std::vector<Effect>& out) {
  for (Condition& c : bed.conditions) update(c, find_finding(findings, c), now);
  for (const Finding& f : findings) {
    if (f.hold_state != Hold::met || bed.find_condition(f.rule, f.cause)) continue;
    bed.conditions.push_back(Condition{f, now, std::nullopt, false});
  }
  for (Condition& c : bed.conditions) {
    if (ripe(c, now)) join(bed, c, now, out);
  }
  for (std::size_t i = 0; i < bed.conditions.size();) {
    if (!over(bed.conditions[i], now)) {
      ++i;
      continue;
    }
    const Condition gone = bed.conditions[i];
    bed.conditions.erase(bed.conditions.begin() + static_cast<std::ptrdiff_t>(i));
    if (gone.joined) leave(bed, gone, now, out);
  }
}

// A joined condition may change its own priority: a step of a technical rule, a confirmation.
void follow_priority(Bed& bed, Alert& a, Time now, std::vector<Effect>& out) {
  const int before = urgency(a.worst);
  if (show(bed, a)) {
    signal_again(bed, a, now);
    out.emplace_back(Change{a, Cause::worsened, a.worst.rule});
  } else if (urgency(a.worst) < before) {
    a.since = now;
    out.emplace_back(Change{a, Cause::eased, a.worst.rule});
  }
  // The newest value of what nobody has answered yet, as long as it is still met.
  if (a.unseen && a.worst.hold_state == Hold::met) note_unseen(a);
}

void follow_signal(const Bed& bed, Alert& a, Time now, std::vector<Effect>& out) {
  const bool unknown = all_unknown(bed, a.cause);
  if (unknown == (a.state == State::suspended)) return;
  const State judged = a.acknowledged_until ? State::acknowledged : State::active;
  a.state = unknown ? State::suspended : judged;
  a.since = now;
  out.emplace_back(Change{a, unknown ? Cause::suspended : Cause::judged_again, {}});
}

// What the alert is as urgent as it is for has come back within its limits, though not for long
// enough yet.
bool settling(const Bed& bed, const Alert& a) {
  return std::none_of(bed.conditions.begin(), bed.conditions.end(), [&](const Condition& c) {
    return c.joined && c.finding.cause == a.cause && urgency(c.finding) >= urgency(a.worst) &&
           c.finding.hold_state != Hold::lingering;
  });
}

// Nobody who has answered is called again because a patient gets better.
void expire(const Bed& bed, Alert& a, Time now, std::vector<Effect>& out) {
  if (!a.acknowledged_until || now < *a.acknowledged_until || settling(bed, a)) return;
  uncover(a);
  note_unseen(a);
  if (a.state == State::acknowledged) a.state = State::active;
  a.since = now;
  out.emplace_back(Change{a, Cause::expired, {}});
}

bool latch_over(const Bed& bed, const Alert& a, Time now) {
  if (a.state != State::cleared) return false;
  const std::optional<Millis>& latch = manner_of(bed, a.priority).latch;
  return latch && now - a.since >= *latch;
}

}  // namespace

void live(Bed& bed, const std::vector<Finding>& findings, Time now, std::vector<Effect>& out) {
  update_conditions(bed, findings, now, out);
  for (Alert& a : bed.alerts) {
    if (a.state == State::cleared) continue;
    follow_priority(bed, a, now, out);
    follow_signal(bed, a, now, out);
    expire(bed, a, now, out);
  }
  for (const Alert& a : bed.alerts) {
    if (latch_over(bed, a, now)) out.emplace_back(End{a, a.worst.rule, "latch ran out"});
  }
  std::erase_if(bed.alerts, [&](const Alert& a) { return latch_over(bed, a, now); });
}

void acknowledge(Bed& bed, const Acknowledged& event, Time now, std::vector<Effect>& out) {
  const auto found = std::find_if(bed.alerts.begin(), bed.alerts.end(),
                                  [&](const Alert& a) { return a.id == event.alert; });
  if (found == bed.alerts.end() || !bed.session || event.by.empty()) return;
  Alert& a = *found;
  a.owner = event.by;
  a.unseen.reset();
  if (a.state == State::cleared) {
    out.emplace_back(End{a, a.worst.rule, "seen by " + event.by});
    bed.alerts.erase(found);
    return;
  }
  a.acknowledged_priority = a.priority;
  a.acknowledged_until = now + manner_of(bed, a.priority).acknowledgement;
  if (a.state != State::suspended) a.state = State::acknowledged;
  a.since = now;
  out.emplace_back(Change{a, Cause::acknowledged, {}});
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
    if (a.acknowledged_until && !settling(bed, a)) consider(*a.acknowledged_until);
    if (a.state != State::cleared) continue;
    const std::optional<Millis>& latch = manner_of(bed, a.priority).latch;
    if (latch) consider(a.since + *latch);
  }
  return next;
}

}  // namespace vigil::alerts
