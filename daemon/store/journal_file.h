// The journal on the disk: appends batches, one transaction each, and signs heads. Keeps nothing in
// memory that is not on the disk: after a failure it opens the file again and looks.
//
// Threading: one thread, the writer's.
#pragma once

#include <optional>
#include <string>

#include "daemon/store/batch.h"
#include "daemon/store/heads.h"

namespace vigil::store {

class JournalFile {
 public:
  struct Paths {
    std::string database, key, public_key, heads;
  };
  // The files beside a database; `key` may be somewhere else.
  static Paths beside(const std::string& database, const std::string& key = {});

  explicit JournalFile(Paths paths) : paths_(std::move(paths)) {}

  // On the disk when it returns without a failure, all of it; otherwise none of it, and the same
  // batch is to be given again.
  Result<void> append(const Batch&);
  // Signs the newest entry, on the disk when it returns.
  Result<void> sign_head(Time);

 private:
  struct Position {
    std::int64_t seq = 0;
    Hash hash{};
    bool operator==(const Position&) const = default;
  };
  Result<void> open();
  Result<Position> newest();
  Result<bool> already_there();
  Result<Position> insert(const Batch&);
  Result<void> write(const Batch&);

  Paths paths_;
  Chain chain_;
  std::optional<SigningKey> key_;
  std::optional<Database> database_;
  Statement insert_;
  std::optional<Position> at_;      // the newest entry that is surely on the disk
  std::optional<Position> unsure_;  // where a commit that failed would have led to
};

}  // namespace vigil::store
