// Every character of a line is expected or the line is not taken. Sections refer to the protocol
// sheet named in frames.h.
#include "drivers/masimo/frames.h"

#include <algorithm>
#include <charconv>

namespace vigil::drivers::masimo {
namespace {

constexpr std::size_t stamp_length = 17;  // MM/DD/YY HH:MM:SS
constexpr std::size_t serial_length = 10;
constexpr int highest_pulse = 240;  // section 3

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool letter_or_digit(char c) {
  return digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool visible(char c) {
  return c > ' ' && c <= '~';
}

// Does the text follow the form? 0 stands for a digit, anything else for itself.
bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(form.begin(), form.end(), text.begin(),
                    [](char f, char c) { return f == '0' ? digit(c) : f == c; });
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// The clock is not used (section 8: it may be years off), but it must be a time: it proves that the
// line is whole.
bool starts_with_stamp(std::string_view text) {
  const std::string_view stamp = text.substr(0, stamp_length);
  if (!has_form(stamp, "00/00/00 00:00:00")) return false;
  const int month = number(stamp.substr(0, 2));
  const int day = number(stamp.substr(3, 2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && number(stamp.substr(9, 2)) < 24 &&
         number(stamp.substr(12, 2)) < 60 && number(stamp.substr(15, 2)) < 60;
}

// SN: ten digits, or dashes on the colour Radical-7.
bool take_serial(std::string_view value, Line& line) {
  if (value.size() != serial_length) return false;
  if (value == "----------") return true;
  if (!std::all_of(value.begin(), value.end(), digit)) return false;
  line.serial = value;
  return true;
}

// SPO2 and BPM: three digits or dashes. Zero is how the trend writes "none"; it is no number here
// either.
bool take_three(std::string_view value, int highest, std::optional<int>& field) {
  if (value == "---") return true;
  if (!has_form(value, "000")) return false;
  const int read = number(value);
  if (read > 0) field = read;
  return read <= highest;
}

std::string_view without_percent(std::string_view value) {
  if (value.ends_with('%')) value.remove_suffix(1);
  return value;
}

// PI: the percent sign is missing on the colour Radical-7.
bool take_perfusion(std::string_view value, Line& line) {
  line.has_perfusion = true;
  value = without_percent(value);
  if (value == "--.--") return true;
  if (!has_form(value, "00.00")) return false;
  line.pi = (number(value.substr(0, 2)) * 100 + number(value.substr(3, 2))) / 100.0;
  return true;
}

bool take_bits(std::string_view value, std::size_t short_form, std::size_t long_form,
               std::uint32_t& field) {
  if (value.size() != short_form && value.size() != long_form) return false;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, field, 16);
  return error == std::errc{} && stop == end;
}

bool take_other(std::string_view key, std::string_view value, Line& line) {
  if (key.empty() || value.empty() || line.other_count == most_others) return false;
  if (!std::all_of(key.begin(), key.end(), letter_or_digit)) return false;
  if (!std::all_of(value.begin(), value.end(), visible)) return false;
  line.others[line.other_count++] = {key, value};
  return true;
}

// The keys that this reader knows; a line holds each at most once.
enum Known : unsigned {
  other = 0,
  serial = 1,
  spo2 = 2,
  pulse = 4,
  pi = 8,
  alarms = 16,
  exceptions = 32
};
constexpr unsigned required = serial | spo2 | pulse | exceptions;

Known known_from(std::string_view key) {
  if (key == "SN") return serial;
  if (key == "SPO2") return spo2;
  if (key == "BPM") return pulse;
  if (key == "PI") return pi;
  if (key == "ALARM") return alarms;
  if (key == "EXC") return exceptions;
  return other;
}

bool take_field(Known which, std::string_view key, std::string_view value, Line& line) {
  switch (which) {
    case serial:
      return take_serial(value, line);
    case spo2:
      return value.ends_with('%') && take_three(without_percent(value), 100, line.spo2);
    case pulse:  // some firmware prints a percent sign here (section 8)
      return take_three(without_percent(value), highest_pulse, line.pulse);
    case pi:
      return take_perfusion(value, line);
    case alarms:
      return take_bits(value, 4, 6, line.alarms);
    case exceptions:
      return take_bits(value, 6, 7, line.exceptions);
    case other:
      break;
  }
  return take_other(key, value, line);
}

}  // namespace

Cut cut_record(Bytes front) {
  const Bytes reach = front.first(std::min(front.size(), longest_line));
  const auto end = std::find_if(reach.begin(), reach.end(), [](std::byte b) {
    return b == std::byte{'\r'} || b == std::byte{'\n'} || b == std::byte{0};
  });
  if (end != reach.end()) {
    return {Cut::Kind::frame, static_cast<std::size_t>(end - reach.begin()) + 1};
  }
  if (reach.size() < longest_line) return {};
  return {Cut::Kind::noise, longest_line};
}

std::optional<Line> parse_line(std::string_view text) {
  if (!starts_with_stamp(text)) return std::nullopt;
  text.remove_prefix(stamp_length);
  if (!text.starts_with(' ')) return std::nullopt;
  Line line;
  unsigned seen = 0;
  while (!text.empty()) {
    const std::string_view field = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), field.size() + 1));
    if (field.empty()) continue;
    const auto sign = field.find('=');
    if (sign == std::string_view::npos) return std::nullopt;
    const std::string_view key = field.substr(0, sign);
    const Known which = known_from(key);
    if ((seen & which) != 0) return std::nullopt;
    seen |= which;
    if (!take_field(which, key, field.substr(sign + 1), line)) return std::nullopt;
  }
  if ((seen & required) != required) return std::nullopt;
  return line;
}

bool is_trend_line(std::string_view text) {
  if (!starts_with_stamp(text)) return false;
  text.remove_prefix(stamp_length);
  return text.size() > 16 && has_form(text.substr(0, 16), " SpO2=000 PR=000") &&
         text.find(" EXC=") != std::string_view::npos;
}

}  // namespace vigil::drivers::masimo
