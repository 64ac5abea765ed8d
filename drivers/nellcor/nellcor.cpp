// The Nellcor driver: what a line means. It only listens (section 6 of the sheet named in
// frames.h).
#include <array>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "drivers/driver.h"
#include "drivers/framing.h"
#include "drivers/nellcor/frames.h"
#include "drivers/own_alarms.h"

namespace vigil::drivers::nellcor {
namespace {

struct Code {
  std::string_view code, words;
};

// Section 3, status codes. No number is shown beside one of these, even if digits are printed.
constexpr std::array<Code, 5> losses{{{"SD", "sensor disconnected"},
                                      {"SO", "sensor off the patient"},
                                      {"LP", "loss of pulse"},
                                      {"LM", "loss of pulse with interference"},
                                      {"PS", "pulse search"}}};
constexpr std::string_view interference = "MO";
constexpr std::string_view low_battery = "LB";

constexpr std::array<Code, 4> own_alarms{{{"SH", "saturation above its limit"},
                                          {"SL", "saturation below its limit"},
                                          {"PH", "rate above its limit"},
                                          {"PL", "rate below its limit"}}};
constexpr std::string_view alarm_silenced = "AS", alarm_off = "AO", on_battery = "BU";

// Why there is no value; empty when there is one. Without a saturation there is no rate either.
std::string_view loss(const Row& row) {
  for (const Code& c : losses) {
    if (row.has(c.code)) return c.words;
  }
  return row.spo2 ? "" : "no values";
}

Quality quality_of(const Row& row) {
  if (!loss(row).empty()) return Quality::invalid;
  return row.has(interference) ? Quality::questionable : Quality::good;
}

Observation observe(Parameter parameter, std::optional<int> value, Quality quality) {
  if (!value || quality == Quality::invalid) {
    return {.parameter = parameter, .value = {}, .quality = Quality::invalid, .measured = {}};
  }
  return {.parameter = parameter, .value = *value, .quality = quality, .measured = {}};
}

void join(std::string& text, std::string_view words) {
  if (!text.empty()) text += ", ";
  text += words;
}

bool known(std::string_view code) {
  const auto named = [code](const Code& c) { return c.code == code; };
  return std::any_of(losses.begin(), losses.end(), named) ||
         std::any_of(own_alarms.begin(), own_alarms.end(), named) || code == interference ||
         code == low_battery || code == alarm_silenced || code == alarm_off || code == on_battery;
}

// Tells a memory that is read out, or lines that were held up, from a monitor that prints as it
// measures: their stamps run ahead of their arrival. What came in one read cannot be judged.
class Pace {
 public:
  // Is this line old?
  bool ahead(Time stamp, Time arrived) {
    constexpr Millis most_ahead{10'000};
    constexpr Millis longest_step{10'000};  // more is a gap, or a clock that was set
    const Millis step = stamp - std::exchange(stamp_, stamp);
    const Millis passed = arrived - std::exchange(arrived_, arrived);
    if (step <= Millis{0} || step > longest_step || passed <= Millis{0}) return ahead_ > most_ahead;
    ahead_ = 2 * passed < step ? ahead_ + step : Millis{0};
    return ahead_ > most_ahead;
  }

 private:
  Time stamp_{}, arrived_{};
  Millis ahead_{0};
};

class Nellcor final : public Driver {
 public:
  void on_open(Time, Output&) override { *this = Nellcor(); }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      for (Cut cut = next_cut(); cut.kind != Cut::Kind::more; cut = next_cut()) {
        const Bytes front = window_.bytes().first(cut.length);
        if (cut.kind == Cut::Kind::noise) reject(front, output);
        if (cut.kind == Cut::Kind::frame && cut.length > 1) on_line(now, front, output);
        window_.drop(cut.length);
      }
    }
  }

 private:
  enum class Elsewhere { no, trend, menu, memory };

  Cut next_cut() const { return cut_line(window_.bytes(), longest_line); }

  void on_line(Time now, Bytes frame, Output& output) {
    const std::string_view line = line_text(frame);
    const Kind kind = kind_of(line);
    if (kind == Kind::unknown) return reject(frame, output);
    rejects_.good(output);
    switch (kind) {
      case Kind::row:
        return on_row(now, *parse_row(line), output);
      case Kind::version:
        return on_version(*parse_version(line), output);
      case Kind::trend:
        return say_elsewhere(Elsewhere::trend, output);
      case Kind::menu:
        return say_elsewhere(Elsewhere::menu, output);
      case Kind::mode:
      case Kind::columns:
      case Kind::blank:
      case Kind::unknown:
        return;
    }
  }

  void on_row(Time now, const Row& row, Output& output) {
    if (pace_.ahead(row.stamp, now)) return say_elsewhere(Elsewhere::memory, output);
    elsewhere_ = Elsewhere::no;
    const Quality quality = quality_of(row);
    output.say(observe(Parameter::spo2, row.spo2, quality));
    output.say(observe(Parameter::pulse_rate, row.pulse, quality));
    say_sensor(loss(row), output);
    say_own(row, output);
    if (!std::exchange(battery_low_, row.has(low_battery)) && row.has(low_battery)) {
      output.say({.kind = Notice::Kind::battery_low, .detail = {}});
    }
    for (std::size_t i = 0; i < row.code_count; ++i) say_unknown(row.codes[i], output);
  }

  // What comes is not from now: said once, and that there is no value for each line (section 4).
  void say_elsewhere(Elsewhere what, Output& output) {
    constexpr std::array<const char*, 4> words{
        "", "device sends its trend, it does not monitor meanwhile",
        "device is in a menu: leave it with 0",
        "lines come faster than their stamps: a stored or delayed record"};
    output.say(observe(Parameter::spo2, {}, Quality::invalid));
    output.say(observe(Parameter::pulse_rate, {}, Quality::invalid));
    if (std::exchange(elsewhere_, what) == what) return;
    output.say({.kind = Notice::Kind::refused, .detail = words[static_cast<std::size_t>(what)]});
  }

  // The header comes again after 22 lines and when a limit changes: said when it is another one.
  void on_version(const Version& version, Output& output) {
    std::string text = std::string(version.model) + " version " + std::string(version.version);
    if (!version.spo2_limit.empty()) join(text, "SpO2 limit " + std::string(version.spo2_limit));
    if (!version.pulse_limit.empty()) join(text, "PR limit " + std::string(version.pulse_limit));
    if (text == version_) return;
    version_ = text;
    output.say({.kind = Notice::Kind::identified, .detail = std::move(text)});
  }

  void say_sensor(std::string_view loss, Output& output) {
    const bool off = !loss.empty();
    if (std::exchange(sensor_off_, off) == off) return;
    output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
                .detail = std::string(loss)});
  }

  void say_own(const Row& row, Output& output) {
    std::array<OwnAlarm, own_alarms.size() + 2> all;
    for (std::size_t i = 0; i < own_alarms.size(); ++i) {
      all[i] = {own_alarms[i].words, row.has(own_alarms[i].code)};
    }
    // A star without its code: the tail may hold only six.
    all[4] = {"saturation outside its limits",
              row.spo2_outside && !all[0].standing && !all[1].standing};
    all[5] = {"rate outside its limits", row.pulse_outside && !all[2].standing && !all[3].standing};
    own_.say(all, output);
    own_.say_off(row.has(alarm_off)        ? "alarm off"
                 : row.has(alarm_silenced) ? "alarm silenced"
                                           : "",
                 output);
    const bool battery = row.has(on_battery);
    if (std::exchange(battery_, battery) == battery || !battery) return;
    output.say({.kind = Notice::Kind::identified, .detail = "runs on its battery"});
  }

  // Unknown codes are named, once, and never fail the line (section 3).
  void say_unknown(std::string_view code, Output& output) {
    constexpr std::size_t most = 32;
    if (known(code) || said_.size() == most) return;
    if (std::find(said_.begin(), said_.end(), code) != said_.end()) return;
    said_.emplace_back(code);
    output.say({.kind = Notice::Kind::unmapped, .detail = "status " + said_.back()});
  }

  void reject(Bytes bytes, Output& output) {
    rejects_.bad([bytes] { return "expected a line of the ASCII output, got " + show(bytes); },
                 output);
  }

  Window<longest_line> window_;
  Rejects rejects_;
  Pace pace_;
  Elsewhere elsewhere_ = Elsewhere::no;
  std::string version_;
  OwnAlarms own_;
  bool battery_ = false;
  bool sensor_off_ = false;
  bool battery_low_ = false;
  std::vector<std::string> said_;  // unknown codes, bounded
};

}  // namespace

// No options: speed and parity are the link's.
std::unique_ptr<Driver> make(const Options& options) {
  if (!options.empty()) {
    throw std::invalid_argument("nellcor: unknown key \"" + options.begin()->first + '"');
  }
  return std::make_unique<Nellcor>();
}

}  // namespace vigil::drivers::nellcor
