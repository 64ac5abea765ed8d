// GE DINAMAP, CARESCAPE V100 in "ASCII cmd" (sheet dinamap.md): answers NA, NF, OA, RA, RC, RD and
// TC, one line for each request. It starts no cuff: NC and ND are refused here, because a
// monitoring program has no business sending them.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"

namespace vigil::sim {
namespace {

constexpr Time byte_at_9600 = Time{1042};
constexpr int oldest_age = 5400, no_age = 9999;  // s, section 3.1
constexpr std::size_t longest_request = 64;

struct Habits {
  char sensor_off = '3';     // ProCare, V100; the PRO series says 6 (section 3.2)
  bool answers_bad = false;  // with a line that is no echo; else silence (section 5.2)
  bool zeros_after_failure = false;
};

// Section 2, checksum.
std::string with_checksum(const std::string& text) {
  unsigned sum = 0;
  for (const char c : text) sum += static_cast<unsigned char>(c) - 0x1FU;
  if (sum > 0xFFFU) sum -= 0xFFFU;
  return text + static_cast<char>(0x20U + (sum >> 6U)) + static_cast<char>(0x20U + (sum & 0x3FU));
}

std::string digits(int value, int width) {
  char text[16];
  std::snprintf(text, sizeof text, "%0*d", width, value);
  return text;
}

int rounded(double value, int high) {
  return std::clamp(static_cast<int>(std::lround(value)), 0, high);
}

char cuff_status(const CuffState& cuff) {  // section 3.1, offset 3
  if (cuff.running) return '0';
  switch (cuff.result) {
    case CuffResult::none_yet:
    case CuffResult::done:
      return '1';
    case CuffResult::failed:
      return '3';
    case CuffResult::pump_timeout:
      return '4';
    case CuffResult::time_limit:
      return '6';
    case CuffResult::overpressure:
      return '8';
  }
  return '9';
}

class Dinamap : public Device {
 public:
  Dinamap(const Habits& habits, const DeviceSettings& settings)
      : habits_(habits), random_(settings.seed, "dinamap") {}

  void on_open(Time, Output&) override { inbox_.clear(); }
  void on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) override;
  Time byte_time() const override { return byte_at_9600; }
  Counts counts() const override { return {{"requests", requests_}, {"refused", refused_}}; }

 private:
  void request(Time now, const Vitals& vitals, Output& out);
  std::string answer(Time now, const std::string& text, const Vitals& vitals) const;
  std::string pressure(Time now, const std::string& letters, const CuffState& cuff) const;
  std::string saturation(const Vitals& vitals) const;
  std::string rate(const std::string& letters, const Vitals& vitals) const;

  Habits habits_;
  Random random_;
  std::string inbox_;
  long requests_ = 0, refused_ = 0;
};

std::string Dinamap::pressure(Time now, const std::string& letters, const CuffState& cuff) const {
  int age = no_age, systolic = 0, diastolic = 0, mean = 0;
  if (cuff.reading) {
    age = static_cast<int>((now - cuff.reading->finished) / Seconds{1});
    const bool failed = !cuff.running && cuff.result != CuffResult::done;
    if (age > oldest_age)
      age = no_age;
    else if (!failed || !habits_.zeros_after_failure) {
      systolic = cuff.reading->systolic;
      diastolic = cuff.reading->diastolic;
      mean = cuff.reading->mean;
    }
  }
  return " " + letters + cuff_status(cuff) + "10" + digits(age, 4) + digits(systolic, 3) +
         digits(diastolic, 3) + digits(mean, 3);  // 1 adult, 0 normal mode
}

std::string Dinamap::saturation(const Vitals& v) const {  // section 3.2
  const bool value = v.probe == Probe::on && v.spo2;
  const char status = value ? '1' : v.probe == Probe::off ? habits_.sensor_off : '3';
  int strength = v.perfusion == Perfusion::strong ? 7 : v.perfusion == Perfusion::marginal ? 3 : 1;
  if (!value || v.motion) strength = 0;
  return std::string{" OA"} + status + digits(value ? rounded(*v.spo2, 100) : 0, 3) +
         digits(strength, 1) + "12";
}

// Section 3.3: without a pulse at the finger, the pulse that the cuff counted last.
std::string Dinamap::rate(const std::string& letters, const Vitals& v) const {
  if (v.probe == Probe::on && v.pulse)
    return " " + letters + "2" + digits(rounded(*v.pulse, 300), 3);
  return " " + letters + "3" + digits(v.cuff.reading ? v.cuff.reading->rate : 0, 3);
}

std::string Dinamap::answer(Time now, const std::string& text, const Vitals& vitals) const {
  if (text == " NA" || text == " NF") return pressure(now, text.substr(1), vitals.cuff);
  if (text == " OA") return saturation(vitals);
  if (text == " RA" || text == " RC" || text == " RD") return rate(text.substr(1), vitals);
  if (text == " TC") return " TC40 9999900000";  // no probe in the socket (section 3.4)
  return {};
}

void Dinamap::request(Time now, const Vitals& vitals, Output& out) {
  if (inbox_.empty()) return;
  ++requests_;
  std::string reply;
  if (inbox_.size() >= 3 && with_checksum(inbox_.substr(0, inbox_.size() - 2)) == inbox_)
    reply = answer(now, inbox_.substr(0, inbox_.size() - 2), vitals);
  if (reply.empty()) {
    ++refused_;
    if (!habits_.answers_bad) return;
    reply = " XX";  // the vendor's text is not public; any line that is no echo will do
  }
  const Time thinking = from_seconds(random_.uniform(0.030, 0.150));  // section 5.1
  std::string line = with_checksum(reply) + '\r';
  const std::size_t last_of_checksum = line.size() - 2;
  out.frames.push_back({now + thinking, std::move(line), last_of_checksum, 0x01});
}

void Dinamap::on_bytes(Time now, Beds beds, std::string_view bytes, Output& out) {
  for (const char c : bytes) {
    if (c == '\n') continue;  // section 2: a stray LF is ignored
    if (c == '\r') {
      request(now, beds[0], out);
      inbox_.clear();
    } else if (inbox_.size() < longest_request) {
      inbox_ += c;
    }
  }
}

}  // namespace

std::unique_ptr<Device> make_dinamap(const Variants& variants, const DeviceSettings& settings) {
  Habits habits;
  for (const auto& word : variants) {
    if (word == "pro")
      habits.sensor_off = '6';
    else if (word == "nak")
      habits.answers_bad = true;
    else if (word == "zeros")
      habits.zeros_after_failure = true;
    else
      throw BadInput("dinamap has the variants pro, nak and zeros, not '" + word + "'");
  }
  return std::make_unique<Dinamap>(habits, settings);
}

}  // namespace vigil::sim
