#include "daemon/store/sqlite.h"

#include <sqlite3.h>
#include <unistd.h>

#include <utility>

namespace vigil::store {
namespace {

// A reader that checkpoints or migrates must not fail the journal at once.
constexpr int busy_ms = 5000;

Failure failure_of(sqlite3* database, std::string_view doing) {
  const char* why = database != nullptr ? sqlite3_errmsg(database) : "out of memory";
  return Failure{std::string{doing} + ": " + why};
}

// A record in WAL mode cannot be read from a directory that cannot be written, unless SQLite is
// told that nobody else changes the file.
std::string immutable_uri(std::string_view path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%') {
      uri += "%25";
    } else if (c == '?') {
      uri += "%3f";
    } else if (c == '#') {
      uri += "%23";
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void Statement::check(int code) {
  if (code != SQLITE_OK && bind_error_ == SQLITE_OK) bind_error_ = code;
}

Statement& Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), index, value));
  return *this;
}

Statement& Statement::bind_real(int index, double value) {
  check(sqlite3_bind_double(statement_.get(), index, value));
  return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
  const char* data = text.data() != nullptr ? text.data() : "";
  check(
      sqlite3_bind_text64(statement_.get(), index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(int index, std::span<const std::byte> bytes) {
  check(sqlite3_bind_blob64(statement_.get(), index, bytes.data(), bytes.size(), SQLITE_STATIC));
  return *this;
}

Result<bool> Statement::step() {
  if (bind_error_ != SQLITE_OK) return Failure{sqlite3_errstr(bind_error_)};
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return failure_of(sqlite3_db_handle(statement_.get()), sqlite3_sql(statement_.get()));
}

Result<void> Statement::run() {
  Result<bool> row = step();
  while (row && *row) row = step();
  reset();
  if (!row) return row.error();
  return {};
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  bind_error_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

double Statement::real(int column) const {
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::span<const std::byte> Statement::blob(int column) const {
  const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
  if (data == nullptr) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Failure Database::failure(std::string_view doing) const {
  return failure_of(database_.get(), doing);
}

Result<Database> Database::open_as(const std::string& name, int flags) {
  sqlite3* raw = nullptr;
  // Each connection belongs to one thread (NOMUTEX).
  const int code = sqlite3_open_v2(name.c_str(), &raw,
                                   flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  Database database{raw};
  if (code != SQLITE_OK) return database.failure("open");
  sqlite3_busy_timeout(raw, busy_ms);
  // The first read finds out whether the file is a database and can be read at all.
  if (auto read = database.integer("PRAGMA schema_version"); !read) return read.error();
  return database;
}

Result<Database> Database::open(const std::string& path, Mode mode) {
  const bool writes = mode == Mode::read_write;
  Result<Database> opened =
      open_as(path, writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
  if (!opened && !writes && access(path.c_str(), R_OK) == 0) {
    Result<Database> copy = open_as(immutable_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (copy) return copy;
  }
  if (!opened) return Failure{"cannot open " + path + ": " + opened.error().what};
  return opened;
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(database_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  Statement statement{raw};
  if (code != SQLITE_OK) return failure(sql);
  return statement;
}

Result<void> Database::run(const std::string& sql) {
  if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure(sql.substr(0, 60));
  }
  return {};
}

Result<std::int64_t> Database::integer(std::string_view query) {
  Result<Statement> statement = prepare(query);
  if (!statement) return statement.error();
  const Result<bool> row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

Result<Transaction> Transaction::begin(Database& database) {
  if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction{database};
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  if (database_ == nullptr) return;
  // SQLite may have rolled back already; then this says so and nothing is lost.
  [[maybe_unused]] const auto done = database_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  if (auto done = database_->run("COMMIT"); !done) return done.error();
  database_ = nullptr;
  return {};
}

}  // namespace vigil::store
