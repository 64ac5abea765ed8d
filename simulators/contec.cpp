// Contec CMS50 (sheet contec_cms50.md): the newer models, which answer commands and stream when
// told to (part B), or the old stream of five bytes (part A). Sixty samples a second.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr long samples_per_second = 60;
constexpr Time byte_at_19200_odd = Time{573};  // 11 bits
constexpr Time byte_at_115200 = Time{87};
constexpr Time patience = Seconds{10};  // of a model that wants keep-alives
constexpr std::size_t command_length = 9;

struct Habits {
  bool old = false, tired = false;
};

struct Sample {
  unsigned spo2 = 0, rate = 0, strength = 0;  // zero: none
  unsigned wave = 64, bar = 0;
  bool beat = false, out = false, searching = false, dropping = false;
};

char byte(unsigned value) {
  return static_cast<char>(value & 0xFFU);
}

// Part A: only the first byte has bit 7.
std::string packet_of(const Sample& s) {
  const auto bit = [](bool on, unsigned number) { return on ? 1U << number : 0U; };
  const unsigned first = 0x80U | s.strength | bit(s.out, 4) | bit(s.dropping, 5) | bit(s.beat, 6);
  const unsigned third = s.bar | bit(s.out, 4) | bit(s.searching, 5) | (s.rate >> 7U & 1U) << 6U;
  return {byte(first), byte(s.wave), byte(third), byte(s.rate & 0x7FU), byte(s.spo2)};
}

// Part B: the eighth bits of bytes 2 to 8 are collected in byte 1; byte 4 has bit 4 set as
// captured.
std::string live_of(const Sample& s) {
  const std::array<unsigned, 7> data{s.strength, s.wave, 0x10U | s.bar, s.rate, s.spo2, 0xFF, 0xFF};
  std::string frame{'\x01', '\x80'};
  unsigned high = 0x80U | (s.out ? 0x02U : 0U);  // E2: "none", as one program reads it
  for (std::size_t k = 0; k < data.size(); ++k) {
    high |= (data[k] >> 7U & 1U) << k;
    frame += byte(data[k] | 0x80U);
  }
  frame[1] = byte(high);
  return frame;
}

class Contec : public Device {
 public:
  Contec(Habits habits, const DeviceSettings& settings)
      : habits_(habits), random_(settings.seed, "contec") {}

  void on_open(Time, Output&) override {
    inbox_.clear();
    live_ = habits_.old;
  }
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return habits_.old ? byte_at_19200_odd : byte_at_115200; }
  Counts counts() const override {
    return {{"samples", samples_}, {"commands", commands_}, {"ignored", ignored_}};
  }

 private:
  void look(const Vitals& vitals);
  void command(Time now, unsigned code, Output& out);

  Habits habits_;
  Random random_;
  Sample sample_;
  Time next_{}, kept_alive_{};
  bool live_ = habits_.old;
  double phase_ = 0.0;  // of the beat, 0 to 1
  long ticks_ = 0, samples_ = 0, commands_ = 0, ignored_ = 0;
  std::string inbox_;
};

void Contec::look(const Vitals& vitals) {
  const unsigned before = sample_.spo2;
  sample_ = {};
  sample_.out = vitals.probe == Probe::off;
  sample_.searching = vitals.probe == Probe::searching;
  if (sample_.out || sample_.searching || !vitals.spo2 || !vitals.pulse) return;
  sample_.spo2 = static_cast<unsigned>(std::lround(std::clamp(*vitals.spo2, 1.0, 100.0)));
  sample_.rate = static_cast<unsigned>(std::lround(std::clamp(*vitals.pulse, 25.0, 250.0)));
  sample_.dropping = before > sample_.spo2;
  sample_.strength = vitals.perfusion == Perfusion::weak ? 2U : 6U;
  phase_ += *vitals.pulse / 60.0 / samples_per_second;
  sample_.beat = phase_ >= 1.0;
  if (sample_.beat) phase_ -= 1.0;
  const double rise = std::min(1.0, phase_ / 0.12) * std::exp(-3.0 * phase_);
  sample_.wave = static_cast<unsigned>(10.0 + 110.0 * rise);
  sample_.bar = sample_.wave / 8U;
}

void Contec::on_time(Time now, Beds beds, Output& out) {
  look(beds[0]);
  ++ticks_;
  next_ = Time{ticks_ * 1'000'000 / samples_per_second};
  if (habits_.tired && now - kept_alive_ > patience) live_ = habits_.old;
  if (!live_) return;
  ++samples_;
  // No checksum: a wrong top bit makes the frame one that is none.
  if (habits_.old) {
    out.frames.push_back({now, packet_of(sample_), 1, 0x80});
  } else {
    out.frames.push_back({now, live_of(sample_), 2, 0x80});
  }
}

// Part B, commands and their replies; those that are not here are ignored, as unknown ones are.
void Contec::command(Time now, unsigned code, Output& out) {
  ++commands_;
  const Time then = now + from_seconds(random_.uniform(0.010, 0.040));
  const auto reply = [&](std::string bytes) {
    out.frames.push_back({then, std::move(bytes), 1, 0x80});
  };
  switch (code) {
    case 0xA7:
    case 0xA2:
      live_ = false;
      return reply("\x0C\x80");
    case 0xA0:
      return reply("\x06\x80\x80\x87");
    case 0xB0:
      return reply("\x11\x80\x81\x81\x80\x80\x80\x80\x80");
    case 0xAC:
      return reply("\x0E\x80\x81");
    case 0xAA:
      return reply("\x04\x80\xF5\xF3\xE5\xF2\xA0\xA0\xA0");
    case 0xA1:
      live_ = true;
      kept_alive_ = now;
      return;
    case 0xAF:
      kept_alive_ = now;
      return;
    default:
      ++ignored_;
  }
}

void Contec::on_bytes(Time now, Beds, std::string_view bytes, Output& out) {
  if (habits_.old) return;
  inbox_ += bytes;
  while (!inbox_.empty()) {
    if (inbox_[0] != '\x7D') {
      inbox_.erase(0, 1);
      continue;
    }
    if (inbox_.size() < command_length) return;
    if (inbox_[1] == '\x81') command(now, static_cast<unsigned char>(inbox_[2]), out);
    inbox_.erase(0, command_length);
  }
}

}  // namespace

std::unique_ptr<Device> make_contec(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  for (const auto& word : variants) {
    if (word == "old")
      habits.old = true;
    else if (word == "tired")
      habits.tired = true;
    else
      throw BadInput("contec has the variants old and tired, not '" + word + "'");
  }
  return std::make_unique<Contec>(habits, settings);
}

}  // namespace vigil::sim
