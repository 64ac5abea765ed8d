// Follows the pressure in the cuff, waits for the word that a determination has finished, and lets
// a result pass once. Sections refer to the protocol sheet named in frames.h.
#include "drivers/suntech/meaning.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vigil::drivers::suntech {
namespace {

using std::chrono::seconds;

// Ours: well above what an arm that moves does to an empty cuff, well below any inflation.
constexpr int inflated_from = 40;
// "Simulator must do": more than this is overpressure.
constexpr int highest_pressure = 300;
// Ours: so long after the cuff is empty K will not come any more. A second try may inflate it
// again.
constexpr seconds settling{2};
// Ours: no determination takes longer ("Timing": 25 to 60 s).
constexpr seconds longest_determination{180};

// A missing value is never a zero (serial_common, rule 3).
Observation observe(Parameter parameter, int value, std::optional<Time> measured) {
  const bool there = value > 0;
  return {.parameter = parameter,
          .value = there ? std::optional<double>(value) : std::nullopt,
          .quality = there ? Quality::good : Quality::invalid,
          .measured = measured};
}

// "Replies": use the result only if error = 0, systolic > 0, diastolic < systolic. Empty: usable.
std::string objection(const Result& result) {
  if (result.error != 0) return "error " + std::to_string(result.error);
  if (result.systolic == 0) return "no result";
  if (result.diastolic >= result.systolic) return "diastolic is not below systolic";
  const int highest = std::max(result.systolic, result.mean);
  return highest > highest_pressure ? "pressure above 300 mmHg" : "";
}

}  // namespace

void Meaning::reopen() {
  phase_ = Phase::idle;
  opened_ = look_ = true;
}

bool Meaning::settled(Time now) const {
  return phase_ == Phase::deflated && now - ended_ >= settling;
}

bool Meaning::wants_result(Time now) const {
  return look_ || phase_ == Phase::finished || settled(now);
}

void Meaning::no_result(Output& output) {
  if (!std::exchange(look_, false)) fail("its result cannot be read", output);
}

void Meaning::fail(std::string why, Output& output) {
  if (phase_ != Phase::running) phase_ = Phase::emptying;
  if (std::exchange(failed_, true)) return;
  output.say({.kind = Notice::Kind::cuff_failed, .detail = std::move(why)});
}

void Meaning::start(Time now, int pressure, Output& output) {
  phase_ = Phase::running;
  since_ = now;
  failed_ = false;
  output.say({.kind = Notice::Kind::cuff_started,
              .detail = std::to_string(pressure) + " mmHg in the cuff"});
}

void Meaning::watch(Time now, int pressure, Output& output) {
  if (pressure > highest_pressure) {
    fail("overpressure, " + std::to_string(pressure) + " mmHg", output);
  } else if (now - since_ > longest_determination) {
    fail("cuff still inflated after 180 s", output);
  }
}

void Meaning::take_pressure(Time now, int pressure, Output& output) {
  const bool air = pressure >= inflated_from;
  switch (phase_) {
    case Phase::idle:
      if (!air) return;
      start(now, pressure, output);
      return watch(now, pressure, output);
    case Phase::running:
      if (air) return watch(now, pressure, output);
      phase_ = Phase::deflated;
      ended_ = now;
      return;
    case Phase::deflated:
      if (air) phase_ = Phase::running;  // another try of the same determination
      return;
    case Phase::emptying:
      if (!air) phase_ = Phase::idle;
      return;
    case Phase::finished:
      return;
  }
}

void Meaning::take_finished(Time now) {
  if (phase_ == Phase::idle || phase_ == Phase::emptying) failed_ = false;  // too short to be seen
  phase_ = Phase::finished;
  ended_ = now;
}

void Meaning::take_result(Time now, const Result& result, Output& output) {
  look_ = false;
  const auto before = std::exchange(held_, result);
  // After K in the stream any result is that of the determination, equal numbers or not.
  if (phase_ == Phase::finished) return conclude(result, ended_, output);
  if (before == result) {
    if (settled(now)) fail("ended without a new result", output);
    return;
  }
  if (phase_ == Phase::deflated && before) return conclude(result, ended_, output);
  if (!opened_) return conclude(result, {}, output);
  if (!objection(result).empty()) return;
  output.say({.kind = Notice::Kind::refused,
              .detail = "a result without a time, from before the link opened; not used"});
}

void Meaning::conclude(const Result& result, std::optional<Time> measured, Output& output) {
  const std::string why = objection(result);
  if (!why.empty()) return fail(why, output);
  phase_ = Phase::emptying;
  output.say(observe(Parameter::systolic, result.systolic, measured));
  output.say(observe(Parameter::diastolic, result.diastolic, measured));
  // Measured by the cuff, never computed.
  output.say(observe(Parameter::mean_pressure, result.mean, measured));
  output.say(observe(Parameter::pulse_rate, result.rate, measured));
}

}  // namespace vigil::drivers::suntech
