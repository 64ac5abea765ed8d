#include "drivers/hl7/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "drivers/hl7/charsets.h"

namespace vigil::drivers::hl7 {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

bool append_hex(std::string_view digits, std::string& out) {
  if (digits.empty() || digits.size() % 2 != 0) return false;
  const bool all =
      std::all_of(digits.begin(), digits.end(), [](char c) { return hex_digit(c).has_value(); });
  if (!all) return false;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    out += static_cast<char>(*hex_digit(digits[i]) * 16 + *hex_digit(digits[i + 1]));
  }
  return true;
}

// The text between two escape characters; false when it is not a sequence that we resolve.
bool append_sequence(std::string_view sequence, const Delimiters& d, std::string& out) {
  if (sequence == ".br") {
    out += '\n';
    return true;
  }
  if (sequence == "H" || sequence == "N") return true;  // highlighting
  if (sequence.starts_with('X')) return append_hex(sequence.substr(1), out);
  constexpr std::string_view letters = "FSTRE";
  const std::array<char, 5> meanings{d.field, d.component, d.subcomponent, d.repetition, d.escape};
  if (sequence.size() != 1) return false;
  const std::size_t at = letters.find(sequence.front());
  if (at == std::string_view::npos || meanings[at] == '\0') return false;
  out += meanings[at];
  return true;
}

// Sequences that are left as they are: formatting, character set switches, local ones, truncation.
bool is_kept(std::string_view sequence) {
  constexpr std::string_view first_letters = ".CMZPX";
  return !sequence.empty() && first_letters.find(sequence.front()) != std::string_view::npos;
}

void append_code_point(unsigned c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | (c >> 6U));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

// Length of the valid UTF-8 character at the front, 0 when there is none.
std::size_t utf8_length(std::string_view s) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || s.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(1);
  if (first == 0xE0 && second < 0xA0) return 0;  // overlong
  if (first == 0xED && second > 0x9F) return 0;  // surrogate
  if (first == 0xF0 && second < 0x90) return 0;  // overlong
  if (first == 0xF4 && second > 0x8F) return 0;  // past U+10FFFF
  return length;
}

bool is_utf8(std::string_view s) {
  while (!s.empty()) {
    const std::size_t length = utf8_length(s);
    if (length == 0) return false;
    s.remove_prefix(length);
  }
  return true;
}

void append_checked_utf8(std::string_view s, std::string& out) {
  while (!s.empty()) {
    const std::size_t length = utf8_length(s);
    out += length == 0 ? replacement : s.substr(0, length);
    s.remove_prefix(std::max<std::size_t>(length, 1));
  }
}

// High halves (0xA0-0xFF) of the one-byte sets.
const HighHalf* table_of(Charset charset) {
  switch (charset) {
    case Charset::iso8859_2:
      return &iso8859_2;
    case Charset::iso8859_3:
      return &iso8859_3;
    case Charset::iso8859_4:
      return &iso8859_4;
    case Charset::iso8859_5:
      return &iso8859_5;
    case Charset::iso8859_6:
      return &iso8859_6;
    case Charset::iso8859_7:
      return &iso8859_7;
    case Charset::iso8859_8:
      return &iso8859_8;
    case Charset::iso8859_9:
      return &iso8859_9;
    case Charset::iso8859_15:
      return &iso8859_15;
    case Charset::automatic:
    case Charset::utf8:
    case Charset::latin1:
    case Charset::unsupported:
      return nullptr;
  }
  return nullptr;
}

void append_one_byte_set(std::string_view bytes, Charset charset, std::string& out) {
  const HighHalf* table = table_of(charset);
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    if (byte >= 0xA0 && table != nullptr) {
      const unsigned point = (*table)[byte - 0xA0];
      append_code_point(point == 0 ? 0xFFFD : point, out);
    } else if (byte >= 0x80 && charset == Charset::unsupported) {
      out += replacement;
    } else {
      append_code_point(byte, out);
    }
  }
}

}  // namespace

void unescape(std::string_view text, const Delimiters& d, std::string& out) {
  while (!text.empty()) {
    const std::size_t open = d.escape == '\0' ? std::string_view::npos : text.find(d.escape);
    out += text.substr(0, open);
    if (open == std::string_view::npos) return;
    text.remove_prefix(open);
    const std::size_t close = text.find(d.escape, 1);
    if (close == std::string_view::npos) break;
    const std::string_view sequence = text.substr(1, close - 1);
    const bool resolved = append_sequence(sequence, d, out);
    // An escape character that opens nothing stands for itself; the next one may open something.
    const std::size_t used = resolved || is_kept(sequence) ? close + 1 : 1;
    if (!resolved) out += text.substr(0, used);
    text.remove_prefix(used);
  }
  out += text;
}

Charset charset_from(std::string_view msh18) {
  // Table 0211, as in hl7-mllp section 2; several names for one character may be given, the first
  // one is the default set of the message.
  constexpr std::array<std::pair<std::string_view, Charset>, 18> names{{
      {"8859/1", Charset::latin1},
      {"8859/2", Charset::iso8859_2},
      {"8859/3", Charset::iso8859_3},
      {"8859/4", Charset::iso8859_4},
      {"8859/5", Charset::iso8859_5},
      {"8859/6", Charset::iso8859_6},
      {"8859/7", Charset::iso8859_7},
      {"8859/8", Charset::iso8859_8},
      {"8859/9", Charset::iso8859_9},
      {"8859/15", Charset::iso8859_15},
      {"UNICODE UTF-8", Charset::utf8},
      {"UNICODE", Charset::automatic},
      {"GB 18030-2000", Charset::unsupported},
      {"KS X 1001", Charset::unsupported},
      {"CNS 11643-1992", Charset::unsupported},
      {"BIG-5", Charset::unsupported},
      {"ISO IR87", Charset::unsupported},
      {"ISO IR159", Charset::unsupported},
  }};
  for (const auto& [name, charset] : names) {
    if (name == msh18) return charset;
  }
  return Charset::automatic;
}

void append_utf8(std::string_view bytes, Charset charset, std::string& out) {
  const bool as_utf8 =
      charset == Charset::utf8 || (charset == Charset::automatic && is_utf8(bytes));
  if (as_utf8) return append_checked_utf8(bytes, out);
  append_one_byte_set(bytes, charset, out);
}

void append_all(std::string& out, std::initializer_list<std::string_view> pieces) {
  for (const std::string_view piece : pieces) out += piece;
}

void append_number(double value, std::string& out) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc()) out.append(digits.data(), end);
}

void TextReader::start(const Message& message) {
  delimiters_ = message.delimiters();
  charset_ = charset_from(part(message.msh(18), delimiters_.repetition, 1));
}

void TextReader::append(std::string_view field, std::string& out) {
  scratch_.clear();
  unescape(field, delimiters_, scratch_);
  append_utf8(scratch_, charset_, out);
}

}  // namespace vigil::drivers::hl7
