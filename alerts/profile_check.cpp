// What a profile may not say, whoever signed it: values that cannot work, and guard rails.
// Rails: clinical reference 3.4 and the [guard] table of its profile proposal.
#include "alerts/profile.h"
#include "alerts/rules/judge.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

bool is_rate(Parameter p) {
  return p == Parameter::heart_rate || p == Parameter::pulse_rate;
}

std::string text_of(Priority p) {
  return std::string{name_of(p)};
}

// Titles are shown on pagers, too.
bool plain(const std::string& text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::vector<Criterion> criteria_of(const Limit& limit) {
  std::vector<Criterion> all = limit.any;
  all.insert(all.end(), limit.with.begin(), limit.with.end());
  return all;
}

// The clear value must lie on the safe side of the limit and not on it, or an alert would flap or
// never end.
void check_clear(const Limit& limit, std::vector<std::string>& out) {
  for (const Criterion& c : criteria_of(limit)) {
    const bool safe = low_side(c.compare) ? c.clear > c.limit : c.clear < c.limit;
    if (safe) continue;
    out.push_back(limit.id + ": clear value for " + std::string{name_of(c.about)} +
                  " does not lie on the safe side of its limit");
  }
}

// A high-priority limit may be made stricter than these, never laxer. mmHg, percent, 1/min.
bool crosses_rail(const Criterion& c, bool low_oxygen_target) {
  if (c.reference != Reference::absolute || c.index != Index::none) return false;
  if (c.about == Parameter::spo2)
    return low_side(c.compare) && c.limit < (low_oxygen_target ? 80 : 85);
  if (is_rate(c.about)) return low_side(c.compare) ? c.limit < 34 : c.limit > 150;
  if (c.about == Parameter::systolic) return low_side(c.compare) ? c.limit < 75 : c.limit > 200;
  if (c.about == Parameter::diastolic) return !low_side(c.compare) && c.limit > 120;
  return false;
}

void check_rails(const Limit& limit, bool low_oxygen_target, std::vector<std::string>& out) {
  for (const Criterion& c : limit.any) {
    if (limit.priority != Priority::high || !crosses_rail(c, low_oxygen_target)) continue;
    out.push_back(limit.id + ": high limit for " + std::string{name_of(c.about)} +
                  " is beyond the guard rail");
  }
}

// 180/110, confirmed, is where somebody is called whatever is expected (clinical reference 3.3).
void check_called(const Limit& limit, std::vector<std::string>& out) {
  for (const Criterion& c : limit.any) {
    const bool lax = (c.about == Parameter::systolic && c.limit > 180) ||
                     (c.about == Parameter::diastolic && c.limit > 110);
    const bool medium = limit.priority == Priority::medium && !low_side(c.compare) &&
                        c.reference == Reference::absolute && c.index == Index::none;
    if (medium && lax) {
      out.push_back(limit.id + ": medium limit for " + std::string{name_of(c.about)} +
                    " is beyond the guard rail");
    }
  }
}

void check_holds(const Limit& limit, std::vector<std::string>& out) {
  const bool high = limit.priority == Priority::high;
  if (high && limit.hold > seconds{60}) {
    out.push_back(limit.id + ": hold of a high limit is over 60 s");
  }
  if (high && limit.doubt_hold > seconds{30}) {
    out.push_back(limit.id + ": doubt may put off a high limit by 30 s and no more");
  }
  if (limit.doubt_hold > seconds{120}) {
    out.push_back(limit.id + ": doubt may put off a limit by 120 s and no more");
  }
  if (limit.priority == Priority::medium && limit.hold > seconds{120}) {
    out.push_back(limit.id + ": hold of a medium limit is over 120 s");
  }
}

void check_requests(const Limit& limit, std::vector<std::string>& out) {
  const std::optional<Confirm>& confirm = limit.confirm;
  if (confirm && confirm->unconfirmed && *confirm->unconfirmed > limit.priority) {
    out.push_back(limit.id + ": is more urgent unconfirmed than confirmed");
  }
  if (confirm && confirm->unconfirmed && !confirm->reread_within) {
    out.push_back(limit.id + ": would wait for a second reading without an end");
  }
  if (limit.with_symptoms && *limit.with_symptoms < limit.priority) {
    out.push_back(limit.id + ": is less urgent with symptoms");
  }
  // An arm needs a rest between two determinations (alarm standards A41).
  if (of_cuff(limit) && limit.cuff_within && *limit.cuff_within < seconds{60}) {
    out.push_back(limit.id + ": asks for another reading within less than 60 s");
  }
}

// Cuff readings are confirmed by a second one, continuous values by holding: a limit is one or the
// other.
void check_kind(const Limit& limit, std::vector<std::string>& out) {
  const auto about_cuff = [](const Criterion& c) { return of_cuff(c.about); };
  const bool cuff = std::any_of(limit.any.begin(), limit.any.end(), about_cuff);
  // Continuous values may be looked at together with a pressure, not the other way round.
  const std::vector<Criterion> all = cuff ? criteria_of(limit) : limit.any;
  const bool all_cuff = std::all_of(all.begin(), all.end(), about_cuff);
  if (cuff && !all_cuff) out.push_back(limit.id + ": mixes cuff and continuous values");
  if (cuff && limit.hold > Millis{0}) out.push_back(limit.id + ": a cuff reading cannot be held");
  if (limit.confirm && !cuff) out.push_back(limit.id + ": only a cuff reading can be confirmed");
  for (const Criterion& c : all) {
    if (c.or_unknown) out.push_back(limit.id + ": only a pressure in 'with' may be unknown");
  }
  check_requests(limit, out);
}

// A line that moves with the values needs values to follow: the bed remembers ten minutes of
// continuous ones, and of cuff readings the one before. On the other side of them it would never be
// regained.
void check_moving(const Limit& limit, std::vector<std::string>& out) {
  for (const Criterion& c : criteria_of(limit)) {
    const std::string name{name_of(c.about)};
    if (c.reference == Reference::previous && !of_cuff(c.about)) {
      out.push_back(limit.id + ": only a cuff reading has a previous one, not " + name);
    }
    if (c.index != Index::none && c.reference != Reference::absolute) {
      out.push_back(limit.id + ": an index is compared with a number and nothing else");
    }
    if (!looks_back(c)) continue;
    if (of_cuff(c.about)) out.push_back(limit.id + ": " + name + " has no recent level");
    if (c.window < seconds{10} || c.window > minutes{9}) {
      out.push_back(limit.id + ": window_s must be 10 to 540");
    }
    const bool fall = low_side(c.compare);
    if (fall ? c.limit >= 0 || c.clear >= 0 : c.limit <= 0 || c.clear <= 0) {
      out.push_back(limit.id + ": a fall is less than 0 and a rise more, its clear value too");
    }
  }
}

void check_limit(const Limit& limit, std::vector<std::string>& out) {
  if (limit.id.empty()) out.emplace_back("a limit has no id");
  if (limit.cause.empty()) out.push_back(limit.id + ": has no cause");
  if (!plain(limit.title)) out.push_back(limit.id + ": title must be plain ASCII");
  if (limit.any.empty()) out.push_back(limit.id + ": has no criterion");
  if (limit.phases.none()) out.push_back(limit.id + ": holds in no phase");
  check_clear(limit, out);
  check_called(limit, out);
  check_holds(limit, out);
  check_kind(limit, out);
  check_moving(limit, out);
}

// Of two absolute limits of one cause on one side, the more urgent one must be the more extreme.
bool out_of_order(const Criterion& urgent, const Criterion& other) {
  if (urgent.index != other.index) return false;
  if (urgent.about != other.about || low_side(urgent.compare) != low_side(other.compare)) {
    return false;
  }
  if (urgent.reference != Reference::absolute || other.reference != Reference::absolute) {
    return false;
  }
  return low_side(urgent.compare) ? urgent.limit > other.limit : urgent.limit < other.limit;
}

void check_order(const Profile& p, std::vector<std::string>& out) {
  for (const Limit& a : p.limits) {
    for (const Limit& b : p.limits) {
      if (a.cause != b.cause || a.priority <= b.priority || !a.with.empty()) continue;
      for (const Criterion& ca : a.any) {
        const bool bad = std::any_of(b.any.begin(), b.any.end(),
                                     [&](const Criterion& cb) { return out_of_order(ca, cb); });
        if (bad) out.push_back(a.id + ": is more urgent than " + b.id + " but less extreme");
      }
    }
  }
}

bool later(const Step& b, const Step& a) {
  return a.after < b.after || a.count < b.count;
}

// Within a phase a technical judgement only grows more urgent.
void check_watch(const Watch& watch, std::vector<std::string>& out) {
  if (!plain(watch.title)) out.push_back(watch.id + ": title must be plain ASCII");
  if (watch.steps.empty()) out.push_back(watch.id + ": has no step");
  for (const Step& a : watch.steps) {
    const bool falls = std::any_of(watch.steps.begin(), watch.steps.end(), [&](const Step& b) {
      return (a.phases & b.phases).any() && later(b, a) && a.priority >= b.priority;
    });
    if (falls) out.push_back(watch.id + ": a later step is not more urgent");
  }
}

bool counts_from_curve(const Limit& limit) {
  const std::vector<Criterion> all = criteria_of(limit);
  return std::any_of(all.begin(), all.end(),
                     [](const Criterion& c) { return c.reference == Reference::curve; });
}

// The curve may turn a note into information; whoever is paged is paged by lines that stand.
void check_curve(const Profile& p, std::vector<std::string>& out) {
  for (const Limit& limit : p.limits) {
    const bool uses = limit.within_curve.has_value() || counts_from_curve(limit);
    if (uses && !p.curve) out.push_back(limit.id + ": the profile has no curve");
    if (uses && !of_cuff(limit)) out.push_back(limit.id + ": only a pressure has a curve");
    if (uses && limit.priority != Priority::low) {
      out.push_back(limit.id + ": only limits of low priority may follow the curve");
    }
    if (limit.within_curve && (*limit.within_curve < 0 || *limit.within_curve > 30)) {
      out.push_back(limit.id + ": within_curve must be 0 to 30 mmHg");
    }
  }
  if (!p.curve) return;
  const Curve& c = *p.curve;
  for (const double number : {c.active, c.ke0, c.slope, c.tolerance, c.half, c.gamma,
                              c.diastolic_ratio, c.mg_per_kg + c.devices}) {
    if (!(number > 0)) out.emplace_back("curve: all its numbers must be more than 0");
  }
  if (c.mg_per_kg > 2 || c.minutes > 240 || c.devices > 3 || c.ke0 > 5 || c.slope > 1) {
    out.emplace_back("curve: a dose or an effect beyond what this profile is for");
  }
}

void check_doubt(const Profile& p, std::vector<std::string>& out) {
  const DoubtRule& d = p.doubt;
  const bool waits = std::any_of(p.limits.begin(), p.limits.end(),
                                 [](const Limit& l) { return l.doubt_hold > Millis{0}; });
  if (waits && d.rates_apart <= 0) {
    out.emplace_back("doubt: limits wait for it, but it is not said when a value is in doubt");
  }
  if (d.spo2_jump_at_once < d.spo2_jump) {
    out.emplace_back("doubt: spo2_jump_at_once is less than spo2_jump");
  }
  if (d.spo2_fall_percent < 0 || d.spo2_fall_percent > 100) {
    out.emplace_back("doubt: spo2_fall_percent must be 0 to 100");
  }
  if (d.put_on > seconds{60}) out.emplace_back("doubt: put_on_s is over 60");
}

// What nobody would notice without: a bed whose signals are judged must have them watched.
void check_watches(const Profile& p, std::vector<std::string>& out) {
  for (const Watch& watch : p.watches) check_watch(watch, out);
  const auto need = [&](std::string_view id) {
    if (!find_watch(p, id)) out.push_back("watch " + std::string{id} + " is missing");
  };
  need("link-lost");
  const auto judges = [&](bool (*wanted)(const Limit&)) {
    return std::any_of(p.limits.begin(), p.limits.end(), wanted);
  };
  if (judges([](const Limit& l) { return !l.any.empty() && l.any[0].about == Parameter::spo2; })) {
    need("spo2-unusable");
  }
  if (judges([](const Limit& l) { return !of_cuff(l); })) need("stale");
  if (judges([](const Limit& l) { return of_cuff(l); })) need("cuff-overdue");
}

// An acknowledgement that never ran out would be forgotten; one that lasts no time is none.
void check_manners(const Profile& p, std::vector<std::string>& out) {
  for (const Priority priority : {Priority::low, Priority::medium, Priority::high}) {
    const Millis lasts = manner(p, priority).acknowledgement;
    if (lasts <= Millis{0} || lasts > hours{1}) {
      out.push_back("priority." + text_of(priority) +
                    ": an acknowledgement must last up to an hour");
    }
  }
}

void check_chains(const Profile& p, std::vector<std::string>& out) {
  for (const Priority priority : {Priority::low, Priority::medium, Priority::high}) {
    const Chain& c = chain(p, priority);
    const bool pages = std::any_of(c.steps.begin(), c.steps.end(), [](const Escalation& e) {
      return std::any_of(e.to.begin(), e.to.end(), [](Reach r) { return r != Reach::stations; });
    });
    const std::string name = "escalation." + text_of(priority);
    if (!pages && priority != Priority::low) out.push_back(name + ": pages nobody");
    if (!std::is_sorted(c.steps.begin(), c.steps.end(),
                        [](const auto& l, const auto& r) { return l.after < r.after; })) {
      out.push_back(name + ": steps run backwards");
    }
  }
}

void check_course(const Profile& p, std::vector<std::string>& out) {
  if (p.stale <= Millis{0}) out.emplace_back("stale_s must be more than 0");
  if (p.cuff_valid <= Millis{0}) out.emplace_back("cuff_valid_min must be more than 0");
  for (std::size_t i = 0; i < phase_count; ++i) {
    if (!p.phases[i].ends_after || static_cast<Phase>(i) == Phase::session) continue;
    out.push_back("phase." + std::string{name_of(static_cast<Phase>(i))} +
                  ": only the session phase ends by itself");
  }
  // The bed remembers ten minutes.
  if (p.discharge_gate.spo2_window > minutes{9}) {
    out.emplace_back("discharge_gate: spo2_window_s is over 540");
  }
  if (p.baseline.window > minutes{9}) out.emplace_back("baseline: window_s is over 540");
}

void check_screening(const Profile& p, std::vector<std::string>& out) {
  for (const Question& q : p.screening) {
    if (q.id.empty() || q.text.empty())
      out.emplace_back("screening: a question without id or text");
    if (q.wanted != "yes" && q.wanted != "no") out.push_back(q.id + ": wanted must be yes or no");
  }
}

template <typename T>
void check_duplicates(const std::vector<T>& all, std::vector<std::string>& out) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      if (all[i].id == all[j].id) out.push_back(all[i].id + ": stands there twice");
    }
  }
}

}  // namespace

std::vector<std::string> beyond_rails(const Profile& profile) {
  std::vector<std::string> out;
  for (const Limit& limit : profile.limits) {
    check_rails(limit, profile.low_oxygen_target, out);
  }
  return out;
}

std::vector<std::string> faults(const Profile& profile) {
  std::vector<std::string> out;
  for (const Limit& limit : profile.limits) check_limit(limit, out);
  check_order(profile, out);
  check_curve(profile, out);
  check_watches(profile, out);
  check_doubt(profile, out);
  check_manners(profile, out);
  check_chains(profile, out);
  check_course(profile, out);
  check_duplicates(profile.limits, out);
  check_duplicates(profile.watches, out);
  check_screening(profile, out);
  return out;
}

std::vector<std::string> problems(const Profile& profile) {
  std::vector<std::string> out = faults(profile);
  for (std::string& beyond : beyond_rails(profile)) out.push_back(std::move(beyond));
  return out;
}

}  // namespace vigil::alerts
