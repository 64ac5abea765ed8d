// The rules that make a reply news: ages for the cuff and the thermometer, changes for states,
// sources for the rate. Sections refer to the protocol sheet named in frames.h.
#include "drivers/dinamap/meaning.h"

#include <cmath>
#include <string>
#include <utility>

namespace vigil::drivers::dinamap {
namespace {

using std::chrono::seconds;

// Section 3.1 rule 2: later by more than this is another reading.
constexpr Millis same_reading = 2 * poll_period;
// Section 6: after this long a determination is not running any more, whatever the status says.
constexpr seconds longest_determination{180};

// A missing value is never a zero (serial_common, rule 3).
Observation observe(Parameter parameter, std::optional<double> value,
                    std::optional<Time> measured) {
  return {.parameter = parameter,
          .value = value,
          .quality = value ? Quality::good : Quality::invalid,
          .measured = measured};
}

std::optional<double> unless_zero(int value) {
  return value > 0 ? std::optional<double>(value) : std::nullopt;
}

}  // namespace

bool Repeats::is_new(Time now, seconds age) {
  const Time measured = now - age;
  // Earlier than before is no sign: nothing is measured in the past, only reported late.
  const bool fresh = !seen_ || age < age_ || measured > *seen_ + same_reading;
  seen_ = measured;  // at every poll, so that two clocks that drift apart make no new reading
  age_ = age;
  if (fresh) measured_ = measured;
  return fresh;
}

void Meaning::reopen() {
  sensor_off_ = false;
}

void Meaning::take(Time now, const Cuff& cuff, Output& output) {
  follow_status(now, cuff, output);
  // Ages of other replies are not compared: what they hold is unknown (section 3.1 rule 4).
  if (!cuff.has_result() || !cuff_.is_new(now, seconds{cuff.age})) return;
  const auto measured = cuff_.measured();
  output.say(observe(Parameter::systolic, cuff.systolic, measured));
  output.say(observe(Parameter::diastolic, unless_zero(cuff.diastolic), measured));
  // Measured by the cuff, never computed (section 3.1).
  output.say(observe(Parameter::mean_pressure, unless_zero(cuff.mean), measured));
}

void Meaning::follow_status(Time now, const Cuff& cuff, Output& output) {
  const auto before = std::exchange(cuff_status_, cuff.status);
  if (cuff.busy()) {
    if (before != 0) {
      busy_since_ = now;
      output.say({.kind = Notice::Kind::cuff_started, .detail = {}});
    } else if (busy_since_ && now - *busy_since_ > longest_determination) {
      busy_since_.reset();
      output.say({.kind = Notice::Kind::cuff_failed, .detail = "still busy after 180 s"});
    }
    return;
  }
  const bool given_up = before == 0 && !std::exchange(busy_since_, std::nullopt);
  // A failure that was there before us may be hours old.
  if (!cuff.failed() || !before || before == cuff.status || given_up) return;
  output.say(
      {.kind = Notice::Kind::cuff_failed, .detail = std::string(cuff_status_text(cuff.status))});
}

// Section 3.2: digits with a status other than 1 are not a measurement.
void Meaning::take(const Oximeter& oximeter, Output& output) {
  const bool off = oximeter.status != 1;
  auto spo2 = observe(Parameter::spo2, off ? std::nullopt : unless_zero(oximeter.spo2), {});
  if (spo2.value && oximeter.strength == 0) spo2.quality = Quality::questionable;
  output.say(spo2);
  say_sensor(off, oximeter.status, output);
}

void Meaning::say_sensor(bool off, int status, Output& output) {
  if (std::exchange(sensor_off_, off) == off) return;
  output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
              .detail = off ? std::string(oximeter_status_text(status)) : std::string{}});
}

// Section 3.3: a rate from the cuff is as old as the cuff's result and says nothing about now. If
// NA has no usable result, its time is unknown and it is no value.
void Meaning::take(const Rate& rate, Output& output) {
  auto pulse = observe(Parameter::pulse_rate, rate.rate, {});
  if (rate.source != from_cuff || !pulse.value) return output.say(pulse);
  const bool undated = cuff_status_ && !cuff_.measured();
  pulse = observe(Parameter::pulse_rate, undated ? std::nullopt : pulse.value, cuff_.measured());
  if (pulse.value) pulse.quality = Quality::questionable;
  output.say(pulse);
}

// Section 3.4. The number is in Fahrenheit, whatever the panel shows.
void Meaning::take(Time now, const Thermometer& thermometer, Output& output) {
  if (thermometer.status != 0 || !thermometer.age || !thermometer.fahrenheit_10) return;
  constexpr int monitoring = 1;  // measures all the time, so every reply is news
  const bool another = std::exchange(counter_, thermometer.counter) != thermometer.counter;
  const bool moved = thermometer_.is_new(now, seconds{*thermometer.age});
  if (!another && !moved && thermometer.mode != monitoring) return;
  const double celsius = (*thermometer.fahrenheit_10 / 10.0 - 32.0) * 5.0 / 9.0;
  output.say(observe(Parameter::temperature, std::round(celsius * 100.0) / 100.0,
                     now - seconds{*thermometer.age}));
}

}  // namespace vigil::drivers::dinamap
