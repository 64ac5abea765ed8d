// A continuous value, or a charted score, against a limit: one that stands, or one that moves with
// what the value was a while ago.
#include "alerts/rules/judge.h"
#include "alerts/rules/look.h"
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

#include <algorithm>
#include <cmath>

namespace vigil::alerts {
namespace {

// "1.1 of 105/min and 96/60 mmHg, limit 1"; "97 to 88 % in 60 s": what is not in the value.
std::string explain(const Bed& bed, const Answer& answer) {
  const Criterion& c = *answer.criterion;
  if (!answer.value) return {};
  if (c.index == Index::shock_index) {
    const Cuff& cuff = bed.cuffs.back();
    return spoken(*answer.value) + " of " +
           spoken(*answer.value * *cuff.systolic, Parameter::heart_rate) + " and " +
           pressures(cuff) + ", limit " + spoken(answer.line.limit);
  }
  if (!answer.base) return {};
  return spoken(std::round(*answer.base)) + " to " + spoken(*answer.value, c.about) + " in " +
         lasting(c.window);
}

// The pressure that a limit of continuous values looks at besides.
std::string explain_cuff(const Bed& bed, const Limit& limit, Time now) {
  const auto about_cuff = [](const Criterion& c) { return of_cuff(c.about); };
  const auto c = std::find_if(limit.with.begin(), limit.with.end(), about_cuff);
  if (c == limit.with.end() || limit.any.front().index != Index::none) return {};
  const Cuff* cuff = fresh_cuff(bed, *c, now);
  return cuff ? ", " + pressures(*cuff) : ", pressure not known";
}

Finding finding_of(const Bed& bed, const Limit& limit, const Answer& answer, Time now) {
  Finding f;
  f.rule = limit.id;
  f.cause = limit.cause;
  f.title = limit.title;
  f.priority = priority_of(limit, *bed.session);
  f.hold_state = answer.hold;
  f.value = answer.value;
  f.limit = answer.base ? std::round(answer.line.limit) : answer.line.limit;
  f.hold = limit.hold;
  f.settle = limit.settle;
  f.detail = explain(bed, answer) + explain_cuff(bed, limit, now);
  if (answer.criterion->index == Index::none) f.about = answer.criterion->about;
  return f;
}

// An index leans on a cuff reading, and one in four is not borne out by the next.
Doubt doubt_about_pressure(const Bed& bed, const Limit& limit) {
  const auto low = [&](const Cuff& cuff) {
    return std::all_of(limit.with.begin(), limit.with.end(), [&](const Criterion& c) {
      const std::optional<double> value = value_of(cuff, c);
      return !of_cuff(c.about) || (value && stand(c, line_from(c, 0), *value) == Hold::met);
    });
  };
  if (bed.cuffs.back().suspect) return {"pressure suspect"};
  const Time oldest = bed.cuffs.back().measured - bed.session->profile->cuff_valid;
  for (std::size_t i = bed.cuffs.size() - 1; i > 0 && bed.cuffs[i - 1].measured >= oldest; --i) {
    const Cuff& before = bed.cuffs[i - 1];
    if (!before.suspect) return low(before) ? Doubt{} : Doubt{"pressure of one reading"};
  }
  return {"pressure of one reading"};
}

// Waits longer while the value is in doubt, and says so.
void weigh_doubt(Look& look, const Limit& limit, const Answer& answer, Finding& f) {
  if (limit.doubt_hold <= Millis{0} || f.hold_state != Hold::met) return;
  Doubt doubt = f.about ? look.doubt(*f.about) : doubt_about_pressure(look.bed(), limit);
  if (doubt.why.empty() && f.about == Parameter::spo2 && answer.base) {
    doubt = doubt_about_fall(look.bed(), *answer.base - *answer.value, look.now());
  }
  if (doubt.why.empty()) return;
  const Millis guess = limit.guess_hold.value_or(look.session().profile->doubt.guess);
  f.hold += doubt.guessed ? std::min(limit.doubt_hold, guess) : limit.doubt_hold;
  if (f.detail.empty()) f.detail = spoken(*f.value, *f.about);
  f.detail += ", " + doubt.why;
}

struct Seen {
  double value = 0;
  Quality quality = Quality::good;
};

// The value that a criterion is about now: a reading, a cuff reading that is fresh enough, or an
// index of both.
std::optional<Seen> see(Look& look, const Criterion& c) {
  if (c.index == Index::none && !of_cuff(c.about)) {
    const std::optional<Reading>& reading = look.reading(c.about);
    return reading ? std::optional{Seen{reading->value, reading->quality}} : std::nullopt;
  }
  const Cuff* cuff = fresh_cuff(look.bed(), c, look.now());
  if (!cuff) return std::nullopt;
  if (c.index == Index::none) {
    const std::optional<double> value = value_of(*cuff, c);
    return value ? std::optional{Seen{*value, cuff->quality}} : std::nullopt;
  }
  const std::optional<Reading>& rate = look.reading(Parameter::heart_rate);
  if (!rate) return std::nullopt;
  return Seen{rate->value / *cuff->systolic, std::max(rate->quality, cuff->quality)};
}

// Wherever within its window the value came from, it has not moved that far. A level is among many
// values, so looking for it is most of what a quiet second would cost.
bool safe_from_all(Look& look, const Criterion& c) {
  const std::optional<Reading>& reading = look.reading(c.about);
  if (!reading || reading->quality != Quality::good) return false;
  const History& history = history_of(look.bed(), c, look.now());
  if (history.empty()) return false;
  const History::Bounds bounds = history.bounds(look.now() - c.window);
  const double furthest = low_side(c.compare) ? bounds.highest : bounds.lowest;
  return !stand(c, line_from(c, furthest), reading->value);
}

// What one criterion says now. A questionable value may raise an alert and never end one.
std::optional<Answer> ask(Look& look, const Criterion& c) {
  if (looks_back(c) && safe_from_all(look, c)) return std::nullopt;
  std::optional<double> base;
  if (looks_back(c)) base = look.level(c);
  const std::optional<Line> line = line_now(c, look.session(), base);
  if (!line && !looks_back(c)) return std::nullopt;
  const std::optional<Seen> seen = see(look, c);
  // A value without a level that it came from fell from nowhere.
  if (!line && seen) return std::nullopt;
  if (!line || !seen) return Answer{c.or_unknown ? Hold::met : Hold::unknown, &c, {}, {}, base};
  const std::optional<Hold> hold = stand(c, *line, seen->value);
  const bool says_nothing = hold != Hold::met && seen->quality == Quality::questionable;
  if (!hold && !says_nothing) return std::nullopt;
  return Answer{says_nothing ? Hold::unknown : *hold, &c, *line, seen->value, base};
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  Look look{bed, now};
  for (const Limit& limit : profile.limits) {
    if (of_cuff(limit) || !applies(limit, *bed.session)) continue;
    const auto answer = judge_all(limit, [&](const Criterion& c) { return ask(look, c); });
    if (!answer) continue;
    // That a value cannot be judged matters only to what has begun.
    if (answer->hold != Hold::met && !bed.has_condition(limit.id)) continue;
    out.push_back(finding_of(bed, limit, *answer, now));
    weigh_doubt(look, limit, *answer, out.back());
  }
}

}  // namespace

extern const Rule limits_rule;
const Rule limits_rule{"limits", judge};

}  // namespace vigil::alerts
