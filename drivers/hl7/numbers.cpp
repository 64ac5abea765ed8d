#include "drivers/hl7/numbers.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {

std::optional<double> parse_decimal(std::string_view text) {
  // Powers of ten up to here are exact in a double, and so is every number of that many digits: one
  // division rounds once.
  constexpr std::size_t most_digits = 15;
  constexpr std::array<double, most_digits + 1> powers{
      1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  text = trimmed(text);
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::uint64_t digits = 0;
  std::size_t count = 0;
  std::size_t behind_point = 0;
  bool point = false;
  for (const char c : text) {
    if (c == '.' && !point) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > most_digits) return std::nullopt;
    digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
    if (point) ++behind_point;
  }
  if (count == 0) return std::nullopt;
  const double value = static_cast<double>(digits) / powers[behind_point];
  return negative ? -value : value;
}

std::optional<unsigned> whole_number(std::string_view text, int base) {
  unsigned value = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, value, base);
  if (text.empty() || error != std::errc() || end != last) return std::nullopt;
  return value;
}

std::optional<unsigned> mdc_number(std::string_view code) {
  if (code.size() != 9 || code[4] != '-') return whole_number(code);
  const std::optional<unsigned> partition = whole_number(code.substr(0, 4), 16);
  const std::optional<unsigned> term = whole_number(code.substr(5), 16);
  if (!partition || !term) return std::nullopt;
  return *partition * 65536 + *term;
}

}  // namespace vigil::drivers::hl7
