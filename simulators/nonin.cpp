// Nonin oximeters (sheet nonin.md): formats 1, 2, 7, 8, 13 and the ASCII line, with the finger-off
// hold of the display values, and the format commands of the 9560. The bytes are
// nonin_frames.cpp's.
#include <algorithm>
#include <cmath>
#include <optional>

#include "simulators/device.h"
#include "simulators/hl7_text.h"
#include "simulators/nonin_frames.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr int frames_per_second = 75;             // section 2
constexpr int pulse_window = 12;                  // frames, section 2, STATUS
constexpr Time hold_after_removal = Seconds{10};  // section 2, finger-off trap
constexpr Time display_update = std::chrono::milliseconds{1500};
constexpr Time command_window = Seconds{5};  // section 7
constexpr Time byte_at_9600 = Time{1042};    // 10 bits
constexpr int bad_beats_until_out_of_track = 3;
constexpr unsigned char ack = 0x06, nak = 0x15;

constexpr Time spot_check_takes = Seconds{10};
constexpr long stored_checks = 2, minutes_between_stored = 15;

enum class Format { one, two, seven, eight, thirteen, ascii };

// Who writes the ASCII line, section 9.
enum class Model { plain, m7500, m9600, m8600, m9847 };

struct Habits {
  Format format = Format::two;
  Model model = Model::plain;
};

unsigned rounded(const std::optional<double>& value, double high, unsigned missing) {
  if (!value) return missing;
  return static_cast<unsigned>(std::lround(std::clamp(*value, 0.0, high)));
}

Shown shown(const Vitals& v) {
  if (v.probe != Probe::on) return {};
  return {rounded(v.pulse, 510.0, missing_rate), rounded(v.spo2, 100.0, missing_spo2)};
}

double pleth_at(double phase) {  // a steep rise, a slower fall with a notch
  const double fall = std::exp(-3.0 * phase) + 0.12 * std::exp(-90.0 * std::pow(phase - 0.42, 2));
  return std::clamp(0.1 + 0.85 * std::min(1.0, phase / 0.12) * fall, 0.0, 1.0);
}

class Nonin : public Device {
 public:
  Nonin(const Habits& habits, const DeviceSettings& settings)
      : format_(habits.format),
        model_(habits.model),
        settings_(settings),
        random_(settings.seed, "nonin") {}

  void on_open(Time now, Output& out) override;
  void on_bytes(Time now, Beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"commands", commands_}, {"refused", refused_}}; }

 private:
  void look(Time now, const Vitals& vitals);
  void beat(const Vitals& vitals);
  Frame frame(Time now) const;
  std::string line(Time now) const;
  void spot_checks(Time now, const Vitals& vitals, Output& out);
  std::string clock(Time now) const;  // YYYYMMDDHHMMSS
  void command(Time now, std::string_view text, Output& out);
  bool set_format(unsigned char code);

  Format format_;
  Model model_;
  DeviceSettings settings_;
  Random random_;
  Time next_{}, opened_{}, next_display_{};
  long frame_ = 0, commands_ = 0, refused_ = 0;
  Oximeter oximeter_;
  Floats floats_{};
  std::optional<Time> removed_, inserted_;
  bool checked_ = false;  // this finger was measured
  double phase_ = 0.0;    // of the beat, 0 to 1
  int frames_since_beat_ = pulse_window, bad_beats_ = 0;
  std::string inbox_;
};

// What the finger says, and what the display still says after the finger is gone.
void Nonin::look(Time now, const Vitals& vitals) {
  const bool gone = vitals.probe == Probe::off;
  if (!gone)
    removed_.reset();
  else if (!removed_)
    removed_ = now;
  const Shown finger = shown(vitals);
  oximeter_.live = vitals.motion ? Shown{} : finger;
  oximeter_.alarm = gone || finger.missing();
  oximeter_.artefact = vitals.motion;
  oximeter_.perfusion = vitals.perfusion;
  const bool held = gone && now - *removed_ < hold_after_removal;
  if (held || (now < next_display_ && !gone && !settings_.exact)) return;
  oximeter_.display = finger;
  auto& slow = oximeter_.slow;
  if (slow.missing() || finger.missing())
    slow = finger;
  else
    slow = {(slow.rate + finger.rate) / 2, (slow.spo2 + finger.spo2) / 2};
  next_display_ = now + display_update;
}

void Nonin::beat(const Vitals& vitals) {
  phase_ += oximeter_.alarm ? 0.0 : vitals.pulse.value_or(0.0) / 60.0 / frames_per_second;
  if (frames_since_beat_ < pulse_window) ++frames_since_beat_;
  if (phase_ >= 1.0) {
    phase_ -= 1.0;
    frames_since_beat_ = 0;
    bad_beats_ = vitals.motion ? bad_beats_ + 1 : 0;
  }
  oximeter_.in_beat = frames_since_beat_ < pulse_window;
  oximeter_.out_of_track = bad_beats_ >= bad_beats_until_out_of_track;
  oximeter_.pleth = oximeter_.alarm ? 0.5 : pleth_at(phase_);
}

Frame Nonin::frame(Time now) const {
  const auto index = static_cast<std::size_t>(frame_ % frames_per_packet);
  switch (format_) {
    case Format::two:
      return {now, frame_two(oximeter_, index == 0, floats_[index]), 4, 0x01};
    case Format::seven:
      return {now, frame_seven(oximeter_, index == 0, floats_[index]), 4, 0x01};
    // No checksum in these: a set top bit where none may be, a word misspelt.
    case Format::one:
      return {now, record_one(oximeter_), 1, 0x80};
    case Format::eight:
      return {now, record_eight(oximeter_), 1, 0x80};
    case Format::ascii:
      return {now, line(now), model_ == Model::m8600 || model_ == Model::m9847 ? 13U : 4U, 0x01};
    case Format::thirteen:
      break;
  }
  return {};
}

std::string Nonin::clock(Time now) const {
  return digits_of(settings_.started + std::chrono::duration_cast<std::chrono::milliseconds>(now));
}

// Section 9: an event mark on the 7500, F for fast averages on the 9600, a clock in front on the
// 8600 and 9847, on which B marks a breath.
std::string Nonin::line(Time now) const {
  const long second = frame_ / frames_per_second;
  const std::string plain = ascii_line(oximeter_), c = clock(now);
  const std::string timed =
      c.substr(8, 2) + ':' + c.substr(10, 2) + ':' + c.substr(12, 2) + ' ' + plain;
  switch (model_) {
    case Model::plain:
      return plain + "\r\n";
    case Model::m7500:
      return plain + (second % 30 == 29 ? "*\r\n" : "\r\n");
    case Model::m9600:
      return plain + " F\r\n";
    case Model::m8600:
      return timed + "\r\n";
    case Model::m9847:
      return timed + (second % 4 == 3 ? "B\r\n" : "\r\n");
  }
  return {};
}

// At power-up the 7500 prints who it is; in format 13 what was stored is sent, oldest first.
void Nonin::on_open(Time now, Output& out) {
  opened_ = now;
  if (format_ == Format::ascii && model_ == Model::m7500)
    out.frames.push_back({now, "NONIN MODEL 7500\r\n", 0, 0x20});
  if (format_ != Format::thirteen) return;
  for (long left = stored_checks; left > 0; --left) {
    const Time then = now - std::chrono::minutes{left * minutes_between_stored};
    out.frames.push_back(
        {now, spot_check({.shown = {71, 96}, .from_memory = true}, clock(then)), 20, 0x01});
  }
}

// One record for each finger that stays long enough; without a pulse by then it says so.
void Nonin::spot_checks(Time now, const Vitals& vitals, Output& out) {
  if (vitals.probe == Probe::off) {
    inserted_.reset();
    checked_ = false;
    return;
  }
  if (!inserted_) inserted_ = now;
  if (checked_ || now - *inserted_ < spot_check_takes) return;
  checked_ = true;
  const bool smart = !vitals.motion && vitals.perfusion != Perfusion::weak;
  out.frames.push_back(
      {now, spot_check({.shown = shown(vitals), .smart_point = smart}, clock(now)), 20, 0x01});
}

void Nonin::on_time(Time now, Beds beds, Output& out) {
  if (frame_ % frames_per_packet == 0) {
    look(now, beds[0]);
    floats_ = packet_floats(oximeter_, frame_ / frames_per_packet, random_);
  }
  beat(beds[0]);
  const bool continuous = format_ == Format::two || format_ == Format::seven;
  if (format_ == Format::thirteen)
    spot_checks(now, beds[0], out);
  else if (continuous || frame_ % frames_per_second == 0)
    out.frames.push_back(frame(now));
  ++frame_;
  next_ = Time{frame_ * 1'000'000 / frames_per_second};
}

bool Nonin::set_format(unsigned char code) {
  switch (code) {
    case 2:
      format_ = Format::two;
      return true;
    case 7:
      format_ = Format::seven;
      return true;
    case 8:
      format_ = Format::eight;
      return true;
    case 13:
      format_ = Format::thirteen;
      return true;
    default:
      return false;
  }
}

// Section 7: 02 OP LEN ... 03. "Set format" is answered within five seconds after connecting.
void Nonin::command(Time now, std::string_view text, Output& out) {
  ++commands_;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (text.size() < 6 || byte(1) != 0x70) return;
  bool good = now - opened_ <= command_window && byte(3) == 0x02;
  if (byte(2) == 0x04) {  // with options and a checksum
    const unsigned sum = 0x70U + 0x04U + 0x02U + byte(4) + byte(5);
    good = good && (sum & 0xFFU) == byte(6);
  }
  good = good && set_format(byte(4));
  if (!good) ++refused_;
  out.frames.push_back({now, std::string(1, static_cast<char>(good ? ack : nak)), 0, 0x40});
}

void Nonin::on_bytes(Time now, Beds, std::string_view bytes, Output& out) {
  inbox_ += bytes;
  while (!inbox_.empty()) {
    if (inbox_[0] != 0x02) {
      inbox_.erase(0, 1);
      continue;
    }
    if (inbox_.size() < 3) return;
    const std::size_t whole = 3U + static_cast<unsigned char>(inbox_[2]) + 1U;
    if (inbox_.size() < whole) return;
    if (inbox_[whole - 1] == 0x03) command(now, std::string_view{inbox_}.substr(0, whole), out);
    inbox_.erase(0, whole);
  }
}

}  // namespace

std::unique_ptr<Device> make_nonin(const Variants& variants, const DeviceSettings& settings) {
  static constexpr std::pair<std::string_view, Habits> words[] = {
      {"1", {Format::one}},
      {"2", {Format::two}},
      {"7", {Format::seven}},
      {"8", {Format::eight}},
      {"13", {Format::thirteen}},
      {"ascii", {Format::ascii}},
      {"7500", {Format::ascii, Model::m7500}},
      {"9600", {Format::ascii, Model::m9600}},
      {"8600", {Format::ascii, Model::m8600}},
      {"9847", {Format::ascii, Model::m9847}},
  };
  Habits habits;
  for (const auto& variant : variants) {
    const auto* word = std::find_if(std::begin(words), std::end(words),
                                    [&](const auto& w) { return w.first == variant; });
    if (word == std::end(words))
      throw BadInput("nonin speaks 1, 2, 7, 8, 13 or ascii as 7500, 9600, 8600, 9847, not '" +
                     variant + "'");
    habits = word->second;
  }
  return std::make_unique<Nonin>(habits, settings);
}

}  // namespace vigil::sim
