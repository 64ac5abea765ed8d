// A record taken apart: header, subrecords with their class, and groups of fields. No state, no
// meaning: which of them become observations is values.h, alarms.h and cuff.h.
//
// Sections refer to the protocol sheet named in frames.h.
#pragma once

#include <array>
#include <optional>

#include "drivers/ge/layout.h"

namespace vigil::drivers::ge {

struct Header {
  std::uint8_t number = 0;  // +1 for each record
  std::uint8_t level = 0;   // DRI level of the monitor
  std::uint16_t plug = 0;
  std::uint32_t time = 0;  // seconds since 1970 by the monitor's clock, which has no zone
  int main_type = 0;
};

struct Subrecord {
  std::uint8_t type = 0;
  Bytes bytes;  // of the length that its type has; to the end of the record for unknown types
};

struct Record {
  Header header;
  std::array<Subrecord, table_rows> parts;
  std::size_t count = 0;  // of parts

  std::span<const Subrecord> subrecords() const { return std::span(parts).first(count); }
};

// Empty when a subrecord reaches beyond the end. Requires bytes that open_frame gave; refers to
// them.
std::optional<Record> parse_record(Bytes bytes);

// Displayed values, section 3.2: 270 bytes whose meaning depends on the class, which is written
// behind them and never follows from the place in the table.
inline constexpr int basic_class = 0;
inline constexpr int ext1_class = 1;
int class_of(const Subrecord& displayed);
Bytes data_of(const Subrecord& displayed);

// One field. Section 4.1: -32001 and below are codes and never numbers, whether documented or not.
struct Field {
  std::int16_t raw = invalid;

  static constexpr std::int16_t invalid = -32767;
  static constexpr std::int16_t not_updated = -32766;
  static constexpr std::int16_t under_range = -32764;
  static constexpr std::int16_t over_range = -32763;
  static constexpr std::int16_t not_calibrated = -32762;
  bool is_code() const { return raw <= -32001; }
};

// A module's status, label and fields, section 4.
class Group {
 public:
  Group(Bytes data, std::size_t at) : bytes_(data.subspan(at)) {}
  bool exists() const { return bit(0); }
  bool active() const { return exists() && bit(1); }
  bool bit(unsigned n) const { return (u32(bytes_, 0) >> n & 1U) != 0; }
  unsigned bits(unsigned first, unsigned count) const {
    return u32(bytes_, 0) >> first & ((1U << count) - 1U);
  }
  unsigned label() const { return u16(bytes_, 4); }
  Field field(std::size_t i) const { return {i16(bytes_, 6 + 2 * i)}; }

 private:
  Bytes bytes_;
};

}  // namespace vigil::drivers::ge
