// What a Nonin oximeter knows, and the bytes that say it in each format (sheet nonin.md, sections
// 2 to 6 and 9). When a frame is sent, and what the oximeter knows, is nonin.cpp's.
#pragma once

#include <array>
#include <string>

#include "simulators/random.h"
#include "simulators/vitals.h"

namespace vigil::sim {

inline constexpr int frames_per_packet = 25;
inline constexpr unsigned missing_rate = 511, missing_spo2 = 127;

struct Shown {
  unsigned rate = missing_rate, spo2 = missing_spo2;
  bool missing() const { return rate == missing_rate && spo2 == missing_spo2; }
};

struct Oximeter {
  Shown live, display, slow;  // four beats now; on the display; eight beats
  bool alarm = false;         // no usable data, finger removed
  bool artefact = false, out_of_track = false;
  bool in_beat = false;  // perfusion and artefact bits are lit
  Perfusion perfusion = Perfusion::strong;
  double pleth = 0.5;  // 0 to 1
};

using Floats = std::array<unsigned char, frames_per_packet>;  // byte 4 of the frames of a packet

Floats packet_floats(const Oximeter& oximeter, long packet, Random& reserved);
std::string frame_two(const Oximeter& oximeter, bool first, unsigned char value);
std::string frame_seven(const Oximeter& oximeter, bool first, unsigned char value);
std::string record_one(const Oximeter& oximeter);
std::string record_eight(const Oximeter& oximeter);
std::string ascii_line(const Oximeter& oximeter);  // without its end

// Format 13: what was measured at `when`, YYYYMMDDHHMMSS.
struct SpotCheck {
  Shown shown;
  bool smart_point = true, from_memory = false, low_battery = false;
};
std::string spot_check(const SpotCheck& check, const std::string& when);

}  // namespace vigil::sim
