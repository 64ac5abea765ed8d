// SQLite with statements and transactions that close themselves, and errors as values. Knows
// nothing of what is stored.
//
// Threading: a database and everything made from it belong to one thread. A database must outlive
// its statements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "daemon/store/failure.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vigil::store {

class Statement {
 public:
  Statement() = default;

  // Parameters count from 1. A text or blob must stay as it is until the next reset.
  Statement& bind(int index, std::int64_t);
  Statement& bind_real(int index, double);
  Statement& bind(int index, std::string_view);
  Statement& bind(int index, std::span<const std::byte>);

  Result<bool> step();  // true: a row is there
  Result<void> run();   // steps to the end and resets
  void reset();

  // Of the present row; columns count from 0. Views live until the next step or reset.
  std::int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;
  std::span<const std::byte> blob(int column) const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt*) const;
  };
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  void check(int code);

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bind_error_ = 0;
};

class Database {
 public:
  enum class Mode { read_only, read_write };

  // Creates the file in read_write mode. Read only works on a copy in a directory that cannot be
  // written, too.
  static Result<Database> open(const std::string& path, Mode);

  Result<Statement> prepare(std::string_view sql);
  Result<void> run(const std::string& sql);              // any number of statements, no rows
  Result<std::int64_t> integer(std::string_view query);  // one row with one number; no row: 0

 private:
  struct Close {
    void operator()(sqlite3*) const;
  };
  explicit Database(sqlite3* database) : database_(database) {}
  static Result<Database> open_as(const std::string& name, int flags);
  Failure failure(std::string_view doing) const;

  std::unique_ptr<sqlite3, Close> database_;
};

// Rolled back unless committed.
class Transaction {
 public:
  static Result<Transaction> begin(Database&);
  Transaction(const Transaction&) = delete;
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(const Transaction&) = delete;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace vigil::store
