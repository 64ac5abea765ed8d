// Bytes <-> fields of Nonin's serial formats 1, 2, 7, 8, 13 and the ASCII line. No state: how a
// stream is cut and which format it has is stream.h, what the fields mean for a bed is nonin.cpp.
//
// Facts: protocol sheet "Nonin: serial data formats", cited by section at each constant. Base
// document: Nonin "Onyx II 9560 OEM specification".
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "drivers/framing.h"

namespace vigil::drivers::nonin {

enum class Format : std::uint8_t { df1, df2, df7, df8, df13, ascii };
inline constexpr std::array<Format, 6> all_formats{Format::df2, Format::df7,  Format::df8,
                                                   Format::df1, Format::df13, Format::ascii};

// Longest frames: a spot-check record of 64 data bytes (section 6: 14 or more), an ASCII line.
inline constexpr std::size_t longest_data = 64;
inline constexpr std::size_t longest_line = 64;

// One of 25 frames of a packet in formats 2 and 7 (sections 2 and 3).
struct Frame {
  std::uint8_t status = 0;
  std::uint16_t pleth = 0;  // 8 bit in format 2, 16 bit in format 7
  std::uint8_t field = 0;   // FLOAT: its meaning depends on the number of the frame
};
inline constexpr std::size_t frames_per_packet = 25;
using Packet = std::array<Frame, frames_per_packet>;

// Bits of STATUS (section 2).
inline constexpr std::uint8_t sync_bit = 0x01;

// What one packet, record or line says. Values that the device marks as missing are empty.
struct Record {
  std::optional<int> spo2;      // display family, percent, 1-100
  std::optional<int> pulse;     // display family, 1/min, 1-510
  bool recording_lost = false;  // formats 2, 7: recording HR or SpO2 missing: the loss is fresh
  bool sensor_alarm = false;    // SNSA: no usable data, finger removed
  bool bit6 = false;            // SNSD on Xpod and OEM III (not connected), reserved on the 9560
  bool artifact = false;
  bool out_of_track = false;
  bool low_perfusion = false;       // red
  bool marginal_perfusion = false;  // yellow
  bool smart_point = false;
  bool low_battery = false;
  bool no_measurement = false;   // format 13
  bool from_memory = false;      // format 13
  bool event_mark = false;       // ASCII
  std::optional<Time> measured;  // format 13, by the device's clock
};

// A pulse rate whose MSB stands in frame `number` (1-based) and its LSB in the next; a saturation.
// Empty: missing (511, 127), zero, or beyond 100 %.
std::optional<int> rate_at(const Packet& packet, std::size_t number);
std::optional<int> spo2_at(const Packet& packet, std::size_t number);

// One frame at the front of the bytes, by the marks and the checksum of its own format alone.
Cut cut_frame(Format format, Bytes front);

// An answer to a command between two frames: 06, 15, or 02 code length data 03 (section 7).
Cut cut_reply(Bytes front);
inline constexpr std::byte refusal{0x15};

// Fields of a frame. Each requires one that cut_frame accepted.
Frame parse_frame(Format format, Bytes frame);            // formats 2, 7
Record parse_packet(const Packet& packet);                // 25 of those
Record parse_short(Format format, Bytes frame);           // formats 1, 8
std::optional<Record> parse_spot_check(Bytes frame);      // format 13; empty: impossible date
std::optional<Record> parse_line(std::string_view line);  // ASCII; empty: not of this form

// The bytes that make a 9560 or a WristOx2 3150 send a format (section 7).
std::string set_format_9560(Format format);
std::string set_format_3150(Format format);

// The number of a format as the vendor counts, 0 for the ASCII line.
int number_of(Format format);

}  // namespace vigil::drivers::nonin
