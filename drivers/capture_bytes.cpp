// The reading half of how bytes are written in captures; capture_text.cpp has the writing half.
#include "drivers/capture_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vigil {
namespace {

constexpr std::string_view blanks = " \t\r\n";

struct Escape {
  char letter, code;
};
constexpr std::array<Escape, 5> escapes{
    {{'r', '\r'}, {'n', '\n'}, {'t', '\t'}, {'\\', '\\'}, {'"', '"'}}};

std::optional<unsigned> hex_value(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<std::vector<std::byte>> parse_hex(std::string_view text) {
  std::vector<std::byte> bytes;
  while (!(text = trim(text)).empty()) {
    const auto value = hex_value(text.substr(0, 2));
    if (!value || text.size() < 2) return std::nullopt;
    bytes.push_back(static_cast<std::byte>(*value));
    text.remove_prefix(2);
  }
  return bytes;
}

// `text` stands between the quotation marks.
std::optional<std::vector<std::byte>> parse_quoted(std::string_view text) {
  std::vector<std::byte> bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes.push_back(static_cast<std::byte>(text[i]));
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    const auto known =
        std::find_if(escapes.begin(), escapes.end(), [&](Escape e) { return e.letter == text[i]; });
    const auto value = text[i] == 'x' ? hex_value(text.substr(i + 1, 2)) : std::nullopt;
    if (known != escapes.end()) {
      bytes.push_back(static_cast<std::byte>(known->code));
    } else if (value) {
      bytes.push_back(static_cast<std::byte>(*value));
      i += 2;
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::vector<std::byte>> read_bytes(std::string_view text) {
  text = trim(text);
  if (!text.starts_with('"')) return parse_hex(text);
  if (text.size() < 2 || !text.ends_with('"')) return std::nullopt;
  return parse_quoted(text.substr(1, text.size() - 2));
}

}  // namespace vigil
