// The ASCII line of the 7500, Avant, 2500, 8500 and 8600 (section 9 of the sheet): no checksum, so
// a line is taken only when every character of it is expected.
#include <algorithm>

#include "drivers/nonin/frames.h"

namespace vigil::drivers::nonin {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

bool take(std::string_view& line, std::string_view text) {
  if (!line.starts_with(text)) return false;
  line.remove_prefix(text.size());
  return true;
}

// "HH:MM:SS " in front of the values on 2500, 8500, 8600, 9847. Not used: only arrival counts.
void skip_clock(std::string_view& line) {
  constexpr std::string_view form = "00:00:00 ";
  if (line.size() < form.size()) return;
  const bool fits = std::equal(form.begin(), form.end(), line.begin(),
                               [](char f, char c) { return f == '0' ? digit(c) : f == c; });
  if (fits) line.remove_prefix(form.size());
}

// Three digits, or "---": present but missing.
struct Field {
  bool fits = false;
  std::optional<int> value;
};

Field take_field(std::string_view& line) {
  if (take(line, "---")) return {.fits = true, .value = {}};
  if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, digit)) return {};
  const int value = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
  line.remove_prefix(3);
  if (value == 0) return {.fits = true, .value = {}};
  return {.fits = true, .value = value};
}

// "*" event mark (7500), " F" fast averaging (Avant 9600), "B" breath (9847).
bool known_tail(std::string_view tail) {
  return tail.size() <= 4 && std::all_of(tail.begin(), tail.end(), [](char c) {
           return c == ' ' || c == '*' || c == 'F' || c == 'B';
         });
}

}  // namespace

std::optional<Record> parse_line(std::string_view line) {
  skip_clock(line);
  if (!take(line, "SPO2=")) return std::nullopt;
  const Field spo2 = take_field(line);
  if (!spo2.fits || !take(line, " HR=")) return std::nullopt;
  const Field pulse = take_field(line);
  if (!pulse.fits || !known_tail(line)) return std::nullopt;
  constexpr int highest_pulse = 510;
  if (spo2.value.value_or(0) > 100 || pulse.value.value_or(0) > highest_pulse) return std::nullopt;
  Record record;
  record.spo2 = spo2.value;
  record.pulse = pulse.value;
  record.event_mark = line.find('*') != std::string_view::npos;
  return record;
}

}  // namespace vigil::drivers::nonin
