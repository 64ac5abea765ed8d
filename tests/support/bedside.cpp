#include "tests/support/bedside.h"

#include "alerts/tasks.h"
#include "tests/support/effect_text.h"

namespace vigil::testing {
namespace {

// A heart is never quite even.
bool varies(Parameter p) {
  return p == Parameter::heart_rate || p == Parameter::pulse_rate;
}

using std::chrono::seconds;

// How long a determination takes (clinical reference 2.6: 25 to 45 s).
constexpr Millis determination = seconds{35};

Ward empty_ward(Time start) {
  Ward ward;
  ward.add_bed(std::string{Bedside::bed_name});
  ward.resume_at(start - seconds{1});
  return ward;
}

}  // namespace

void Listener::decided(Time t, const Bed&, const alerts::Effect& e) {
  said.push_back({t, effect_text(e)});
}

Bedside::Bedside(Time start) : start_(start), now_(start), next_second_(start) {
  fresh_ward();
  ward_->attach(listener_);
}

void Bedside::fresh_ward() {
  ward_.emplace(empty_ward(start_));
}

void Bedside::post(Time at, const alerts::Event& e) {
  ward_->post(at, std::string{bed_name}, e);
}

// A living rate is never constant for long.
void Bedside::speak(Time at) {
  alerts::Observed o{"oximeter", {}};
  const bool one_more = spoken_++ % 5 == 0;
  std::optional<Time> stamp;
  if (clock_off_) stamp = at + *clock_off_;
  for (const auto& [parameter, value] : level_) {
    std::optional<double> v = value;
    if (parameter == Parameter::spo2) {
      if (v && spo2_) v = std::max(*v, *spo2_ - 1);
      spo2_ = v;
    }
    if (v && !frozen_ && varies(parameter) && one_more) v = *v + 1;
    o.values.push_back({parameter, v, v ? quality_ : Quality::invalid, stamp, 0});
  }
  post(at, o);
}

void Bedside::score(Time at) {
  for (const alerts::Task& task : alerts::tasks(bed())) {
    if (task.id != "sedation" || at < task.due) continue;
    post(at, alerts::Charted{
                 "rn.adams", {{Parameter::sedation, 5, Quality::good, std::nullopt, 0}}, {}, {}});
  }
}

void Bedside::play_until(Time until) {
  for (; next_second_ < until; next_second_ += seconds{1}) {
    const std::optional<Time> due = bed().cuff_due();
    if (cuffs_ && due && next_second_ >= *due + determination) {
      cuff(next_second_, *cuffs_, next_second_);
    }
    if (scores_) score(next_second_);
    if (!level_.empty() && (next_second_ - start_) % pace_ == Millis{0}) speak(next_second_);
  }
  now_ = until;
  ward_->advance(until);
}

void Bedside::cuff(Time at, Pressures p, Time measured, Quality q) {
  measured += clock_off_.value_or(Millis{0});
  post(at, alerts::Observed{clock_off_ ? "oximeter" : "cuff",
                            {{Parameter::systolic, p.systolic, q, measured, 0},
                             {Parameter::diastolic, p.diastolic, q, measured, 0}}});
}

void Bedside::post_recorded(Ward& ward, std::size_t from, std::size_t to) const {
  for (; from < to; ++from) {
    const auto& [t, e] = listener_.events[from];
    ward.post(t, std::string{bed_name}, e);
  }
}

void Bedside::restart(Time at) {
  fresh_ward();
  post_recorded(*ward_, 0, listener_.events.size());
  ward_->advance(at);
  ward_->attach(listener_);
  post(at, alerts::Resumed{});
}

std::vector<Said> Bedside::replay() const {
  Ward ward = empty_ward(start_);
  Listener again;
  ward.attach(again);
  post_recorded(ward, 0, listener_.events.size());
  ward.advance(now_);
  return again.said;
}

std::vector<Said> Bedside::replay_jittered(std::mt19937_64& random) const {
  Ward ward = empty_ward(start_);
  Listener again;
  ward.attach(again);
  Time at = start_ - seconds{1};
  for (const auto& [t, e] : listener_.events) {
    for (; at < t; at += Millis{random() % 1700}) ward.advance(at);
    ward.post(t, std::string{bed_name}, e);
  }
  ward.advance(now_);
  return again.said;
}

std::vector<Said> Bedside::replay_cut(std::mt19937_64& random) const {
  const std::size_t all = listener_.events.size(), cut = random() % (all + 1);
  Listener again;
  Ward first = empty_ward(start_);
  first.attach(again);
  post_recorded(first, 0, cut);
  Ward second = empty_ward(start_);
  post_recorded(second, 0, cut);
  second.attach(again);
  post_recorded(second, cut, all);
  second.advance(now_);
  return again.said;
}

}  // namespace vigil::testing
