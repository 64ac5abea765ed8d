// Where things stand in a DRI record: offsets, type numbers, and reading little-endian numbers.
// Sections refer to the protocol sheet named in frames.h.
#pragma once

#include <cstdint>

#include "drivers/driver.h"

namespace vigil::drivers::ge {

// Header, section 3.1.
inline constexpr std::size_t header_size = 40;
inline constexpr std::size_t at_length = 0;
inline constexpr std::size_t at_number = 2;
inline constexpr std::size_t at_level = 3;
inline constexpr std::size_t at_plug = 4;
inline constexpr std::size_t at_time = 6;
inline constexpr std::size_t at_main_type = 14;
inline constexpr std::size_t at_table = 16;
inline constexpr std::size_t table_row = 3;  // sr_offset i16, sr_type u8
inline constexpr std::size_t table_rows = 8;
inline constexpr std::size_t at_row_type = 2;
inline constexpr unsigned char end_of_table = 0xFF;

// r_maintype, section 3.1.
enum class MainType : std::uint8_t {
  physiological = 0,
  waveform = 1,
  alarm = 4,
  network = 5,
  anaesthesia = 8
};

// sr_type of a physiological record, section 3.2.
enum class PhdbType : std::uint8_t {
  request = 0,
  displayed = 1,
  trend_10s = 2,
  trend_60s = 3,
  auxiliary = 4
};

// Each requires that the bytes reach that far.
inline unsigned u16(Bytes bytes, std::size_t at) {
  return std::to_integer<unsigned>(bytes[at]) | std::to_integer<unsigned>(bytes[at + 1]) << 8U;
}
inline std::uint32_t u32(Bytes bytes, std::size_t at) {
  return u16(bytes, at) | static_cast<std::uint32_t>(u16(bytes, at + 2)) << 16U;
}
inline std::int16_t i16(Bytes bytes, std::size_t at) {
  return static_cast<std::int16_t>(u16(bytes, at));
}

}  // namespace vigil::drivers::ge
