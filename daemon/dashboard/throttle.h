// Slows down guessing: after a few failures each further one doubles the wait. Every attempt counts
// as a failure until it has succeeded, so that attempts side by side gain nothing. Bounded: the key
// that has been quiet for longest is forgotten when the table is full. Pure.
#pragma once

#include <map>
#include <string>

#include "drivers/observation.h"

namespace vigil::dashboard {

class Throttle {
 public:
  static constexpr std::size_t most_keys = 1024;

  // `free` attempts cost nothing; then 1 s, 2 s, 4 s ... up to `longest`. A key that was quiet for
  // an hour starts afresh.
  Throttle(int free, Millis longest) : free_(free), longest_(longest) {}

  Millis wait(const std::string& key, Time now) const;  // 0: may try now
  void attempt(const std::string& key, Time now);
  void succeeded(const std::string& key) { tries_.erase(key); }
  std::size_t size() const { return tries_.size(); }

 private:
  struct Tries {
    int count = 0;
    Time last{};
  };
  void make_room();

  int free_;
  Millis longest_;
  std::map<std::string, Tries> tries_;
};

}  // namespace vigil::dashboard
