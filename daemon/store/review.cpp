// The second half of replay.h: decisions computed again and compared with the recorded ones.
#include <deque>

#include "daemon/store/replay.h"

namespace vigil::store {
namespace {

std::string text_of(const alerts::Effect& effect) {
  std::string text{kind_of(effect)};
  text += ' ';
  append_json(text, effect);
  return text;
}

// As it would be written today, so that a later format does not look like another decision.
std::string text_of(const Entry& e) {
  std::string text = std::string{e.kind} + ' ' + std::string{e.body};
  if (e.version == json_version) return text;
  const auto effect = read_effect(e.kind, static_cast<int>(e.version), e.body);
  return effect ? text_of(*effect) : text;
}

struct Decided {
  Time time;
  alerts::SessionId session;
  std::string text;
};

// Collects what the ward decides, bed by bed, until it is compared.
class Collector final : public Outlet {
 public:
  bool collecting = false;

  std::deque<Decided>& of(std::string_view bed) {
    const auto found = decided_.find(bed);
    return found != decided_.end() ? found->second : decided_[BedId{bed}];
  }
  std::map<BedId, std::deque<Decided>, std::less<>>& all() { return decided_; }

  void happened(Time, const Bed& bed, const alerts::Event&) override { note_session(bed); }
  void decided(Time time, const Bed& bed, const alerts::Effect& effect) override {
    note_session(bed);
    if (collecting) of(bed.id).push_back({time, sessions_[bed.id], text_of(effect)});
  }

 private:
  // What follows from a session's end still belongs to it.
  void note_session(const Bed& bed) {
    if (bed.session) sessions_[bed.id] = bed.session->id;
  }
  std::map<BedId, std::deque<Decided>, std::less<>> decided_;
  std::map<BedId, alerts::SessionId, std::less<>> sessions_;
};

// One run, from its beginning to its end.
class RunReview {
 public:
  RunReview(Database& database, const ParseProfile& parse, const RunRange& run,
            std::optional<alerts::SessionId> session, Review& review)
      : database_(database), parse_(parse), run_(run), session_(session), review_(review) {}

  Result<void> go() {
    ward_.attach(collector_);
    if (auto done = prepare(); !done) return done;
    collector_.collecting = true;
    Player player{ward_, parse_};
    Result<Rows> rows = Rows::over(database_, run_.first, run_.last);
    if (!rows) return rows.error();
    Result<bool> row = rows->next();
    for (; row && *row && !review_.difference; row = rows->next()) {
      const Entry& e = rows->entry();
      if (auto done = take(player, e); !done) return done;
      if (is_event(e.kind) || is_effect(e.kind)) last_ = e.time;
    }
    if (!row) return row.error();
    if (!review_.difference) finish();
    return {};
  }

 private:
  // As the program did when it started this run.
  Result<void> prepare() {
    if (run_.replayed_from == 0) return {};
    auto sessions = sessions_of(database_, run_.first - 1);
    if (!sessions) return sessions.error();
    for (const SessionRange& s : *sessions) {
      if (s.closed == 0 && !Player{ward_, parse_}.knows(s.bed)) ward_.add_bed(s.bed);
    }
    const auto rebuilt = rebuild(database_, ward_, parse_, run_.first - 1);
    if (!rebuilt) return rebuilt.error();
    return {};
  }

  Result<void> take(Player& player, const Entry& e) {
    if (e.kind == "gap") gap_ = true;
    if (is_effect(e.kind)) return compare(e);
    if (is_event(e.kind)) {
      std::deque<Decided>& left = collector_.of(e.bed);
      seen_.insert(BedId{e.bed});
      skip_others(left);
      if (gap_) left.clear();
      if (!left.empty()) return differ(e.seq, e.bed, {}, left.front());
      if (!session_ || e.session == *session_) ++review_.events;
    }
    return player.play(e, ward_.now());
  }

  Result<void> compare(const Entry& e) {
    if (gap_) {
      ++review_.unsure;
      return {};
    }
    std::deque<Decided>& decided = collector_.of(e.bed);
    // What a tick decided has come when the ward's time has.
    if (decided.empty()) ward_.advance(e.time);
    skip_others(decided);
    if (session_ && e.session != *session_) return {};
    const std::string recorded = text_of(e);
    const bool equal =
        !decided.empty() && decided.front().time == e.time && decided.front().text == recorded;
    if (!equal) {
      return differ(e.seq, e.bed, recorded,
                    decided.empty() ? Decided{e.time, 0, {}} : decided.front());
    }
    ++review_.effects;
    decided.pop_front();
    return {};
  }

  // Only one session is wanted: what other sessions of the bed decided is passed over.
  void skip_others(std::deque<Decided>& decided) {
    while (session_ && !decided.empty() && decided.front().session != *session_) {
      decided.pop_front();
    }
  }

  // A run that was cut off may have decided something in its last moment that was not written.
  void finish() {
    if (gap_) return;
    ward_.advance(last_);
    for (auto& [bed, decided] : collector_.all()) {
      if (!seen_.contains(bed)) continue;  // a bed that this run no longer had
      skip_others(decided);
      for (const Decided& d : decided) {
        if (d.time < last_) return void(differ(run_.last, bed, {}, d));
        ++review_.lost;
      }
    }
  }

  // Not a failure: the answer that was asked for.
  Result<void> differ(std::int64_t seq, std::string_view bed, std::string recorded,
                      const Decided& d) {
    review_.difference =
        Difference{seq, d.time, std::string{bed}, std::move(recorded), d.text, run_.build};
    return {};
  }

  Database& database_;
  const ParseProfile& parse_;
  const RunRange& run_;
  const std::optional<alerts::SessionId> session_;
  Review& review_;
  Ward ward_;
  Collector collector_;
  std::set<BedId> seen_;
  bool gap_ = false;
  Time last_{};
};

// Entries between which the session stands; all of them without a session.
Result<SessionRange> range_of(Database& database, std::optional<alerts::SessionId> session,
                              std::int64_t newest) {
  SessionRange all;
  all.closed = newest;
  if (!session) return all;
  const auto sessions = sessions_of(database, newest);
  if (!sessions) return sessions.error();
  for (SessionRange s : *sessions) {
    if (s.session != *session) continue;
    if (s.closed == 0) s.closed = newest;
    return s;
  }
  return Failure{"the record has no session " + std::to_string(*session)};
}

}  // namespace

Result<Review> review(Database& database, const ParseProfile& parse,
                      std::optional<alerts::SessionId> session) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  const auto range = range_of(database, session, *newest);
  if (!range) return range.error();
  const auto runs = runs_of(database);
  if (!runs) return runs.error();
  Review review;
  for (const RunRange& run : *runs) {
    if (run.last < range->opened || run.first > range->closed) continue;
    ++review.runs;
    RunReview one{database, parse, run, session, review};
    if (auto done = one.go(); !done) return done.error();
    if (review.difference) break;
  }
  return review;
}

}  // namespace vigil::store
