// A cuff reading against a limit. A cuff is noisy: one high reading in four is confirmed by a
// second one (clinical reference 2.7), so a limit may ask for a second reading before it is more
// than a low-priority note; when none comes in time, the first one counts.
#include "alerts/rules/judge.h"
#include "alerts/rules/rule.h"

#include <cmath>

namespace vigil::alerts {
namespace {

struct Judged {
  Hold hold{};
  Parameter about{};
  double value = 0, limit = 0;
};

std::optional<Judged> judge_cuff(const Limit& limit, const Cuff& cuff, const Session& session) {
  std::optional<Judged> strongest;
  for (const Criterion& c : limit.any) {
    const std::optional<Line> line = line_for(c, session);
    const std::optional<double> value = value_of(cuff, c.about);
    if (!line || !value) continue;
    const std::optional<Hold> hold = stand(c, *line, *value);
    if (!hold) continue;
    if (!strongest || (strongest->hold == Hold::lingering && *hold == Hold::met)) {
      strongest = Judged{*hold, c.about, *value, line->limit};
    }
  }
  // A questionable reading may raise an alert and never ends one.
  const bool doubtful = cuff.quality == Quality::questionable;
  if (!strongest && doubtful) strongest = Judged{Hold::unknown, {}, 0, 0};
  return strongest;
}

// Walks the readings since the last safe one, oldest first: confirmed by the next reading that is
// met as well and came in time, or because no next reading came in time.
bool confirmed(const Bed& bed, const Limit& limit, Time now) {
  std::size_t first = bed.cuffs.size();
  while (first > 0 && judge_cuff(limit, bed.cuffs[first - 1], *bed.session)) --first;
  for (std::size_t i = first; i < bed.cuffs.size(); ++i) {
    const std::optional<Judged> here = judge_cuff(limit, bed.cuffs[i], *bed.session);
    if (!here || here->hold != Hold::met) continue;
    const bool last = i + 1 == bed.cuffs.size();
    const Time next = last ? now : bed.cuffs[i + 1].measured;
    const Millis apart = next - bed.cuffs[i].measured;
    if (apart >= limit.confirm->reread_within) return true;
    if (last) continue;
    const std::optional<Judged> there = judge_cuff(limit, bed.cuffs[i + 1], *bed.session);
    if (there && there->hold == Hold::met && apart <= limit.confirm->within) return true;
  }
  return false;
}

std::string pressures(const Cuff& cuff) {
  return std::to_string(std::lround(*cuff.systolic)) + '/' +
         std::to_string(std::lround(*cuff.diastolic)) + " mmHg";
}

Finding finding_of(const Limit& limit, const Cuff& cuff) {
  Finding f;
  f.rule = limit.id;
  f.cause = limit.cause;
  f.title = limit.title;
  f.priority = limit.priority;
  f.hold = limit.hold;
  f.settle = limit.settle;
  f.detail = pressures(cuff);
  return f;
}

void judge_limit(const Bed& bed, const Limit& limit, Time now, std::vector<Finding>& out) {
  if (bed.cuffs.empty()) return;
  const Cuff& cuff = bed.cuffs.back();
  const std::optional<Judged> judged = judge_cuff(limit, cuff, *bed.session);
  if (!judged) return;
  Finding f = finding_of(limit, cuff);
  f.hold_state = judged->hold;
  if (judged->hold != Hold::unknown) {
    if (judged->about == Parameter::mean_pressure) {
      f.detail += ", mean " + std::to_string(std::lround(judged->value));
    }
    f.about = judged->about;
    f.value = judged->value;
    f.limit = judged->limit;
  }
  if (now - cuff.measured > bed.session->profile->cuff_valid) f.hold_state = Hold::unknown;
  if (limit.confirm && !confirmed(bed, limit, now)) {
    f.priority = limit.confirm->unconfirmed;
    f.unconfirmed = true;
    f.detail += ", unconfirmed";
  }
  out.push_back(std::move(f));
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  for (const Limit& limit : profile.limits) {
    if (!of_cuff(limit)) continue;
    if (!limit.phases[static_cast<std::size_t>(bed.session->phase)]) continue;
    judge_limit(bed, limit, now, out);
  }
}

}  // namespace

extern const Rule confirm_rule;
const Rule confirm_rule{"confirm", judge};

}  // namespace vigil::alerts
