// Sums used by serial devices. Each protocol cites its own source where it calls these.
#pragma once

#include <cstdint>

#include "drivers/driver.h"

namespace vigil {

// Low eight bits of the sum of all bytes.
constexpr std::uint8_t sum8(Bytes bytes) {
  unsigned sum = 0;
  for (const std::byte b : bytes) sum += std::to_integer<unsigned>(b);
  return static_cast<std::uint8_t>(sum & 0xFFU);
}

}  // namespace vigil
