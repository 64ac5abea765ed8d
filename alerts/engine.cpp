#include "alerts/engine.h"

#include "alerts/escalation.h"
#include "alerts/flow.h"
#include "alerts/intake.h"
#include "alerts/lifecycle.h"
#include "alerts/rules/doubt.h"
#include "alerts/rules/judge.h"
#include "alerts/turned_off.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

constexpr Millis judge_every = std::chrono::seconds{1};
constexpr Millis at_next_tick{1};

// Takes in what happened. One line per kind of event; the compiler lists a new one here.
struct Take {
  Bed& bed;
  Time now;
  std::vector<Effect>& out;

  void operator()(const Tick&) const {}
  void operator()(const Observed& e) const { take(bed, e, now); }
  void operator()(const Noticed& e) const { take(bed, e, now); }
  void operator()(const LinkChanged& e) const { take(bed, e, now); }
  void operator()(const SessionOpened& e) const { open(bed, e, now); }
  void operator()(const PhaseChanged& e) const { move(bed, e, now, out); }
  void operator()(const SessionClosed& e) const { close(bed, e, out); }
  void operator()(const Charted& e) const { take(bed, e, now); }
  void operator()(const Acknowledged& e) const { acknowledge(bed, e, now, out); }
  void operator()(const AudioPaused& e) const { pause(e); }
  void operator()(const TeamChanged& e) const { take(bed, e, now); }
  void operator()(const PageReported& e) const { take(bed, e, now); }
  void operator()(const Adjusted& e) const { take(bed, e); }
  void operator()(const IdentityConfirmed& e) const { take(bed, e); }
  void operator()(const Labelled&) const {}
  void operator()(const TurnedOff& e) const { take(bed, e, now); }
  void operator()(const Resumed& e) const {
    bed.next_alert = std::max(bed.next_alert, e.next_alert);
    bed.next_page = std::max(bed.next_page, e.next_page);
    announce_again(bed, out);
    page_again(bed, out);
  }

  // No longer than the profile allows for the most urgent alert that is there.
  void pause(const AudioPaused& e) const {
    bed.audio_paused_until.reset();
    if (!bed.session || e.length <= Millis{0}) return;
    Priority worst = Priority::low;
    for (const Alert& a : bed.alerts) worst = std::max(worst, a.priority);
    const Millis longest = manner(*bed.session->profile, worst).audio_pause;
    bed.audio_paused_until = now + std::min(e.length, longest);
  }
};

// What the rule says of cuff readings that came minutes ago: asked once, not every second.
const std::vector<Finding>& standing(Bed& bed, Time now, const Rule& rule) {
  const Profile& profile = *bed.session->profile;
  auto said = std::find_if(bed.standing.begin(), bed.standing.end(),
                           [&](const Standing& s) { return s.rule == rule.id; });
  if (said == bed.standing.end()) said = bed.standing.insert(said, Standing{rule.id, {}, {}});
  if (now < said->until) return said->findings;
  said->findings.clear();
  rule.judge(bed, profile, now, said->findings);
  said->until = rule.stands_until(bed, profile, now);
  return said->findings;
}

std::vector<Finding> ask(Bed& bed, Time now, std::span<const Rule> rules) {
  std::vector<Finding> findings;
  for (const Rule& rule : rules) {
    if (!rule.stands_until) {
      rule.judge(bed, *bed.session->profile, now, findings);
      continue;
    }
    const std::vector<Finding>& said = standing(bed, now, rule);
    findings.insert(findings.end(), said.begin(), said.end());
  }
  return findings;
}

// Values and notices of devices, and time; what else happens may change the session.
bool of_devices(const Event& event) {
  return std::holds_alternative<Observed>(event) || std::holds_alternative<Tick>(event) ||
         std::holds_alternative<Noticed>(event) || std::holds_alternative<LinkChanged>(event);
}

// A rule may want another cuff reading: a second one, or the next one sooner than the schedule
// says.
bool wants_cuff(const Bed& bed, const Finding& f) {
  if (f.hold_state != Hold::met || f.advisory || !bed.joined_condition(f.rule)) return false;
  const Limit* limit = find_limit(*bed.session->profile, f.rule);
  return f.unconfirmed || (limit && limit->cuff_within);
}

void want_cuff(Bed& bed, const std::vector<Finding>& findings) {
  bed.cuff_wanted.reset();
  if (bed.cuffs.empty()) return;
  for (const Finding& f : findings) {
    const Limit* limit = find_limit(*bed.session->profile, f.rule);
    if (!limit || !limit->cuff_within || !of_cuff(*limit) || !wants_cuff(bed, f)) continue;
    const Time by = bed.cuffs.back().measured + *limit->cuff_within;
    bed.cuff_wanted = std::min(bed.cuff_wanted.value_or(by), by);
  }
}

// What is wanted within this is asked for at once; for the rest there is the schedule's prompt.
constexpr Millis at_once = std::chrono::seconds{60};

// A cuff on the probe's arm would hide the very rate that it is asked for because of.
bool hides_the_rate(const Bed& bed, Time now) {
  return cuff_on_probe_arm(bed) && !bed.current(Parameter::heart_rate, now);
}

bool asks_at_once(const Bed& bed, const Finding& f, Time now) {
  if (!wants_cuff(bed, f)) return false;
  if (f.unconfirmed) return true;
  const Limit& limit = *find_limit(*bed.session->profile, f.rule);
  if (!of_cuff(limit) && hides_the_rate(bed, now)) return false;
  // What continuous values ask for, the reading of just now has answered.
  const bool answered = !bed.cuffs.empty() && now - bed.cuffs.back().measured <= at_once;
  return *limit.cuff_within <= at_once && (of_cuff(limit) || !answered);
}

// An arm is not asked for more than this (clinical reference, signal validity).
bool asked_enough(std::deque<Time>& asked, Time now) {
  constexpr std::size_t most = 3;
  while (!asked.empty() && now - asked.front() >= std::chrono::minutes{15}) asked.pop_front();
  return asked.size() >= most;
}

// Asked for once by each rule after each reading, and only aloud when it is not being asked
// already.
void prompt_reread(Bed& bed, const std::vector<Finding>& findings, Time now,
                   std::vector<Effect>& out) {
  const Time reading = bed.cuffs.empty() ? Time{} : bed.cuffs.back().measured;
  bool said = false;
  for (const Finding& f : findings) {
    if (!asks_at_once(bed, f, now)) continue;
    const auto [prompted, first] = bed.reread_prompted.try_emplace(f.rule, reading);
    if (!first && prompted->second == reading) continue;
    prompted->second = reading;
    if (said || asked_enough(bed.reread_times, now)) continue;
    said = true;
    bed.reread_times.push_back(now);
    const std::string_view which = f.unconfirmed ? "second cuff reading" : "cuff reading";
    out.emplace_back(
        Prompt{Prompt::Kind::reread_cuff, std::string{which} + " wanted: " + headline(f)});
  }
}

void note_urgency(Bed& bed, Time now) {
  if (std::any_of(bed.alerts.begin(), bed.alerts.end(), urgent)) bed.last_urgent = now;
}

// A condition that signals the moment the doubt about its value is over.
bool only_doubted(const Bed& bed, const Condition& c, Time now) {
  const Limit* limit =
      c.joined || c.gone ? nullptr : find_limit(*bed.session->profile, c.finding.rule);
  return limit && c.finding.hold > limit->hold && now - c.since >= limit->hold;
}

Time next_due(const Bed& bed, Time now) {
  if (!bed.session) return Time::max();
  const bool soon = std::any_of(bed.conditions.begin(), bed.conditions.end(),
                                [&](const Condition& c) { return only_doubted(bed, c, now); });
  Time due = now + (soon ? at_next_tick : judge_every);
  const auto consider = [&](std::optional<Time> t) {
    if (t && *t > now) due = std::min(due, *t);
  };
  consider(next_change(bed));
  consider(next_step(bed));
  consider(phase_ends(bed));
  consider(bed.audio_paused_until);
  consider(first_on_again(bed));
  return due;
}

bool called_for(const Bed& bed, const std::string& cause) {
  return std::any_of(bed.alerts.begin(), bed.alerts.end(), [&](const Alert& a) {
    return a.cause == cause && a.priority >= Priority::medium;
  });
}

// Whoever was busy when a second reading was asked for is reminded once, in time for it to come
// before the first one counts alone.
void remind_reread(Bed& bed, const std::vector<Finding>& findings, Time now,
                   std::vector<Effect>& out) {
  constexpr Millis begun_by_then = std::chrono::seconds{75};
  if (bed.cuffs.empty() || bed.reread_times.empty()) return;
  const Time reading = bed.cuffs.back().measured;
  const bool asked = bed.reread_times.back() >= reading && bed.reread_reminded != reading;
  const bool on_its_way = bed.cuff_started && !bed.cuff_ended && *bed.cuff_started > reading;
  if (!asked || on_its_way || now - reading < begun_by_then) return;
  for (const Finding& f : findings) {
    const Limit* limit = find_limit(*bed.session->profile, f.rule);
    if (!f.unconfirmed || !limit || limit->priority < Priority::medium) continue;
    if (called_for(bed, f.cause)) continue;
    bed.reread_reminded = reading;
    out.emplace_back(
        Prompt{Prompt::Kind::reread_cuff, "second cuff reading still wanted: " + headline(f)});
    return;
  }
}

}  // namespace

std::vector<Effect> step(Bed& bed, const Event& event, Time now, std::span<const Rule> rules) {
  std::vector<Effect> out;
  if (std::holds_alternative<Tick>(event) && now < bed.due) return out;
  std::visit(Take{bed, now, out}, event);
  if (!of_devices(event)) bed.standing.clear();
  if (bed.session) {
    if (bed.audio_paused_until && now >= *bed.audio_paused_until) bed.audio_paused_until.reset();
    run_clocks(bed, now, out);
    std::vector<Finding> findings = ask(bed, now, rules);
    leave_out_off(bed, now, findings);
    note_urgency(bed, now);  // it was there until now, even if it ends
    live(bed, findings, now, out);
    note_urgency(bed, now);
    want_cuff(bed, findings);
    prompt_reread(bed, findings, now, out);
    remind_reread(bed, findings, now, out);
  }
  escalate(bed, now, out);
  bed.due = next_due(bed, now);
  return out;
}

}  // namespace vigil::alerts
