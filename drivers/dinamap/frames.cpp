// Fields of fixed width in a line with a checksum of twelve bits. A field that is not what the
// sheet says makes the whole reply nothing.
#include "drivers/dinamap/frames.h"

#include <algorithm>
#include <array>

namespace vigil::drivers::dinamap {
namespace {

// Bounds of what such a monitor can mean. A cuff does not go beyond 300 mmHg; the others are wide
// on purpose: the checksum has only twelve bits, and no sheet gives the device's own ranges.
constexpr int highest_pressure = 300;
constexpr int highest_rate = 350;
constexpr int lowest_fahrenheit_10 = 500;
constexpr int highest_fahrenheit_10 = 1200;

// Decimal digits only; no sign, no blank.
std::optional<int> number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Reads fields of fixed width from left to right and remembers whether all of them were numbers.
class Fields {
 public:
  explicit Fields(std::string_view data) : rest_(data) {}
  std::string_view text(std::size_t width) {
    const std::string_view field = rest_.substr(0, width);
    rest_.remove_prefix(field.size());
    return field;
  }
  int digits(std::size_t width) {
    const auto value = number(text(width));
    good_ = good_ && value.has_value();
    return value.value_or(0);
  }
  bool good() const { return good_; }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// Section 2: everything is printable ASCII 20..5F, the temperature counter up to 7E.
bool printable(char c) {
  return c >= 0x20 && c <= 0x7E;
}

}  // namespace

// Section 2, "Checksum". A message is too short for the sum to pass FFF; the rule is kept anyway.
std::string checksum(std::string_view text) {
  unsigned sum = 0;
  for (const char c : text) {
    sum += static_cast<unsigned char>(c) - 0x1FU;
    if (sum > 0xFFFU) sum -= 0xFFFU;
  }
  return {static_cast<char>(0x20U + (sum >> 6U)), static_cast<char>(0x20U + (sum & 0x3FU))};
}

std::string request(std::string_view body) {
  std::string text(1, unit);
  text += body;
  return text + checksum(text) + '\r';
}

std::optional<Reply> parse_reply(std::string_view line) {
  constexpr std::size_t shortest = 5;
  if (line.size() < shortest || line.front() != unit) return std::nullopt;
  if (!std::all_of(line.begin(), line.end(), printable)) return std::nullopt;
  const std::string_view text = line.substr(0, line.size() - 2);
  if (checksum(text) != line.substr(text.size())) return std::nullopt;
  return Reply{text.substr(1, 2), text.substr(3)};
}

std::optional<Cuff> parse_cuff(std::string_view data) {
  if (data.size() != 16) return std::nullopt;
  Fields fields(data);
  Cuff cuff;
  cuff.status = fields.digits(1);
  cuff.patient = fields.digits(1);
  cuff.mode = fields.digits(1);
  cuff.age = fields.digits(4);
  cuff.systolic = fields.digits(3);
  cuff.diastolic = fields.digits(3);
  cuff.mean = fields.digits(3);
  if (!fields.good()) return std::nullopt;
  if (std::max({cuff.systolic, cuff.diastolic, cuff.mean}) > highest_pressure) return std::nullopt;
  return cuff;
}

std::optional<Oximeter> parse_oximeter(std::string_view data) {
  if (data.size() != 7) return std::nullopt;
  Fields fields(data);
  Oximeter oximeter;
  oximeter.status = fields.digits(1);
  oximeter.spo2 = fields.digits(3);
  oximeter.strength = fields.digits(1);
  oximeter.averaging = fields.digits(2);
  if (!fields.good()) return std::nullopt;
  if (oximeter.status == 1 && oximeter.spo2 > 100) return std::nullopt;
  return oximeter;
}

std::optional<Rate> parse_rate(std::string_view data) {
  if (data.size() != 4) return std::nullopt;
  Fields fields(data);
  Rate rate;
  rate.source = fields.digits(1);
  const std::string_view text = data.substr(1);
  if (text == "-99") return fields.good() ? std::optional(rate) : std::nullopt;
  const int value = fields.digits(3);
  if (!fields.good() || value > highest_rate) return std::nullopt;
  if (value == 0) return rate;
  if (rate.source != from_oximeter && rate.source != from_cuff) return std::nullopt;
  rate.rate = value;
  return rate;
}

std::optional<Thermometer> parse_thermometer(std::string_view data) {
  constexpr int no_age = 99999;
  if (data.size() != 13) return std::nullopt;
  Fields fields(data);
  Thermometer thermometer;
  thermometer.status = fields.digits(1);
  thermometer.mode = fields.digits(1);
  thermometer.counter = fields.text(1).front();
  const int age = fields.digits(5);
  const int tenths = fields.digits(4);
  thermometer.shown_unit = fields.digits(1);
  if (!fields.good()) return std::nullopt;
  if (age != no_age) thermometer.age = age;
  if (tenths == 0) return thermometer;
  if (tenths < lowest_fahrenheit_10 || tenths > highest_fahrenheit_10) return std::nullopt;
  thermometer.fahrenheit_10 = tenths;
  return thermometer;
}

// Section 3.1, determination status.
std::string_view cuff_status_text(int status) {
  constexpr std::array<std::string_view, 10> texts{"busy",
                                                   "done",
                                                   "not used",
                                                   "failed",
                                                   "pump-up timeout: leak or no cuff",
                                                   "failed, status 5",
                                                   "timeout of the whole determination",
                                                   "timeout at one pressure",
                                                   "overpressure or excess air in the cuff",
                                                   "unknown reason"};
  return texts[static_cast<std::size_t>(status)];
}

// Section 3.2, status.
std::string_view oximeter_status_text(int status) {
  switch (status) {
    case 0:
      return "standby";
    case 1:
      return "operating";
    case 3:
      return "no data or sensor off";
    case 6:
      return "sensor unplugged or off";
    default:
      return "unknown status";
  }
}

}  // namespace vigil::drivers::dinamap
