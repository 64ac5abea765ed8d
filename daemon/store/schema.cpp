#include "daemon/store/schema.h"

#include <array>

namespace vigil::store {
namespace {

// "Vigl": marks the file as ours (SQLite file format, application id).
constexpr std::int64_t application_id = 0x5669676C;

// Times are milliseconds since 1970 UTC. `session` is 0 where there was none, `bed` is empty where
// the whole clinic is meant. The hash chain is described in entry.h. The indexes are partial: a
// full one would cost four times the writing (architecture section 20). landmarks: what reports and
// recovery look for. devices, clinic: what recovery needs of the time before a session.
constexpr std::string_view schema_1 = R"(
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  bed TEXT NOT NULL,
  session INTEGER NOT NULL,
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX landmarks ON journal(kind, bed, seq) WHERE
  kind = 'run' OR kind = 'gap' OR kind = 'session_opened' OR kind = 'session_closed' OR
  kind = 'raise' OR kind = 'page' OR kind = 'resumed';
CREATE INDEX devices ON journal(bed, seq) WHERE kind = 'link' OR kind = 'noticed';
CREATE INDEX clinic ON journal(seq) WHERE bed = 'clinic' OR bed = '';
CREATE TABLE patients(
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE accounts(
  name TEXT PRIMARY KEY,
  display TEXT NOT NULL,
  role TEXT NOT NULL,
  verifier TEXT NOT NULL,
  channel TEXT NOT NULL,
  pager TEXT NOT NULL,
  on_duty INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)";

// Who is signed in, so that screens go on after a restart.
constexpr std::string_view schema_2 = R"(
CREATE TABLE sign_ins(
  digest BLOB PRIMARY KEY,
  name TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)";

// Overlays that somebody signed for a patient. `upto`: when the signature runs out.
constexpr std::string_view schema_3 = R"(
CREATE TABLE overlays(
  patient INTEGER NOT NULL,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  signer TEXT NOT NULL,
  second TEXT NOT NULL,
  reason TEXT NOT NULL,
  signed INTEGER NOT NULL,
  upto INTEGER NOT NULL,
  in_force INTEGER NOT NULL,
  PRIMARY KEY(patient, name)
) STRICT, WITHOUT ROWID;
)";

// How strongly a patient's pressure answered, for each session that ended.
constexpr std::string_view schema_4 = R"(
CREATE TABLE responses(
  session INTEGER PRIMARY KEY,
  patient INTEGER NOT NULL,
  drug TEXT NOT NULL,
  response REAL NOT NULL
) STRICT;
)";

constexpr std::array<std::string_view, 4> steps{schema_1, schema_2, schema_3, schema_4};

// 0 for an empty file; a failure for somebody else's database.
Result<std::int64_t> schema_of(Database& database) {
  const auto id = database.integer("PRAGMA application_id");
  if (!id) return id.error();
  const auto tables = database.integer("SELECT count(*) FROM sqlite_master");
  if (!tables) return tables.error();
  if (*id != application_id && *tables > 0) return Failure{"not a record of Vigil"};
  return database.integer("PRAGMA user_version");
}

Failure too_new(std::int64_t schema, std::size_t known) {
  return Failure{"the record has schema " + std::to_string(schema) + ", this Vigil knows up to " +
                 std::to_string(known) + ": use the newer Vigil that wrote it"};
}

Result<void> apply(Database& database, std::size_t step, std::string_view sql) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const std::string mark = "PRAGMA application_id = " + std::to_string(application_id) +
                           "; PRAGMA user_version = " + std::to_string(step + 1);
  if (auto done = database.run(std::string{sql}); !done) return done;
  if (auto done = database.run(mark); !done) return done;
  return transaction->commit();
}

}  // namespace

std::span<const std::string_view> schema_steps() {
  return steps;
}

Result<void> migrate(Database& database, std::span<const std::string_view> known) {
  const auto schema = schema_of(database);
  if (!schema) return schema.error();
  if (*schema > static_cast<std::int64_t>(known.size())) return too_new(*schema, known.size());
  for (auto step = static_cast<std::size_t>(*schema); step < known.size(); ++step) {
    if (auto done = apply(database, step, known[step]); !done) {
      return Failure{"schema step " + std::to_string(step + 1) + ": " + done.error().what};
    }
  }
  return {};
}

Result<Database> open_record(const std::string& path) {
  Result<Database> database = Database::open(path, Database::Mode::read_write);
  if (!database) return database;
  // FULL: a commit is on the disk when it returns, also after a power cut.
  auto ready = database->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  if (ready) ready = migrate(*database);
  if (!ready) return Failure{path + ": " + ready.error().what};
  return database;
}

Result<Database> read_record(const std::string& path) {
  Result<Database> database = Database::open(path, Database::Mode::read_only);
  if (!database) return database;
  const auto schema = schema_of(*database);
  if (!schema) return Failure{path + ": " + schema.error().what};
  if (*schema == 0) return Failure{path + ": not a record of Vigil"};
  if (*schema > static_cast<std::int64_t>(steps.size())) {
    return Failure{path + ": " + too_new(*schema, steps.size()).what};
  }
  return database;
}

}  // namespace vigil::store
