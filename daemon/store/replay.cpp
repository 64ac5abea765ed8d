#include "daemon/store/replay.h"

#include <algorithm>

namespace vigil::store {
namespace {

Failure at_entry(const Entry& e, const Failure& failure) {
  return Failure{"entry " + std::to_string(e.seq) + ": " + failure.what};
}

Result<alerts::Event> event_of(const Entry& e, const ParseProfile& parse) {
  auto event = read_event(e.kind, static_cast<int>(e.version), e.body, parse);
  if (!event) return at_entry(e, event.error());
  return event;
}

class Rebuild {
 public:
  Rebuild(Database& database, Ward& ward, const ParseProfile& parse, std::int64_t upto,
          const Alter& alter = {})
      : database_(database), ward_(ward), parse_(parse), player_(ward, parse, alter), upto_(upto) {}

  Result<std::int64_t> all() {
    auto sessions = sessions_of(database_, upto_);
    if (!sessions) return sessions.error();
    for (SessionRange& s : *sessions) {
      if (s.closed == 0 && player_.knows(s.bed)) open_[s.bed] = std::move(s);
    }
    return run("true");
  }

  // Other beds are passed over where the rows are read: a clinic has many.
  Result<void> one(const SessionRange& session) {
    open_[session.bed] = session;
    const auto first = run("bed = '' OR bed = '" + quoted(session.bed) + "'");
    if (!first) return first.error();
    return {};
  }

 private:
  Result<std::int64_t> run(const std::string& which) {
    if (open_.empty()) return 0;
    std::int64_t patients = upto_ + 1, first = upto_ + 1;
    for (const auto& [bed, session] : open_) {
      first = std::min(first, session.opened);
      if (bed != Ward::clinic) patients = std::min(patients, session.opened);
    }
    // The clinic's own session may be older by months and has few entries.
    auto played = play(first, patients - 1, "bed = 'clinic' OR bed = ''");
    if (played) played = play(patients, upto_, which);
    if (!played) return played.error();
    const Result<Time> last = last_time(database_, upto_);
    if (!last) return last.error();
    ward_.advance(*last);
    return first;
  }

  Result<void> play(std::int64_t first, std::int64_t last, std::string_view condition) {
    if (first > last) return {};
    Result<Rows> rows = Rows::over(database_, first, last, condition);
    if (!rows) return rows.error();
    Result<bool> row = rows->next();
    for (; row && *row; row = rows->next()) {
      if (auto done = take(rows->entry()); !done) return done;
    }
    if (!row) return row.error();
    return {};
  }

  Result<void> take(const Entry& e) {
    if (e.kind == "run") {
      const Result<Time> last = last_time(database_, e.seq - 1);
      if (!last) return last.error();
      return player_.play(e, *last);
    }
    const auto session = open_.find(BedId{e.bed});
    if (session == open_.end() || e.seq < session->second.opened) return {};
    if (e.seq == session->second.opened) {
      if (auto done = prepare(session->second); !done) return done;
    }
    return player_.play(e, e.time);
  }

  // What the bed keeps from before its session.
  Result<void> prepare(const SessionRange& session) {
    const auto numbers = unused_numbers(database_, session.bed, session.opened);
    if (!numbers) return numbers.error();
    const Result<std::int64_t> run = database_.integer(
        "SELECT max(seq) FROM journal WHERE kind = 'run' AND bed = '' AND seq <= " +
        std::to_string(session.opened));
    if (!run) return run.error();
    Result<Rows> rows =
        Rows::over(database_, *run, session.opened - 1,
                   "(kind = 'link' OR kind = 'noticed') AND bed = '" + quoted(session.bed) + "'");
    if (!rows) return rows.error();
    Result<bool> row = rows->next();
    for (; row && *row; row = rows->next()) {
      const Entry& e = rows->entry();
      const auto event = event_of(e, parse_);
      if (!event) return event.error();
      ward_.post(e.time, session.bed, *event);
    }
    if (!row) return row.error();
    ward_.post(session.opened_at, session.bed, *numbers);
    return {};
  }

  static std::string quoted(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
    return out;
  }

  Database& database_;
  Ward& ward_;
  const ParseProfile& parse_;
  Player player_;
  const std::int64_t upto_;
  std::map<BedId, SessionRange, std::less<>> open_;
};

}  // namespace

Player::Player(Ward& ward, const ParseProfile& parse, Alter alter)
    : ward_(ward), parse_(parse), alter_(std::move(alter)) {
  for (const BedId& bed : ward_.beds()) beds_.insert(bed);
}

Result<void> Player::play(const Entry& e, Time last) {
  if (e.kind == "run") {
    ward_.advance(last);
    ward_.resume_at(read_run(e).first_tick);
    return {};
  }
  if (!is_event(e.kind)) return {};
  auto event = event_of(e, parse_);
  if (!event) return event.error();
  auto bed = beds_.find(e.bed);
  if (bed == beds_.end()) {
    bed = beds_.emplace(e.bed).first;
    ward_.add_bed(*bed);
  }
  if (!alter_) {
    ward_.post(e.time, *bed, *event);
    return {};
  }
  ward_.advance(e.time);
  const auto altered = alter_(e, ward_.bed(*bed), std::move(*event));
  if (altered) ward_.post(e.time, *bed, *altered);
  return {};
}

Result<std::int64_t> rebuild(Database& database, Ward& ward, const ParseProfile& parse,
                             std::int64_t upto) {
  return Rebuild{database, ward, parse, upto}.all();
}

Result<void> rebuild(Database& database, Ward& ward, const ParseProfile& parse, std::int64_t upto,
                     const SessionRange& session, const Alter& alter) {
  return Rebuild{database, ward, parse, upto, alter}.one(session);
}

Result<Recovered> recover(Database& database, Ward& ward, const ParseProfile& parse) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  const Result<std::int64_t> from = rebuild(database, ward, parse, *newest);
  if (!from) return from.error();
  const Result<Time> last = last_time(database, *newest);
  if (!last) return last.error();
  Recovered recovered{*from, *last, {}};
  for (const BedId& bed : ward.beds()) {
    const auto numbers = unused_numbers(database, bed, *newest + 1);
    if (!numbers) return numbers.error();
    recovered.resumed[bed] = *numbers;
  }
  return recovered;
}

}  // namespace vigil::store
