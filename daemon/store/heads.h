// Signed heads: from time to time the newest entry's hash is signed and appended to a text file.
// A chain alone can be computed again by whoever changes it; a signed head, copied to another
// place, cannot. One line per head:
//
//   SEQ HASH TIME SIGNATURE      hash and Ed25519 signature in hex, time in ISO 8601
//
// The signature covers "vigil head " and the line up to the blank before the signature.
//
// Threading: plain functions and values; one writer per file.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "daemon/store/entry.h"

namespace vigil::store {

struct Head {
  std::int64_t seq = 0;
  Hash hash{};
  Time time{};
};

using PublicKey = std::array<std::byte, 32>;

class SigningKey {
 public:
  // Reads the key file, or makes one (mode 0600) at the first start. The public half is written to
  // `public_path` when it is not there.
  static Result<SigningKey> load_or_make(const std::string& path, const std::string& public_path);

  std::string sign(const Head&) const;  // the line, with its end

 private:
  std::array<unsigned char, 64> secret_{};
};

// On the disk when it returns. A line that was torn by a power cut is removed first.
Result<void> append_head(const std::string& path, const std::string& line);

Result<PublicKey> read_public_key(const std::string& path);

struct HeadLine {
  int line = 0;          // in the file, from 1
  bool readable = true;  // false: not a head at all
  bool genuine = false;  // signed with the key
  Head head;
};
// Every line of the file; a last line without its end is left out.
Result<std::vector<HeadLine>> read_heads(const std::string& path, const PublicKey&);

}  // namespace vigil::store
