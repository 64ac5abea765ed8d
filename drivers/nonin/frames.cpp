// Masks, shifts and sums of the binary formats; the line of text is in line.cpp.
#include "drivers/nonin/frames.h"

#include <algorithm>

#include "drivers/checksum.h"

namespace vigil::drivers::nonin {
namespace {

using Code = std::uint8_t;

constexpr Cut need_more{};

// Only the first byte is given up: a good frame may begin with the next (section 12, last trap).
constexpr Cut no_frame(std::size_t judged) {
  return {Cut::Kind::noise, 1, judged};
}

// STATUS of formats 2 and 7, section 2.
constexpr Code bit6_bit = 0x40;
constexpr Code artifact_bit = 0x20;
constexpr Code out_of_track_bit = 0x10;
constexpr Code sensor_alarm_bit = 0x08;
constexpr Code perfusion_bits = 0x06;
constexpr Code red_perfusion = 0x04;
constexpr Code yellow_perfusion = 0x06;

// FLOAT by frame number, section 2.
constexpr std::size_t hr_frame = 1;
constexpr std::size_t spo2_frame = 3;
constexpr std::size_t stat2_frame = 8;
constexpr std::size_t spo2_display_frame = 9;
constexpr std::size_t hr_display_frame = 20;

// STAT2 of formats 2 and 7 and byte 4 of format 8 (sections 2 and 4).
constexpr Code smart_point_bit = 0x20;
constexpr Code low_battery_bit = 0x01;

Code code(std::byte b) {
  return std::to_integer<Code>(b);
}
bool high(std::byte b) {
  return code(b) > 0x7F;
}

// Zero is what devices show while they search: never a number (serial_common, rule 3).
std::optional<int> rate_from(unsigned value) {
  constexpr unsigned missing = 511;
  if (value == 0 || value >= missing) return std::nullopt;
  return static_cast<int>(value);
}

std::optional<int> spo2_from(unsigned value) {
  if (value == 0 || value > 100) return std::nullopt;
  return static_cast<int>(value);
}

// Section 2: two and seven bits.
std::optional<int> rate_from(unsigned msb, unsigned lsb) {
  return rate_from((msb & 0x03U) << 7U | (lsb & 0x7FU));
}

// Formats 2 and 7: four bytes and their sum. A frame of format 2 starts with 01 and has bit 7 in
// the second byte, one of format 7 has it in the first.
Cut cut_summed(Format format, Bytes front) {
  constexpr std::size_t length = 5;
  const std::size_t status = format == Format::df7 ? 0 : 1;
  if (status == 1 && front[0] != std::byte{1}) return no_frame(1);
  if (front.size() > status && !high(front[status])) return no_frame(status + 1);
  if (front.size() < length) return need_more;
  if (sum8(front.first(length - 1)) != code(front[length - 1])) return no_frame(length);
  return {Cut::Kind::frame, length};
}

// Formats 8 and 1: bit 7 in the first byte only; no checksum, so the values must be possible.
Cut cut_short(Format format, Bytes front) {
  const std::size_t length = format == Format::df8 ? 4 : 3;
  if (!high(front[0])) return no_frame(1);
  for (std::size_t i = 1; i < std::min(front.size(), length); ++i) {
    if (high(front[i])) return no_frame(i + 1);
  }
  if (front.size() < length) return need_more;
  if (code(front[2]) > 100 && code(front[2]) != 127) return no_frame(length);
  return {Cut::Kind::frame, length};
}

// Section 6: 00 02 00 0D, length, data, sum of the data, 03.
constexpr std::size_t spot_check_header = 6;
constexpr std::size_t spot_check_data = 14;

Cut cut_spot_check(Bytes front) {
  constexpr std::array<Code, 4> mark{0x00, 0x02, 0x00, 0x0D};
  for (std::size_t i = 0; i < std::min(front.size(), mark.size()); ++i) {
    if (code(front[i]) != mark[i]) return no_frame(i + 1);
  }
  if (front.size() < spot_check_header) return need_more;
  const std::size_t size = static_cast<std::size_t>(code(front[4])) << 8U | code(front[5]);
  if (size < spot_check_data || size > longest_data) return no_frame(spot_check_header);
  const std::size_t length = spot_check_header + size + 2;
  if (front.size() < length) return need_more;
  const bool summed = sum8(front.subspan(spot_check_header, size)) == code(front[length - 2]);
  if (!summed || front[length - 1] != std::byte{3}) return no_frame(length);
  return {Cut::Kind::frame, length};
}

constexpr std::array<Code, 3> reply_codes{0xF2, 0xF4, 0xF5};  // section 7: clock, serial, time-out
constexpr std::size_t longest_reply_data = 32;

std::optional<unsigned> bcd(std::byte b) {
  const unsigned tens = code(b) >> 4U;
  const unsigned ones = code(b) & 0x0FU;
  if (tens > 9 || ones > 9) return std::nullopt;
  return tens * 10 + ones;
}

// Century, year, month, day, hour, minute, second, each in BCD. The device's clock has no zone; it
// is taken as UTC.
std::optional<Time> parse_date(Bytes data) {
  std::array<unsigned, 7> part{};
  for (std::size_t i = 0; i < part.size(); ++i) {
    const auto value = bcd(data[i]);
    if (!value) return std::nullopt;
    part[i] = *value;
  }
  const std::chrono::year_month_day date{
      std::chrono::year{static_cast<int>(part[0] * 100 + part[1])}, std::chrono::month{part[2]},
      std::chrono::day{part[3]}};
  if (!date.ok() || part[4] > 23 || part[5] > 59 || part[6] > 59) return std::nullopt;
  return std::chrono::sys_days{date} + std::chrono::hours{part[4]} + std::chrono::minutes{part[5]} +
         std::chrono::seconds{part[6]};
}

}  // namespace

std::optional<int> rate_at(const Packet& packet, std::size_t number) {
  return rate_from(packet[number - 1].field, packet[number].field);
}

std::optional<int> spo2_at(const Packet& packet, std::size_t number) {
  return spo2_from(packet[number - 1].field & 0x7FU);
}

Cut cut_frame(Format format, Bytes front) {
  if (front.empty()) return need_more;
  switch (format) {
    case Format::df2:
    case Format::df7:
      return cut_summed(format, front);
    case Format::df1:
    case Format::df8:
      return cut_short(format, front);
    case Format::df13:
      return cut_spot_check(front);
    case Format::ascii:
      return cut_line(front, longest_line);
  }
  return need_more;
}

Cut cut_reply(Bytes front) {
  constexpr std::byte accepted{0x06};
  constexpr std::size_t header = 3;
  if (front.empty()) return need_more;
  if (front[0] == accepted || front[0] == refusal) return {Cut::Kind::frame, 1};
  if (front[0] != std::byte{2}) return no_frame(1);
  if (front.size() < header) return need_more;
  const bool known =
      std::find(reply_codes.begin(), reply_codes.end(), code(front[1])) != reply_codes.end();
  const std::size_t size = code(front[2]);
  if (!known || size > longest_reply_data) return no_frame(header);
  const std::size_t length = header + size + 1;
  if (front.size() < length) return need_more;
  if (front[length - 1] != std::byte{3}) return no_frame(length);
  return {Cut::Kind::frame, length};
}

Frame parse_frame(Format format, Bytes frame) {
  if (format == Format::df2) {
    return {.status = code(frame[1]), .pleth = code(frame[2]), .field = code(frame[3])};
  }
  const unsigned pleth = static_cast<unsigned>(code(frame[1])) << 8U | code(frame[2]);
  return {.status = code(frame[0]),
          .pleth = static_cast<std::uint16_t>(pleth),
          .field = code(frame[3])};
}

Record parse_packet(const Packet& packet) {
  Record record;
  record.spo2 = spo2_at(packet, spo2_display_frame);
  record.pulse = rate_at(packet, hr_display_frame);
  record.recording_lost = !spo2_at(packet, spo2_frame) || !rate_at(packet, hr_frame);
  Code any = 0;
  for (const Frame& frame : packet) {
    any |= frame.status;
    record.low_perfusion |= (frame.status & perfusion_bits) == red_perfusion;
    record.marginal_perfusion |= (frame.status & perfusion_bits) == yellow_perfusion;
  }
  record.sensor_alarm = (any & sensor_alarm_bit) != 0;
  record.bit6 = (any & bit6_bit) != 0;
  record.artifact = (any & artifact_bit) != 0;
  record.out_of_track = (any & out_of_track_bit) != 0;
  // Single bits: a real device sets others as well (section 2).
  const Code stat2 = packet[stat2_frame - 1].field;
  record.smart_point = (stat2 & smart_point_bit) != 0;
  record.low_battery = (stat2 & low_battery_bit) != 0;
  return record;
}

// Byte 1: 1, SNSD (format 1) or reserved (format 8), OOT, LPRF, MPRF, ARTF, HR8, HR7. Byte 4 of
// format 8: 0, R, SPA, R, SNSA, R, R, low battery. Sections 4 and 5.
Record parse_short(Format format, Bytes frame) {
  const Code first = code(frame[0]);
  Record record;
  record.pulse = rate_from(first, code(frame[1]));
  record.spo2 = spo2_from(code(frame[2]));
  record.out_of_track = (first & 0x20U) != 0;
  record.low_perfusion = (first & 0x10U) != 0;
  record.marginal_perfusion = (first & 0x08U) != 0;
  record.artifact = (first & 0x04U) != 0;
  if (format == Format::df1) {
    record.bit6 = (first & bit6_bit) != 0;
    return record;
  }
  const Code fourth = code(frame[3]);
  record.sensor_alarm = (fourth & 0x08U) != 0;
  record.smart_point = (fourth & smart_point_bit) != 0;
  record.low_battery = (fourth & low_battery_bit) != 0;
  return record;
}

// Section 6. HR here is one and eight bits, unlike the other formats.
std::optional<Record> parse_spot_check(Bytes frame) {
  const Bytes data = frame.subspan(spot_check_header);
  Record record;
  record.measured = parse_date(data);
  if (!record.measured) return std::nullopt;
  record.smart_point = (code(data[8]) & 0x02U) != 0;
  record.no_measurement = (code(data[8]) & 0x01U) != 0;
  record.from_memory = (code(data[9]) & 0x10U) != 0;
  record.low_battery = (code(data[9]) & 0x01U) != 0;
  record.pulse = rate_from((code(data[10]) & 0x01U) << 8U | code(data[11]));
  record.spo2 = spo2_from(code(data[13]) & 0x7FU);
  return record;
}

int number_of(Format format) {
  switch (format) {
    case Format::df1:
      return 1;
    case Format::df2:
      return 2;
    case Format::df7:
      return 7;
    case Format::df8:
      return 8;
    case Format::df13:
      return 13;
    case Format::ascii:
      return 0;
  }
  return 0;
}

// 02 70 02 02 FF 03
std::string set_format_9560(Format format) {
  return {'\x02', '\x70', '\x02', '\x02', static_cast<char>(number_of(format)), '\x03'};
}

// 02 70 04 02 FF OPT CHK 03; OPT 01 without the spot-check and Bluetooth options.
std::string set_format_3150(Format format) {
  constexpr int option = 0x01;
  const int number = number_of(format);
  const int sum = 0x70 + 0x04 + 0x02 + number + option;
  return {'\x02',
          '\x70',
          '\x04',
          '\x02',
          static_cast<char>(number),
          static_cast<char>(option),
          static_cast<char>(sum),
          '\x03'};
}

}  // namespace vigil::drivers::nonin
