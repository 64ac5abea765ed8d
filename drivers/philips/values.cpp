// Numbers, times and texts. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/values.h"

#include "drivers/philips/reader.h"

namespace vigil::drivers::philips {
namespace {

// Two decimal digits in a byte; over 99 when it holds none.
unsigned bcd(std::byte b) {
  const auto value = std::to_integer<unsigned>(b);
  const unsigned tens = value >> 4U, ones = value & 0x0FU;
  return tens > 9 || ones > 9 ? 100 : tens * 10 + ones;
}

constexpr char32_t replacement = 0xFFFD;

bool is_high_surrogate(char32_t c) {
  return c >= 0xD800 && c < 0xDC00;
}
bool is_low_surrogate(char32_t c) {
  return c >= 0xDC00 && c < 0xE000;
}

// Section 6: private characters are symbols of the monitor's own font.
bool is_shown(char32_t c) {
  const bool is_private = c >= 0xE000 && c <= 0xF8FF;
  constexpr char32_t byte_order_mark = 0xFEFF;
  return c >= 0x20 && c != 0x7F && !is_private && c != byte_order_mark;
}

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&out](char32_t bits) { out += static_cast<char>(bits); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | c >> 6U);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12U);
    put(0x80U | (c >> 6U & 0x3FU));
  } else {
    put(0xF0U | c >> 18U);
    put(0x80U | (c >> 12U & 0x3FU));
    put(0x80U | (c >> 6U & 0x3FU));
  }
  put(0x80U | (c & 0x3FU));
}

char32_t next_character(Reader& reader) {
  const char32_t first = reader.u16();
  if (is_low_surrogate(first)) return replacement;
  if (!is_high_surrogate(first)) return first;
  Reader ahead = reader;
  const char32_t second = ahead.u16();
  if (!ahead.ok() || !is_low_surrogate(second)) return replacement;
  reader = ahead;
  return 0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00);
}

}  // namespace

// Section 5.1: the exponent is the first byte; a special mantissa counts whatever the exponent.
std::optional<double> decode_float(std::uint32_t bits) {
  const std::uint32_t mantissa_bits = bits & 0x00FFFFFFU;
  constexpr std::uint32_t not_a_number = 0x7FFFFF, plus_infinity = 0x7FFFFE;
  constexpr std::uint32_t not_at_this_resolution = 0x800000, reserved = 0x800001,
                          minus_infinity = 0x800002;
  switch (mantissa_bits) {
    case not_a_number:
    case plus_infinity:
    case not_at_this_resolution:
    case reserved:
    case minus_infinity:
      return std::nullopt;
    default:
      break;
  }
  const auto exponent = static_cast<std::int8_t>(bits >> 24U);
  const auto mantissa = static_cast<std::int32_t>(mantissa_bits << 8U) / 256;
  double scale = 1;  // powers of ten are exact up to 10^22; what is beyond is no vital sign
  for (int i = exponent < 0 ? -exponent : exponent; i > 0; --i) scale *= 10;
  return exponent < 0 ? mantissa / scale : mantissa * scale;
}

// Section 7: century, year, month, day, hour, minute, second; the eighth byte is ignored.
std::optional<Time> decode_absolute_time(Bytes bytes) {
  using namespace std::chrono;
  if (bytes.size() != 8) return std::nullopt;
  const unsigned century = bcd(bytes[0]), in_century = bcd(bytes[1]);
  const unsigned h = bcd(bytes[4]), m = bcd(bytes[5]), s = bcd(bytes[6]);
  if (century > 99 || in_century > 99 || h > 23 || m > 59 || s > 59) return std::nullopt;
  const year_month_day date{year{static_cast<int>(century * 100 + in_century)},
                            month{bcd(bytes[2])}, day{bcd(bytes[3])}};
  // Before the first such monitor was built the clock was never set.
  if (!date.ok() || date.year() < year{1990}) return std::nullopt;
  return Time{sys_days{date}} + hours{h} + minutes{m} + seconds{s};
}

Millis elapsed(std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t per_millisecond = 8;
  return Millis{(to - from) / per_millisecond};
}

std::string decode_text(Bytes bytes) {
  Reader reader(bytes);
  std::string text;
  while (reader.rest().size() >= 2) {
    const char32_t c = next_character(reader);
    if (c == 0) break;
    if (is_shown(c)) append_utf8(c, text);
  }
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string decode_ascii(Bytes bytes) {
  std::string text;
  for (const std::byte b : bytes) {
    const auto c = std::to_integer<char>(b);
    if (c == 0) break;
    text += c >= 0x20 && c <= 0x7E ? c : '?';
  }
  return text;
}

}  // namespace vigil::drivers::philips
