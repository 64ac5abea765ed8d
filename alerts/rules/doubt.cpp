#include "alerts/rules/doubt.h"

#include <algorithm>
#include <cmath>

namespace vigil::alerts {
namespace {

const DoubtRule& rule_of(const Bed& bed) {
  return bed.session->profile->doubt;
}

bool poor(const Bed& bed, Parameter p, Time now) {
  const auto reading = bed.current(p, now);
  return reading && reading->quality == Quality::questionable;
}

// No patient changes so much from one value to the next; after a gap it may be.
bool jumped(const Bed& bed, Parameter p, double most, Time now) {
  constexpr Millis neighbours = std::chrono::seconds{3};
  const std::deque<Reading>& history = bed.history[static_cast<std::size_t>(p)];
  if (most <= 0 || history.size() < 2) return false;
  for (auto r = history.rbegin(); r + 1 != history.rend() && now - r->at < rule_of(bed).jump; ++r) {
    const Reading& before = *(r + 1);
    if (r->at - before.at > neighbours || r->charted || before.charted) continue;
    if (std::abs(r->value - before.value) > most) return true;
  }
  return false;
}

bool perfusion_low(const Bed& bed, Time now) {
  const auto perfusion = bed.current(Parameter::perfusion_index, now);
  return perfusion && perfusion->value < rule_of(bed).perfusion_below;
}

// A dip of both is rather the finger that moved than the lung.
bool pulse_lost_or_jumped(const Bed& bed, Time now) {
  const auto pulse = static_cast<std::size_t>(Parameter::pulse_rate);
  const bool lost =
      bed.usable_at[pulse] && now - *bed.usable_at[pulse] < rule_of(bed).jump && !bed.newest[pulse];
  return lost || jumped(bed, Parameter::pulse_rate, rule_of(bed).rate_jump, now);
}

std::string doubt_about_spo2(const Bed& bed, Time now) {
  if (poor(bed, Parameter::spo2, now)) return "signal poor";
  if (perfusion_low(bed, now)) return "perfusion low";
  if (arm_pressed(bed, now)) return "cuff on the same arm";
  if (jumped(bed, Parameter::spo2, rule_of(bed).spo2_jump, now)) return "too fast for a patient";
  if (pulse_lost_or_jumped(bed, now)) return "pulse lost or jumped";
  return rates_apart(bed, now);
}

std::string doubt_about_rate(const Bed& bed, Time now) {
  const bool ecg = bed.current(Parameter::heart_rate, now).has_value();
  const Parameter source = ecg ? Parameter::heart_rate : Parameter::pulse_rate;
  if (poor(bed, source, now)) return "signal poor";
  if (jumped(bed, source, rule_of(bed).rate_jump, now)) return "too fast for a heart";
  return rates_apart(bed, now);
}

}  // namespace

bool arm_pressed(const Bed& bed, Time now) {
  if (!answered(*bed.session, "same-arm", "yes")) return false;
  if (!bed.cuff_started || now - *bed.cuff_started >= rule_of(bed).same_arm) return false;
  // What the oximeter says is the mean of the last 8 to 16 s (clinical reference 2.6).
  constexpr Millis tail = std::chrono::seconds{15};
  return !bed.cuff_ended || now - *bed.cuff_ended < tail;
}

std::string rates_apart(const Bed& bed, Time now) {
  const DoubtRule& rule = rule_of(bed);
  const auto heart = bed.current(Parameter::heart_rate, now);
  const auto pulse = bed.current(Parameter::pulse_rate, now);
  if (!heart || !pulse || rule.rates_apart <= 0) return {};
  const double allowed =
      std::max(rule.rates_apart, std::abs(heart->value) * rule.rates_apart_percent / 100);
  if (std::abs(heart->value - pulse->value) <= allowed) return {};
  return "heart " + spoken(heart->value, Parameter::heart_rate) + ", pulse " +
         spoken(pulse->value, Parameter::pulse_rate);
}

std::string doubt_about(const Bed& bed, Parameter about, Time now) {
  if (about == Parameter::heart_rate) return doubt_about_rate(bed, now);
  return about == Parameter::spo2 ? doubt_about_spo2(bed, now) : std::string{};
}

}  // namespace vigil::alerts
