#include <cstdio>
#include <map>

#include "daemon/ctl/commands.h"
#include "daemon/profile_file.h"
#include "daemon/store/heads.h"
#include "daemon/store/replay.h"
#include "daemon/store/report.h"
#include "daemon/store/schema.h"
#include "daemon/store/time_text.h"
#include "daemon/store/verify.h"

namespace vigil::ctl {
namespace {

template <typename T>
T must(store::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

struct RecordCall {
  std::string database, heads, key, format = "csv";
  alerts::SessionId session = 0;
  bool with_identity = false;
};

std::vector<store::HeadLine> heads_of(const RecordCall& call) {
  const std::string heads = call.heads.empty() ? call.database + ".heads" : call.heads;
  const std::string key = call.key.empty() ? call.database + ".pub" : call.key;
  return must(store::read_heads(heads, must(store::read_public_key(key))));
}

std::string hex(const store::Hash& hash) {
  std::string text;
  for (const std::byte b : hash) {
    char two[3];
    std::snprintf(two, sizeof two, "%02x", std::to_integer<unsigned>(b));
    text += two;
  }
  return text;
}

int run_verify(const RecordCall& call) {
  store::Database database = must(store::read_record(call.database));
  const store::Verdict verdict = must(store::verify(database, heads_of(call)));
  if (!verdict.fault.empty()) {
    std::printf("%s: NOT INTACT: %s\n", call.database.c_str(), verdict.fault.c_str());
    return 1;
  }
  std::printf("%s: intact, %lld entries, %zu signed heads match, head %s\n", call.database.c_str(),
              static_cast<long long>(verdict.entries), verdict.heads, hex(verdict.head).c_str());
  return 0;
}

int run_replay(const RecordCall& call) {
  store::Database database = must(store::read_record(call.database));
  std::optional<alerts::SessionId> session;
  if (call.session > 0) session = call.session;
  const store::Review r = must(store::review(database, parse_profile, session));
  if (r.difference) {
    std::printf("DIFFERENT at entry %lld, %s, bed %s\n  recorded: %s\n  decided:  %s\n",
                static_cast<long long>(r.difference->seq),
                store::iso_text(r.difference->time).c_str(), r.difference->bed.c_str(),
                r.difference->recorded.c_str(), r.difference->decided.c_str());
    return 1;
  }
  std::printf("%lld runs, %lld events, %lld decisions computed again: all the same",
              static_cast<long long>(r.runs), static_cast<long long>(r.events),
              static_cast<long long>(r.effects));
  if (r.lost > 0) std::printf("; %lld lost at the end of a run", static_cast<long long>(r.lost));
  if (r.unsure > 0)
    std::printf("; %lld after a gap, not comparable", static_cast<long long>(r.unsure));
  std::printf("\n");
  return 0;
}

int run_export(const RecordCall& call) {
  store::Database database = must(store::read_record(call.database));
  const std::string text =
      call.format == "json"
          ? must(store::session_json(database, call.session, parse_profile, call.with_identity,
                                     heads_of(call)))
          : must(store::session_csv(database, call.session, parse_profile, call.with_identity));
  std::fwrite(text.data(), 1, text.size(), stdout);
  return 0;
}

int run_summary(const RecordCall& call) {
  store::Database database = must(store::read_record(call.database));
  const auto count = [&](const char* what) {
    return static_cast<long long>(must(database.integer(std::string{"SELECT "} + what)));
  };
  std::printf(
      "%lld beds, %lld observations decoded, %lld alerts raised, %lld pages delivered to the "
      "gateway\n",
      count("count(DISTINCT bed) FROM journal WHERE kind = 'observed'"),
      count("coalesce(sum(json_array_length(body, '$.values')), 0) FROM journal WHERE kind = "
            "'observed'"),
      count("count(*) FROM journal WHERE kind = 'raise'"),
      count("count(*) FROM journal WHERE kind = 'page_reported' AND "
            "json_extract(body, '$.fate') IS NOT 'failed'"));
  return 0;
}

CLI::App* command(CLI::App& app, const char* name, const char* what, RecordCall& call) {
  CLI::App* c = app.add_subcommand(name, what);
  c->add_option("DB", call.database, "the record")->required();
  return c;
}

}  // namespace

void add_record_commands(CLI::App& app, Commands& commands) {
  const auto call = std::make_shared<RecordCall>();
  CLI::App* verify = command(app, "verify", "is the record whole and unaltered?", *call);
  verify->add_option("--heads", call->heads, "signed heads, default DB.heads");
  verify->add_option("--key", call->key, "public key, default DB.pub");
  commands[verify] = [call] { return run_verify(*call); };

  CLI::App* replay = command(app, "replay", "every decision again, compared", *call);
  replay->add_option("--session", call->session, "only this session");
  commands[replay] = [call] { return run_replay(*call); };

  CLI::App* exporting = command(app, "export", "one session", *call);
  exporting->add_option("--session", call->session, "which")->required();
  exporting->add_option("--format", call->format, "csv or json")
      ->check(CLI::IsMember({"csv", "json"}))
      ->capture_default_str();
  exporting->add_flag("--with-identity", call->with_identity, "with the patient's label");
  commands[exporting] = [call] { return run_export(*call); };

  CLI::App* summary = command(app, "summary", "counts", *call);
  commands[summary] = [call] { return run_summary(*call); };
}

}  // namespace vigil::ctl
