// Big-endian fields of a bounded piece of bytes, read once from front to back. A field that is not
// there reads as zero and spoils the reader for good, so that a parser asks once at its end.
#pragma once

#include <cstdint>

#include "drivers/driver.h"

namespace vigil::drivers::philips {

class Reader {
 public:
  explicit Reader(Bytes bytes) : rest_(bytes) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
  std::uint32_t u32() { return number(4); }

  Bytes take(std::size_t n) {
    if (n > rest_.size()) {
      ok_ = false;
      rest_ = {};
      return {};
    }
    const Bytes taken = rest_.first(n);
    rest_ = rest_.subspan(n);
    return taken;
  }

  Bytes rest() const { return rest_; }
  bool ok() const { return ok_; }
  // Everything was there, and nothing more.
  bool done() const { return ok_ && rest_.empty(); }

 private:
  std::uint32_t number(std::size_t n) {
    std::uint32_t value = 0;
    for (const std::byte b : take(n)) value = value << 8U | std::to_integer<std::uint32_t>(b);
    return value;
  }

  Bytes rest_;
  bool ok_ = true;
};

}  // namespace vigil::drivers::philips
