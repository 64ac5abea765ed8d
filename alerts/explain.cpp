#include "alerts/explain.h"

#include "alerts/escalation.h"
#include "alerts/rules/judge.h"
#include "alerts/rules/steps.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

// The profile's reason for the limit or watch; empty when it gives none.
std::string_view reason_of(const Profile& profile, const std::string& rule) {
  if (const Limit* limit = find_limit(profile, rule)) return limit->why;
  const Watch* watch = find_watch(profile, rule);
  return watch ? std::string_view{watch->why} : std::string_view{};
}

// ", for 47 s (waits 15 s)": what had to last lasted. Watches tell their own time.
std::string lasted(const Condition& c, Time now) {
  std::string text;
  const bool over = c.gone && c.finding.hold_state != Hold::met;
  if (now - c.since >= std::chrono::seconds{1}) {
    text += std::string{over ? ", began " : ", for "} + lasting(now - c.since);
    if (over) text += " ago";
  }
  if (c.finding.hold > Millis{0}) text += " (signals after " + lasting(c.finding.hold) + ')';
  if (over) text += ", ends when it has been gone for " + lasting(c.finding.settle);
  return text;
}

// What an unconfirmed reading waits for; empty: it waits for nothing.
std::string awaited(const Bed& bed, const Finding& f, Time now) {
  const Limit* limit = find_limit(*bed.session->profile, f.rule);
  if (!f.unconfirmed || !limit || !limit->confirm || bed.cuffs.empty()) return {};
  std::string text = "one cuff reading: called when a second one agrees";
  if (!limit->confirm->reread_within) return text;
  const Time patience = bed.cuffs.back().measured + *limit->confirm->reread_within;
  return text + ", or in " + lasting(std::max(patience - now, Millis{0})) + " if none comes";
}

std::string list_of(const Session& session, const Escalation& step) {
  std::string names;
  for (const Reach reach : step.to) {
    for (const Member& m : members_of(session, reach)) {
      if (names.find(m.name) == std::string::npos) names += (names.empty() ? "" : ", ") + m.name;
    }
  }
  return names;
}

// Who was paged for it last.
const PageState* last_page(const Bed& bed, AlertId alert) {
  const auto found = std::find_if(bed.pages.rbegin(), bed.pages.rend(), [&](const PageState& p) {
    return p.page.alert == alert && !p.withdrawn;
  });
  return found == bed.pages.rend() ? nullptr : &*found;
}

// "rn.adams paged 20 s ago, accepted; next dr.cole in 40 s": where its chain stands.
std::string calling(const Bed& bed, const Alert& a, Time now) {
  std::string text;
  if (const PageState* p = last_page(bed, a.id)) {
    text = p->page.to + " paged " + lasting(now - p->sent) + " ago";
    if (p->fate) text += ", " + std::string{name_of(*p->fate)};
  }
  const auto call = std::find_if(bed.calls.begin(), bed.calls.end(),
                                 [&](const Call& c) { return c.alert == a.id; });
  if (call == bed.calls.end()) return text;
  const Chain& steps = chain(*bed.session->profile, a.priority);
  for (std::size_t i = call->next; i < steps.steps.size(); ++i) {
    const Escalation& step = steps.steps[i];
    const std::string names = list_of(*bed.session, step);
    if (!step.phases[static_cast<std::size_t>(bed.session->phase)] || names.empty()) continue;
    const Millis wait = std::max(call->started + step.after - now, Millis{0});
    text += text.empty() ? "next " : "; next ";
    return text.append(names).append(" in ").append(lasting(wait));
  }
  return text.empty() ? "shown at the stations" : text;
}

// What becomes of it now.
std::string standing(const Bed& bed, const Alert& a, Time now) {
  if (a.state == State::cleared) return "over; shown until somebody has seen it";
  if (a.acknowledged_until) {
    const Millis left = *a.acknowledged_until - now;
    if (left <= Millis{0}) return a.owner + " has it; called again if it goes beyond its limit";
    return a.owner + " has it; silent for " + lasting(left) + " unless it gets worse";
  }
  if (a.worst.advisory) return "for information; nobody is called";
  if (std::string waits = awaited(bed, a.worst, now); !waits.empty()) return waits;
  const std::string_view gone = a.state == State::suspended ? "no value now to judge by; " : "";
  return std::string{gone} + calling(bed, a, now);
}

// "condition pending": met and not long enough, or gone for a moment.
Quiet of_pending(const Condition& c, Time now) {
  Quiet q{c.finding.rule, headline(c.finding), {}};
  if (c.gone && c.finding.hold_state == Hold::unknown) {
    q.why = "no value for " + lasting(now - *c.gone) + "; judged again when there is one";
    return q;
  }
  q.why = "for " + lasting(now - c.since) + "; signals after " + lasting(c.finding.hold);
  return q;
}

// A cuff limit that says nothing before a second reading agrees.
bool waits_silently(const Bed& bed, const Limit& limit) {
  if (!limit.confirm || limit.confirm->unconfirmed || !applies(limit, *bed.session)) return false;
  if (bed.has_condition(limit.id) || bed.cuffs.empty()) return false;
  return std::any_of(limit.any.begin(), limit.any.end(), [&](const Criterion& c) {
    const std::optional<Line> line = line_now(c, *bed.session, std::nullopt);
    const std::optional<double> value = value_of(bed.cuffs.back(), c);
    return line && value && stand(c, *line, *value) == Hold::met;
  });
}

// Limits that count from a baseline which was never measured.
void say_unjudged(const Bed& bed, std::vector<Quiet>& out) {
  const Session& s = *bed.session;
  if (s.phase == Phase::baseline) return;
  for (const Limit& limit : s.profile->limits) {
    if (!applies(limit, s)) continue;
    const auto unjudged = std::find_if(limit.any.begin(), limit.any.end(), [&](const Criterion& c) {
      return counts_from_baseline(c) && !baseline_of(s, c.about);
    });
    if (unjudged == limit.any.end()) continue;
    const bool cuff = of_cuff(unjudged->about);
    out.push_back({limit.id, limit.title,
                   cuff ? "not judged: no two cuff readings before dosing agreed"
                        : "not judged: " + std::string{name_of(unjudged->about)} +
                              " was not measured before dosing"});
  }
}

}  // namespace

std::string explain(const Bed& bed, const Alert& a, Time now) {
  std::string text = headline(a.worst);
  if (const Condition* c = bed.find_condition(a.worst.rule, a.worst.cause);
      c && !a.worst.technical) {
    text += lasted(*c, now);
  }
  if (bed.session) {
    const std::string_view reason = reason_of(*bed.session->profile, a.worst.rule);
    if (!reason.empty()) text += ". Matters because: " + std::string{reason};
    text += ". Now: " + standing(bed, a, now);
  }
  return text + '.';
}

std::vector<Quiet> held_back(const Bed& bed, Time now) {
  std::vector<Quiet> out;
  if (!bed.session) return out;
  for (const Condition& c : bed.conditions) {
    if (!c.joined) out.push_back(of_pending(c, now));
  }
  for (const Alert& a : bed.alerts) {
    if (a.state == State::cleared) continue;
    // Advice that stands in the list of alerts explains itself there.
    const Limit* limit = find_limit(*bed.session->profile, a.worst.rule);
    std::string waits = a.worst.advisory && limit ? "what this drug and dose do; for information"
                                                  : awaited(bed, a.worst, now);
    if (!waits.empty()) out.push_back({a.worst.rule, headline(a.worst), std::move(waits)});
  }
  for (const Limit& limit : bed.session->profile->limits) {
    if (!waits_silently(bed, limit)) continue;
    out.push_back({limit.id, limit.title + ' ' + pressures(bed.cuffs.back()),
                   "one cuff reading: said when a second one agrees"});
  }
  for (const Off& o : bed.session->off) {
    const Limit* limit = find_limit(*bed.session->profile, o.rule);
    out.push_back(
        {o.rule, limit ? limit->title : o.rule,
         "turned off by " + o.by + ", on again in " + lasting(o.until - now) + ": " + o.reason});
  }
  say_unjudged(bed, out);
  return out;
}

}  // namespace vigil::alerts
