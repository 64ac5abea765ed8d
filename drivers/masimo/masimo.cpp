// The Masimo driver: what a line means. It only listens: ASCII 1 streams by itself, and on the
// ASCII 2 side of the same port a query language waits for bytes (section 6 of the sheet).
#include <array>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "drivers/driver.h"
#include "drivers/framing.h"
#include "drivers/masimo/frames.h"
#include "drivers/own_alarms.h"

namespace vigil::drivers::masimo {
namespace {

struct Bit {
  std::uint32_t mask;
  std::string_view words;
};

// Exceptions under which no number is shown, even if digits are printed (section 3, quality rule),
// the plainest reason first.
constexpr std::array<Bit, 5> losses{{
    {exception::no_sensor, "no sensor"},
    {exception::defective_sensor, "defective sensor"},
    {exception::unrecognised_sensor, "unrecognised sensor"},
    {exception::sensor_off, "sensor off the patient"},
    {exception::pulse_search, "pulse search"},
}};

constexpr std::uint32_t doubts = exception::low_perfusion | exception::interference |
                                 exception::ambient_light | exception::low_signal_iq;

// ALARM, section 3: found by experiment, so for people only.
constexpr std::array<Bit, 4> alarm_bits{{
    {0x01, "SpO2 high"},
    {0x02, "SpO2 low"},
    {0x04, "rate high"},
    {0x08, "rate low"},
}};
constexpr std::uint32_t alarm_active = 0x10, alarm_silenced = 0x20;

std::string hex(std::uint32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) {
    const char c = digits[value >> static_cast<unsigned>(shift) & 0x0FU];
    if (!text.empty() || c != '0' || shift < 16) text += c;
  }
  return text;
}

// Why there is no value; empty when there is one. Dashes alone mean none as well (section 3).
std::string_view loss(const Line& line) {
  for (const Bit& bit : losses) {
    if ((line.exceptions & bit.mask) != 0) return bit.words;
  }
  return line.spo2 || line.pulse ? "" : "no values";
}

Quality quality_of(const Line& line) {
  if (!loss(line).empty()) return Quality::invalid;
  return (line.exceptions & doubts) != 0 ? Quality::questionable : Quality::good;
}

template <typename Number>
Observation observe(Parameter parameter, std::optional<Number> value, Quality quality) {
  if (!value || quality == Quality::invalid) {
    return {.parameter = parameter, .value = {}, .quality = Quality::invalid, .measured = {}};
  }
  return {.parameter = parameter,
          .value = static_cast<double>(*value),
          .quality = quality,
          .measured = {}};
}

class Masimo final : public Driver {
 public:
  void on_open(Time, Output&) override { *this = Masimo(); }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      for (Cut cut = next_cut(); cut.kind != Cut::Kind::more; cut = next_cut()) {
        const Bytes front = window_.bytes().first(cut.length);
        if (cut.kind == Cut::Kind::noise) reject(front, output);
        if (cut.kind == Cut::Kind::frame && cut.length > 1) on_line(front, output);
        window_.drop(cut.length);
      }
    }
  }

 private:
  Cut next_cut() const { return cut_record(window_.bytes()); }

  void on_line(Bytes frame, Output& output) {
    const std::string_view text = line_text(frame);
    if (const auto line = parse_line(text)) return take(*line, output);
    if (is_trend_line(text)) return on_trend(output);
    reject(frame, output);
  }

  void take(const Line& line, Output& output) {
    rejects_.good(output);
    in_trend_ = false;
    const Quality quality = quality_of(line);
    output.say(observe(Parameter::spo2, line.spo2, quality));
    output.say(observe(Parameter::pulse_rate, line.pulse, quality));
    if (line.has_perfusion) output.say(observe(Parameter::perfusion_index, line.pi, quality));
    say_device(line.serial, output);
    say_sensor(loss(line), output);
    say_alarms(line.alarms, output);
    for (std::size_t i = 0; i < line.other_count; ++i) say_unused(line.others[i], output);
    if ((line.exceptions & ~exception::all_known) != 0)
      say_once("EXC " + hex(line.exceptions), output);
  }

  // The monitor does not monitor meanwhile, and what it sends is old (section 4).
  void on_trend(Output& output) {
    rejects_.good(output);
    output.say(observe<int>(Parameter::spo2, {}, Quality::invalid));
    output.say(observe<int>(Parameter::pulse_rate, {}, Quality::invalid));
    if (std::exchange(in_trend_, true)) return;
    output.say({.kind = Notice::Kind::refused,
                .detail = "device is in trend transfer, it does not monitor meanwhile"});
  }

  void say_device(std::string_view serial, Output& output) {
    if (serial.empty() || serial == serial_) return;
    serial_ = serial;
    output.say({.kind = Notice::Kind::identified, .detail = "serial number " + serial_});
  }

  void say_sensor(std::string_view loss, Output& output) {
    const bool off = !loss.empty();
    if (std::exchange(sensor_off_, off) == off) return;
    output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
                .detail = std::string(loss)});
  }

  void say_alarms(std::uint32_t alarms, Output& output) {
    std::array<OwnAlarm, alarm_bits.size() + 1> all;
    std::uint32_t rest = alarms & ~alarm_silenced;
    for (std::size_t i = 0; i < alarm_bits.size(); ++i) {
      all[i] = {alarm_bits[i].words, (alarms & alarm_bits[i].mask) != 0};
      if (all[i].standing) rest &= ~(alarm_bits[i].mask | alarm_active);
    }
    all.back() = {"alarm of another kind", rest != 0};
    own_.say(all, output);
    own_.say_off((alarms & alarm_silenced) != 0 ? "alarm silenced" : "", output);
  }

  // A key with a value that nobody here reads is named once.
  void say_unused(const Other& other, Output& output) {
    constexpr std::string_view data = "123456789ABCDEF";
    if (other.value.find_first_of(data) == std::string_view::npos) return;
    say_once(std::string(other.key), output);
  }

  void say_once(std::string what, Output& output) {
    constexpr std::size_t most = 32;
    for (const std::string& said : said_) {
      if (said == what) return;
    }
    if (said_.size() == most) return;
    said_.push_back(what);
    output.say({.kind = Notice::Kind::unmapped, .detail = std::move(what)});
  }

  void reject(Bytes bytes, Output& output) {
    rejects_.bad([bytes] { return "expected an ASCII 1 line, got " + show(bytes); }, output);
  }

  Window<longest_line> window_;
  Rejects rejects_;
  std::string serial_;
  OwnAlarms own_;
  bool sensor_off_ = false;
  bool in_trend_ = false;
  std::vector<std::string> said_;  // unmapped, bounded
};

}  // namespace

// No options.
std::unique_ptr<Driver> make(const Options& options) {
  if (!options.empty()) {
    throw std::invalid_argument("masimo: unknown key \"" + options.begin()->first + '"');
  }
  return std::make_unique<Masimo>();
}

}  // namespace vigil::drivers::masimo
