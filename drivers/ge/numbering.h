// Counts records that never came, by the record number of each (section 3.1 of the sheet).
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "drivers/ge/record.h"

namespace vigil::drivers::ge {

// Whether all records share one count or each main type has its own is not known (section 11), so a
// record is missing only where both counts say so.
class Numbering {
 public:
  int missing_before(const Header& header) {
    const auto type = static_cast<std::size_t>(header.main_type) % by_type_.size();
    const int missing = std::min(step(by_type_[type], header.number), step(all_, header.number));
    return missing <= most ? missing : 0;
  }
  void clear() { *this = {}; }

 private:
  using Last = std::optional<std::uint8_t>;
  static constexpr int most = 32;  // a longer jump is another run of the monitor, not a loss

  static int step(Last& last, std::uint8_t number) {
    const Last before = std::exchange(last, number);
    return before ? static_cast<std::uint8_t>(number - *before - 1) : 0;
  }

  Last all_;
  std::array<Last, 9> by_type_;  // main types are 0 to 8
};

}  // namespace vigil::drivers::ge
