// The tables of the record and how an older file becomes a present one: numbered SQL steps, each
// in its own transaction. A file of a newer Vigil is refused, never guessed at.
#pragma once

#include <span>
#include <string_view>

#include "daemon/store/sqlite.h"

namespace vigil::store {

// Step n makes schema n + 1 out of schema n; an empty file is schema 0. Steps are never changed
// once released: tests/daemon/fixtures holds a file of every schema there was.
std::span<const std::string_view> schema_steps();

// Brings an opened file up to date, and refuses a newer one and a file that is not a record.
Result<void> migrate(Database&, std::span<const std::string_view> known = schema_steps());

// The record for writing (created and migrated when needed), and for reading only.
Result<Database> open_record(const std::string& path);
Result<Database> read_record(const std::string& path);

}  // namespace vigil::store
