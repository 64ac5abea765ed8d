#include "daemon/store/journal_rows.h"

#include <algorithm>

#include "daemon/store/json_text.h"

namespace vigil::store {
namespace {

// The newest number of one kind, alerts or pages, on the bed before an entry.
Result<std::uint64_t> newest_number(Database& database, std::string_view kind, std::string_view bed,
                                    std::int64_t before) {
  // The kind is part of the text so that the index is found.
  Result<Statement> query =
      database.prepare("SELECT version, body FROM journal WHERE kind = '" + std::string{kind} +
                       "' AND bed = ?1 AND seq < ?2 ORDER BY seq DESC LIMIT 1");
  if (!query) return query.error();
  const Result<bool> row = query->bind(1, bed).bind(2, before).step();
  if (!row) return row.error();
  if (!*row) return std::uint64_t{0};
  const auto effect = read_effect(kind, static_cast<int>(query->integer(0)), query->text(1));
  if (!effect) return effect.error();
  if (const auto* raise = std::get_if<alerts::Raise>(&*effect)) return raise->alert.id;
  return std::get<alerts::Page>(*effect).id;
}

// A page is asked for again under its old number, so the newest page need not have the highest.
// What an earlier run found out holds on.
Result<alerts::Resumed> newest_resumed(Database& database, std::string_view bed,
                                       std::int64_t before) {
  Result<Statement> query = database.prepare(
      "SELECT version, body FROM journal WHERE kind = 'resumed' AND bed = ?1 AND seq < ?2 "
      "ORDER BY seq DESC LIMIT 1");
  if (!query) return query.error();
  const Result<bool> row = query->bind(1, bed).bind(2, before).step();
  if (!row) return row.error();
  if (!*row) return alerts::Resumed{};
  const auto event = read_event("resumed", static_cast<int>(query->integer(0)), query->text(1), {});
  if (!event) return event.error();
  return std::get<alerts::Resumed>(*event);
}

void take_border(std::vector<SessionRange>& sessions, const Entry& e) {
  const auto open = std::find_if(sessions.rbegin(), sessions.rend(), [&](const SessionRange& s) {
    return s.bed == e.bed && s.closed == 0;
  });
  if (e.kind == "session_closed") {
    if (open == sessions.rend()) return;
    open->closed = e.seq;
    open->closed_at = e.time;
    return;
  }
  if (open != sessions.rend() && open->session == e.session) return;  // was open already
  SessionRange fresh;
  fresh.session = e.session;
  fresh.opened = e.seq;
  fresh.bed = e.bed;
  fresh.opened_at = e.time;
  sessions.push_back(std::move(fresh));
}

}  // namespace

RunRange read_run(const Entry& e) {
  RunRange run;
  run.first = e.seq;
  run.first_tick = e.time;
  json::Reader in{e.body};
  in.object([&](std::string_view key) {
    if (key == "first_tick") {
      run.first_tick = Time{Millis{in.integer()}};
    } else if (key == "from") {
      run.replayed_from = in.integer();
    } else if (key == "build") {
      run.build = in.text();
    } else {
      in.skip();
    }
  });
  return run;
}

Result<Rows> Rows::over(Database& database, std::int64_t first, std::int64_t last,
                        std::string_view condition) {
  Result<Statement> query =
      database.prepare("SELECT " + std::string{entry_columns} + " FROM journal WHERE (" +
                       std::string{condition} + ") AND seq BETWEEN ?1 AND ?2 ORDER BY seq");
  if (!query) return query.error();
  query->bind(1, first).bind(2, last);
  return Rows{std::move(*query)};
}

Result<bool> Rows::next() {
  Result<bool> row = statement_.step();
  if (row && *row) entry_ = read_entry(statement_);
  return row;
}

Result<std::vector<RunRange>> runs_of(Database& database) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  Result<Rows> rows = Rows::over(database, 1, *newest, "kind = 'run' AND bed = ''");
  if (!rows) return rows.error();
  std::vector<RunRange> runs;
  Result<bool> row = rows->next();
  for (; row && *row; row = rows->next()) {
    if (!runs.empty()) runs.back().last = rows->entry().seq - 1;
    runs.push_back(read_run(rows->entry()));
    runs.back().last = *newest;
  }
  if (!row) return row.error();
  return runs;
}

Result<std::vector<SessionRange>> sessions_of(Database& database, std::int64_t upto) {
  Result<Rows> rows =
      Rows::over(database, 1, upto, "kind = 'session_opened' OR kind = 'session_closed'");
  if (!rows) return rows.error();
  std::vector<SessionRange> sessions;
  Result<bool> row = rows->next();
  for (; row && *row; row = rows->next()) take_border(sessions, rows->entry());
  if (!row) return row.error();
  return sessions;
}

Result<alerts::Resumed> unused_numbers(Database& database, std::string_view bed,
                                       std::int64_t before) {
  const auto known = newest_resumed(database, bed, before);
  if (!known) return known.error();
  const auto alert = newest_number(database, "raise", bed, before);
  if (!alert) return alert.error();
  const auto page = newest_number(database, "page", bed, before);
  if (!page) return page.error();
  return alerts::Resumed{std::max(known->next_alert, *alert + 1),
                         std::max(known->next_page, *page + 1)};
}

Result<std::int64_t> newest_seq(Database& database) {
  return database.integer("SELECT max(seq) FROM journal");
}

Result<Time> last_time(Database& database, std::int64_t seq) {
  Result<Statement> query = database.prepare(
      "SELECT time FROM journal WHERE seq <= ?1 AND kind <> 'stop' AND kind <> 'gap' AND "
      "kind NOT LIKE 'note.%' ORDER BY seq DESC LIMIT 1");
  if (!query) return query.error();
  const Result<bool> row = query->bind(1, seq).step();
  if (!row) return row.error();
  return *row ? Time{Millis{query->integer(0)}} : Time{};
}

}  // namespace vigil::store
