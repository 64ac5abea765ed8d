// Walking an attribute list: a count, a length, then id, length and value of each (sheet section
// 4).
#pragma once

#include "drivers/philips/reader.h"

namespace vigil::drivers::philips {

// Calls `take(id, value)` for each. False as soon as a length does not fit, entries are missing or
// left over, or `take` says false.
template <typename Take>
bool for_each_attribute(Reader& reader, Take&& take) {
  const std::size_t count = reader.u16();
  Reader list(reader.take(reader.u16()));
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint16_t id = list.u16();
    const Bytes value = list.take(list.u16());
    if (!list.ok() || !take(id, value)) return false;
  }
  return reader.ok() && list.done();
}

}  // namespace vigil::drivers::philips
