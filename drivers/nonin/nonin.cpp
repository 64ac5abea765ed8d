// The Nonin driver: what a packet, record or line means. Values are those of the display family;
// the recording values only serve to notice a loss sooner (project choice, section 2 of the sheet).
#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "drivers/driver.h"
#include "drivers/framing.h"
#include "drivers/nonin/frames.h"
#include "drivers/nonin/stream.h"

namespace vigil::drivers::nonin {
namespace {

constexpr Millis pleth_step{13};  // 75 frames a second, section 2

// Why there is no value; empty when there is one. One missing value is enough where a checksum
// vouches for it, both must be missing in the short formats (section 2, quality rule).
std::string_view loss(Format format, const Record& record) {
  const bool some_missing = !record.spo2 || !record.pulse;
  const bool all_missing = !record.spo2 && !record.pulse;
  const bool packets = format == Format::df2 || format == Format::df7;
  if (record.sensor_alarm) return "sensor alarm: finger or sensor off";
  // In format 1 this bit is SNSD and nothing else (section 5).
  if (format == Format::df1 && record.bit6) return "sensor not connected";
  // Bit 6 is "not connected" on some models and reserved on others: it counts only together with
  // missing values (section 2, STATUS; section 12).
  if (record.bit6 && (some_missing || record.recording_lost)) return "sensor not connected";
  if (packets ? some_missing : all_missing) return "no values";
  if (record.no_measurement) return "no measurement";
  return {};
}

// The quality rule of section 2. A reserved bit that might mean "not connected" and recording
// values that are already gone make the display values doubtful, too.
Quality quality_of(Format format, const Record& record) {
  if (!loss(format, record).empty()) return Quality::invalid;
  const bool doubtful = record.out_of_track || record.artifact || record.low_perfusion ||
                        record.bit6 || record.recording_lost;
  if (format == Format::df13) return record.smart_point ? Quality::good : Quality::questionable;
  return doubtful ? Quality::questionable : Quality::good;
}

Observation observe(Parameter parameter, std::optional<int> value, Quality quality) {
  if (!value || quality == Quality::invalid) {
    return {.parameter = parameter, .value = {}, .quality = Quality::invalid, .measured = {}};
  }
  return {.parameter = parameter, .value = *value, .quality = quality, .measured = {}};
}

// A wave holds 16 bits with a sign; the 16 bits of format 7 are halved to fit.
void add_wave(Format format, const Packet& packet, Output& output) {
  Wave& wave = output.add_wave(Parameter::spo2, pleth_step);
  for (const Frame& frame : packet) {
    const int sample = format == Format::df7 ? frame.pleth / 2 : frame.pleth;
    wave.samples.push_back(static_cast<std::int16_t>(sample));
  }
}

class Nonin final : public Driver {
 public:
  Nonin(std::optional<Format> format, std::string greeting)
      : format_(format), greeting_(std::move(greeting)), stream_(format) {}

  // A 9560 or 3150 takes a format command only in the first 5 s (section 7).
  void on_open(Time, Output& output) override {
    *this = Nonin(format_, std::move(greeting_));
    if (!greeting_.empty()) output.send(greeting_);
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = stream_.fill(bytes, now);
      while (const auto item = stream_.next()) {
        if (const auto* found = std::get_if<Stream::Found>(&*item)) take(now, *found, output);
        if (const auto* rejected = std::get_if<Stream::Rejected>(&*item)) reject(*rejected, output);
        if (std::holds_alternative<Stream::Refused>(*item)) say_refused(output);
      }
    }
  }

 private:
  void take(Time now, const Stream::Found& found, Output& output) {
    rejects_.good(output);
    const Record& record = found.record;
    const Quality quality = quality_of(found.format, record);
    auto spo2 = observe(Parameter::spo2, record.spo2, quality);
    auto pulse = observe(Parameter::pulse_rate, record.pulse, quality);
    spo2.measured = record.measured;
    // Records that had to wait until the format was certain say when they came.
    if (!record.measured && found.arrived != now) spo2.measured = found.arrived;
    pulse.measured = spo2.measured;
    output.say(spo2);
    output.say(pulse);
    if (found.packet != nullptr) add_wave(found.format, *found.packet, output);
    // A spot check says nothing about the sensor now.
    if (found.format != Format::df13) say_sensor(loss(found.format, record), output);
    if (!std::exchange(battery_low_, record.low_battery) && record.low_battery) {
      output.say({.kind = Notice::Kind::battery_low, .detail = {}});
    }
  }

  void say_sensor(std::string_view loss, Output& output) {
    const bool off = !loss.empty();
    if (std::exchange(sensor_off_, off) == off) return;
    output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
                .detail = std::string(loss)});
  }

  void reject(const Stream::Rejected& rejected, Output& output) {
    rejects_.bad(
        [&rejected] {
          const std::string text = std::string("expected ") + rejected.expected;
          return rejected.came.empty() ? text : text + ", got " + show(rejected.came);
        },
        output);
  }

  // Answers to commands that somebody else sent are not ours to tell.
  void say_refused(Output& output) const {
    if (greeting_.empty()) return;
    output.say({.kind = Notice::Kind::refused, .detail = "device refuses the format command"});
  }

  std::optional<Format> format_;
  std::string greeting_;
  Stream stream_;
  Rejects rejects_;
  bool sensor_off_ = false;
  bool battery_low_ = false;
};

[[noreturn]] void refuse(const std::string& key, const std::string& value) {
  throw std::invalid_argument("nonin: " + key + " cannot be \"" + value + '"');
}

std::optional<Format> format_from(const std::string& value) {
  if (value == "auto") return std::nullopt;
  for (const Format format : all_formats) {
    if (value == (format == Format::ascii ? "ascii" : std::to_string(number_of(format)))) {
      return format;
    }
  }
  refuse("format", value);
}

std::string greeting_for(const std::string& model, Format format) {
  const bool streams = format == Format::df2 || format == Format::df7 || format == Format::df8;
  if (!streams) refuse("command", model);
  if (model == "9560") return set_format_9560(format);
  if (model == "3150") return set_format_3150(format);
  refuse("command", model);
}

}  // namespace

// Options: `format` = auto (default), 1, 2, 7, 8, 13 or ascii. `command` = 9560 or 3150: tell that
// model, when the link opens, to send `format` (2, 7 or 8; auto asks for 2). Others are never sent
// anything.
std::unique_ptr<Driver> make(const Options& options) {
  std::optional<Format> format;
  std::string model;
  for (const auto& [key, value] : options) {
    if (key == "format") {
      format = format_from(value);
    } else if (key == "command") {
      model = value;
    } else {
      throw std::invalid_argument("nonin: unknown key \"" + key + '"');
    }
  }
  std::string greeting;
  if (options.contains("command")) greeting = greeting_for(model, format.value_or(Format::df2));
  return std::make_unique<Nonin>(format, std::move(greeting));
}

}  // namespace vigil::drivers::nonin
