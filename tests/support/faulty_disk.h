// A disk that fails on request and loses power: while it lives it stands between SQLite and the
// files. Counts every open, read, write, truncation, sync and deletion; remembers of each file what
// a power cut would leave (its content at the last sync).
//
// Threading: any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace vigil::testing {

class FaultyDisk {
 public:
  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  int operations() const;
  // Operations from the n-th on (the next one is 1) fail, `count` of them; count < 0: until
  // repair().
  void fail_from(int n, int count = -1);
  void repair();
  // What a power cut now would leave of the record at `path`, written to `copy`.
  void power_cut(const std::string& path, const std::string& copy) const;

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace vigil::testing
