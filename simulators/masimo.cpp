// Masimo Rad-8, Rad-87 and Radical-7 in ASCII 1 (sheet masimo.md): a line a second, in the forms of
// section 2, with what section 7 asks for: digits that stay for a moment after the sensor is off,
// a pulse search before they return, alarms of the monitor itself, a trend dump.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "simulators/device.h"
#include "simulators/hl7_text.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr Time byte_at_9600 = Time{1042};
constexpr Time digits_stay = Seconds{2};     // beside a set sensor-off bit, section 7.6
constexpr Time silenced_after = Seconds{5};  // somebody presses the button
constexpr double alarm_below = 90.0;         // %
constexpr int trend_lines = 5;
constexpr std::chrono::hours years_behind{24 * 365 * 11};

enum class Model { rad8, rad8_old, radical7, colour };

// EXC and ALARM, section 3.
constexpr unsigned weak_pulse = 0x004, searching = 0x008, interference = 0x010, sensor_off = 0x020,
                   low_signal = 0x400, full_set = 0x800;
constexpr unsigned low_saturation = 0x02, alarm_active = 0x10, alarm_silenced = 0x20;

struct Habits {
  Model model = Model::rad8;
  std::string end = "\r\n";
  bool nul_first = false, mid_line = false, old_clock = false, trend = false;
};

struct Face {  // what the front of the monitor shows
  std::optional<int> spo2, rate;
  std::optional<double> index;
  unsigned exceptions = full_set, alarms = 0;
};

std::string printed(const char* form, double value) {
  char text[32];
  std::snprintf(text, sizeof text, form, value);
  return text;
}
std::string three(const std::optional<int>& value) {
  return value ? printed("%03.0f", *value) : "---";
}
std::string hex(unsigned value, int width) {
  char text[16];
  std::snprintf(text, sizeof text, "%0*X", width, value);
  return text;
}

std::string stamp(WallTime time) {  // MM/DD/YY HH:MM:SS
  const std::string d = digits_of(time);
  return d.substr(4, 2) + '/' + d.substr(6, 2) + '/' + d.substr(2, 2) + ' ' + d.substr(8, 2) + ':' +
         d.substr(10, 2) + ':' + d.substr(12, 2);
}

// Section 2, known line shapes.
std::string line_of(Model model, const Face& face, WallTime time) {
  const std::string front = stamp(time) +
                            " SN=" + (model == Model::colour ? "----------" : "0000271828") +
                            " SPO2=" + three(face.spo2) + "% BPM=" + three(face.rate);
  const std::string index = face.index ? printed("%05.2f", *face.index) : "--.--";
  switch (model) {
    case Model::rad8:
      return front + " PI=" + index +
             "% SPCO=--.-% SPMET=--.-% DESAT=-- PIDELTA=+-- ALARM=" + hex(face.alarms, 4) +
             " EXC=" + hex(face.exceptions, 6);
    case Model::rad8_old:
      return front + (face.rate ? "" : "%") + " DESAT=-- PIDELTA=+-- ALARM=" + hex(face.alarms, 4) +
             " EXC=" + hex(face.exceptions, 6);
    case Model::radical7:
      return front + " PI=" + index +
             "% SPCO=--.-% SPMET=--.-% DESAT=-- PIDELTA=+-- PVI=" + (face.index ? "014" : "---") +
             " ALARM=" + hex(face.alarms, 4) + " EXC=" + hex(face.exceptions, 6);
    case Model::colour:
      return front + " PI=" + index +
             " SPCO=--% SPMET=--.-% SPHB=--.- SPOC=-- RESVD=--- DESAT=-- PIDELTA=+-- PVI=---"
             " ALARM=" +
             hex(face.alarms, 6) + " EXC=" + hex(face.exceptions, 7) + " EXC1=00000000";
  }
  return {};
}

class Masimo : public Device {
 public:
  Masimo(Habits habits, const DeviceSettings& settings)
      : habits_(std::move(habits)), settings_(settings), random_(settings.seed, "masimo") {}

  void on_open(Time, Output&) override {
    fresh_ = true;
    trend_left_ = habits_.trend ? trend_lines : 0;
  }
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"lines", lines_}}; }

 private:
  void look(Time now, const Vitals& vitals);
  void look_at_pulse(const Vitals& vitals);
  void judge_alarm(Time now);
  std::string trend_line(Time now) const;

  Habits habits_;
  DeviceSettings settings_;
  Random random_;
  Time next_{}, search_until_{};
  std::optional<Time> removed_, low_since_;
  Face face_;
  bool fresh_ = true;  // nothing was sent to this peer yet
  int trend_left_ = 0;
  long lines_ = 0;
};

// Finger out, finger back, search, numbers (section 7, items 5 and 6).
void Masimo::look(Time now, const Vitals& vitals) {
  if (vitals.probe == Probe::off) {
    if (!removed_) removed_ = now;
    face_.exceptions = full_set | sensor_off;
    if (!settings_.exact && now - *removed_ < digits_stay) return;
    face_.spo2 = face_.rate = std::nullopt;
    face_.index.reset();
    return;
  }
  if (removed_) search_until_ = now + from_seconds(random_.uniform(5.0, 15.0));
  removed_.reset();
  face_ = {};
  const bool search = now < search_until_ && !settings_.exact;
  if (search || vitals.probe == Probe::searching || (!vitals.spo2 && !vitals.pulse)) {
    face_.exceptions |= searching;
    return;
  }
  look_at_pulse(vitals);
}

void Masimo::look_at_pulse(const Vitals& vitals) {
  if (vitals.spo2) face_.spo2 = std::clamp(static_cast<int>(std::lround(*vitals.spo2)), 1, 100);
  if (vitals.pulse) face_.rate = std::clamp(static_cast<int>(std::lround(*vitals.pulse)), 25, 240);
  if (vitals.motion) face_.exceptions |= interference | low_signal;
  switch (vitals.perfusion) {
    case Perfusion::strong:
      face_.index = random_.uniform(2.0, 9.0);
      break;
    case Perfusion::marginal:
      face_.index = random_.uniform(0.3, 1.0);
      break;
    case Perfusion::weak:  // PI is dashed during low perfusion
      face_.exceptions |= weak_pulse;
      break;
  }
}

void Masimo::judge_alarm(Time now) {
  if (!face_.spo2 || *face_.spo2 >= alarm_below) low_since_.reset();
  if (face_.spo2 && *face_.spo2 < alarm_below) {
    if (!low_since_) low_since_ = now;
    face_.alarms = low_saturation | alarm_active;
    if (now - *low_since_ >= silenced_after) face_.alarms |= alarm_silenced;
  } else {
    face_.alarms = removed_ ? alarm_active : 0;
  }
}

// Section 4: two seconds apart, zeros instead of dashes, words behind the code.
std::string Masimo::trend_line(Time now) const {
  const auto back = Seconds{2 * trend_left_ + 600};
  const WallTime time =
      settings_.started + std::chrono::duration_cast<std::chrono::milliseconds>(now - back);
  const bool off = trend_left_ > trend_lines - 2;
  return stamp(time) + (off ? " SpO2=000 PR=000 PI=00.00 EXC=820:OffPat,SET"
                            : " SpO2=095 PR=067 PI=03.14 EXC=800:SET");
}

void Masimo::on_time(Time now, Beds beds, Output& out) {
  next_ = now + Seconds{1};
  std::string text;
  if (trend_left_ > 0) {
    text = trend_line(now) + habits_.end;
    --trend_left_;
  } else {
    look(now, beds[0]);
    judge_alarm(now);
    auto time = settings_.started + std::chrono::duration_cast<std::chrono::milliseconds>(now);
    if (habits_.old_clock) time -= years_behind;
    text = line_of(habits_.model, face_, time) + habits_.end;
  }
  if (fresh_ && habits_.mid_line) text.erase(0, text.size() / 3);
  if (fresh_ && habits_.nul_first) text.insert(0, 2, '\0');
  fresh_ = false;
  ++lines_;
  // No checksum: a bit of the first sign of equality makes the line one that is none.
  const std::size_t weak = std::min(text.find('='), text.size() - 1);
  out.frames.push_back({now, std::move(text), weak, 0x01});
}

}  // namespace

std::unique_ptr<Device> make_masimo(const Variants& variants, const DeviceSettings& settings) {
  struct Word {
    std::string_view name;
    void (*set)(Habits&);
  };
  static constexpr Word words[] = {
      {"rad8", [](Habits& h) { h.model = Model::rad8; }},
      {"rad8-old", [](Habits& h) { h.model = Model::rad8_old; }},
      {"radical7", [](Habits& h) { h.model = Model::radical7; }},
      {"colour", [](Habits& h) { h.model = Model::colour; }},
      {"lfcr", [](Habits& h) { h.end = "\n\r"; }},
      {"lf", [](Habits& h) { h.end = "\n"; }},
      {"blank", [](Habits& h) { h.end = "\r\n\r\n"; }},
      {"nul", [](Habits& h) { h.nul_first = true; }},
      {"mid", [](Habits& h) { h.mid_line = true; }},
      {"old-clock", [](Habits& h) { h.old_clock = true; }},
      {"trend", [](Habits& h) { h.trend = true; }},
  };
  Habits habits;
  for (const auto& variant : variants) {
    const auto* word = std::find_if(std::begin(words), std::end(words),
                                    [&](const Word& w) { return w.name == variant; });
    if (word == std::end(words)) throw BadInput("masimo has no variant '" + variant + "'");
    word->set(habits);
  }
  return std::make_unique<Masimo>(std::move(habits), settings);
}

}  // namespace vigil::sim
