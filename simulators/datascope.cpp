// Datascope Accutorr 3 / 4 with the PC interface (sheet datascope_accutorr.md): a prompt, P for the
// patient, L for the limits, one line each. Where the manual contradicts itself or leaves a choice,
// a variant takes the other one.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr Time byte_at_9600 = Time{1042};
constexpr Time between_restarts = Seconds{60};
constexpr int longest_age = 99;  // minutes; where the counter really ends is not known

enum class Digits { decimal, octal, hexadecimal };

struct Habits {
  bool mean_last = false;  // as in the manual's example; its words put the mean in the middle
  Digits digits = Digits::decimal;
  bool restarts = false;
  bool echoes = false;
};

// Bits of the status bytes that are used here.
enum : unsigned { sensor_off = 1U << 1U, interference = 1U << 2U };
enum : unsigned { pulse_search = 1U << 3U, weak_pulse = 1U << 4U };
enum : unsigned { cuff_overpressure = 1U << 0U, motion_in_cuff = 1U << 1U };

class Accutorr : public Device {
 public:
  Accutorr(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits), random_(settings.seed, "datascope") {
    if (habits.restarts) next_ = between_restarts;
  }

  void on_open(Time now, Output& out) override;
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"requests", requests_}, {"refused", refused_}}; }

 private:
  void greet(Time now, Output& out);
  void say(Time due, std::string text, Output& out) const;
  std::string patient(Time now, const Vitals& v) const;
  std::string pressures(Time now, const CuffState& cuff, int& age) const;
  std::string status(unsigned bits) const;

  Habits habits_;
  Random random_;
  Time next_ = never, started_{};
  bool greeted_ = false;
  long requests_ = 0, refused_ = 0;
};

std::string field(std::optional<double> value, int highest) {
  if (!value) return "--";
  char text[16];
  std::snprintf(text, sizeof text, "%3d",
                std::clamp(static_cast<int>(std::lround(*value)), 0, highest));
  return text;
}

void Accutorr::say(Time due, std::string text, Output& out) const {
  // Nothing protects a line; the last digit of the age is damaged into a letter.
  const std::size_t digit = text.size() > 4 ? text.size() - 4 : 0;
  out.frames.push_back({due, std::move(text), digit, 0x40});
}

void Accutorr::greet(Time now, Output& out) {
  say(now, "\r\nACCUTORR PC Interface is ready\r\n>", out);
}

void Accutorr::on_open(Time now, Output& out) {
  if (!std::exchange(greeted_, true)) greet(now, out);  // as if it were switched on now
}

// What it measured before a restart is forgotten.
void Accutorr::on_time(Time now, Beds, Output& out) {
  next_ = now + between_restarts;
  started_ = now;
  greet(now, out);
}

std::string Accutorr::status(unsigned bits) const {
  char text[16];
  const char* form = habits_.digits == Digits::decimal ? "%03u"
                     : habits_.digits == Digits::octal ? "%03o"
                                                       : "%03X";
  std::snprintf(text, sizeof text, form, bits);
  return text;
}

std::string Accutorr::pressures(Time now, const CuffState& cuff, int& age) const {
  age = -1;
  if (!cuff.reading || cuff.reading->finished < started_) return "--,--,--";
  age = static_cast<int>((now - cuff.reading->finished) / std::chrono::minutes{1});
  age = std::clamp(age, 0, longest_age);
  const std::array<int, 3> words{cuff.reading->systolic, cuff.reading->mean,
                                 cuff.reading->diastolic};
  const std::array<int, 3> example{words[0], words[2], words[1]};
  std::string text;
  for (const int value : habits_.mean_last ? example : words)
    text += (text.empty() ? "" : ",") + field(value, 300);
  return text;
}

std::string Accutorr::patient(Time now, const Vitals& v) const {
  const bool value = v.probe == Probe::on && v.spo2;
  unsigned probe = 0, cuff = 0;
  if (v.probe == Probe::off) probe |= sensor_off;
  if (v.probe == Probe::searching) probe |= pulse_search;
  if (v.motion) probe |= interference;
  if (v.perfusion == Perfusion::weak) probe |= weak_pulse;
  if (v.cuff.result == CuffResult::overpressure) cuff |= cuff_overpressure;
  if (v.cuff.result == CuffResult::time_limit) cuff |= motion_in_cuff;
  int age = 0;
  const std::string pressure = pressures(now, v.cuff, age);
  std::string rate = "--";
  if (value) rate = field(v.pulse, 300);
  if (!value && age >= 0) rate = field(v.cuff.reading->rate, 300);
  return "P:" + field(value ? v.spo2 : std::nullopt, 100) + "," + rate + "," + pressure + "," +
         status(probe) + ",000," + status(cuff) + "," +
         field(age < 0 ? std::nullopt : std::optional<double>(age), longest_age) + "\r\n>";
}

void Accutorr::on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) {
  for (const char c : bytes) {
    const Time due = now + from_seconds(random_.uniform(0.030, 0.150));
    const std::string echo = habits_.echoes ? std::string{c} : std::string{};
    if (c == '\x03') {
      say(due, "\r\n>", out);
    } else if (c == 'P') {
      ++requests_;
      say(due, echo + patient(now, beds[0]), out);
    } else if (c == 'L') {
      ++requests_;
      say(due, echo + "L:100, 90,140, 45,180, 90,130, 60,110, 45\r\n>", out);
    } else {
      ++refused_;
    }
  }
}

}  // namespace

std::unique_ptr<Device> make_datascope(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  for (const auto& word : variants) {
    if (word == "example")
      habits.mean_last = true;
    else if (word == "octal")
      habits.digits = Digits::octal;
    else if (word == "hex")
      habits.digits = Digits::hexadecimal;
    else if (word == "restarts")
      habits.restarts = true;
    else if (word == "echo")
      habits.echoes = true;
    else
      throw BadInput("datascope has the variants example, octal, hex, restarts and echo, not '" +
                     word + "'");
  }
  return std::make_unique<Accutorr>(habits, settings);
}

}  // namespace vigil::sim
