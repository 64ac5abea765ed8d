// SunTech OEM NIBP module (sheet suntech.md): answers two questions, the pressure in the cuff and
// the latest result, and says K when a determination ends. It starts no cuff: the command is
// counted as refused, because a monitoring program has no business sending it.
#include <algorithm>
#include <initializer_list>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr Time byte_at_9600 = Time{1042};
constexpr Time look_every = std::chrono::milliseconds{100};
constexpr Time inflating = Seconds{8};
constexpr int top = 178, step = 7;       // mmHg; a step down each second
constexpr std::size_t request_size = 5;  // of those that are answered
constexpr char host_start = 0x3A, module_start = 0x3E;

struct Habits {
  bool says_end = true;       // K; else only the pressure tells
  bool zero_length = false;   // a frame with length 0 before every tenth answer
  bool overpressure = false;  // inflates to 310 mmHg
};

// The whole packet adds up to 0 modulo 256.
std::string with_check(std::string packet) {
  unsigned sum = 0;
  for (const char c : packet) sum += static_cast<unsigned char>(c);
  packet += static_cast<char>((256U - sum % 256U) % 256U);
  return packet;
}

std::string packet(std::initializer_list<int> data) {
  std::string text{module_start, static_cast<char>(data.size() + 3)};
  for (const int value : data) text += static_cast<char>(value);
  return with_check(text);
}

// Numbers for the error byte are made up: the table is not public.
int error_of(CuffResult result) {
  switch (result) {
    case CuffResult::none_yet:
    case CuffResult::done:
      return 0;
    case CuffResult::failed:
      return 2;
    case CuffResult::pump_timeout:
      return 3;
    case CuffResult::time_limit:
      return 5;
    case CuffResult::overpressure:
      return 9;
  }
  return 1;
}

class SunTech : public Device {
 public:
  SunTech(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits), random_(settings.seed, "suntech") {}

  void on_open(Time, Output&) override { inbox_.clear(); }
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  void on_time(Time now, Beds beds, Output& out) override;
  Time next() const override { return next_; }
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"requests", requests_}, {"refused", refused_}}; }

 private:
  void look(Time now, const CuffState& cuff, Output& out);
  void answer(Time now, const std::string& request, const CuffState& cuff, Output& out);
  std::string pressure(Time now) const;
  std::string result(const CuffState& cuff) const;
  void send(Time due, std::string bytes, Output& out) const;

  Habits habits_;
  Random random_;
  std::string inbox_;
  Time next_{}, since_{};
  bool running_ = false;
  long requests_ = 0, refused_ = 0;
};

void SunTech::send(Time due, std::string bytes, Output& out) const {
  const std::size_t last = bytes.size() - 1;
  out.frames.push_back({due, std::move(bytes), last, 0x01});
}

void SunTech::look(Time now, const CuffState& cuff, Output& out) {
  if (cuff.running == running_) return;
  running_ = cuff.running;
  since_ = now;
  if (!running_ && habits_.says_end) send(now, packet({'K'}), out);
}

void SunTech::on_time(Time now, Beds beds, Output& out) {
  next_ = now + look_every;
  look(now, beds[0].cuff, out);
}

std::string SunTech::pressure(Time now) const {
  int mmhg = 0;
  const Time length = now - since_;
  const int highest = habits_.overpressure ? 310 : top;
  if (running_ && length < inflating) {
    mmhg = static_cast<int>(highest * (length / look_every) / (inflating / look_every));
  } else if (running_) {
    mmhg = std::max(45, highest - step * static_cast<int>((length - inflating) / Seconds{1}));
  }
  return packet({mmhg % 256, mmhg / 256});
}

std::string SunTech::result(const CuffState& cuff) const {
  const CuffReading r = cuff.reading.value_or(CuffReading{});
  return packet({r.systolic % 256,
                 r.systolic / 256,
                 r.diastolic % 256,
                 r.diastolic / 256,
                 cuff.reading ? 24 : 0,
                 1,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 0,
                 r.rate % 256,
                 0,
                 r.mean % 256,
                 r.mean / 256,
                 error_of(cuff.result),
                 0,
                 0});
}

void SunTech::answer(Time now, const std::string& request, const CuffState& cuff, Output& out) {
  const Time due = now + from_seconds(random_.uniform(0.010, 0.090));
  ++requests_;
  if (habits_.zero_length && requests_ % 10 == 0)
    send(due, {module_start, 0, 2, 1, static_cast<char>(0xBA)}, out);
  send(due, request[2] == 5 ? pressure(now) : result(cuff), out);
}

void SunTech::on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) {
  look(now, beds[0].cuff, out);
  inbox_ += bytes;
  while (!inbox_.empty()) {
    if (inbox_[0] == host_start && inbox_.size() > 1 && inbox_[1] == 0x79) {
      if (inbox_.size() < request_size) return;
      const std::string request = inbox_.substr(0, request_size);
      const bool known = (request[2] == 5 || request[2] == 3) && request[3] == 0;
      if (known && with_check(request.substr(0, request_size - 1)) == request) {
        answer(now, request, beds[0].cuff, out);
        inbox_.erase(0, request_size);
        continue;
      }
    }
    if (inbox_ == std::string{host_start}) return;
    if (inbox_[0] == host_start) ++refused_;
    inbox_.erase(0, 1);
  }
}

}  // namespace

std::unique_ptr<Device> make_suntech(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  for (const auto& word : variants) {
    if (word == "mute")
      habits.says_end = false;
    else if (word == "zero")
      habits.zero_length = true;
    else if (word == "overpressure")
      habits.overpressure = true;
    else
      throw BadInput("suntech has the variants mute, zero and overpressure, not '" + word + "'");
  }
  return std::make_unique<SunTech>(habits, settings);
}

}  // namespace vigil::sim
