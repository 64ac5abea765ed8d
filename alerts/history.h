// What a bed remembers of one parameter: its latest readings, ten minutes of one a second. A ring
// that grows as it fills: a parameter that nobody measures costs nothing, and a full history
// allocates no more.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "drivers/observation.h"

namespace vigil::alerts {

// An observation as the bed remembers it.
struct Reading {
  double value = 0;
  Quality quality = Quality::good;
  Time at{};             // received; what it is judged by
  Time measured{};       // what the device says, by our clock; `at` if it does not say
  bool charted = false;  // entered by a person
};

class History {
 public:
  static constexpr std::size_t most = 600;

  void add(const Reading& r) {
    const Age age = std::min<Millis>(r.at - r.measured, Age::max());
    const Kept kept{r.value, r.at, age, r.quality, r.charted};
    const bool full = ring_.size() == most;
    widen(full ? oldest_ : ring_.size(), r);
    if (full) {
      ring_[oldest_] = kept;
      oldest_ = (oldest_ + 1) % most;
      return;
    }
    if (ring_.size() == ring_.capacity()) {
      ring_.reserve(std::min(most, std::max<std::size_t>(12, 2 * ring_.size())));
    }
    ring_.push_back(kept);
  }
  void clear() { *this = {}; }
  struct Bounds {
    double lowest = 0, highest = 0;
  };
  // Beyond none of the values since then, of the last nine minutes, that are not empty; found
  // without looking at each of them, so wider by up to a minute.
  Bounds bounds(Time from) const {
    std::size_t b = (oldest_ + ring_.size() - 1) % most / a_block;
    Bounds all = blocks_[b].bounds;
    for (std::size_t i = 1; i < blocks && blocks_[b].since > from; ++i) {
      b = b > 0 ? b - 1 : blocks - 1;
      if (b * a_block >= ring_.size()) break;
      all.lowest = std::min(all.lowest, blocks_[b].bounds.lowest);
      all.highest = std::max(all.highest, blocks_[b].bounds.highest);
    }
    return all;
  }
  bool empty() const { return ring_.empty(); }
  std::size_t size() const { return ring_.size(); }
  // 0: the newest one.
  Reading newest(std::size_t i = 0) const {
    const std::size_t place = oldest_ + ring_.size() - 1 - i;
    const Kept& k = ring_[place < ring_.size() ? place : place - ring_.size()];
    return {k.value, k.quality, k.at, k.at - k.age, k.charted};
  }

 private:
  // Three words instead of five: a reading is weeks old at most when it is received.
  using Age = std::chrono::duration<std::int32_t, std::milli>;
  struct Kept {
    double value;
    Time at;
    Age age;  // then
    Quality quality;
    bool charted;
  };

  // The bounds of a minute of values, as they come.
  static constexpr std::size_t a_block = 60, blocks = most / a_block;
  struct Block {
    Bounds bounds;
    Time since{};
  };
  void widen(std::size_t place, const Reading& r) {
    Block& block = blocks_[place / a_block];
    if (place % a_block == 0) block = {{r.value, r.value}, r.at};
    block.bounds.lowest = std::min(block.bounds.lowest, r.value);
    block.bounds.highest = std::max(block.bounds.highest, r.value);
  }

  std::vector<Kept> ring_;
  std::array<Block, blocks> blocks_{};
  std::size_t oldest_ = 0;
};

}  // namespace vigil::alerts
