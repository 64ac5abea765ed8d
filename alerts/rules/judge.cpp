#include "alerts/rules/judge.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::alerts {

std::optional<double> baseline_of(const Session& s, Parameter p) {
  if (s.phase == Phase::baseline) return std::nullopt;
  switch (p) {
    case Parameter::systolic:
      return s.baseline.systolic;
    case Parameter::diastolic:
      return s.baseline.diastolic;
    case Parameter::spo2:
      return s.baseline.spo2;
    case Parameter::heart_rate:
    case Parameter::pulse_rate:
      return s.baseline.rate;
    case Parameter::mean_pressure:
    case Parameter::breath_rate:
    case Parameter::temperature:
    case Parameter::etco2:
    case Parameter::perfusion_index:
    case Parameter::sedation:
      return std::nullopt;
  }
  return std::nullopt;
}

Line line_from(const Criterion& c, double base) {
  switch (c.reference) {
    case Reference::absolute:
      return {c.limit, c.clear};
    case Reference::baseline:
    case Reference::recent:
    case Reference::previous:
    case Reference::curve:
      return {base + c.limit, base + c.clear};
    case Reference::baseline_percent:
    case Reference::recent_percent:
      return {base * (1 + c.limit / 100), base * (1 + c.clear / 100)};
  }
  return {c.limit, c.clear};
}

std::optional<Line> line_for(const Criterion& c, const Session& s) {
  if (c.index != Index::none) return std::nullopt;
  if (c.reference == Reference::absolute) return line_from(c, 0);
  if (c.reference != Reference::baseline && c.reference != Reference::baseline_percent) {
    return std::nullopt;
  }
  const std::optional<double> base = baseline_of(s, c.about);
  return base ? std::optional{line_from(c, *base)} : std::nullopt;
}

std::optional<Line> line_now(const Criterion& c, const Session& s, std::optional<double> base) {
  if (base) return line_from(c, *base);
  return c.index != Index::none ? std::optional{line_from(c, 0)} : line_for(c, s);
}

std::optional<Hold> stand(const Criterion& c, const Line& line, double value) {
  switch (c.compare) {
    case Compare::below:
      if (value < line.limit) return Hold::met;
      break;
    case Compare::at_most:
      if (value <= line.limit) return Hold::met;
      break;
    case Compare::above:
      if (value > line.limit) return Hold::met;
      break;
    case Compare::at_least:
      if (value >= line.limit) return Hold::met;
      break;
  }
  const bool safe = low_side(c.compare) ? value >= line.clear : value <= line.clear;
  return safe ? std::nullopt : std::optional{Hold::lingering};
}

std::optional<double> value_of(const Cuff& cuff, const Criterion& c) {
  const Parameter p = c.about;
  if (c.index == Index::rate_pressure_product) {
    if (!cuff.rate || !cuff.systolic) return std::nullopt;
    return *cuff.rate * *cuff.systolic;
  }
  if (p == Parameter::systolic) return cuff.systolic;
  if (p == Parameter::diastolic) return cuff.diastolic;
  if (p != Parameter::mean_pressure) return std::nullopt;
  if (cuff.mean) return cuff.mean;
  if (!cuff.systolic || !cuff.diastolic) return std::nullopt;
  return *cuff.diastolic + (*cuff.systolic - *cuff.diastolic) / 3;
}

bool of_cuff(const Limit& limit) {
  return std::any_of(limit.any.begin(), limit.any.end(),
                     [](const Criterion& c) { return of_cuff(c.about); });
}

bool applies(const Limit& limit, const Session& session) {
  if (!limit.phases[static_cast<std::size_t>(session.phase)]) return false;
  if (limit.only_if.empty()) return true;
  const std::size_t sign = limit.only_if.find('=');
  const auto given = session.items.find(limit.only_if.substr(0, sign));
  return given != session.items.end() && given->second == limit.only_if.substr(sign + 1);
}

bool low_side(Compare c) {
  return c == Compare::below || c == Compare::at_most;
}

bool has_symptoms(const Session& session) {
  const auto symptoms = session.items.find("symptoms");
  return symptoms != session.items.end() && symptoms->second == "yes";
}

Priority priority_of(const Limit& limit, const Session& session) {
  const bool raised = limit.with_symptoms && has_symptoms(session);
  return raised ? *limit.with_symptoms : limit.priority;
}

std::string pressures(const Cuff& cuff) {
  return spoken(std::round(*cuff.systolic)) + '/' + spoken(std::round(*cuff.diastolic)) + " mmHg";
}

const Cuff* fresh_cuff(const Bed& bed, const Criterion& c, Time now) {
  if (bed.cuffs.empty()) return nullptr;
  const Millis oldest = c.max_age.value_or(bed.session->profile->cuff_valid);
  return now - bed.cuffs.back().measured <= oldest ? &bed.cuffs.back() : nullptr;
}

std::optional<double> recent_level(const Bed& bed, const Criterion& c, Time now) {
  Parameter about = c.about;
  if (about == Parameter::heart_rate && !bed.current(about, now)) about = Parameter::pulse_rate;
  const std::deque<Reading>& history = bed.history[static_cast<std::size_t>(about)];
  std::array<double, 600> values;  // ten minutes at one a second, on the stack
  std::size_t count = 0;
  for (auto r = history.rbegin(); r != history.rend() && r->at >= now - c.window; ++r) {
    const bool usable = r->quality == Quality::good && !r->charted;
    if (usable && count < values.size()) values[count++] = r->value;
  }
  if (count == 0) return std::nullopt;
  const std::size_t tenth = low_side(c.compare) ? count - 1 - count / 10 : count / 10;
  const auto level = values.begin() + static_cast<std::ptrdiff_t>(tenth);
  std::nth_element(values.begin(), level, values.begin() + static_cast<std::ptrdiff_t>(count));
  return *level;
}

}  // namespace vigil::alerts
