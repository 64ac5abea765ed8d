// Reads the record beside the daemon, as an auditor may, and notes when an alert's entry was there.
// With SQLite's WAL and full synchronisation a reader sees a commit only after it is on the disk.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

#include "tests/bench/load/samples.h"

namespace vigil::bench {

class RecordWatch {
 public:
  // Looks every millisecond for new entries "raise" of this rule. The database is there.
  RecordWatch(std::string database, std::string rule, int beds);
  ~RecordWatch();
  RecordWatch(const RecordWatch&) = delete;
  RecordWatch& operator=(const RecordWatch&) = delete;

  // Then, for each bed, when its alerts were found, in order. Throws std::runtime_error when the
  // record could not be read.
  const std::vector<std::vector<Moment>>& stop();

 private:
  void loop();

  const std::string database_, rule_;
  std::vector<std::vector<Moment>> found_;
  std::string failure_;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

// Events of monitors in a record that nobody writes to any more.
std::uint64_t count_observed(const std::string& path);

}  // namespace vigil::bench
