// Writing, and taking apart what a client sends.
#include "simulators/philips/wire_format.h"

#include <cmath>
#include <cstdio>

namespace vigil::sim::philips {
namespace {

constexpr char begin = '\xC0', end = '\xC1', escape = '\x7D';
constexpr std::size_t longest = 8192;

// Section 2.2: reflected CRC with 8408, started with FFFF, complemented at the end.
unsigned check_sequence(std::string_view bytes) {
  unsigned crc = 0xFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc & 1U) != 0 ? crc >> 1U ^ 0x8408U : crc >> 1U;
  }
  return crc ^ 0xFFFFU;
}

std::string low_first(unsigned value) {
  return {static_cast<char>(value & 0xFFU), static_cast<char>(value >> 8U)};
}

// The content between the flags; empty when it is damaged or not for data export.
std::string content_of(std::string_view raw) {
  std::string plain;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == escape && i + 1 == raw.size()) return {};
    plain += raw[i] == escape ? static_cast<char>(raw[++i] ^ 0x20) : raw[i];
  }
  if (plain.size() < 6) return {};
  const std::string body = plain.substr(0, plain.size() - 2);
  if (low_first(check_sequence(body)) != plain.substr(body.size())) return {};
  Fields fields(body);
  if (fields.u16() != 0x1101U || fields.u16() != fields.rest().size()) return {};
  return std::string{fields.rest()};
}

}  // namespace

std::string u16(unsigned value) {
  return {static_cast<char>(value >> 8U & 0xFFU), static_cast<char>(value & 0xFFU)};
}

std::string u32(std::uint32_t value) {
  return u16(value >> 16U) + u16(value & 0xFFFFU);
}

std::string sized(const std::string& text) {
  return u16(static_cast<unsigned>(text.size())) + text;
}

std::string list(const std::vector<std::string>& entries) {
  std::string all;
  for (const auto& entry : entries) all += entry;
  return u16(static_cast<unsigned>(entries.size())) + sized(all);
}

std::string attribute(unsigned id, const std::string& value) {
  return u16(id) + sized(value);
}

std::string text16(std::u16string text) {
  text += u'\0';
  std::string bytes;
  for (const char16_t c : text) bytes += u16(c);
  return sized(bytes);
}

std::uint32_t to_float(double value, int digits) {
  const auto mantissa = static_cast<std::int32_t>(std::lround(value * std::pow(10.0, digits)));
  const auto exponent = static_cast<std::uint32_t>(-digits) & 0xFFU;
  return exponent << 24U | (static_cast<std::uint32_t>(mantissa) & 0xFFFFFFU);
}

std::string absolute_time(WallTime at) {
  using namespace std::chrono;
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<seconds>(at - day)};
  const int year = static_cast<int>(date.year());
  std::string bytes;
  for (const long part :
       {long{year / 100}, long{year % 100}, static_cast<long>(static_cast<unsigned>(date.month())),
        static_cast<long>(static_cast<unsigned>(date.day())), long{clock.hours().count()},
        long{clock.minutes().count()}, static_cast<long>(clock.seconds().count()), 0L})
    bytes += static_cast<char>(part / 10 * 16 + part % 10);
  return bytes;
}

std::string frame(const std::string& message) {
  std::string plain = u16(0x1101U) + sized(message);
  plain += low_first(check_sequence(plain));
  std::string bytes(1, begin);
  for (const char c : plain) {
    const bool special = c == begin || c == end || c == escape;
    if (special) bytes += escape;
    bytes += special ? static_cast<char>(c ^ 0x20) : c;
  }
  return bytes + end;
}

std::vector<std::string> Inbox::feed(std::string_view bytes) {
  waiting_ += bytes;
  if (waiting_.size() > longest) waiting_.erase(0, waiting_.size() - longest);
  std::vector<std::string> messages;
  while (auto message = framed_ ? next_framed() : next_plain()) {
    if (!message->empty()) messages.push_back(std::move(*message));
  }
  return messages;
}

// An empty text: something was dropped.
std::optional<std::string> Inbox::next_framed() {
  const auto stop = waiting_.find(end);
  if (stop == std::string::npos) return std::nullopt;
  const auto start = waiting_.rfind(begin, stop);  // a second start ends what was before it
  std::string message;
  if (start != std::string::npos)
    message = content_of(std::string_view{waiting_}.substr(start + 1, stop - start - 1));
  waiting_.erase(0, stop + 1);
  return message;
}

// Section 3: E1 00, context, type, length; the others have a length of one byte, or FF and two.
std::optional<std::string> Inbox::next_plain() {
  if (waiting_.empty()) return std::nullopt;
  Fields fields(waiting_);
  const unsigned first = fields.u8();
  std::size_t length = 0;
  if (first == 0xE1U) {
    fields.take(5);
    length = fields.u16();
  } else if (first == 0x0DU || first == 0x09U || first == 0x19U || first == 0x0AU) {
    length = fields.u8();
    if (length == 0xFFU) length = fields.u16();
  } else {
    waiting_.erase(0, 1);
    return std::string{};
  }
  if (fields.bad() || fields.rest().size() < length) return std::nullopt;
  const std::size_t whole = waiting_.size() - fields.rest().size() + length;
  std::string message = waiting_.substr(0, whole);
  waiting_.erase(0, whole);
  return message;
}

std::string_view Fields::take(std::size_t count) {
  if (count > rest_.size()) {
    bad_ = true;
    count = rest_.size();
  }
  const auto taken = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return taken;
}

unsigned Fields::u8() {
  const auto byte = take(1);
  return byte.empty() ? 0U : static_cast<unsigned char>(byte[0]);
}

unsigned Fields::u16() {
  const unsigned high = u8();
  return high << 8U | u8();
}

std::uint32_t Fields::u32() {
  const unsigned high = u16();
  return high << 16U | u16();
}

}  // namespace vigil::sim::philips
