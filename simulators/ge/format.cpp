#include "simulators/ge/format.h"

#include <algorithm>

namespace vigil::sim::ge {
namespace {

constexpr char flag = 0x7E, escape = 0x7D;  // section 2
constexpr std::size_t header = 40, rows = 8;
constexpr std::size_t always_zero = 11;  // reserved2, section 3.1
constexpr int values = 0, alarms = 4;    // r_maintype
constexpr std::size_t values_request = header + 9, alarm_request = header + 12;
constexpr std::size_t longest = 4096;

unsigned sum_of(std::string_view record) {
  unsigned sum = 0;
  for (const char c : record) sum += static_cast<unsigned char>(c);
  return sum % 256;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c == flag || c == escape) out += escape;
    out += c == flag ? '\x5E' : c == escape ? '\x5D' : c;
  }
  return out;
}

std::optional<std::string> unescaped(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool marked = bytes[i] == escape;
    if (marked && ++i == bytes.size()) return std::nullopt;
    out += marked ? static_cast<char>(bytes[i] | 0x20) : bytes[i];
  }
  return out;
}

int word_at(std::string_view record, std::size_t at) {
  const auto low = static_cast<unsigned char>(record[at]);
  const auto high = static_cast<unsigned char>(record[at + 1]);
  return static_cast<std::int16_t>(low | high << 8);
}

// A request has one subrecord of type 0 at the start of the data area.
std::optional<Request> understood(std::string_view record) {
  if (word_at(record, 16) != 0 || record[18] != 0) return std::nullopt;
  Request request;
  const int main_type = word_at(record, 14);
  if (main_type == values && record.size() == values_request) {
    request.type = static_cast<unsigned char>(record[header]);
    request.interval = word_at(record, header + 1);
    request.classes = static_cast<unsigned>(word_at(record, header + 3));
    return request;
  }
  if (main_type != alarms || record.size() != alarm_request) return std::nullopt;
  request.alarms = true;
  request.command = word_at(record, header);
  return request;
}

std::optional<Request> read(std::string_view raw) {
  auto record = unescaped(raw);
  if (!record || record->size() <= header) return std::nullopt;
  const auto sum = static_cast<unsigned char>(record->back());
  record->pop_back();
  if (sum != sum_of(*record) || word_at(*record, 0) != static_cast<int>(record->size()))
    return std::nullopt;
  return understood(*record);
}

}  // namespace

Packed& Packed::byte(unsigned value) {
  bytes_ += static_cast<char>(value & 0xFFU);
  return *this;
}

Packed& Packed::word(int value) {
  const auto bits = static_cast<unsigned>(value);
  return byte(bits).byte(bits >> 8U);
}

Packed& Packed::number(std::uint32_t value) {
  return byte(value).byte(value >> 8U).byte(value >> 16U).byte(value >> 24U);
}

Packed& Packed::zeros(std::size_t n) {
  bytes_.append(n, '\0');
  return *this;
}

Packed& Packed::text(std::string_view text, std::size_t width) {
  const std::string_view cut = text.substr(0, width);
  bytes_ += cut;
  return zeros(width - cut.size());
}

// Section 3.1. Behind the end of the table a real monitor leaves whatever its memory held.
std::string packed(const Record& record) {
  std::string data;
  Packed table;
  for (const Subrecord& part : record.parts) {
    table.word(static_cast<int>(data.size())).byte(static_cast<unsigned>(part.type));
    data += part.bytes;
  }
  constexpr int left_over = 0xBDBD;
  while (table.size() < rows * 3) table.word(left_over).byte(0xFF);
  Packed head;
  head.word(static_cast<int>(header + data.size()));
  head.byte(static_cast<unsigned>(record.number)).byte(static_cast<unsigned>(record.level));
  head.word(record.plug).number(record.time).zeros(4).word(record.main_type);
  return head.take() + table.take() + data;
}

Frame framed(Time due, const std::string& record) {
  const std::string sum(1, static_cast<char>(sum_of(record)));
  const std::size_t weak = 1 + escaped(std::string_view{record}.substr(0, always_zero)).size();
  return {due, flag + escaped(record + sum) + flag, weak, 0x01};
}

std::vector<Request> Requests::take(std::string_view bytes) {
  std::vector<Request> found;
  for (const char c : bytes) {
    if (c != flag) {
      if (inbox_.size() < longest) inbox_ += c;
      continue;
    }
    if (inbox_.empty()) continue;
    if (const auto request = read(inbox_))
      found.push_back(*request);
    else
      ++ignored_;
    inbox_.clear();
  }
  return found;
}

}  // namespace vigil::sim::ge
