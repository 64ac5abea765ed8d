// Bits and masks. Parts refer to the protocol sheet named in frames.h.
#include "drivers/contec/frames.h"

#include <algorithm>

namespace vigil::drivers::contec {
namespace {

constexpr Cut need_more{};

// Only the first byte is given up: a good frame may begin with the next.
constexpr Cut no_frame(std::size_t judged) {
  return {Cut::Kind::noise, 1, judged};
}

unsigned code(Bytes bytes, std::size_t i) {
  return std::to_integer<unsigned>(bytes[i]);
}
bool high(Bytes bytes, std::size_t i) {
  return code(bytes, i) > 0x7F;
}
bool bit(unsigned value, unsigned number) {
  return (value >> number & 1U) != 0;
}

constexpr unsigned missing_spo2 = 127;  // part A

std::optional<int> spo2_from(unsigned value) {
  if (value == 0 || value > 100) return std::nullopt;
  return static_cast<int>(value);
}

// Part A: 0, 127 and 255 are no value. Part B: 0 and 255.
std::optional<int> pulse_from(unsigned value) {
  if (value == 0 || value >= 255) return std::nullopt;
  return static_cast<int>(value);
}

// Part B, length per type, with type and high bits. 0 for a type that is not known.
std::size_t length_of(unsigned type) {
  switch (type) {
    case live_type:
    case 0x02:
    case 0x03:
    case 0x04:
    case 0x05:
    case 0x11:
    case 0x13:
    case 0x14:
      return 9;
    case 0x07:
    case 0x08:
    case 0x0F:
    case 0x12:
      return 8;
    case 0x09:
      return 6;
    case 0x06:
    case 0x0A:
    case 0x0B:
      return 4;
    case 0x0E:
    case 0x10:
      return 3;
    case 0x0C:
      return 2;
    default:
      return 0;
  }
}

// Part B: bit k of byte 1 is bit 7 of byte k + 2.
unsigned value_at(Bytes reply, std::size_t i) {
  const unsigned top = code(reply, 1) >> (i - 2) & 1U;
  return (code(reply, i) & 0x7FU) | top << 7U;
}

}  // namespace

// Part A: bit 7 in the first byte only, and a possible saturation; there is no checksum.
Cut cut_packet(Bytes front) {
  if (front.empty()) return need_more;
  if (!high(front, 0)) return no_frame(1);
  for (std::size_t i = 1; i < std::min(front.size(), packet_length); ++i) {
    if (high(front, i)) return no_frame(i + 1);
  }
  if (front.size() < packet_length) return need_more;
  const unsigned spo2 = code(front, 4);
  if (spo2 > 100 && spo2 != missing_spo2) return no_frame(packet_length);
  return {Cut::Kind::frame, packet_length};
}

// Part B: only the type has bit 7 clear; there is no checksum.
Cut cut_reply(Bytes front) {
  if (front.empty()) return need_more;
  const std::size_t length = length_of(code(front, 0));
  if (length == 0) return no_frame(1);
  for (std::size_t i = 1; i < std::min(front.size(), length); ++i) {
    if (!high(front, i)) return no_frame(i + 1);
  }
  if (front.size() < length) return need_more;
  return {Cut::Kind::frame, length};
}

std::uint8_t type_of(Bytes reply) {
  return std::to_integer<std::uint8_t>(reply[0]);
}

Sample parse_packet(Bytes packet) {
  const unsigned first = code(packet, 0);
  const unsigned third = code(packet, 2);
  const unsigned rate = (third & 0x40U) << 1U | (code(packet, 3) & 0x7FU);
  Sample sample;
  sample.spo2 = spo2_from(code(packet, 4));
  sample.pulse = rate == 127 ? std::nullopt : pulse_from(rate);
  sample.wave = static_cast<int>(code(packet, 1));
  sample.strength = static_cast<int>(first & 0x0FU);
  sample.too_long = bit(first, 4);
  sample.dropping = bit(first, 5);
  sample.beat = bit(first, 6);
  sample.probe_error = bit(third, 4);
  sample.searching = bit(third, 5);
  return sample;
}

// The status bits of bytes 2 to 4 are not known.
Sample parse_live(Bytes reply) {
  Sample sample;
  sample.spo2 = spo2_from(value_at(reply, 6));
  sample.pulse = pulse_from(value_at(reply, 5));
  sample.wave = static_cast<int>(code(reply, 3) & 0x7FU);
  sample.strength = static_cast<int>(code(reply, 2) & 0x0FU);
  sample.marked = (code(reply, 1) & 0x03U) != 0;
  sample.has_perfusion = value_at(reply, 7) != 0xFF || value_at(reply, 8) != 0xFF;
  return sample;
}

// 7D 81 OP and six unused parameters.
std::string bytes_of(Command command) {
  std::string bytes{'\x7D', '\x81', static_cast<char>(command)};
  return bytes + std::string(6, '\x80');
}

std::optional<std::uint8_t> reply_to(Command command) {
  switch (command) {
    case Command::stop:
    case Command::hello_2:
      return std::uint8_t{0x0C};
    case Command::hello_3:
      return std::uint8_t{0x06};
    case Command::start_live:
      return live_type;
    case Command::keep_alive:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace vigil::drivers::contec
