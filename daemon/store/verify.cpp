#include "daemon/store/verify.h"

#include <algorithm>
#include <limits>

#include "daemon/store/journal_rows.h"
#include "daemon/store/time_text.h"

namespace vigil::store {
namespace {

using Limits = std::numeric_limits<std::int64_t>;

std::string name(const Entry& e) {
  std::string text = "entry " + std::to_string(e.seq) + " (" + iso_text(e.time);
  if (!e.bed.empty()) text += ' ' + std::string{e.bed};
  return text + ' ' + std::string{e.kind} + ')';
}

std::string entries_missing(std::int64_t from, std::int64_t to) {
  if (from == to) return "entry " + std::to_string(from) + " is missing: deleted";
  return "entries " + std::to_string(from) + " to " + std::to_string(to) + " are missing: deleted";
}

// What was done to an entry whose hash does not follow from the entries before it. The hash covers
// the place in the file, so an entry that was moved still fits the place it was written for.
class Inquest {
 public:
  Inquest(Database& database, Chain& chain) : database_(database), chain_(chain) {}

  Result<std::string> name_fault(const Entry& broken, const Hash& stored, const Hash& before) {
    const Result<Home> home = find_home(broken, stored);
    if (!home) return home.error();
    if (home->place != 0 && home->taken) {
      return fault(broken, "is a copy of entry " + std::to_string(home->place) + ": inserted");
    }
    if (home->place != 0) {
      return fault(broken, "was written as entry " + std::to_string(home->place) + ": reordered");
    }
    if (follows(broken.seq + 1, broken.seq, before)) return fault(broken, "was inserted");
    if (follows(broken.seq + 1, broken.seq + 2, stored)) {
      return fault(broken,
                   "does not follow the one before: an entry was deleted in between and "
                   "the rest renumbered");
    }
    return fault(broken, "was changed: edited");
  }

 private:
  static Result<std::string> fault(const Entry& e, const std::string& what) {
    return {boost::system::in_place_value, name(e) + ' ' + what};
  }

  // Does the entry at `place` carry the hash it would have as entry `seq` after `before`?
  bool follows(std::int64_t place, std::int64_t seq, const Hash& before) {
    Result<Statement> query =
        database_.prepare("SELECT " + std::string{entry_columns} + " FROM journal WHERE seq = ?1");
    if (!query) return false;
    const Result<bool> row = query->bind(1, place).step();
    if (!row || !*row) return false;
    Entry e = read_entry(*query);
    e.seq = seq;
    return chain_.next(before, e) == read_hash(*query);
  }

  // The place that an entry was written for; 0: none. taken: it still stands there, too.
  struct Home {
    std::int64_t place = 0;
    bool taken = false;
  };
  Result<Home> find_home(const Entry& moved, const Hash& stored) {
    Result<Statement> query = database_.prepare("SELECT seq, hash FROM journal ORDER BY seq");
    if (!query) return query.error();
    Hash before{};
    Result<bool> row = query->step();
    for (; row && *row; row = query->step()) {
      Entry e = moved;
      e.seq = query->integer(0);
      const Hash there = read_hash(*query, 1);
      const bool fits = chain_.next(before, e) == stored || chain_.next(there, e) == stored;
      if (e.seq != moved.seq && fits) return Home{e.seq, there == stored};
      before = there;
    }
    if (!row) return row.error();
    return Home{};
  }

  Database& database_;
  Chain& chain_;
};

class Walk {
 public:
  Walk(Database& database, std::vector<HeadLine> heads)
      : database_(database), heads_(std::move(heads)) {
    std::stable_sort(heads_.begin(), heads_.end(),
                     [](const HeadLine& a, const HeadLine& b) { return a.head.seq < b.head.seq; });
  }

  Result<Verdict> all() {
    if (!heads_are_genuine()) return verdict_;
    const Result<bool> good = walk(Limits::min(), Limits::max());
    if (!good) return good.error();
    if (*good) look_beyond();
    return verdict_;
  }

  Result<Verdict> range(std::int64_t first, std::int64_t last) {
    std::erase_if(heads_,
                  [=](const HeadLine& h) { return h.head.seq < first || h.head.seq > last; });
    if (!heads_are_genuine()) return verdict_;
    if (auto done = start_after(first - 1); !done) return done.error();
    const Result<bool> good = walk(first, last);
    if (!good) return good.error();
    if (*good && verdict_.entries != last)
      verdict_.fault = entries_missing(verdict_.entries + 1, last);
    return verdict_;
  }

 private:
  bool heads_are_genuine() {
    for (const HeadLine& h : heads_) {
      if (h.genuine) continue;
      verdict_.fault = "line " + std::to_string(h.line) + " of the heads " +
                       (h.readable ? "is not signed with this key: heads or key were replaced"
                                   : "is not a signed head: edited");
      return false;
    }
    return true;
  }

  // True: nothing wrong up to there.
  Result<bool> walk(std::int64_t first, std::int64_t last) {
    Result<Rows> rows = Rows::over(database_, first, last);
    if (!rows) return rows.error();
    Result<bool> row = rows->next();
    for (; row && *row; row = rows->next()) {
      Result<bool> good = take(rows->entry(), rows->hash());
      if (!good || !*good) return good;
    }
    if (!row) return row.error();
    return true;
  }

  Result<void> start_after(std::int64_t seq) {
    Result<Statement> query = database_.prepare("SELECT hash FROM journal WHERE seq = ?1");
    if (!query) return query.error();
    const Result<bool> row = query->bind(1, seq).step();
    if (!row) return row.error();
    if (*row) verdict_.head = read_hash(*query, 0);
    verdict_.entries = seq;
    return {};
  }

  Result<bool> take(const Entry& e, const Hash& stored) {
    const std::int64_t expected = verdict_.entries + 1;
    if (e.seq != expected) {
      verdict_.fault =
          e.seq > expected ? entries_missing(expected, e.seq - 1) : name(e) + " was inserted";
      return false;
    }
    if (chain_.next(verdict_.head, e) != stored) {
      Result<std::string> fault = Inquest{database_, chain_}.name_fault(e, stored, verdict_.head);
      if (!fault) return fault.error();
      verdict_.fault = std::move(*fault);
      return false;
    }
    verdict_.entries = e.seq;
    verdict_.head = stored;
    return compare_heads(e, stored);
  }

  bool compare_heads(const Entry& e, const Hash& stored) {
    for (; next_ < heads_.size() && heads_[next_].head.seq <= e.seq; ++next_) {
      const HeadLine& h = heads_[next_];
      if (h.head.seq < 1) continue;  // signed before anything was written
      if (h.head.hash != stored) {
        verdict_.fault = name(e) + " is not the one that line " + std::to_string(h.line) +
                         " of the heads signed: chain computed again or file replaced";
        return false;
      }
      ++verdict_.heads;
    }
    return true;
  }

  void look_beyond() {
    if (next_ >= heads_.size()) return;
    const HeadLine& h = heads_.back();
    verdict_.fault = "entries after " + std::to_string(verdict_.entries) + " are missing: line " +
                     std::to_string(h.line) + " of the heads signed entry " +
                     std::to_string(h.head.seq) + ": tail cut or file replaced";
  }

  Database& database_;
  std::vector<HeadLine> heads_;
  std::size_t next_ = 0;
  Chain chain_;
  Verdict verdict_;
};

}  // namespace

Result<Verdict> verify(Database& database, const std::vector<HeadLine>& heads) {
  return Walk{database, heads}.all();
}

Result<Verdict> verify_range(Database& database, std::int64_t first, std::int64_t last,
                             const std::vector<HeadLine>& heads) {
  return Walk{database, heads}.range(first, last);
}

}  // namespace vigil::store
