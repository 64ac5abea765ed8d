// A cuff reading against a limit. A cuff is noisy: one high reading in four is confirmed by a
// second one (clinical reference 2.7), so a limit may ask for a second reading before it is more
// than a low-priority note; when none comes in time, the first one counts.
#include "alerts/rules/judge.h"
#include "alerts/rules/rule.h"

#include <algorithm>
#include <cmath>

namespace vigil::alerts {
namespace {

// The pressure that is expected at this reading.
std::optional<double> curve_at(const Session& session, const Cuff& cuff, Parameter about) {
  const std::optional<double> base = baseline_of(session, about);
  if (!base || !cuff.expected_rise) return std::nullopt;
  const bool systolic = about == Parameter::systolic;
  return *base + *cuff.expected_rise * (systolic ? 1 : session.profile->curve->diastolic_ratio);
}

bool moves(const Criterion& c) {
  return c.reference == Reference::curve || c.reference == Reference::previous;
}

// The value a moving line is counted from.
std::optional<double> base_of(const Bed& bed, std::size_t i, const Criterion& c) {
  if (c.reference == Reference::curve) return curve_at(*bed.session, bed.cuffs[i], c.about);
  if (i == 0) return std::nullopt;
  return value_of(bed.cuffs[i - 1], c);
}

std::optional<Answer> ask(const Bed& bed, std::size_t i, const Criterion& c) {
  std::optional<double> base;
  if (moves(c)) base = base_of(bed, i, c);
  const std::optional<Line> line = line_now(c, *bed.session, base);
  const std::optional<double> value = value_of(bed.cuffs[i], c);
  if (!line || !value) return std::nullopt;
  const std::optional<Hold> hold = stand(c, *line, *value);
  if (!hold) return std::nullopt;
  return Answer{*hold, &c, *line, value, base};
}

// What the reading at this place says. A questionable one may raise an alert and never ends one.
std::optional<Answer> judge_cuff(const Bed& bed, const Limit& limit, std::size_t i) {
  const auto answer = judge_all(limit, [&](const Criterion& c) { return ask(bed, i, c); });
  const bool doubtful = bed.cuffs[i].quality == Quality::questionable;
  if (!answer && doubtful) return Answer{Hold::unknown, nullptr, {}, {}, {}};
  return answer;
}

// The next reading after this one that counts: a suspect one confirms nothing.
std::size_t next_counted(const Bed& bed, std::size_t i) {
  do ++i;
  while (i < bed.cuffs.size() && bed.cuffs[i].suspect);
  return i;
}

// Met by this reading and by the next one in time; or met by this one, and nobody measured again.
bool confirmed_from(const Bed& bed, const Limit& limit, std::size_t i, Time now) {
  const std::optional<Answer> here = judge_cuff(bed, limit, i);
  if (!here || here->hold != Hold::met) return false;
  const std::size_t next = next_counted(bed, i);
  const bool last = next == bed.cuffs.size();
  const Millis apart = (last ? now : bed.cuffs[next].measured) - bed.cuffs[i].measured;
  const std::optional<Millis>& patience = limit.confirm->reread_within;
  if (patience && apart >= *patience) return true;
  if (last || bed.cuffs[i].suspect || apart > limit.confirm->within) return false;
  const std::optional<Answer> there = judge_cuff(bed, limit, next);
  return there && there->hold == Hold::met;
}

// Symptoms need no second reading (clinical reference 3.6); else any pair since the last safe one.
bool confirmed(const Bed& bed, const Limit& limit, Time now) {
  if (limit.confirm->unconfirmed && has_symptoms(*bed.session)) return true;
  for (std::size_t i = bed.cuffs.size(); i > 0 && judge_cuff(bed, limit, i - 1); --i) {
    if (confirmed_from(bed, limit, i - 1, now)) return true;
  }
  return false;
}

// "185/105 mmHg, mean 131": with what the criterion looked at, where the pressures do not show it.
std::string explain(const Cuff& cuff, const Answer& answer) {
  std::string text = pressures(cuff);
  if (!answer.criterion) return text;
  if (answer.criterion->about == Parameter::mean_pressure) {
    text += ", mean " + spoken(std::round(*answer.value));
  }
  if (answer.criterion->index == Index::rate_pressure_product) {
    text += " at " + spoken(*cuff.rate, Parameter::heart_rate) + ": " + spoken(*answer.value) +
            ", limit " + spoken(answer.line.limit);
  }
  if (answer.criterion->index == Index::pulse_pressure) {
    text += ", " + spoken(std::round(*answer.value)) + " apart, limit " + spoken(answer.line.limit);
  }
  if (answer.base && answer.criterion->reference == Reference::curve) {
    return text + ", " + spoken(std::round(*answer.base)) + " expected";
  }
  if (answer.base) text += ", " + spoken(*answer.base) + " before";
  return text;
}

Finding finding_of(const Limit& limit, const Session& session, const Cuff& cuff,
                   const Answer& answer) {
  Finding f;
  f.rule = limit.id;
  f.cause = limit.cause;
  f.title = limit.title;
  f.priority = priority_of(limit, session);
  f.hold_state = answer.hold;
  f.hold = limit.hold;
  f.settle = limit.settle;
  f.detail = explain(cuff, answer);
  if (!answer.criterion) return f;
  f.value = answer.value;
  f.limit = answer.base ? std::round(answer.line.limit) : answer.line.limit;
  if (answer.criterion->index == Index::none) f.about = answer.criterion->about;
  return f;
}

// The drug's ordinary effect: both pressures no more than so far above the curve, and below the
// lines that no curve moves (clinical reference 3.3: 180/110).
bool as_expected(const Session& session, const Cuff& cuff, double margin) {
  if (*cuff.systolic >= 180 || *cuff.diastolic >= 110) return false;
  const auto systolic = curve_at(session, cuff, Parameter::systolic);
  const auto diastolic = curve_at(session, cuff, Parameter::diastolic);
  if (!systolic || !diastolic) return false;
  const double ratio = session.profile->curve->diastolic_ratio;
  return *cuff.systolic <= *systolic + margin && *cuff.diastolic <= *diastolic + margin * ratio;
}

// What is expected is information.
void weigh_expected(const Limit& limit, const Session& session, const Cuff& cuff, Finding& f) {
  if (!limit.within_curve || !as_expected(session, cuff, *limit.within_curve)) return;
  const double systolic = *curve_at(session, cuff, Parameter::systolic);
  f.advisory = true;
  f.detail += ", within " + spoken(*limit.within_curve) + " of " + spoken(std::round(systolic)) +
              " expected";
}

void judge_limit(const Bed& bed, const Limit& limit, Time now, std::vector<Finding>& out) {
  const Cuff& cuff = bed.cuffs.back();
  const std::optional<Answer> answer = judge_cuff(bed, limit, bed.cuffs.size() - 1);
  if (!answer) return;
  Finding f = finding_of(limit, *bed.session, cuff, *answer);
  weigh_expected(limit, *bed.session, cuff, f);
  if (now - cuff.measured > bed.session->profile->cuff_valid) f.hold_state = Hold::unknown;
  if (limit.confirm && !confirmed(bed, limit, now)) {
    if (!limit.confirm->unconfirmed) return;
    f.priority = *limit.confirm->unconfirmed;
    f.unconfirmed = true;
    f.detail += ", unconfirmed";
  }
  out.push_back(std::move(f));
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  if (bed.cuffs.empty()) return;
  for (const Limit& limit : profile.limits) {
    if (of_cuff(limit) && applies(limit, *bed.session)) judge_limit(bed, limit, now, out);
  }
}

// A reading grows too old, or a second one is not waited for any longer.
Time stands_until(const Bed& bed, const Profile& profile, Time now) {
  Time until = Time::max();
  const auto consider = [&](Time t) {
    if (t > now) until = std::min(until, t);
  };
  for (const Cuff& cuff : bed.cuffs) {
    consider(cuff.measured + profile.cuff_valid + Millis{1});
    for (const Limit& limit : profile.limits) {
      if (!limit.confirm || !limit.confirm->reread_within) continue;
      consider(cuff.measured + *limit.confirm->reread_within);
    }
  }
  return until;
}

}  // namespace

extern const Rule confirm_rule;
const Rule confirm_rule{"confirm", judge, stands_until};

}  // namespace vigil::alerts
