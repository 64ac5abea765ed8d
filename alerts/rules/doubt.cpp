#include "alerts/rules/doubt.h"

#include "alerts/rules/jumps.h"

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

const History& history_of(const Bed& bed, Parameter p) {
  return bed.history[static_cast<std::size_t>(p)];
}

bool perfusion_low(const Bed& bed, Time now) {
  const auto perfusion = bed.current(Parameter::perfusion_index, now);
  return perfusion && perfusion->value < rule_of(bed).perfusion_below;
}

// A probe that was put on again looks for its pulse, and counts the movement of the hand. Another
// rate than before is doubted where it was off for too short a time for a heart to change.
bool rate_changed_while_off(const Bed& bed, Time now) {
  constexpr Millis short_time = std::chrono::seconds{60};
  if (!bed.put_on || !bed.taken_off || now - *bed.put_on >= rule_of(bed).put_on) return false;
  if (*bed.put_on - *bed.taken_off > short_time) return false;
  const auto pulse = bed.current(Parameter::pulse_rate, now);
  const History& history = history_of(bed, Parameter::pulse_rate);
  for (std::size_t i = 0; pulse && i < history.size(); ++i) {
    const Reading before = history.newest(i);
    if (before.at >= *bed.put_on) continue;
    return std::abs(before.value - pulse->value) > rule_of(bed).rate_jump;
  }
  return false;
}

bool beyond_oximeters(const Bed& bed, Time now) {
  const auto spo2 = bed.current(Parameter::spo2, now);
  return spo2 && spo2->value < rule_of(bed).spo2_below;
}

bool rate_jumped(const Bed& bed, Parameter p, Time now) {
  const DoubtRule& rule = rule_of(bed);
  const Jump jump{rule.rate_jump, rule.rate_jump, rule.jump_within, rule.rate_jump_lately};
  return jumped(history_of(bed, p), jump, now);
}

// A dip of both is rather the finger that moved than the lung.
bool pulse_lost_or_jumped(const Bed& bed, Time now) {
  const auto pulse = static_cast<std::size_t>(Parameter::pulse_rate);
  constexpr Millis just_now = std::chrono::seconds{10};
  const bool lost =
      bed.usable_at[pulse] && now - *bed.usable_at[pulse] < just_now && !bed.newest[pulse];
  return lost || rate_jumped(bed, Parameter::pulse_rate, now);
}

bool spo2_jumped(const Bed& bed, Time now) {
  const DoubtRule& rule = rule_of(bed);
  const Jump jump{rule.spo2_jump, rule.spo2_jump_at_once, rule.jump_within, rule.spo2_jump_lately};
  return fell_and_stopped(history_of(bed, Parameter::spo2), jump, now);
}

Doubt doubt_about_spo2(const Bed& bed, Time now) {
  if (poor(bed, Parameter::spo2, now)) return {"signal poor"};
  if (perfusion_low(bed, now)) return {"perfusion low"};
  if (beyond_oximeters(bed, now)) return {"too low for an oximeter to tell"};
  if (arm_pressed(bed, now)) return {"cuff on the same arm"};
  const bool fell = spo2_jumped(bed, now);
  const bool pulse = pulse_lost_or_jumped(bed, now);
  if (fell && pulse) return {"too fast for a patient, pulse lost or jumped"};
  if (fell) return {"too fast for a patient", true};
  if (pulse) return {"pulse lost or jumped", true};
  return {rates_apart(bed, now)};
}

Doubt doubt_about_rate(const Bed& bed, Time now) {
  const bool ecg = bed.current(Parameter::heart_rate, now).has_value();
  const Parameter source = ecg ? Parameter::heart_rate : Parameter::pulse_rate;
  if (poor(bed, source, now)) return {"signal poor"};
  if (!ecg && rate_changed_while_off(bed, now)) return {"probe just put on"};
  if (rate_jumped(bed, source, now)) {
    return {"too fast for a heart", true};
  }
  return {rates_apart(bed, now)};
}

}  // namespace

bool cuff_on_probe_arm(const Bed& bed) {
  return answered(*bed.session, "same-arm", "yes");
}

bool arm_pressed(const Bed& bed, Time now) {
  if (!cuff_on_probe_arm(bed)) return false;
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

Doubt doubt_about_fall(const Bed& bed, double points, Time now) {
  const DoubtRule& rule = rule_of(bed);
  const double share = points * rule.spo2_fall_percent / 100;
  const Jump jump{share, share, rule.jump_within, rule.spo2_jump_lately};
  if (!fell(history_of(bed, Parameter::spo2), jump, now)) return {};
  return {"most of it at once", true};
}

Doubt doubt_about(const Bed& bed, Parameter about, Time now) {
  if (about == Parameter::heart_rate) return doubt_about_rate(bed, now);
  return about == Parameter::spo2 ? doubt_about_spo2(bed, now) : Doubt{};
}

}  // namespace vigil::alerts
