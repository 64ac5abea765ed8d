#include "tests/bench/load/record_watch.h"

#include <stdexcept>
#include <string_view>
#include <utility>

#include "daemon/store/schema.h"
#include "daemon/store/sqlite.h"
#include "tests/bench/load/house.h"

namespace vigil::bench {
namespace {

template <typename T>
T must(store::Result<T> result) {
  if (!result) throw std::runtime_error("the record: " + result.error().what);
  return std::move(*result);
}

}  // namespace

RecordWatch::RecordWatch(std::string database, std::string rule, int beds)
    : database_(std::move(database)),
      rule_("\"" + rule + "\""),
      found_(static_cast<std::size_t>(beds)),
      thread_([this] { loop(); }) {}

void RecordWatch::loop() try {
  store::Database database = must(store::read_record(database_));
  // The plus keeps SQLite from searching all raises of the record instead of the newest entries.
  store::Statement newer = must(
      database.prepare("SELECT seq, bed, body FROM journal WHERE seq > ?1 AND +kind = 'raise'"));
  std::int64_t seen = must(database.integer("SELECT max(seq) FROM journal")), version = 0;
  for (bool last = false; !last;) {
    last = ended_;  // then what was written before the end is looked at once more
    // Changes when somebody else has committed.
    const std::int64_t now = must(database.integer("PRAGMA data_version"));
    const Moment looked = std::chrono::steady_clock::now();
    if (std::exchange(version, now) != now) {
      newer.bind(1, seen);
      while (must(newer.step())) {
        seen = newer.integer(0);
        const int bed = bed_number(newer.text(1));
        if (bed < 0 || newer.text(2).find(rule_) == std::string_view::npos) continue;
        found_[static_cast<std::size_t>(bed)].push_back(looked);
      }
      newer.reset();
    }
    std::this_thread::sleep_until(looked + std::chrono::milliseconds{1});
  }
} catch (const std::exception& e) {
  failure_ = e.what();
}

RecordWatch::~RecordWatch() {
  ended_ = true;
  if (thread_.joinable()) thread_.join();
}

const std::vector<std::vector<Moment>>& RecordWatch::stop() {
  ended_ = true;
  thread_.join();
  if (!failure_.empty()) throw std::runtime_error(failure_);
  return found_;
}

std::uint64_t count_observed(const std::string& path) {
  store::Database database = must(store::read_record(path));
  return static_cast<std::uint64_t>(
      must(database.integer("SELECT count(*) FROM journal WHERE kind = 'observed'")));
}

}  // namespace vigil::bench
