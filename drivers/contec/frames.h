// Bytes <-> fields of the two protocols of Contec's CMS50 oximeters. No state: how a stream is cut
// and which protocol it has is stream.h, what the fields mean for a bed is contec.cpp.
//
// Facts: protocol sheet "Contec CMS50 finger oximeters", cited by part. Base documents: Contec's
// communication protocol V5.0A for part A, programs and their captures for part B.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "drivers/framing.h"

namespace vigil::drivers::contec {

enum class Protocol : std::uint8_t {
  stream,    // part A: five bytes, sixty times a second, unasked
  commands,  // part B: answers to commands; one of them starts a live stream
};

// What one packet or live frame says. Values that the device marks as missing are empty.
struct Sample {
  std::optional<int> spo2;   // percent, 1-100
  std::optional<int> pulse;  // 1/min, 1-254
  int wave = 0;              // device units, 0-127
  int strength = 0;          // of the signal, 0-8
  bool too_long = false;     // searching too long: finger out (part A)
  bool searching = false;    // part A
  bool probe_error = false;  // part A
  bool dropping = false;     // SpO2 falls (part A)
  bool beat = false;         // part A
  bool marked = false;       // the two lowest high bits are set: values are not to be used (part B)
  bool has_perfusion = false;  // a perfusion index, of unknown scale (part B)
};

// One packet of part A at the front, or one reply of part B (a live frame is one).
Cut cut_packet(Bytes front);
Cut cut_reply(Bytes front);

inline constexpr std::size_t packet_length = 5;
inline constexpr std::size_t live_length = 9;
inline constexpr std::uint8_t live_type = 0x01;
std::uint8_t type_of(Bytes reply);

// Each requires what its cut accepted; parse_live a reply of the type "live".
Sample parse_packet(Bytes packet);
Sample parse_live(Bytes reply);

// Part B, commands. Of those that erase or set something none is here.
enum class Command : std::uint8_t {
  stop = 0xA7,  // "hello 1"; ends a stream as well
  hello_2 = 0xA2,
  hello_3 = 0xA0,
  start_live = 0xA1,
  keep_alive = 0xAF,
};
std::string bytes_of(Command command);
// The type of the reply to it; none for a keep-alive.
std::optional<std::uint8_t> reply_to(Command command);

}  // namespace vigil::drivers::contec
