// The technician's and auditor's tool. Works on files, but for `capture`, which asks the daemon.
// This file knows the words of the command line and nothing else; the work is in ctl/ and store/.
#include <CLI/CLI.hpp>
#include <ctime>
#include <iomanip>
#include <iostream>

#include "daemon/ctl/backtest.h"
#include "daemon/ctl/capture.h"
#include "daemon/ctl/decode.h"
#include "daemon/ctl/explain.h"
#include "daemon/ctl/identify/identify.h"
#include "daemon/ctl/profiles.h"
#include "daemon/ctl/record.h"
#include "daemon/ctl/unmapped.h"
#include "daemon/ctl/whatif.h"
#include "daemon/store/json_text.h"

namespace {

using namespace vigil;

constexpr int wrong_call = 2;

struct DecodeCall {
  std::string driver, file;
  std::vector<std::string> set;
  double at = 0;
};

int decode(const DecodeCall& call) {
  const Entry* entry = find_driver(call.driver);
  if (entry == nullptr) {
    std::string known;
    for (const Entry& e : registry()) known += ' ' + std::string{e.name};
    throw std::runtime_error("no driver " + call.driver + "; there are:" + known);
  }
  Options options;
  for (const std::string& pair : call.set) {
    const std::size_t sign = pair.find('=');
    if (sign == pair.npos) throw std::runtime_error("--set wants key=value, not " + pair);
    options[pair.substr(0, sign)] = pair.substr(sign + 1);
  }
  const auto driver = entry->make(options);
  const Time at{Millis{std::llround(call.at * 1000)}};
  ctl::decode(*driver, call.driver, ctl::read_capture(call.file), at, std::cout);
  return 0;
}

struct BacktestCall {
  std::string profile, phase = "session";
  bool json = false;
  std::vector<std::string> files;
  ctl::WhatIfCall stored;
};

void print_row(const ctl::Turn& turn) {
  std::cout << std::setw(10) << std::fixed << std::setprecision(1)
            << static_cast<double>(turn.at.count()) / 1000 << "  " << std::left << std::setw(13)
            << turn.state << std::setw(7) << name_of(turn.priority) << turn.alert << std::right;
  if (turn.value) std::cout << "  " << std::defaultfloat << *turn.value;
  if (!turn.to.empty()) std::cout << "  to " << turn.to;
  std::cout << '\n';
}

void print_summary(const std::string& file, const ctl::Numerics& numerics,
                   const std::vector<ctl::Turn>& turns, double processor_ms, bool as_json) {
  std::map<std::string, std::int64_t> raised;
  std::int64_t pages = 0;
  for (const ctl::Turn& t : turns) {
    if (t.state == "raised") ++raised[t.alert];
    if (t.state == "paged") ++pages;
  }
  const Millis length = numerics.samples.empty()
                            ? Millis{0}
                            : numerics.samples.back().at - numerics.samples.front().at;
  const double seconds = static_cast<double>(length.count()) / 1000;
  std::int64_t sum = 0;
  std::string line;
  store::json::Writer w{line};
  w.begin_object().key("file").text(file).key("summary").boolean(true);
  w.key("seconds").number(seconds).key("raised").begin_object();
  for (const auto& [rule, count] : raised) {
    w.key(rule).integer(count);
    sum += count;
  }
  w.end_object().key("paged").integer(pages).key("processor_ms").number(processor_ms).end_object();
  if (as_json) {
    std::cout << line << '\n';
    return;
  }
  std::cout << file << ": " << std::setprecision(0) << std::fixed << seconds << " s, " << sum
            << " raised, " << pages << " pages, " << std::setprecision(1) << processor_ms
            << " ms of processor time\n\n";
}

int what_if(BacktestCall call) {
  if (!call.profile.empty()) call.stored.a = call.profile;
  call.stored.json = call.json;
  return ctl::what_if(call.stored, std::cout, std::cerr);
}

int backtest(const BacktestCall& call) {
  if (!call.stored.database.empty()) return what_if(call);
  if (call.profile.empty() || call.files.empty()) {
    throw std::runtime_error(
        "backtest wants --profile and recordings (CSV), or --against and --db for stored sessions");
  }
  const auto profile = ctl::find_profile(call.profile);
  const auto phase = alerts::phase_from(call.phase);
  if (!phase) throw std::runtime_error("no phase " + call.phase);
  for (const std::string& file : call.files) {
    const std::clock_t before = std::clock();
    const ctl::Numerics numerics = ctl::read_numerics(file);
    const std::vector<ctl::Turn> turns = ctl::backtest(numerics, profile, *phase);
    const double ms = 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    for (const ctl::Turn& turn : turns) {
      if (call.json) {
        std::cout << ctl::json_line(file, turn) << '\n';
      } else {
        print_row(turn);
      }
    }
    print_summary(file, numerics, turns, ms, call.json);
  }
  return 0;
}

// The commands that read a record. `status` is what the program ends with.
void add_record_commands(CLI::App& cli, int& status) {
  static ctl::VerifyCall verify_call;
  static ctl::ExportCall export_call;
  static std::string database;
  static std::optional<alerts::SessionId> session;

  auto* verify = cli.add_subcommand("verify", "is the record as it was written?");
  verify->add_option("DB", verify_call.database, "the database")->required();
  verify->add_option("--heads", verify_call.heads, "signed heads; usually DB.heads");
  verify->add_option("--key", verify_call.key, "public key; usually DB.pub");
  verify->callback([&status] { status = ctl::verify(verify_call, std::cout, std::cerr); });

  auto* replay = cli.add_subcommand("replay", "compute every decision again and compare");
  replay->add_option("DB", database, "the database")->required();
  replay->add_option("--session", session, "only this session");
  replay->callback([&status] { status = ctl::replay(database, session, std::cout, std::cerr); });

  auto* explain = cli.add_subcommand("explain", "why Vigil called, and why it did not");
  explain->add_option("DB", database, "the database")->required();
  explain->add_option("--session", session, "only this session");
  explain->callback([&status] { status = ctl::explain(database, session, std::cout, std::cerr); });

  auto* leave = cli.add_subcommand("export", "one session for a chart or a spreadsheet");
  leave->add_option("DB", export_call.database, "the database")->required();
  leave->add_option("--session", export_call.session, "number of the session")->required();
  leave->add_option("--format", export_call.format, "csv or json")
      ->check(CLI::IsMember({"csv", "json"}));
  leave->add_flag("--with-identity", export_call.identity,
                  "with the patient's label and free words");
  leave->callback([&status] { status = ctl::export_session(export_call, std::cout, std::cerr); });

  auto* summary = cli.add_subcommand("summary", "counts: beds, observations, alerts, pages");
  summary->add_option("DB", database, "the database")->required();
  summary->callback([&status] { status = ctl::summary(database, std::cout, std::cerr); });

  auto* unmapped = cli.add_subcommand("unmapped", "parameters that devices send and nobody uses");
  unmapped->add_option("DB", database, "the database")->required();
  unmapped->callback([&status] { status = ctl::unmapped(database, std::cout, std::cerr); });
}

void add_backtest(CLI::App& cli, int& status) {
  static BacktestCall call;
  auto* command = cli.add_subcommand(
      "backtest", "the engine over recorded numerics (CSV), or two profiles over stored sessions");
  command->add_option("--profile", call.profile,
                      "name or path; with --db also 'recorded', what each session was judged by, "
                      "and that unless given");
  auto* phase = command->add_option("--phase", call.phase, "phase; session unless given");
  command->add_flag("--json", call.json, "JSON lines instead of a table");
  auto* csv = command->add_option("CSV", call.files, "recordings");
  auto* against = command->add_option("--against", call.stored.b,
                                      "what if: compares stored sessions by --profile with this");
  auto* db = command->add_option("--db", call.stored.database, "the record with the sessions");
  auto* since = command->add_option("--since", call.stored.since,
                                    "sessions opened from then on, YYYY-MM-DD or "
                                    "YYYY-MM-DDThh:mmZ, UTC");
  auto* each = command->add_flag("--each", call.stored.each,
                                 "also lists each alert that comes, goes or moves");
  against->needs(db);
  db->needs(against)->excludes(csv)->excludes(phase);
  since->needs(db);
  each->needs(db);
  command->callback([&status] { status = backtest(call); });
}

// The commands that need no record.
void add_bench_commands(CLI::App& cli, int& status) {
  static DecodeCall decode_call;
  static ctl::IdentifyCall identify_call;

  auto* who = cli.add_subcommand("identify", "which monitor speaks on a link or in a recording?");
  who->add_option("--seconds", identify_call.seconds, "of each listening and asking; 10 usually");
  who->add_flag("--json", identify_call.json, "one JSON line instead of text");
  who->add_option("LINK", identify_call.what, "link as in vigil.toml, or a recorded file")
      ->required();
  who->callback([&status] { status = ctl::identify(identify_call, std::cout, std::cerr); });

  auto* decode_command = cli.add_subcommand("decode", "what a driver makes of a file of bytes");
  decode_command->add_option("--driver", decode_call.driver, "name of the driver")->required();
  decode_command->add_option("--set", decode_call.set, "the driver's settings, key=value")
      ->allow_extra_args(false);
  decode_command->add_option("--at", decode_call.at, "arrival, in seconds since 1970");
  decode_command->add_option("FILE", decode_call.file, "bytes; hex text when it ends in .hex")
      ->required();
  decode_command->callback([&status] { status = decode(decode_call); });

  add_backtest(cli, status);
}

// The commands that ask the daemon.
void add_live_commands(CLI::App& cli, int& status) {
  static ctl::CaptureCall call;
  auto* command = cli.add_subcommand("capture", "what a bed's devices said lately, without names");
  command->add_option("BED", call.bed, "id of the bed")->required();
  command->add_option("--last", call.last, "30s, 10min, 1h")->capture_default_str();
  command->add_option("--device", call.device, "only this one");
  command->add_option("--out", call.out, "a file, or a directory for several");
  command->add_option("--socket", call.socket, "of the daemon")->capture_default_str();
  command->callback([&status] { status = ctl::capture(call, std::cout, std::cerr); });
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  CLI::App cli{"Vigil: what a technician and an auditor need"};
  cli.require_subcommand(1);
  int status = 0;
  add_record_commands(cli, status);
  add_bench_commands(cli, status);
  add_live_commands(cli, status);
  try {
    cli.parse(argc, argv);
  } catch (const CLI::Success& e) {
    return cli.exit(e);
  } catch (const CLI::ParseError& e) {
    cli.exit(e);
    return wrong_call;
  } catch (const std::exception& e) {
    std::cerr << "vigilctl: " << e.what() << '\n';
    return wrong_call;
  }
  return status;
}
