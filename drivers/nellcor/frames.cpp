// Columns, codes and headers. Sections refer to the protocol sheet named in frames.h.
#include "drivers/nellcor/frames.h"

#include <algorithm>
#include <charconv>

namespace vigil::drivers::nellcor {
namespace {

// Columns of a data line, counted from 0 (section 3).
constexpr std::size_t stamp_length = 18;  // dd-Mon-yy HH:MM:SS
constexpr std::size_t spo2_column = 21;
constexpr std::size_t pulse_column = 29;
constexpr std::size_t amplitude_column = 37;
constexpr std::size_t value_width = 3;
constexpr std::size_t shortest_row = amplitude_column + value_width;
constexpr int highest_pulse = 250;
constexpr int highest_amplitude = 255;

bool digit(char c) {
  return c >= '0' && c <= '9';
}
bool capital(char c) {
  return c >= 'A' && c <= 'Z';
}
char lower(char c) {
  return capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool contains(std::string_view line, std::string_view words) {
  return line.find(words) != std::string_view::npos;
}

bool blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == ' '; });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// The next word, taken off the front; empty at the end.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::string_view word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

bool has_form(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(form.begin(), form.end(), text.begin(), [](char f, char c) {
           if (f == '0') return digit(c);
           return f == 'a' ? lower(c) != c || (c >= 'a' && c <= 'z') : f == c;
         });
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "29-Dec-17 07:18:43": bedside units write Dec, the handheld DEC; years 70-99 are of the last
// century (section 3).
std::optional<Time> parse_stamp(std::string_view text) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  if (!has_form(text, "00-aaa-00 00:00:00")) return std::nullopt;
  const auto month = std::find_if(months.begin(), months.end(), [&](std::string_view name) {
    return same_letters(name, text.substr(3, 3));
  });
  const int year = number(text.substr(7, 2));
  const std::chrono::year_month_day date{
      std::chrono::year{year >= 70 ? 1900 + year : 2000 + year},
      std::chrono::month{static_cast<unsigned>(month - months.begin() + 1)},
      std::chrono::day{static_cast<unsigned>(number(text.substr(0, 2)))}};
  const int hour = number(text.substr(10, 2));
  const int minute = number(text.substr(13, 2));
  const int second = number(text.substr(16, 2));
  if (month == months.end() || !date.ok() || hour > 23 || minute > 59 || second > 59) {
    return std::nullopt;
  }
  return std::chrono::sys_days{date} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
         std::chrono::seconds{second};
}

// Three columns, right aligned, zeros or blanks in front, or dashes. Zero is "searching" for SpO2
// and rate (section 3, values), and stays a number of the amplitude.
bool take_value(std::string_view text, int highest, std::optional<int>& field) {
  if (text == "---") return true;
  const std::string_view digits = text.substr(std::min(text.find_first_not_of(' '), text.size()));
  if (digits.empty() || !std::all_of(digits.begin(), digits.end(), digit)) return false;
  field = number(digits);
  return *field <= highest;
}

// The column after a value: a star says that it is outside its limit.
bool take_star(char c, bool& star) {
  star = c == '*';
  return star || c == ' ';
}

// Two letters each, by white space and not by their slots (section 3).
bool take_codes(std::string_view tail, Row& row) {
  while (!trimmed(tail).empty()) {
    const std::string_view code = take_word(tail);
    if (code.size() != 2 || !capital(code[0]) || !capital(code[1])) return false;
    if (row.code_count == most_codes) return false;
    row.codes[row.code_count++] = code;
  }
  return true;
}

// "22-NOV-97 14:00:05 100 120 150" (section 4): single blanks, where a live line has more.
bool is_trend_row(std::string_view line) {
  if (line.size() < stamp_length || !parse_stamp(line.substr(0, stamp_length))) return false;
  line.remove_prefix(stamp_length);
  for (int i = 0; i < 3; ++i) {
    if (!line.starts_with(' ')) return false;
    line.remove_prefix(1);
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(word.size());
    const bool digits = !word.empty() && std::all_of(word.begin(), word.end(), digit);
    if (!digits && word != "---") return false;
  }
  return blank(line);
}

// "1) Dump Instrument Info", "0) Exit Interactive Mode", "Command?" (section 4).
bool is_menu(std::string_view text) {
  const bool item = text.size() > 2 && digit(text[0]) && text[1] == ')';
  return item || text.starts_with("Command?");
}

bool is_mode(std::string_view text) {
  for (const std::string_view words : {"SAT-S", "RESP MODE"}) {
    if (contains(text, words)) return true;
  }
  return text == "ADULT" || text == "PEDIATRIC" || text == "NEONATE" || text == "NEONATAL";
}

bool is_columns(std::string_view text) {
  return take_word(text) == "TIME" && same_letters(take_word(text), "%SpO2") &&
         take_word(text) == "BPM";
}

// The word behind "SpO2 Limit:" or the like.
std::string_view limit_behind(std::string_view line, std::string_view label) {
  const auto at = line.find(label);
  if (at == std::string_view::npos) return {};
  line.remove_prefix(at + label.size());
  return take_word(line);
}

}  // namespace

bool Row::has(std::string_view code) const {
  const auto* end = codes.begin() + code_count;
  return std::find(codes.begin(), end, code) != end;
}

Kind kind_of(std::string_view line) {
  if (parse_row(line)) return Kind::row;
  const std::string_view text = trimmed(line);
  const bool readable =
      std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (!readable) return Kind::unknown;
  if (text.empty()) return Kind::blank;
  if (is_trend_row(line) || contains(text, "TREND") || text.starts_with("Output Complete")) {
    return Kind::trend;
  }
  if (is_menu(text)) return Kind::menu;
  if (parse_version(line)) return Kind::version;
  if (is_columns(text)) return Kind::columns;
  return is_mode(text) ? Kind::mode : Kind::unknown;
}

std::optional<Row> parse_row(std::string_view line) {
  if (line.size() < shortest_row) return std::nullopt;
  const auto stamp = parse_stamp(line.substr(0, stamp_length));
  if (!stamp) return std::nullopt;
  Row row;
  row.stamp = *stamp;
  const auto gap = [line](std::size_t from, std::size_t to) {
    return blank(line.substr(from, to - from));
  };
  const bool apart = gap(stamp_length, spo2_column) &&
                     gap(spo2_column + value_width + 1, pulse_column) &&
                     gap(pulse_column + value_width + 1, amplitude_column);
  const bool right =
      apart && take_value(line.substr(spo2_column, value_width), 100, row.spo2) &&
      take_star(line[spo2_column + value_width], row.spo2_outside) &&
      take_value(line.substr(pulse_column, value_width), highest_pulse, row.pulse) &&
      take_star(line[pulse_column + value_width], row.pulse_outside) &&
      take_value(line.substr(amplitude_column, value_width), highest_amplitude, row.amplitude) &&
      (line.size() == shortest_row || line[shortest_row] == ' ') &&
      take_codes(line.substr(shortest_row), row);
  if (!right) return std::nullopt;
  if (row.spo2 == 0) row.spo2.reset();
  if (row.pulse == 0) row.pulse.reset();
  return row;
}

std::optional<Version> parse_version(std::string_view line) {
  Version header{.model = {},
                 .version = limit_behind(line, " VERSION "),
                 .spo2_limit = limit_behind(line, "SpO2 Limit:"),
                 .pulse_limit = limit_behind(line, "PR Limit:")};
  if (header.version.empty() || !contains(line, " CRC:")) return std::nullopt;
  header.model = take_word(line);
  return header;
}

}  // namespace vigil::drivers::nellcor
