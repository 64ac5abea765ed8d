#include "drivers/hl7/dtm.h"

#include <algorithm>
#include <array>

namespace vigil::drivers::hl7 {
namespace {

using Precision = Moment::Precision;

bool digits_only(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The digits are known to be digits; past the end counts as `otherwise`.
unsigned number(std::string_view digits, std::size_t from, std::size_t length, unsigned otherwise) {
  if (from + length > digits.size()) return otherwise;
  unsigned value = 0;
  for (const char c : digits.substr(from, length))
    value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

// 17 digits are seconds and milliseconds without a dot, as some Mindray firmware writes them.
std::optional<Precision> precision_of(std::size_t digits) {
  switch (digits) {
    case 4:
      return Precision::year;
    case 6:
      return Precision::month;
    case 8:
      return Precision::day;
    case 10:
      return Precision::hour;
    case 12:
      return Precision::minute;
    case 14:
      return Precision::second;
    case 17:
      return Precision::millisecond;
    default:
      return std::nullopt;
  }
}

// A fraction of any length; what is finer than a millisecond is cut.
bool read_fraction(std::string_view fraction, Moment& m) {
  if (fraction.empty() || !digits_only(fraction) || m.precision != Precision::second) return false;
  std::array<char, 3> three{'0', '0', '0'};
  std::copy_n(fraction.begin(), std::min<std::size_t>(fraction.size(), 3), three.begin());
  m.millisecond = number({three.data(), three.size()}, 0, 3, 0);
  m.precision = Precision::millisecond;
  return true;
}

bool possible(const Moment& m) {
  const std::chrono::year_month_day date{std::chrono::year(m.year), std::chrono::month(m.month),
                                         std::chrono::day(m.day)};
  return m.year > 0 && date.ok() && m.hour < 24 && m.minute < 60 && m.second < 60;
}

struct Clock {
  std::chrono::year_month_day date{};
  std::chrono::hh_mm_ss<Millis> time;
};

Clock clock_at(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  return {std::chrono::year_month_day(day), std::chrono::hh_mm_ss<Millis>(time - day)};
}

void append_padded(unsigned value, std::size_t width, std::string& out) {
  const std::string digits = std::to_string(value);
  out.append(width > digits.size() ? width - digits.size() : 0, '0').append(digits);
}

}  // namespace

std::optional<Minutes> parse_offset(std::string_view text) {
  if (text.size() < 5 || (text.front() != '+' && text.front() != '-')) return std::nullopt;
  const bool colon = text.size() == 6 && text[3] == ':';
  if (text.size() != 5 && !colon) return std::nullopt;
  const std::string_view hours = text.substr(1, 2);
  const std::string_view minutes = text.substr(colon ? 4 : 3, 2);
  if (!digits_only(hours) || !digits_only(minutes)) return std::nullopt;
  const unsigned h = number(hours, 0, 2, 0);
  const unsigned m = number(minutes, 0, 2, 0);
  if (h > 14 || m > 59) return std::nullopt;  // +14:00 is the furthest zone there is
  const Minutes offset(static_cast<int>(h * 60 + m));
  return text.front() == '-' ? -offset : offset;
}

std::optional<Moment> parse_moment(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  Moment m;
  // Not find_first_of, which looks for each character of the text in "+-" by a call of its own.
  const auto is_sign = [](char c) { return c == '+' || c == '-'; };
  const auto sign =
      static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_sign) - text.begin());
  if (sign < text.size()) {
    m.offset = text.size() - sign == 5 ? parse_offset(text.substr(sign)) : std::nullopt;
    if (!m.offset) return std::nullopt;
    text = text.substr(0, sign);
  }
  const std::size_t dot = text.find('.');
  const std::string_view digits = text.substr(0, dot);
  const std::optional<Precision> precision = precision_of(digits.size());
  if (!precision || !digits_only(digits)) return std::nullopt;
  m.precision = *precision;
  m.year = static_cast<int>(number(digits, 0, 4, 0));
  m.month = number(digits, 4, 2, 1);
  m.day = number(digits, 6, 2, 1);
  m.hour = number(digits, 8, 2, 0);
  m.minute = number(digits, 10, 2, 0);
  m.second = number(digits, 12, 2, 0);
  m.millisecond = number(digits, 14, 3, 0);
  if (dot != std::string_view::npos && !read_fraction(text.substr(dot + 1), m)) return std::nullopt;
  if (!possible(m)) return std::nullopt;
  return m;
}

std::optional<Time> time_of(const Moment& m, Minutes zone) {
  if (m.precision < Precision::minute) return std::nullopt;
  const std::chrono::sys_days day{std::chrono::year(m.year) / std::chrono::month(m.month) /
                                  std::chrono::day(m.day)};
  return Time(day) + std::chrono::hours(m.hour) + Minutes(m.minute) +
         std::chrono::seconds(m.second) + Millis(m.millisecond) - m.offset.value_or(zone);
}

std::optional<Time> read_time(std::string_view text, Minutes zone) {
  const std::optional<Moment> moment = parse_moment(text);
  return moment ? time_of(*moment, zone) : std::nullopt;
}

void append_stamp(Time time, Minutes zone, std::string& out) {
  const Clock c = clock_at(time + zone);
  append_padded(static_cast<unsigned>(static_cast<int>(c.date.year())), 4, out);
  append_padded(static_cast<unsigned>(c.date.month()), 2, out);
  append_padded(static_cast<unsigned>(c.date.day()), 2, out);
  append_padded(static_cast<unsigned>(c.time.hours().count()), 2, out);
  append_padded(static_cast<unsigned>(c.time.minutes().count()), 2, out);
  append_padded(static_cast<unsigned>(c.time.seconds().count()), 2, out);
}

void append_stamp_utc(Time time, std::string& out) {
  append_stamp(time, Minutes(0), out);
  out += '.';
  append_padded(static_cast<unsigned>(clock_at(time).time.subseconds().count()), 3, out);
  out += "+0000";
}

}  // namespace vigil::drivers::hl7
