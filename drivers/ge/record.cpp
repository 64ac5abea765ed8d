// Nothing of a record is believed before it is known to lie inside it.
#include "drivers/ge/record.h"

namespace vigil::drivers::ge {
namespace {

// Sections 3.2, 3.3, 6 and 7. Waveforms and others are not looked into.
std::size_t length_of(int main_type, std::uint8_t type) {
  if (main_type == static_cast<int>(MainType::alarm)) return type == 1 ? 510 : 0;
  if (main_type != static_cast<int>(MainType::physiological)) return 0;
  switch (static_cast<PhdbType>(type)) {
    case PhdbType::request:
      return 9;
    case PhdbType::displayed:
    case PhdbType::trend_10s:
    case PhdbType::trend_60s:
      return 278;
    case PhdbType::auxiliary:
      return 114;
  }
  return 0;
}

constexpr std::size_t at_data = 4;
constexpr std::size_t data_size = 270;
constexpr std::size_t at_class = 276;

}  // namespace

std::optional<Record> parse_record(Bytes bytes) {
  Record record;
  record.header = {.number = std::to_integer<std::uint8_t>(bytes[at_number]),
                   .level = std::to_integer<std::uint8_t>(bytes[at_level]),
                   .plug = static_cast<std::uint16_t>(u16(bytes, at_plug)),
                   .time = u32(bytes, at_time),
                   .main_type = i16(bytes, at_main_type)};
  const Bytes data = bytes.subspan(header_size);
  for (std::size_t i = 0; i < table_rows; ++i) {
    const Bytes row = bytes.subspan(at_table + table_row * i, table_row);
    const auto type = std::to_integer<std::uint8_t>(row[at_row_type]);
    if (type == end_of_table) break;  // what follows is left-over memory (section 3.1)
    const int offset = i16(row, 0);
    const std::size_t length = length_of(record.header.main_type, type);
    if (offset < 0 || static_cast<std::size_t>(offset) + length > data.size()) return std::nullopt;
    const Bytes rest = data.subspan(static_cast<std::size_t>(offset));
    record.parts[record.count++] = {type, length > 0 ? rest.first(length) : rest};
  }
  return record;
}

int class_of(const Subrecord& displayed) {
  return static_cast<int>(u16(displayed.bytes, at_class) >> 8U & 0x0FU);
}

Bytes data_of(const Subrecord& displayed) {
  return displayed.bytes.subspan(at_data, data_size);
}

}  // namespace vigil::drivers::ge
