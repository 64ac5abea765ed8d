// Every flag is a delimiter; there is no inside and outside, so a lost one costs one frame.
#include "drivers/ge/frames.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "drivers/checksum.h"
#include "drivers/ge/layout.h"

namespace vigil::drivers::ge {
namespace {

// Section 2.
constexpr std::byte flag{0x7E};
constexpr std::byte escape{0x7D};
constexpr std::byte escaped_bit{0x20};

// Section 3.3.
constexpr int every_seconds = 5;  // the shortest interval
constexpr int stop = 0;
constexpr int enter_differential_mode = 2;
constexpr std::size_t request_size = 9;
constexpr std::size_t alarm_request_size = 12;

bool needs_escape(std::byte b) {
  return b == flag || b == escape;
}

void put(std::string& frame, std::byte b) {
  if (needs_escape(b)) {
    frame += static_cast<char>(escape);
    b &= ~escaped_bit;
  }
  frame += static_cast<char>(b);
}

std::string frame_of(Bytes record) {
  std::string frame(1, static_cast<char>(flag));
  for (const std::byte b : record) put(frame, b);
  put(frame, static_cast<std::byte>(sum8(record)));
  return frame + static_cast<char>(flag);
}

void set_i16(std::vector<std::byte>& record, std::size_t at, int value) {
  record[at] = static_cast<std::byte>(value & 0xFF);
  record[at + 1] = static_cast<std::byte>(value >> 8 & 0xFF);
}

// A header with one subrecord of type 0 and `size` zero bytes behind it.
std::vector<std::byte> request(int main_type, std::size_t size, std::uint8_t level) {
  std::vector<std::byte> record(header_size + size);
  set_i16(record, at_length, static_cast<int>(record.size()));
  record[at_level] = static_cast<std::byte>(level);
  set_i16(record, at_main_type, main_type);
  record[at_table + table_row + at_row_type] = std::byte{end_of_table};
  return record;
}

// The class mask stays 0: the basic class only.
std::string values_request(PhdbType type, int interval, std::uint8_t level) {
  auto record = request(static_cast<int>(MainType::physiological), request_size, level);
  record[header_size] = static_cast<std::byte>(type);
  set_i16(record, header_size + 1, interval);
  return frame_of(record);
}

}  // namespace

Cut cut_frame(Bytes front) {
  const auto first = front.begin() + (front.front() == flag ? 1 : 0);
  const auto next = std::find(first, front.end(), flag);
  const auto length = static_cast<std::size_t>(next - front.begin());
  if (next == front.end() && front.size() < longest_frame) return {};
  if (next == front.end() || first == front.begin()) return {Cut::Kind::noise, length};
  return {Cut::Kind::frame, length};
}

std::optional<Bytes> open_frame(Bytes frame, RecordBuffer& buffer) {
  std::size_t size = 0;
  for (std::size_t i = 1; i < frame.size(); ++i) {
    std::byte b = frame[i];
    if (b == escape) {
      if (++i == frame.size()) return std::nullopt;
      b = frame[i] | escaped_bit;
    }
    buffer[size++] = b;
  }
  if (size <= header_size) return std::nullopt;
  const Bytes record = Bytes(buffer).first(size - 1);
  if (std::to_integer<std::uint8_t>(buffer[size - 1]) != sum8(record)) return std::nullopt;
  if (u16(record, at_length) != record.size()) return std::nullopt;
  return record;
}

std::string start_values(std::uint8_t level) {
  return values_request(PhdbType::displayed, every_seconds, level);
}

std::string stop_values(std::uint8_t level) {
  return values_request(PhdbType::displayed, stop, level);
}

std::string start_cuff_times(std::uint8_t level) {
  return values_request(PhdbType::auxiliary, every_seconds, level);
}

std::string start_alarms(std::uint8_t level) {
  auto record = request(static_cast<int>(MainType::alarm), alarm_request_size, level);
  set_i16(record, header_size, enter_differential_mode);
  return frame_of(record);
}

}  // namespace vigil::drivers::ge
