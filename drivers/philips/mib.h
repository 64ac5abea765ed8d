// Frames of the MIB/RS232 line: flags, escapes, length and frame check sequence around a message.
// What the message says is left to others. Facts: sheet section 2.2.
#pragma once

#include <array>
#include <optional>

#include "drivers/framing.h"

namespace vigil::drivers::philips {

inline constexpr std::size_t longest_message = 4096;    // section 2.2, "Receiver limits"
inline constexpr std::size_t longest_mib_frame = 8192;  // nearly every byte may be escaped
inline constexpr std::byte begin_flag{0xC0};

// The front of the line as far as flags tell. A frame runs from C0 to C1 and is not checked yet;
// noise is a byte before a C0, a frame that another C0 cuts short, or one without an end.
Cut cut_mib(Bytes front);

// Begins as every frame from a monitor does: C0 11 01. Empty: too short to say.
std::optional<bool> begins_mib_frame(Bytes front);

// Takes escapes, header and check sequence off. One instance is reused, so nothing is allocated.
class MibOpener {
 public:
  // The message inside, valid until the next call; empty unless everything about the frame is
  // right. Requires a frame found by cut_mib().
  std::optional<Bytes> open(Bytes frame);

 private:
  std::array<std::byte, longest_message + 6> plain_{};
};

// Why a frame that open() refused is none, for people.
std::string_view mib_fault(Bytes frame);

// CRC-16/X-25 over all bytes, before it is complemented; the residue of a good frame is F0B8.
std::uint16_t fcs(Bytes bytes);

// The frame around a message.
void append_mib(Bytes message, std::vector<std::byte>& out);

}  // namespace vigil::drivers::philips
