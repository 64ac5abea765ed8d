// One line of the record, and the chain that ties each to all before it:
//
//   hash = SHA-256(hash of the entry before (32 bytes; zeros before the first)
//                  seq time  as 8 bytes each, big endian, two's complement
//                  bed       length as 4 bytes big endian, then UTF-8
//                  session   8 bytes
//                  kind      length, text
//                  version   8 bytes
//                  body      length, text)
//
// Every column is covered and no two different entries give the same bytes.
//
// Threading: a chain belongs to one thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "daemon/store/sqlite.h"
#include "drivers/observation.h"

struct evp_md_ctx_st;
struct evp_md_st;

namespace vigil::store {

using Hash = std::array<std::byte, 32>;

// Views, so that neither writing nor reading copies a text.
struct Entry {
  std::int64_t seq = 0;
  Time time{};
  std::string_view bed;  // empty: the whole clinic
  std::int64_t session = 0;
  std::string_view kind;
  std::int64_t version = 1;
  std::string_view body;
};

class Chain {
 public:
  Chain();
  // The hash of an entry that follows one with the hash `before`.
  Hash next(const Hash& before, const Entry&);

 private:
  struct FreeContext {
    void operator()(evp_md_ctx_st*) const;
  };
  struct FreeDigest {
    void operator()(evp_md_st*) const;
  };
  void add(std::int64_t);
  void add(std::string_view);

  // Fetched once: looking the digest up costs more than hashing an entry (architecture section 20).
  std::unique_ptr<evp_md_st, FreeDigest> digest_;
  std::unique_ptr<evp_md_ctx_st, FreeContext> context_;
};

// Columns in the order in which read_entry() wants them; the hash is the last.
inline constexpr std::string_view entry_columns =
    "seq, time, bed, session, kind, version, body, hash";
// Views live until the statement moves on.
Entry read_entry(const Statement&);
Hash read_hash(const Statement&, int column = 7);

std::string hex(std::span<const std::byte>);
std::string sha256_hex(std::string_view text);  // the digest of a file's text
// False unless `text` is exactly as many hex digits as fill `out`.
bool from_hex(std::string_view text, std::span<std::byte> out);

}  // namespace vigil::store
