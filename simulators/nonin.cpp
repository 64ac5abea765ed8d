// Nonin oximeters (sheet nonin.md): formats 1, 2, 7, 8 and the ASCII line, with the finger-off hold
// of the display values, and the format commands of the 9560. Format 13 is a spot check, not a
// stream, and not spoken. The bytes are nonin_frames.cpp's.
#include <algorithm>
#include <cmath>
#include <optional>

#include "simulators/device.h"
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

enum class Format { one, two, seven, eight, ascii };

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
  Nonin(Format format, const DeviceSettings& settings)
      : format_(format), exact_(settings.exact), random_(settings.seed, "nonin") {}

  void on_open(Time now, Output&) override { opened_ = now; }
  void on_bytes(Time now, Beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"commands", commands_}, {"refused", refused_}}; }

 private:
  void look(Time now, const Vitals& vitals);
  void beat(const Vitals& vitals);
  Frame frame(Time now) const;
  void command(Time now, std::string_view text, Output& out);
  bool set_format(unsigned char code);

  Format format_;
  bool exact_;
  Random random_;
  Time next_{}, opened_{}, next_display_{};
  long frame_ = 0, commands_ = 0, refused_ = 0;
  Oximeter oximeter_;
  Floats floats_{};
  std::optional<Time> removed_;
  double phase_ = 0.0;  // of the beat, 0 to 1
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
  if (held || (now < next_display_ && !gone && !exact_)) return;
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
      return {now, ascii_line(oximeter_), 4, 0x01};
  }
  return {};
}

void Nonin::on_time(Time now, Beds beds, Output& out) {
  if (frame_ % frames_per_packet == 0) {
    look(now, beds[0]);
    floats_ = packet_floats(oximeter_, frame_ / frames_per_packet, random_);
  }
  beat(beds[0]);
  const bool continuous = format_ == Format::two || format_ == Format::seven;
  if (continuous || frame_ % frames_per_second == 0) out.frames.push_back(frame(now));
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
    default:
      return false;  // 13 as well: see the top of the file
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
  Format format = Format::two;
  for (const auto& word : variants) {
    if (word == "1")
      format = Format::one;
    else if (word == "2")
      format = Format::two;
    else if (word == "7")
      format = Format::seven;
    else if (word == "8")
      format = Format::eight;
    else if (word == "ascii")
      format = Format::ascii;
    else
      throw BadInput("nonin speaks 1, 2, 7, 8 or ascii, not '" + word + "'");
  }
  return std::make_unique<Nonin>(format, settings);
}

}  // namespace vigil::sim
