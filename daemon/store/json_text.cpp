#include "daemon/store/json_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace vigil::store::json {
namespace {

constexpr int deepest =
    32;  // no text of ours nests further; a hostile one must not use up the stack
constexpr char hex_digits[] = "0123456789abcdef";

void append_unicode(std::string& out, unsigned unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += hex_digits[(unit >> shift) & 15U];
}

// Length of the UTF-8 sequence at the start of `text`; 0: not valid there (RFC 3629 section 4:
// no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t sequence_length(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (at(i) & 0xC0U) == 0x80U; };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool overlong = lead == 0xE0 && at(1) < 0xA0;
    const bool surrogate = lead == 0xED && at(1) > 0x9F;
    return tail(1) && tail(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && at(1) < 0x90;
    const bool beyond = lead == 0xF4 && at(1) > 0x8F;
    return tail(1) && tail(2) && tail(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

void append_utf8(std::string& out, unsigned point) {
  const auto put = [&out](unsigned byte) { out += static_cast<char>(byte); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | (point >> 6));
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12));
    put(0x80U | ((point >> 6) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | (point >> 18));
    put(0x80U | ((point >> 12) & 0x3FU));
    put(0x80U | ((point >> 6) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

bool plain(char c) {
  const auto u = static_cast<unsigned char>(c);
  return u >= 0x20 && u < 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& out, unsigned char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      append_unicode(out, c);
  }
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t i = 0; i < text.size();) {
    std::size_t run = i;
    while (run < text.size() && plain(text[run])) ++run;
    out.append(text, i, run - i);
    i = run;
    if (i == text.size()) break;
    const auto c = static_cast<unsigned char>(text[i]);
    const std::size_t length = sequence_length(text.substr(i));
    if (length > 1) {
      out.append(text, i, length);
      i += length;
      continue;
    }
    if (length == 0) {
      append_unicode(out, 0xDC00U | c);
    } else {
      append_escaped(out, c);
    }
    ++i;
  }
  out += '"';
}

void append_number(std::string& out, double value) {
  if (std::isnan(value)) {
    out += "\"nan\"";
    return;
  }
  if (std::isinf(value)) {
    out += value > 0 ? "\"inf\"" : "\"-inf\"";
    return;
  }
  std::array<char, 32> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

void append_number(std::string& out, std::int64_t value) {
  std::array<char, 24> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
  out.append(buffer.data(), end);
}

char Reader::peek() {
  while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n' ||
                            rest_.front() == '\r' || rest_.front() == '\t')) {
    rest_.remove_prefix(1);
  }
  return rest_.empty() ? '\0' : rest_.front();
}

bool Reader::at_end() {
  return peek() == '\0' && rest_.empty();
}

void Reader::expect(char c) {
  if (ok_ && peek() == c && !rest_.empty()) {
    rest_.remove_prefix(1);
  } else {
    ok_ = false;
  }
}

bool Reader::take(std::string_view literal) {
  if (!ok_) return false;
  peek();
  if (!rest_.starts_with(literal)) return false;
  rest_.remove_prefix(literal.size());
  return true;
}

// True when there is a first member or element.
bool Reader::enter(char open, char close) {
  expect(open);
  if (!ok_) return false;
  if (++depth_ > deepest) ok_ = false;
  if (!ok_ || peek() != close) return ok_;
  rest_.remove_prefix(1);
  --depth_;
  return false;
}

bool Reader::another(char close) {
  if (!ok_) return false;
  if (peek() == ',') {
    rest_.remove_prefix(1);
    return true;
  }
  expect(close);
  --depth_;
  return false;
}

std::string Reader::text() {
  std::string out;
  expect('"');
  while (ok_) {
    const std::size_t end = rest_.find_first_of("\"\\");
    if (end == std::string_view::npos) {
      ok_ = false;
      break;
    }
    out.append(rest_, 0, end);
    const bool over = rest_[end] == '"';
    rest_.remove_prefix(end + 1);
    if (over) return out;
    unescape(out);
  }
  return {};
}

// After a backslash.
void Reader::unescape(std::string& out) {
  constexpr std::string_view codes = "\"\\/bfnrt", meanings = "\"\\/\b\f\n\r\t";
  const char c = rest_.empty() ? '\0' : rest_.front();
  if (!rest_.empty()) rest_.remove_prefix(1);
  if (c != 'u') {
    const std::size_t found = codes.find(c);
    if (found == std::string_view::npos) return fail();
    out += meanings[found];
    return;
  }
  const unsigned unit = hex4();
  if (unit >= 0xDC80 && unit <= 0xDCFF) {
    out += static_cast<char>(unit & 0xFFU);
  } else if (unit >= 0xD800 && unit <= 0xDBFF && rest_.starts_with("\\u")) {
    rest_.remove_prefix(2);
    const unsigned low = hex4();
    if (low < 0xDC00 || low > 0xDFFF) return fail();
    append_utf8(out, 0x10000U + ((unit - 0xD800U) << 10) + (low - 0xDC00U));
  } else if (unit >= 0xD800 && unit <= 0xDFFF) {
    fail();
  } else {
    append_utf8(out, unit);
  }
}

unsigned Reader::hex4() {
  unsigned unit = 0;
  const std::string_view digits = rest_.substr(0, 4);
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), unit, 16);
  if (digits.size() < 4 || parsed.ptr != digits.data() + digits.size()) {
    ok_ = false;
    return 0;
  }
  rest_.remove_prefix(4);
  return unit;
}

std::string_view Reader::number_text() {
  peek();
  std::size_t end = rest_.find_first_not_of("+-0123456789.eE");
  if (end == std::string_view::npos) end = rest_.size();
  const std::string_view digits = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return digits;
}

double Reader::number() {
  if (!ok_) return 0;
  if (peek() == '"') {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::string name = text();
    if (name == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (name == "inf") return infinity;
    if (name == "-inf") return -infinity;
    ok_ = false;
    return 0;
  }
  const std::string_view digits = number_text();
  double value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) {
    ok_ = false;
  }
  return value;
}

std::int64_t Reader::integer() {
  if (!ok_) return 0;
  const std::string_view digits = number_text();
  std::int64_t value = 0;
  const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || parsed.ec != std::errc{} || parsed.ptr != digits.data() + digits.size()) {
    ok_ = false;
  }
  return value;
}

bool Reader::boolean() {
  if (take("true")) return true;
  if (!take("false")) ok_ = false;
  return false;
}

bool Reader::null() {
  return take("null");
}

void Reader::skip() {
  switch (peek()) {
    case '"':
      text();
      return;
    case '{':
      object([this](std::string_view) { skip(); });
      return;
    case '[':
      array([this] { skip(); });
      return;
    case 't':
    case 'f':
      boolean();
      return;
    case 'n':
      if (!null()) ok_ = false;
      return;
    default:
      number();
  }
}

}  // namespace vigil::store::json
