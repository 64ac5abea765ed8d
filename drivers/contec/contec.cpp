// The Contec driver: what a sample means, and the few commands that make the newer models talk.
// Parts refer to the protocol sheet named in frames.h.
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "drivers/contec/frames.h"
#include "drivers/contec/stream.h"
#include "drivers/driver.h"
#include "drivers/framing.h"
#include "drivers/own_alarms.h"

namespace vigil::drivers::contec {
namespace {

// Sixty samples a second (part A; part B by analogy). Values are said when they change, and three
// times a second as long as they do not; the wave in pieces of as many samples.
constexpr Millis wave_step{17};
constexpr std::size_t samples_per_piece = 20;

constexpr Millis longest_gap{500};  // in a piece of wave

// Part B: with the finger out the wave stands still at this value, as one program has it.
constexpr int still_wave = 64;
constexpr std::size_t samples_to_stand_still = 60;

// Part B, start-up seen in a capture, without its questions for names.
constexpr std::array<Command, 4> greeting{Command::stop, Command::hello_2, Command::hello_3,
                                          Command::start_live};
constexpr Millis answer_time{1000};
constexpr Millis quiet_before_greeting{1000};  // a device of part A would have spoken
constexpr Millis rest_after_failure{5000};
constexpr Millis live_silence{2000};
constexpr Millis keep_alive_period{5000};

// Why there is no value; empty when there is one.
std::string_view loss(const Sample& sample) {
  if (sample.probe_error) return "probe error";
  if (sample.too_long) return "finger out";
  if (sample.searching) return "searching";
  if (sample.marked || (!sample.spo2 && !sample.pulse)) return "no values";
  return {};
}

struct Values {
  std::optional<int> spo2, pulse;
  Quality quality = Quality::invalid;
  bool operator==(const Values&) const = default;
};

// A number without any signal is one that is held.
Values values_of(const Sample& sample, bool lost) {
  if (lost) return {};
  return {sample.spo2, sample.pulse, sample.strength == 0 ? Quality::questionable : Quality::good};
}

Observation observe(Parameter parameter, std::optional<int> value, Quality quality,
                    std::optional<Time> measured) {
  Observation o{.parameter = parameter,
                .value = {},
                .quality = value ? quality : Quality::invalid,
                .measured = measured};
  if (value) o.value = *value;
  return o;
}

class Contec final : public Driver {
 public:
  explicit Contec(std::optional<Protocol> forced) : forced_(forced), stream_(forced) {}

  void on_open(Time now, Output&) override {
    const bool silent = silent_;
    *this = Contec(forced_);
    silent_ = silent;  // a silent device makes its link open again and again
    heard_ = now;
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    heard_ = now;
    while (!bytes.empty()) {
      bytes = stream_.fill(bytes, now);
      while (const auto item = stream_.next()) {
        if (const auto* found = std::get_if<Stream::Found>(&*item)) take(now, *found, output);
        if (const auto* reply = std::get_if<Stream::Reply>(&*item)) answered(reply->type, output);
        if (const auto* rejected = std::get_if<Stream::Rejected>(&*item)) reject(*rejected, output);
      }
    }
  }

  // Commands leave at ticks only.
  void on_tick(Time now, Output& output) override {
    if (stream_.protocol() == Protocol::stream) return;
    switch (step_) {
      case Step::listening:
        if (now - heard_ >= (forced_ ? Millis{0} : quiet_before_greeting)) greet(now, output);
        return;
      case Step::asking:
        if (now - asked_ < answer_time) return;
        if (std::exchange(retry_left_, false)) return send(now, greeting[asking_], output);
        return fail(now, output);
      case Step::answered:
        return ask(now, asking_ + 1, output);
      case Step::live:
        if (now - sampled_ >= live_silence) return greet(now, output);
        if (now - asked_ >= keep_alive_period) send(now, Command::keep_alive, output);
        return;
      case Step::resting:
        if (now - asked_ >= rest_after_failure) greet(now, output);
        return;
    }
  }

 private:
  enum class Step { listening, asking, answered, live, resting };

  void greet(Time now, Output& output) { ask(now, 0, output); }

  void ask(Time now, std::size_t which, Output& output) {
    asking_ = which;
    retry_left_ = true;
    step_ = Step::asking;
    stream_.expect_answer();
    send(now, greeting[which], output);
  }

  void send(Time now, Command command, Output& output) {
    asked_ = now;
    output.send(bytes_of(command));
  }

  void fail(Time now, Output& output) {
    step_ = Step::resting;
    asked_ = now;
    if (std::exchange(silent_, true)) return;
    output.say({.kind = Notice::Kind::no_answer, .detail = "no answer to the greeting"});
  }

  void answered(std::uint8_t type, Output& output) {
    rejects_.good(output);
    silent_ = false;
    if (step_ == Step::asking && reply_to(greeting[asking_]) == type) step_ = Step::answered;
  }

  void take(Time now, const Stream::Found& found, Output& output) {
    rejects_.good(output);
    silent_ = false;
    if (now - std::exchange(sampled_, now) > longest_gap) waiting_ = 0;
    // Asked for or not: a device may have been left streaming.
    if (stream_.protocol() == Protocol::commands) step_ = Step::live;
    const std::string_view reason = loss_of(found.sample);
    say_values(now, found, !reason.empty(), output);
    say_sensor(reason, output);
    say_dropping(found.sample.dropping, output);
    if (found.sample.has_perfusion && !std::exchange(perfusion_said_, true)) {
      output.say({.kind = Notice::Kind::unmapped, .detail = "perfusion index of unknown scale"});
    }
    add_to_wave(found.sample.wave, output);
  }

  std::string_view loss_of(const Sample& sample) {
    const bool still = stream_.protocol() == Protocol::commands && sample.wave == still_wave;
    still_ = still ? still_ + 1 : 0;
    const std::string_view reason = loss(sample);
    return reason.empty() && still_ >= samples_to_stand_still ? "no pulse wave" : reason;
  }

  void say_values(Time now, const Stream::Found& found, bool lost, Output& output) {
    const Values values = values_of(found.sample, lost);
    const bool repeat = ++since_said_ >= samples_per_piece;
    if (said_ == values && !repeat) return;
    said_ = values;
    since_said_ = 0;
    // Samples that had to wait for their proof say when they came.
    const auto measured = found.arrived != now ? std::optional(found.arrived) : std::nullopt;
    output.say(observe(Parameter::spo2, values.spo2, values.quality, measured));
    output.say(observe(Parameter::pulse_rate, values.pulse, values.quality, measured));
  }

  void say_sensor(std::string_view loss, Output& output) {
    const bool off = !loss.empty();
    if (std::exchange(sensor_off_, off) == off) return;
    output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
                .detail = std::string(loss)});
  }

  void say_dropping(bool dropping, Output& output) {
    own_.say(std::array{OwnAlarm{"SpO2 dropping", dropping}}, output);
  }

  void add_to_wave(int sample, Output& output) {
    wave_[waiting_++] = static_cast<std::int16_t>(sample);
    if (waiting_ < samples_per_piece) return;
    waiting_ = 0;
    output.waves.push_back(
        {.parameter = Parameter::spo2, .step = wave_step, .samples = {wave_.begin(), wave_.end()}});
  }

  void reject(const Stream::Rejected& rejected, Output& output) {
    waiting_ = 0;  // a piece of wave has no gap
    rejects_.bad([&rejected] { return rejected.why; }, output);
  }

  std::optional<Protocol> forced_;
  Stream stream_;
  Rejects rejects_;

  Step step_ = Step::listening;
  std::size_t asking_ = 0;  // index into greeting
  bool retry_left_ = false;
  bool silent_ = false;  // and said so
  Time heard_{}, asked_{}, sampled_{};

  std::optional<Values> said_;
  std::size_t since_said_ = 0;
  std::size_t still_ = 0;  // samples in a row
  bool sensor_off_ = false;
  OwnAlarms own_;
  bool perfusion_said_ = false;
  std::array<std::int16_t, samples_per_piece> wave_{};
  std::size_t waiting_ = 0;  // samples in wave_
};

}  // namespace

// Option `protocol`: auto (default), old or new. With `old` nothing is ever sent.
std::unique_ptr<Driver> make(const Options& options) {
  std::optional<Protocol> forced;
  for (const auto& [key, value] : options) {
    if (key != "protocol") throw std::invalid_argument("contec: unknown key \"" + key + '"');
    if (value == "old") {
      forced = Protocol::stream;
    } else if (value == "new") {
      forced = Protocol::commands;
    } else if (value != "auto") {
      throw std::invalid_argument("contec: protocol cannot be \"" + value + '"');
    }
  }
  return std::make_unique<Contec>(forced);
}

}  // namespace vigil::drivers::contec
