#include "daemon/dashboard/json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace vigil::dashboard {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

bool continues(std::string_view s, std::size_t i) {
  return i < s.size() && (static_cast<unsigned char>(s[i]) & 0xC0U) == 0x80U;
}

// Length of the well-formed UTF-8 sequence at i (RFC 3629 section 4), 0 when there is none.
std::size_t sequence_at(std::string_view s, std::size_t i) {
  const auto lead = static_cast<unsigned char>(s[i]);
  const auto next = i + 1 < s.size() ? static_cast<unsigned char>(s[i + 1]) : 0U;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(s, i + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (lead == 0xE0 && next < 0xA0) return 0;
    if (lead == 0xED && next > 0x9F) return 0;
    return continues(s, i + 1) && continues(s, i + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (lead == 0xF0 && next < 0x90) return 0;
    if (lead == 0xF4 && next > 0x8F) return 0;
    return continues(s, i + 1) && continues(s, i + 2) && continues(s, i + 3) ? 4 : 0;
  }
  return 0;
}

void append_ascii(std::string& out, char c) {
  static constexpr char hex[] = "0123456789abcdef";
  const auto u = static_cast<unsigned char>(c);
  if (u < 0x20 || u == 0x7F) {
    out += "\\u00";
    out += hex[u >> 4];
    out += hex[u & 15];
    return;
  }
  if (c == '"' || c == '\\') out += '\\';
  out += c;
}

void append_text(std::string& out, std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    if (static_cast<unsigned char>(s[i]) < 0x80) {
      append_ascii(out, s[i++]);
      continue;
    }
    const std::size_t length = sequence_at(s, i);
    out += length == 0 ? replacement : s.substr(i, length);
    i += length == 0 ? 1 : length;
  }
}

template <typename Number>
std::string shortest(Number number) {
  if (!std::isfinite(number)) return "null";
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

}  // namespace

void Json::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

Json& Json::begin() {
  separate();
  text_ += '{';
  return *this;
}

Json& Json::end() {
  text_ += '}';
  return *this;
}

Json& Json::begin_list() {
  separate();
  text_ += '[';
  return *this;
}

Json& Json::end_list() {
  text_ += ']';
  return *this;
}

Json& Json::key(std::string_view name) {
  value(name);
  text_ += ':';
  return *this;
}

Json& Json::raw(std::string_view json) {
  separate();
  text_ += json;
  return *this;
}

Json& Json::value(std::string_view s) {
  separate();
  text_ += '"';
  append_text(text_, s);
  text_ += '"';
  return *this;
}

Json& Json::value(double number) {
  return raw(shortest(number));
}
Json& Json::value(float number) {
  return raw(shortest(number));
}

std::string error_json(std::string_view sentence) {
  Json json;
  json.begin().field("error", sentence).end();
  return json.take();
}

}  // namespace vigil::dashboard
