// Is the record as it was written? Walks the chain from the first entry to the last, compares with
// the signed heads, and names the first thing that is wrong: an entry that was changed, deleted,
// inserted or moved, a tail that was cut, a file that was replaced.
//
// Threading: any thread; uses the database it is given.
#pragma once

#include <string>
#include <vector>

#include "daemon/store/heads.h"

namespace vigil::store {

struct Verdict {
  std::int64_t entries = 0;  // that are in order
  Hash head{};               // of the last of them
  std::size_t heads = 0;     // signed heads that match
  std::string fault;         // empty: intact
};

// Without heads (empty) only the chain is checked; whoever can compute hashes can make one. A
// failure means that the file cannot be read to its end.
Result<Verdict> verify(Database&, const std::vector<HeadLine>& heads);

// The same for entries `first` to `last` only: they follow from the entry before them and agree
// with the heads that were signed in between.
Result<Verdict> verify_range(Database&, std::int64_t first, std::int64_t last,
                             const std::vector<HeadLine>& heads);

}  // namespace vigil::store
