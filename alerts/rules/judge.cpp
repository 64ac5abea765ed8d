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

std::optional<Line> line_for(const Criterion& c, const Session& s) {
  if (c.index != Index::none) return std::nullopt;
  if (c.reference == Reference::absolute) return line_from(c, 0);
  if (!counts_from_baseline(c)) return std::nullopt;
  const std::optional<double> base = baseline_of(s, c.about);
  return base ? std::optional{line_from(c, *base)} : std::nullopt;
}

std::optional<double> value_of(const Cuff& cuff, const Criterion& c) {
  const Parameter p = c.about;
  if (c.index == Index::rate_pressure_product) {
    if (!cuff.rate || !cuff.systolic) return std::nullopt;
    return *cuff.rate * *cuff.systolic;
  }
  if (c.index == Index::pulse_pressure) {
    if (!cuff.systolic || !cuff.diastolic) return std::nullopt;
    return *cuff.systolic - *cuff.diastolic;
  }
  if (p == Parameter::systolic) return cuff.systolic;
  if (p == Parameter::diastolic) return cuff.diastolic;
  if (p != Parameter::mean_pressure) return std::nullopt;
  if (cuff.mean) return cuff.mean;
  if (!cuff.systolic || !cuff.diastolic) return std::nullopt;
  return *cuff.diastolic + (*cuff.systolic - *cuff.diastolic) / 3;
}

bool answered_for(const Limit& limit, const Session& session) {
  const std::size_t sign = limit.only_if.find('=');
  return answered(session, limit.only_if.substr(0, sign), limit.only_if.substr(sign + 1));
}

bool has_symptoms(const Session& session) {
  return answered(session, "symptoms", "yes");
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

namespace {

// The furthest few of many values, the furthest first. Neighbours in time are mostly alike, so that
// few of them enter the list.
class Furthest {
 public:
  static constexpr std::size_t most = 64;

  Furthest(std::size_t room, bool highest) : room_(std::min(room, most)), highest_(highest) {}
  void add(double v) {
    if (size_ == room_ && !further(v, list_[size_ - 1])) return;
    std::size_t place = size_ == room_ ? size_ - 1 : size_++;
    for (; place > 0 && further(v, list_[place - 1]); --place) list_[place] = list_[place - 1];
    list_[place] = v;
  }
  double at(std::size_t place) const { return list_[std::min(place, size_ - 1)]; }

 private:
  bool further(double a, double b) const { return highest_ ? a > b : a < b; }

  std::array<double, most> list_{};
  std::size_t room_, size_ = 0;
  bool highest_;
};

}  // namespace

const History& history_of(const Bed& bed, const Criterion& c, Time now) {
  Parameter about = c.about;
  if (about == Parameter::heart_rate && !bed.current(about, now)) about = Parameter::pulse_rate;
  return bed.history[static_cast<std::size_t>(about)];
}

std::optional<double> recent_level(const Bed& bed, const Criterion& c, Time now) {
  const History& history = history_of(bed, c, now);
  // History has one value a second, so a tenth of them is known to fit.
  constexpr Millis second = std::chrono::seconds{1};
  Furthest levels{static_cast<std::size_t>((c.window / second + 1) / 10 + 1), low_side(c.compare)};
  std::size_t count = 0;
  for (std::size_t i = 0; i < history.size(); ++i) {
    const Reading r = history.newest(i);
    if (r.at < now - c.window) break;
    if (r.quality != Quality::good || r.charted) continue;
    levels.add(r.value);
    ++count;
  }
  return count > 0 ? std::optional{levels.at(count / 10)} : std::nullopt;
}

}  // namespace vigil::alerts
