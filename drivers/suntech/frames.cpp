// The front of the stream is a frame by its start byte, its length and its sum, or it is noise.
#include "drivers/suntech/frames.h"

#include "drivers/checksum.h"

namespace vigil::drivers::suntech {
namespace {

constexpr std::byte start{0x3E};
// Start, length, check byte. "Frame" forbids 0 and 1; the sum of 3E 02 alone is never right.
constexpr std::size_t shortest_frame = 3;

// "Replies": length of each kind.
constexpr std::size_t code_length = 0x04, pressure_length = 0x05, result_length = 0x18;

constexpr bool sums_to_zero(const Request& request) {
  unsigned sum = 0;
  for (const std::uint8_t b : request) sum += b;
  return sum % 256 == 0;
}
static_assert(sums_to_zero(ask_pressure) && sums_to_zero(ask_result));

int byte_at(Bytes frame, std::size_t i) {
  return std::to_integer<int>(frame[i]);
}
// "Frame": numbers of two bytes are little-endian and unsigned.
int word_at(Bytes frame, std::size_t i) {
  return byte_at(frame, i) + 256 * byte_at(frame, i + 1);
}

}  // namespace

Cut next_frame(Bytes front) {
  if (front.empty()) return {};
  if (front[0] != start) return {Cut::Kind::noise, 1};
  if (front.size() < 2) return {};
  const auto length = std::to_integer<std::size_t>(front[1]);
  if (length < shortest_frame || length > longest_frame) return {Cut::Kind::noise, 1, 2};
  if (front.size() < length) return {};
  // "Frame": all bytes of a frame add up to 0. If not, a 3E may have been data: look again from the
  // next byte ("Traps").
  if (sum8(front.first(length)) != 0) return {Cut::Kind::noise, 1, length};
  return {Cut::Kind::frame, length};
}

std::optional<int> parse_pressure(Bytes frame) {
  if (frame.size() != pressure_length) return std::nullopt;
  return word_at(frame, 2);
}

std::optional<char> parse_code(Bytes frame) {
  if (frame.size() != code_length) return std::nullopt;
  return static_cast<char>(byte_at(frame, 2));
}

std::optional<Result> parse_result(Bytes frame) {
  if (frame.size() != result_length) return std::nullopt;
  Result result;
  result.systolic = word_at(frame, 2);
  result.diastolic = word_at(frame, 4);
  result.beats = byte_at(frame, 6);
  result.status = byte_at(frame, 7);
  for (std::size_t i = 0; i < result.test_codes.size(); ++i) {
    result.test_codes[i] = std::to_integer<std::uint8_t>(frame[8 + i]);
  }
  result.rate = byte_at(frame, 16);
  result.mean = word_at(frame, 18);
  result.error = byte_at(frame, 20);
  return result;
}

}  // namespace vigil::drivers::suntech
