// One determination after the other; the pressure itself is the patient's.
#include "simulators/cuff.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigil::sim {
namespace {

int rounded(double value, double low, double high) {
  return static_cast<int>(std::lround(std::clamp(value, low, high)));
}

}  // namespace

Cuff::Cuff(const CuffPlan& plan, const Artefacts& artefacts, std::uint64_t seed)
    : plan_(plan), artefacts_(artefacts), random_(seed, "cuff") {
  const double drawn = random_.normal(0.0, 4.0);
  bias_ = artefacts.cuff_bias.value_or(drawn);
  if (plan.every) next_start_ = plan.first;
}

void Cuff::step(Time now, Pressure truth, double heart_rate, bool motion) {
  if (state_.running && now >= end_) finish(now, truth, heart_rate);
  if (state_.running || (now < next_start_ && !asked_)) return;
  begin(now, motion);
  asked_ = false;
  while (next_start_ <= now) next_start_ += *plan_.every;  // never, without a plan
}

void Cuff::begin(Time now, bool motion) {
  state_.running = true;
  end_ = now + from_seconds(random_.uniform(25.0, 45.0));
  will_fail_ = random_.chance(motion ? std::max(artefacts_.cuff_fail, 0.2) : artefacts_.cuff_fail);
  const bool retry_helps = random_.chance(0.5);
  const Time retry = from_seconds(random_.uniform(30.0, 60.0));
  if (ordered_failures_ > 0) {
    --ordered_failures_;
    will_fail_ = true;
  } else if (will_fail_) {
    end_ += retry;
    will_fail_ = !retry_helps;
  }
}

void Cuff::finish(Time now, Pressure truth, double heart_rate) {
  state_.running = false;
  // Random error and gross artefacts, section 2.6. Drawn also for a failure, so that a failure
  // ordered by hand changes nothing that follows.
  const double error = random_.normal(0.0, 5.5);
  const double diastolic_error = 0.5 * error + random_.normal(0.0, 3.5);
  const bool gross = random_.chance(artefacts_.cuff_gross);
  constexpr std::array<double, 3> gross_sizes{-35, 30, 45};
  const double size = gross_sizes[static_cast<std::size_t>(random_.whole(0, 2))];
  const double mean_form = random_.uniform(0.30, 0.42);
  constexpr std::array failures{CuffResult::failed, CuffResult::failed, CuffResult::time_limit,
                                CuffResult::pump_timeout};
  const auto failure = failures[static_cast<std::size_t>(random_.whole(0, 3))];
  if (will_fail_) {
    state_.result = failure;
    return;
  }
  double artefact = gross ? size : 0.0;
  if (ordered_artefact_) artefact = *ordered_artefact_;
  ordered_artefact_.reset();
  const double systolic = truth.systolic + bias_ + error + artefact;
  const double diastolic =
      std::min(truth.diastolic + 0.5 * bias_ + diastolic_error + 0.4 * artefact, systolic - 12.0);
  state_.result = CuffResult::done;
  CuffReading reading;
  reading.finished = now;
  reading.systolic = rounded(systolic, 40, 290);
  reading.diastolic = rounded(diastolic, 20, 250);
  reading.mean = rounded(diastolic + mean_form * (systolic - diastolic), 25, 270);
  reading.rate = rounded(heart_rate, 25, 250);
  state_.reading = reading;
}

void Cuff::apply(const Order& order) {
  if (order.word == "cuff_now") asked_ = true;
  if (order.word == "cuff_fails") ordered_failures_ += static_cast<int>(order.number("n"));
  if (order.word == "cuff_artefact") ordered_artefact_ = order.number("by");
}

}  // namespace vigil::sim
