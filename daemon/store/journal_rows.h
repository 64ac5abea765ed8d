// Finding one's way in the journal: runs, sessions, and what was known of a bed before an entry.
//
// Threading: any thread; uses the database it is given.
#pragma once

#include <map>
#include <vector>

#include "daemon/store/entry.h"
#include "daemon/store/event_json.h"

namespace vigil::store {

// One run of the program: from its "run" entry to the entry before the next one.
struct RunRange {
  std::int64_t first = 0, last = 0;
  Time first_tick{};
  std::int64_t replayed_from = 0;
  std::string build;
};
Result<std::vector<RunRange>> runs_of(Database&);
RunRange read_run(const Entry&);  // of a "run" entry; its last is not known

// Where a session stands in the journal. closed is 0 while it is open.
struct SessionRange {
  std::int64_t session = 0, opened = 0, closed = 0;
  std::string bed;
  Time opened_at{}, closed_at{};
};
// Every session opened up to entry `upto`, as it stood then, oldest first; with the clinic's own.
Result<std::vector<SessionRange>> sessions_of(Database&, std::int64_t upto);

// The first numbers of a bed's alerts and pages that were not used before entry `before`.
Result<alerts::Resumed> unused_numbers(Database&, std::string_view bed, std::int64_t before);

Result<std::int64_t> newest_seq(Database&);
// Time of the last event or effect up to entry `seq`.
Result<Time> last_time(Database&, std::int64_t seq);

// Walks over entries `first` to `last` in order; of those, the ones that `condition`, some SQL,
// holds for.
class Rows {
 public:
  static Result<Rows> over(Database&, std::int64_t first, std::int64_t last,
                           std::string_view condition = "true");
  // Views live until the next call.
  Result<bool> next();
  const Entry& entry() const { return entry_; }
  Hash hash() const { return read_hash(statement_); }

 private:
  explicit Rows(Statement statement) : statement_(std::move(statement)) {}
  Statement statement_;
  Entry entry_;
};

}  // namespace vigil::store
