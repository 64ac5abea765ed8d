#include "daemon/dashboard/throttle.h"

#include <algorithm>

namespace vigil::dashboard {
namespace {

constexpr Millis forgotten_after = std::chrono::hours{1};

}  // namespace

Millis Throttle::wait(const std::string& key, Time now) const {
  const auto found = tries_.find(key);
  if (found == tries_.end() || now - found->second.last >= forgotten_after) return Millis{0};
  const int beyond = found->second.count - free_;
  if (beyond < 0) return Millis{0};
  const Millis doubled{1000LL << std::min(beyond, 20)};
  const Millis passed = now - found->second.last;
  return std::max(Millis{0}, std::min(doubled, longest_) - passed);
}

void Throttle::attempt(const std::string& key, Time now) {
  if (!tries_.contains(key)) make_room();
  Tries& tries = tries_[key];
  if (now - tries.last >= forgotten_after) tries.count = 0;
  ++tries.count;
  tries.last = now;
}

void Throttle::make_room() {
  if (tries_.size() < most_keys) return;
  tries_.erase(std::min_element(tries_.begin(), tries_.end(), [](const auto& a, const auto& b) {
    return a.second.last < b.second.last;
  }));
}

}  // namespace vigil::dashboard
