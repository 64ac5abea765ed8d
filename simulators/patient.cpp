// One second of a patient's life after the other. Each step draws its random numbers in the same
// order, so that what a story orders changes the numbers it names and no others.
#include "simulators/patient.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vigil::sim {
namespace {

constexpr double population_rise = 16.0;  // mmHg, mean peak of section 2.1: scale of the rate habit
constexpr double rate_per_pressure = 0.32, diastolic_share = 0.67;  // section 2.5

double mix(double from, double to, double share) {
  return from + (to - from) * share;
}

PressureEffect::Route route_of(const Dose& dose) {
  return dose.route == Dose::Route::infusion ? PressureEffect::Route::infusion
                                             : PressureEffect::Route::nasal;
}

// Breath held: nothing for 40 s, then 1 % every 4 s, not below 80 %; back within a minute
// (section 2.6, apnoeic desaturation).
double apnoea_fall(const Episode& apnoea, double spo2, Time now) {
  const double lasted = in_seconds(now - apnoea.start);
  const double deepest = std::clamp((std::min(lasted, apnoea.hold) - 40.0) / 4.0, 0.0, spo2 - 80.0);
  const double recovered = std::clamp((lasted - apnoea.hold) / apnoea.recover, 0.0, 1.0);
  return lasted < 0 ? 0.0 : deepest * (1.0 - recovered);
}

Episode episode_of(Time now, const Order& order) {
  const auto value = [&](std::string_view key) {
    const auto it = order.values.find(key);
    return it == order.values.end() ? 0.0 : it->second;
  };
  Episode episode{order.word,  now, value("over"), value("hold") + value("for"), value("recover"),
                  value("to"), 0.0};
  if (order.word == "hypotension") episode.second_size = value("sbp");
  if (order.word == "vasovagal") {
    episode.size = value("hr");
    episode.second_size = value("sbp");
  } else if (order.word == "surge") {
    episode.size = value("g");
    episode.hold = 1e9;  // for the rest of the story
  } else if (order.word == "motion") {
    episode.size = value("rate");
  } else if (order.word == "apnoea") {
    episode.recover = 60.0;
  }
  return episode;
}

}  // namespace

double Episode::share(Time now) const {
  const double age = in_seconds(now - start);
  if (age < 0) return 0.0;
  if (age < over) return age / over;
  if (age < over + hold) return 1.0;
  if (age < over + hold + recover) return 1.0 - (age - over - hold) / recover;
  return 0.0;
}

bool Episode::over_by(Time now) const {
  return in_seconds(now - start) >= over + hold + recover;
}

double Patient::Drug::step_one_second() {
  if (infusion) infusion->step_one_second();
  if (nasal) nasal->step_one_second();
  effect.step_one_second(infusion ? infusion->ng_per_ml() : nasal->ng_per_ml());
  return effect.systolic_rise();
}

Patient::Patient(const Story& story, std::uint64_t seed)
    : story_(story),
      motion_random_(seed, "motion"),
      pressure_wander_(3.0, 120.0, seed, "pressure"),
      rate_wander_(3.0, 8.0, seed, "heart rate"),   // section 2.6
      spo2_wander_(0.6, 15.0, seed, "saturation"),  // section 2.6
      pulse_wander_(1.0, 5.0, seed, "pulse"),
      breath_wander_(1.0, 20.0, seed, "breath"),
      cuff_(story.cuff, story.artefacts, seed) {
  Random traits{seed, "traits"};
  response_ = traits.lognormal_mean_one(0.5);
  rate_habit_ = traits.normal(0.0, 5.0);
  spo2_bias_ = std::clamp(traits.normal(0.0, 1.5), -3.0, 3.0);
  spo2_bias_ = story.artefacts.spo2_bias.value_or(spo2_bias_);
  if (story.dose) response_ = story.dose->response.value_or(response_);
  recent_rates_.fill(story.patient.heart_rate);
  step();
}

void Patient::advance(Time now) {
  while (next_step_ <= now) step();
}

void Patient::apply(Time now, const Order& order) {
  if (order.touches == Touches::cuff) cuff_.apply(order);
  if (order.touches == Touches::patient) episodes_.push_back(episode_of(now, order));
}

void Patient::step() {
  const Time now = next_step_;
  next_step_ += Seconds{1};
  std::erase_if(episodes_, [now](const Episode& e) { return e.over_by(now); });
  start_random_motion(now);
  const double rise = mean_rise(now);
  const Pressure truth = pressure(now, rise);
  const double rate = heart_rate(now, rise);
  std::rotate(recent_rates_.begin(), recent_rates_.begin() + 1, recent_rates_.end());
  recent_rates_.back() = rate;
  vitals_.heart_rate = truth_.heart_rate = rate;
  truth_.pressure = truth;
  const double breaths = story_.patient.breath_rate + breath_wander_.step_one_second();
  vitals_.breath_rate = share_of(now, "apnoea") == 1.0 ? 0.0 : std::clamp(breaths, 4.0, 60.0);
  see_with_oximeter(now);
  cuff_.step(now, truth, rate, vitals_.motion);
  vitals_.cuff = cuff_.state();
}

double Patient::mean_rise(Time now) {
  if (!story_.dose || now < story_.dose->start) return 0.0;
  if (!drug_) {
    const Dose& dose = *story_.dose;
    drug_ = std::make_unique<Drug>(Drug{nullptr, nullptr, PressureEffect{route_of(dose)}});
    if (dose.route == Dose::Route::infusion)
      drug_->infusion = std::make_unique<Infusion>(dose.mg_per_kg, dose.minutes);
    else
      drug_->nasal = std::make_unique<NasalDoses>(dose.mg);
  }
  return drug_->step_one_second();
}

double Patient::share_of(Time now, std::string_view word) const {
  double share = 0.0;
  for (const auto& episode : episodes_)
    if (episode.word == word) share = std::max(share, episode.share(now));
  return share;
}

double Patient::response(Time now) const {
  double response = response_;
  for (const auto& episode : episodes_)
    if (episode.word == "surge") response = mix(response, episode.size, episode.share(now));
  return response;
}

Pressure Patient::pressure(Time now, double mean_rise) {
  double change = response(now) * mean_rise + pressure_wander_.step_one_second();
  for (const auto& episode : episodes_)
    if (episode.word == "vasovagal" || episode.word == "hypotension")
      change += episode.second_size * episode.share(now);
  return {story_.patient.systolic + change, story_.patient.diastolic + diastolic_share * change};
}

double Patient::heart_rate(Time now, double mean_rise) {
  const double habit = rate_habit_ * std::min(1.0, mean_rise / population_rise);
  double rate = story_.patient.heart_rate + rate_per_pressure * response(now) * mean_rise + habit;
  for (const auto& episode : episodes_) {
    const double share = episode.share(now);
    if (episode.word == "vasovagal") rate += episode.size * share;
    if (episode.word == "tachycardia" || episode.word == "bradycardia")
      rate = mix(rate, episode.size, share);
  }
  const double swing = story_.patient.age < 40 ? 1.5 : 0.5;  // half of 2-4/min in the young
  const double breath = in_seconds(now) * story_.patient.breath_rate / 60.0;
  rate += rate_wander_.step_one_second() + swing * std::sin(2.0 * std::numbers::pi * breath);
  return std::clamp(rate, 25.0, 240.0);
}

void Patient::see_with_oximeter(Time now) {
  const double dip = motion_dip(now);
  double spo2 = story_.patient.spo2;
  for (const auto& episode : episodes_) {
    if (episode.word == "desaturate") spo2 = mix(spo2, episode.size, episode.share(now));
    if (episode.word == "apnoea") spo2 -= apnoea_fall(episode, spo2, now);
  }
  truth_.spo2 = spo2;
  spo2 += spo2_bias_ + spo2_wander_.step_one_second();
  truth_.shown_at_rest = std::clamp(spo2, 40.0, 100.0);
  const double pulse = recent_rates_[recent_rates_.size() - 6] + pulse_wander_.step_one_second();
  truth_.pulse_at_rest = std::clamp(pulse, 25.0, 240.0);
  vitals_.motion = dip > 0.0;
  vitals_.perfusion = share_of(now, "low_perfusion") > 0.0 ? Perfusion::weak : Perfusion::strong;
  vitals_.probe = Probe::on;
  vitals_.spo2 = std::clamp(spo2 - dip, 40.0, 100.0);
  vitals_.pulse = std::clamp(pulse + dip, 25.0, 240.0);
  if (story_.cuff.same_arm && cuff_.state().running) {
    vitals_.probe = Probe::searching;
    vitals_.spo2 = vitals_.pulse = std::nullopt;
  }
}

// Hands move: false dips, median 6 s (section 2.6). Drawn each second, whether or not one starts.
void Patient::start_random_motion(Time now) {
  const double lasts = std::min(motion_random_.lognormal_median(6.0, 1.20), 120.0);
  double per_hour = story_.artefacts.motion_per_hour;
  for (const auto& episode : episodes_)
    if (episode.word == "motion") per_hour += episode.size;
  if (!motion_random_.chance(per_hour / 3600.0)) return;
  episodes_.push_back({"motion", now, 0.0, lasts, 0.0, 0.0, 0.0});
}

double Patient::motion_dip(Time now) {
  const double depth = motion_random_.uniform(8.0, 25.0);
  const bool moving = std::any_of(episodes_.begin(), episodes_.end(), [now](const Episode& e) {
    return e.word == "motion" && e.size == 0.0 && e.share(now) > 0.0;
  });
  return moving ? depth : 0.0;
}

}  // namespace vigil::sim
