// Nonin oximeters (sheet nonin.md): formats 1, 2, 7, 8 and the ASCII line, with the finger-off hold
// of the display values, and the format commands of the 9560. Format 13 is a spot check, not a
// stream, and not spoken.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <optional>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr int frames_per_second = 75, frames_per_packet = 25;  // section 2
constexpr int pulse_window = 12;                               // frames, section 2, STATUS
constexpr unsigned missing_rate = 511, missing_spo2 = 127;
constexpr Time hold_after_removal = Seconds{10};  // section 2, finger-off trap
constexpr Time display_update = std::chrono::milliseconds{1500};
constexpr Time command_window = Seconds{5};  // section 7
constexpr Time byte_at_9600 = Time{1042};    // 10 bits
constexpr int bad_beats_until_out_of_track = 3;
constexpr unsigned char ack = 0x06, nak = 0x15;

enum class Format { one, two, seven, eight, ascii };

struct Shown {
  unsigned rate = missing_rate, spo2 = missing_spo2;
  bool missing() const { return rate == missing_rate && spo2 == missing_spo2; }
};

unsigned rounded(const std::optional<double>& value, double high, unsigned missing) {
  if (!value) return missing;
  return static_cast<unsigned>(std::lround(std::clamp(*value, 0.0, high)));
}

Shown shown(const Vitals& v) {
  if (v.probe != Probe::on) return {};
  return {rounded(v.pulse, 510.0, missing_rate), rounded(v.spo2, 100.0, missing_spo2)};
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
  void beat();
  unsigned status(bool first) const;
  void fill_packet();
  std::string frame_two();
  std::string frame_seven();
  std::string record_eight() const;
  std::string line() const;
  double pleth() const;
  void command(Time now, std::string_view text, Output& out);
  bool set_format(unsigned char code);

  Format format_;
  bool exact_;
  Random random_;
  Time next_{}, opened_{}, next_display_{};
  long frame_ = 0, packet_ = 0, commands_ = 0, refused_ = 0;
  Vitals vitals_;
  Shown live_, display_, slow_;
  std::optional<Time> removed_;
  bool alarm_ = false;
  double phase_ = 0.0;  // of the beat, 0 to 1
  int frames_since_beat_ = pulse_window, bad_beats_ = 0;
  std::array<unsigned char, frames_per_packet> floats_{};
  std::string inbox_;
};

// What the finger says, and what the display still says after the finger is gone.
void Nonin::look(Time now, const Vitals& vitals) {
  vitals_ = vitals;
  const bool gone = vitals.probe == Probe::off;
  if (!gone)
    removed_.reset();
  else if (!removed_)
    removed_ = now;
  live_ = vitals.motion ? Shown{} : shown(vitals);
  alarm_ = gone || shown(vitals).missing();
  const bool held = gone && now - *removed_ < hold_after_removal;
  if (held || (now < next_display_ && !gone && !exact_)) return;
  display_ = shown(vitals);
  slow_ = slow_.missing() || display_.missing()
              ? display_
              : Shown{(slow_.rate + display_.rate) / 2, (slow_.spo2 + display_.spo2) / 2};
  next_display_ = now + display_update;
}

void Nonin::beat() {
  const double rate = vitals_.probe == Probe::on ? vitals_.pulse.value_or(0.0) : 0.0;
  phase_ += rate / 60.0 / frames_per_second;
  if (frames_since_beat_ < pulse_window) ++frames_since_beat_;
  if (phase_ < 1.0) return;
  phase_ -= 1.0;
  frames_since_beat_ = 0;
  bad_beats_ = vitals_.motion ? bad_beats_ + 1 : 0;
}

// Section 2, STATUS. Perfusion and artefact bits are lit only during a beat.
unsigned Nonin::status(bool first) const {
  unsigned bits = 0x80U;
  if (first) bits |= 0x01U;
  if (alarm_) return bits | 0x08U;
  if (bad_beats_ >= bad_beats_until_out_of_track) bits |= 0x10U;
  if (frames_since_beat_ >= pulse_window) return bits;
  if (vitals_.motion) bits |= 0x20U;
  switch (vitals_.perfusion) {
    case Perfusion::strong:
      return bits | 0x02U;
    case Perfusion::marginal:
      return bits | 0x06U;
    case Perfusion::weak:
      return bits | 0x04U;
  }
  return bits;
}

// Section 2, FLOAT by frame number. Reserved bytes are undefined there, so they are anything here.
void Nonin::fill_packet() {
  for (auto& byte : floats_) byte = static_cast<unsigned char>(random_.whole(0, 255));
  const auto put = [this](int frame, unsigned value) {
    floats_[static_cast<std::size_t>(frame - 1)] = static_cast<unsigned char>(value);
  };
  const auto put_rate = [&](int frame, unsigned rate) {
    put(frame, rate >> 7U & 0x03U);
    put(frame + 1, rate & 0x7FU);
  };
  put_rate(1, live_.rate);
  put(3, live_.spo2);
  put(4, 0x94);  // a firmware level seen in a capture, above 127
  put(6, static_cast<unsigned>(packet_ >> 7) & 0x7FU);
  put(7, static_cast<unsigned>(packet_) & 0x7FU);
  put(8, alarm_ || vitals_.motion ? 0x04U : 0x24U);  // bit 5 SmartPoint; bit 2 as in a capture
  put(9, display_.spo2);
  put(10, live_.spo2);
  put(11, live_.spo2);
  put_rate(14, live_.missing() ? missing_rate : slow_.rate);
  put(16, live_.missing() ? missing_spo2 : slow_.spo2);
  put(17, slow_.spo2);
  put_rate(20, display_.rate);
  put_rate(22, slow_.rate);
  ++packet_;
}

double Nonin::pleth() const {  // 0 to 1: a steep rise, a slower fall with a notch
  if (alarm_) return 0.5;
  const double fall = std::exp(-3.0 * phase_) + 0.12 * std::exp(-90.0 * std::pow(phase_ - 0.42, 2));
  const double rise = std::min(1.0, phase_ / 0.12);
  return std::clamp(0.1 + 0.85 * rise * fall, 0.0, 1.0);
}

std::string Nonin::frame_two() {
  const auto index = static_cast<std::size_t>(frame_ % frames_per_packet);
  const std::array<unsigned, 4> bytes{0x01, status(index == 0),
                                      static_cast<unsigned>(std::lround(pleth() * 255.0)),
                                      floats_[index]};
  std::string text;
  unsigned sum = 0;
  for (const unsigned byte : bytes) {
    text += static_cast<char>(byte);
    sum += byte;
  }
  return text + static_cast<char>(sum & 0xFFU);
}

std::string Nonin::frame_seven() {
  const auto index = static_cast<std::size_t>(frame_ % frames_per_packet);
  const auto wave = static_cast<unsigned>(std::lround(pleth() * 65535.0));
  const std::array<unsigned, 4> bytes{status(index == 0), wave >> 8U, wave & 0xFFU, floats_[index]};
  std::string text;
  unsigned sum = 0;
  for (const unsigned byte : bytes) {
    text += static_cast<char>(byte);
    sum += byte;
  }
  return text + static_cast<char>(sum & 0xFFU);
}

// Sections 4 and 5: format 8; its first three bytes are format 1.
std::string Nonin::record_eight() const {
  const auto [rate, spo2] = display_;
  unsigned first = 0x80U | (rate >> 7U & 0x03U);
  if (!alarm_ && vitals_.motion) first |= 0x04U;
  if (!alarm_ && bad_beats_ >= bad_beats_until_out_of_track) first |= 0x20U;
  if (!alarm_ && vitals_.perfusion == Perfusion::weak) first |= 0x10U;
  if (!alarm_ && vitals_.perfusion == Perfusion::marginal) first |= 0x08U;
  if (alarm_ && format_ == Format::one) first |= 0x40U;  // sensor not connected
  std::string text{static_cast<char>(first), static_cast<char>(rate & 0x7FU),
                   static_cast<char>(spo2)};
  if (format_ == Format::one) return text;
  return text +
         static_cast<char>((alarm_ ? 0x08U : 0x00U) | (alarm_ || vitals_.motion ? 0 : 0x20U));
}

std::string Nonin::line() const {  // section 9
  const Shown now = alarm_ ? Shown{} : display_;
  char spo2[8] = "---", rate[8] = "---";
  if (now.spo2 != missing_spo2) std::snprintf(spo2, sizeof spo2, "%03u", now.spo2);
  if (now.rate != missing_rate) std::snprintf(rate, sizeof rate, "%03u", now.rate);
  return std::string{"SPO2="} + spo2 + " HR=" + rate + "\r\n";
}

void Nonin::on_time(Time now, Beds beds, Output& out) {
  const bool packet_starts = frame_ % frames_per_packet == 0;
  const bool second_starts = frame_ % frames_per_second == 0;
  if (packet_starts) {
    look(now, beds[0]);
    fill_packet();
  }
  beat();
  switch (format_) {
    case Format::two:
      out.frames.push_back({now, frame_two(), 4, 0x01});
      break;
    case Format::seven:
      out.frames.push_back({now, frame_seven(), 4, 0x01});
      break;
    case Format::one:
    case Format::eight:  // no checksum: a set top bit where none may be
      if (second_starts) out.frames.push_back({now, record_eight(), 1, 0x80});
      break;
    case Format::ascii:
      if (second_starts) out.frames.push_back({now, line(), 4, 0x01});
      break;
  }
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
  if (byte(1) != 0x70 || text.size() < 6) return;
  bool good = now - opened_ <= command_window && byte(3) == 0x02;
  if (byte(2) == 0x04 && text.size() >= 8) {  // with options and a checksum
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
