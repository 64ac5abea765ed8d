// Flags, escapes and the frame check sequence. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/mib.h"

#include "drivers/philips/reader.h"

namespace vigil::drivers::philips {
namespace {

// Section 2.2.
constexpr std::byte end_flag{0xC1};
constexpr std::byte escape{0x7D};
constexpr std::byte escape_bit{0x20};
constexpr std::uint8_t protocol_id = 0x11;
constexpr std::uint8_t message_type = 0x01;
constexpr std::size_t header_size = 4;
constexpr std::size_t check_size = 2;
constexpr std::uint16_t good_residue = 0xF0B8;

constexpr std::uint16_t step(std::uint16_t crc) {
  constexpr std::uint16_t polynomial = 0x8408;
  for (int bit = 0; bit < 8; ++bit) {
    const bool low = (crc & 1U) != 0;
    crc = static_cast<std::uint16_t>(crc >> 1U);
    if (low) crc ^= polynomial;
  }
  return crc;
}

constexpr auto table = [] {
  std::array<std::uint16_t, 256> made{};
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = step(static_cast<std::uint16_t>(i));
  return made;
}();

bool must_escape(std::byte b) {
  return b == begin_flag || b == end_flag || b == escape;
}

void append_escaped(std::byte b, std::vector<std::byte>& out) {
  if (must_escape(b)) out.push_back(escape);
  out.push_back(must_escape(b) ? b ^ escape_bit : b);
}

bool is_aborted(Bytes frame) {
  return frame.size() >= 3 && frame[frame.size() - 2] == escape;
}

}  // namespace

std::uint16_t fcs(Bytes bytes) {
  std::uint16_t crc = 0xFFFF;
  for (const std::byte b : bytes) {
    const auto index = (crc ^ std::to_integer<unsigned>(b)) & 0xFFU;
    crc = static_cast<std::uint16_t>(crc >> 8U ^ table[index]);
  }
  return crc;
}

Cut cut_mib(Bytes front) {
  if (front.empty()) return {};
  if (front.front() != begin_flag) return {Cut::Kind::noise, 1};
  const auto reach = front.first(std::min(front.size(), longest_mib_frame));
  const auto flag = std::find_if(reach.begin() + 1, reach.end(),
                                 [](std::byte b) { return b == begin_flag || b == end_flag; });
  const auto length = static_cast<std::size_t>(flag - reach.begin());
  if (flag == reach.end()) return length < longest_mib_frame ? Cut{} : Cut{Cut::Kind::noise, 1};
  if (*flag == begin_flag) return {Cut::Kind::noise, length};
  return {Cut::Kind::frame, length + 1};
}

std::optional<bool> begins_mib_frame(Bytes front) {
  constexpr std::array start{begin_flag, std::byte{protocol_id}, std::byte{message_type}};
  const std::size_t n = std::min(front.size(), start.size());
  if (!std::equal(start.begin(), start.begin() + static_cast<std::ptrdiff_t>(n), front.begin())) {
    return false;
  }
  return n == start.size() ? std::optional(true) : std::nullopt;
}

std::optional<Bytes> MibOpener::open(Bytes frame) {
  std::size_t size = 0;
  bool escaped = false;
  for (const std::byte b : frame.subspan(1, frame.size() - 2)) {
    if (!escaped && b == escape) {
      escaped = true;
      continue;
    }
    if (size == plain_.size()) return std::nullopt;
    plain_[size++] = escaped ? b ^ escape_bit : b;
    escaped = false;
  }
  const Bytes plain = Bytes(plain_).first(size);
  if (escaped || size < header_size + check_size || fcs(plain) != good_residue) return std::nullopt;
  Reader reader(plain.first(size - check_size));
  if (reader.u8() != protocol_id || reader.u8() != message_type) return std::nullopt;
  const Bytes message = reader.take(reader.u16());
  return reader.done() ? std::optional(message) : std::nullopt;
}

std::string_view mib_fault(Bytes frame) {
  if (frame.empty() || frame.front() != begin_flag) return "expected a frame beginning with C0";
  if (frame.back() != end_flag) return "expected the end of a frame before the next one";
  if (is_aborted(frame)) return "frame given up by its sender (7D C1)";
  return "expected a frame 11 01 with a right length and check sequence";
}

void append_mib(Bytes message, std::vector<std::byte>& out) {
  const auto size = static_cast<unsigned>(message.size());
  std::vector<std::byte> plain{std::byte{protocol_id}, std::byte{message_type},
                               static_cast<std::byte>(size >> 8U), static_cast<std::byte>(size)};
  plain.insert(plain.end(), message.begin(), message.end());
  const unsigned check = ~unsigned{fcs(plain)};
  plain.push_back(static_cast<std::byte>(check));
  plain.push_back(static_cast<std::byte>(check >> 8U));
  out.push_back(begin_flag);
  for (const std::byte b : plain) append_escaped(b, out);
  out.push_back(end_flag);
}

}  // namespace vigil::drivers::philips
