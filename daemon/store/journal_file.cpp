#include "daemon/store/journal_file.h"

#include "daemon/store/schema.h"

namespace vigil::store {

JournalFile::Paths JournalFile::beside(const std::string& database, const std::string& key) {
  return {database, key.empty() ? database + ".key" : key, database + ".pub", database + ".heads"};
}

Result<void> JournalFile::open() {
  insert_ = Statement{};
  database_.reset();
  Result<Database> opened = open_record(paths_.database);
  if (!opened) return opened.error();
  database_ = std::move(*opened);
  Result<Statement> insert =
      database_->prepare("INSERT INTO journal(" + std::string{entry_columns} +
                         ") VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  if (!insert) return insert.error();
  insert_ = std::move(*insert);
  return {};
}

Result<JournalFile::Position> JournalFile::newest() {
  Result<Statement> query =
      database_->prepare("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1");
  if (!query) return query.error();
  const Result<bool> row = query->step();
  if (!row) return row.error();
  Position newest;
  if (*row) newest = {query->integer(0), read_hash(*query, 1)};
  return newest;
}

Result<JournalFile::Position> JournalFile::insert(const Batch& batch) {
  Position at = *at_;
  for (const Job& job : batch.jobs()) {
    if (auto done = job(*database_); !done) return done.error();
  }
  for (std::size_t i = 0; i < batch.size(); ++i) {
    Entry e = batch.entry(i);
    e.seq = ++at.seq;
    at.hash = chain_.next(at.hash, e);
    insert_.bind(1, e.seq).bind(2, e.time.time_since_epoch().count()).bind(3, e.bed);
    insert_.bind(4, e.session).bind(5, e.kind).bind(6, e.version).bind(7, e.body);
    insert_.bind(8, std::span<const std::byte>{at.hash});
    if (auto done = insert_.run(); !done) return done.error();
  }
  return at;
}

Result<void> JournalFile::write(const Batch& batch) {
  Result<Transaction> transaction = Transaction::begin(*database_);
  if (!transaction) return transaction.error();
  const Result<Position> found = newest();
  if (!found) return found.error();
  if (!at_) at_ = *found;
  if (*found != *at_) return Failure{"another program wrote to the journal"};
  const Result<Position> led = insert(batch);
  if (!led) return led.error();
  if (*led != *at_) unsure_ = *led;
  if (auto done = transaction->commit(); !done) return done;
  at_ = *led;
  unsure_.reset();
  return {};
}

// A commit that failed may be there all the same: its pages were written and only the sync went
// wrong. A checkpoint writes and syncs them once more.
Result<bool> JournalFile::already_there() {
  if (!unsure_) return false;
  const Result<Position> found = newest();
  if (!found) return found.error();
  if (*found != *unsure_) return false;
  if (auto done = database_->run("PRAGMA wal_checkpoint(TRUNCATE)"); !done) return done.error();
  at_ = *unsure_;
  unsure_.reset();
  return true;
}

Result<void> JournalFile::append(const Batch& batch) {
  Result<void> done{};
  if (!database_) {
    done = open();
    const Result<bool> there = done ? already_there() : Result<bool>{done.error()};
    if (there && *there) return {};
    if (!there) done = there.error();
  }
  if (done) done = write(batch);
  if (done) return done;
  insert_ = Statement{};
  database_.reset();
  return done;
}

Result<void> JournalFile::sign_head(Time now) {
  if (!at_) return {};
  if (!key_) {
    Result<SigningKey> key = SigningKey::load_or_make(paths_.key, paths_.public_key);
    if (!key) return key.error();
    key_ = *key;
  }
  return append_head(paths_.heads, key_->sign({at_->seq, at_->hash, now}));
}

}  // namespace vigil::store
