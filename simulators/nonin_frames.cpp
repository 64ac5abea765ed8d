// Bits and bytes of the formats, as the tables of the sheet have them.
#include "simulators/nonin_frames.h"

#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace vigil::sim {
namespace {

std::string with_sum(std::initializer_list<unsigned> bytes) {
  std::string text;
  unsigned sum = 0;
  for (const unsigned byte : bytes) {
    text += static_cast<char>(byte);
    sum += byte;
  }
  return text + static_cast<char>(sum & 0xFFU);
}

unsigned scaled(double share, double highest) {
  return static_cast<unsigned>(std::lround(share * highest));
}

// Section 2, STATUS. Perfusion and artefact bits are lit only during a beat.
unsigned status(const Oximeter& oximeter, bool first) {
  unsigned bits = 0x80U;
  if (first) bits |= 0x01U;
  if (oximeter.alarm) return bits | 0x08U;
  if (oximeter.out_of_track) bits |= 0x10U;
  if (!oximeter.in_beat) return bits;
  if (oximeter.artefact) bits |= 0x20U;
  switch (oximeter.perfusion) {
    case Perfusion::strong:
      return bits | 0x02U;
    case Perfusion::marginal:
      return bits | 0x06U;
    case Perfusion::weak:
      return bits | 0x04U;
  }
  return bits;
}

// Section 4, byte 1, without what differs between formats 1 and 8.
unsigned first_of_record(const Oximeter& oximeter) {
  unsigned bits = 0x80U | (oximeter.display.rate >> 7U & 0x03U);
  if (oximeter.alarm) return bits;
  if (oximeter.artefact) bits |= 0x04U;
  if (oximeter.out_of_track) bits |= 0x20U;
  if (oximeter.perfusion == Perfusion::weak) bits |= 0x10U;
  if (oximeter.perfusion == Perfusion::marginal) bits |= 0x08U;
  return bits;
}

std::string three_bytes(unsigned first, const Shown& shown) {
  return {static_cast<char>(first), static_cast<char>(shown.rate & 0x7FU),
          static_cast<char>(shown.spo2)};
}

}  // namespace

// Section 2, FLOAT by frame number. Reserved bytes are undefined there, so they are anything here.
Floats packet_floats(const Oximeter& oximeter, long packet, Random& reserved) {
  Floats floats{};
  for (auto& byte : floats) byte = static_cast<unsigned char>(reserved.whole(0, 255));
  const auto put = [&floats](int frame, unsigned value) {
    floats[static_cast<std::size_t>(frame - 1)] = static_cast<unsigned char>(value);
  };
  const auto put_rate = [&put](int frame, unsigned rate) {
    put(frame, rate >> 7U & 0x03U);
    put(frame + 1, rate & 0x7FU);
  };
  const Shown slow_now = oximeter.live.missing() ? Shown{} : oximeter.slow;
  put_rate(1, oximeter.live.rate);
  put(3, oximeter.live.spo2);
  put(4, 0x94);  // a firmware level seen in a capture, above 127
  put(6, static_cast<unsigned>(packet >> 7) & 0x7FU);
  put(7, static_cast<unsigned>(packet) & 0x7FU);
  put(8, oximeter.alarm || oximeter.artefact ? 0x04U : 0x24U);  // bit 5 SmartPoint; 2 as captured
  put(9, oximeter.display.spo2);
  put(10, oximeter.live.spo2);
  put(11, oximeter.live.spo2);
  put_rate(14, slow_now.rate);
  put(16, slow_now.spo2);
  put(17, oximeter.slow.spo2);
  put_rate(20, oximeter.display.rate);
  put_rate(22, oximeter.slow.rate);
  return floats;
}

std::string frame_two(const Oximeter& oximeter, bool first, unsigned char value) {
  return with_sum({0x01, status(oximeter, first), scaled(oximeter.pleth, 255.0), value});
}

std::string frame_seven(const Oximeter& oximeter, bool first, unsigned char value) {
  const unsigned wave = scaled(oximeter.pleth, 65535.0);
  return with_sum({status(oximeter, first), wave >> 8U, wave & 0xFFU, value});
}

std::string record_one(const Oximeter& oximeter) {
  const unsigned not_connected = oximeter.alarm ? 0x40U : 0U;
  return three_bytes(first_of_record(oximeter) | not_connected, oximeter.display);
}

std::string record_eight(const Oximeter& oximeter) {
  unsigned last = oximeter.alarm ? 0x08U : 0U;
  if (!oximeter.alarm && !oximeter.artefact) last |= 0x20U;  // SmartPoint
  return three_bytes(first_of_record(oximeter), oximeter.display) + static_cast<char>(last);
}

std::string ascii_line(const Oximeter& oximeter) {  // section 9
  const Shown now = oximeter.alarm ? Shown{} : oximeter.display;
  char spo2[16] = "---", rate[16] = "---";
  if (now.spo2 != missing_spo2) std::snprintf(spo2, sizeof spo2, "%03u", now.spo2);
  if (now.rate != missing_rate) std::snprintf(rate, sizeof rate, "%03u", now.rate);
  return std::string{"SPO2="} + spo2 + " HR=" + rate;
}

// Section 6: 00 02 00 0D, length, data, sum of the data, 03. The date is in BCD, the rate in one
// and eight bits.
std::string spot_check(const SpotCheck& check, const std::string& when) {
  std::string data;
  const auto add = [&data](unsigned value) { data += static_cast<char>(value); };
  for (std::size_t i = 0; i + 1 < when.size(); i += 2)
    add(static_cast<unsigned>(when[i] - '0') << 4U | static_cast<unsigned>(when[i + 1] - '0'));
  add(0);  // fraction
  const bool none = check.shown.missing();
  add((check.smart_point && !none ? 0x02U : 0U) | (none ? 0x01U : 0U));
  add((check.from_memory ? 0x10U : 0U) | (check.low_battery ? 0x01U : 0U));
  add(check.shown.rate >> 8U);
  add(check.shown.rate & 0xFFU);
  add(0);  // reserved
  add(check.shown.spo2);
  unsigned sum = 0;
  for (const char c : data) sum += static_cast<unsigned char>(c);
  const std::string header{'\x00', '\x02', '\x00', '\x0D', '\x00', static_cast<char>(data.size())};
  return header + data + static_cast<char>(sum & 0xFFU) + '\x03';
}

}  // namespace vigil::sim
