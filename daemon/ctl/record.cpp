#include "daemon/ctl/record.h"

#include <filesystem>

#include "daemon/ctl/complain.h"
#include "daemon/profile_file.h"
#include "daemon/store/replay.h"
#include "daemon/store/report.h"
#include "daemon/store/schema.h"
#include "daemon/store/time_text.h"
#include "daemon/store/verify.h"

namespace vigil::ctl {
namespace {

using store::Database;
using store::HeadLine;
using store::Result;

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

// The heads to compare with. A copy of the database alone has none; then only the chain is checked.
Result<std::optional<std::vector<HeadLine>>> load_heads(const VerifyCall& call) {
  const std::string heads = call.heads.empty() ? call.database + ".heads" : call.heads;
  const std::string key = call.key.empty() ? call.database + ".pub" : call.key;
  const bool alone = call.heads.empty() && call.key.empty() && !exists(heads) && !exists(key) &&
                     !exists(call.database + ".key");
  if (alone) return std::optional<std::vector<HeadLine>>{};
  const auto public_key = store::read_public_key(key);
  if (!public_key) return public_key.error();
  auto lines = store::read_heads(heads, *public_key);
  if (!lines) return lines.error();
  return std::optional{std::move(*lines)};
}

std::int64_t count(Database& database, const std::string& what) {
  const auto number = database.integer("SELECT " + what);
  return number ? *number : 0;
}

}  // namespace

int verify(const VerifyCall& call, std::ostream& out, std::ostream& err) {
  auto database = store::read_record(call.database);
  if (!database) return complain(err, database.error().what, exists(call.database) ? 1 : 2);
  const auto heads = load_heads(call);
  if (!heads) {
    out << "broken: no signed heads to compare with: " << heads.error().what << '\n';
    return 1;
  }
  const std::vector<HeadLine> none;
  const auto verdict = store::verify(*database, *heads ? **heads : none);
  if (!verdict) {
    out << "broken: " << verdict.error().what << '\n';
    return 1;
  }
  if (!verdict->fault.empty()) {
    out << "broken: " << verdict->fault << '\n';
    return 1;
  }
  out << "intact: " << verdict->entries << " entries, head " << store::hex(verdict->head);
  if (*heads) {
    out << ", " << verdict->heads << " signed heads\n";
  } else {
    out << ", no heads beside it: only the chain was checked\n";
  }
  return 0;
}

int replay(const std::string& path, std::optional<alerts::SessionId> session, std::ostream& out,
           std::ostream& err) {
  auto database = store::read_record(path);
  if (!database) return complain(err, database.error().what);
  const auto review = store::review(*database, parse_profile, session);
  if (!review) return complain(err, review.error().what, 1);
  out << review->runs << " runs, " << review->events << " events, " << review->effects
      << " decisions computed again and equal";
  if (review->lost > 0) out << ", " << review->lost << " lost with the end of a run";
  if (review->unsure > 0) out << ", " << review->unsure << " after a gap and not comparable";
  out << '\n';
  if (!review->difference) return 0;
  const store::Difference& d = *review->difference;
  out << "first difference: entry " << d.seq << ", " << store::iso_text(d.time) << ' ' << d.bed
      << " (recorded by " << d.build << ")\n";
  out << "  recorded: " << (d.recorded.empty() ? "nothing" : d.recorded) << '\n';
  out << "  decided:  " << (d.decided.empty() ? "nothing" : d.decided) << '\n';
  return 1;
}

int export_session(const ExportCall& call, std::ostream& out, std::ostream& err) {
  auto database = store::read_record(call.database);
  if (!database) return complain(err, database.error().what);
  if (call.format == "csv") {
    const auto text = store::session_csv(*database, call.session, parse_profile, call.identity);
    if (!text) return complain(err, text.error().what);
    out << *text;
    return 0;
  }
  const auto heads = load_heads({call.database, {}, {}});
  const auto text = store::session_json(*database, call.session, parse_profile, call.identity,
                                        heads && *heads ? **heads : std::vector<HeadLine>{});
  if (!text) return complain(err, text.error().what);
  out << *text << '\n';
  return 0;
}

int summary(const std::string& path, std::ostream& out, std::ostream& err) {
  auto database = store::read_record(path);
  if (!database) return complain(err, database.error().what);
  const std::string where = " FROM journal WHERE kind = ";
  out << "beds          "
      << count(*database, "count(DISTINCT bed) FROM journal WHERE bed <> '' AND bed <> 'clinic'")
      << '\n';
  out << "sessions      "
      << count(*database, "count(*)" + where + "'session_opened' AND bed <> 'clinic'") << '\n';
  out << "observations  "
      << count(*database, "sum(json_array_length(body, '$.values'))" + where + "'observed'")
      << '\n';
  out << "alerts        " << count(*database, "count(*)" + where + "'raise'") << '\n';
  out << "pages         " << count(*database, "count(*)" + where + "'page'") << '\n';
  out << "acknowledged  " << count(*database, "count(*)" + where + "'acknowledged'") << '\n';
  out << "entries       " << count(*database, "count(*) FROM journal") << '\n';
  return 0;
}

}  // namespace vigil::ctl
