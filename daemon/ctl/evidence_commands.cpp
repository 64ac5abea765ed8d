#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "daemon/ctl/backtest.h"
#include "daemon/ctl/commands.h"
#include "daemon/ctl/decode.h"
#include "daemon/profile_file.h"
#include "daemon/store/json_text.h"

namespace vigil::ctl {
namespace {

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

std::shared_ptr<const alerts::Profile> find_profile(const std::string& name) {
  if (name.ends_with(".toml")) {
    std::ifstream in{name, std::ios::binary};
    if (!in) throw std::runtime_error(name + ": cannot be read");
    std::ostringstream text;
    text << in.rdbuf();
    return parse_profile(text.str(), name);
  }
  for (const char* directory : {VIGIL_SOURCE_PROFILE_DIR, VIGIL_PROFILE_DIR}) {
    if (!std::filesystem::is_directory(directory)) continue;
    for (const auto& profile : load_profiles(directory)) {
      if (profile->name == name) return profile;
    }
  }
  throw std::runtime_error("no profile '" + name + "'");
}

std::string as_json(const std::string& file, const Moment& m) {
  std::string out;
  store::json::Writer w{out};
  w.begin_object().key("file").text(file).key("t").number(m.t);
  w.key("alert").text(m.alert).key("priority").text(m.priority).key("state").text(m.state);
  w.key("value");
  m.value ? w.number(*m.value) : w.null();
  w.end_object();
  return out + "\n";
}

std::string as_json(const std::string& file, const Summary& s) {
  std::string out;
  store::json::Writer w{out};
  w.begin_object().key("file").text(file).key("summary").raw("true");
  w.key("seconds").number(s.seconds).key("rows").integer(static_cast<std::int64_t>(s.rows));
  w.key("raised").integer(static_cast<std::int64_t>(s.raised));
  w.key("ended").integer(static_cast<std::int64_t>(s.ended));
  w.key("paged").integer(static_cast<std::int64_t>(s.paged)).end_object();
  return out + "\n";
}

std::string as_line(const Moment& m) {
  char value[32] = "";
  if (m.value) std::snprintf(value, sizeof value, "%g", *m.value);
  char line[160];
  std::snprintf(line, sizeof line, "  %9.1f s  %-8s %-6s %-22s %s\n", m.t, m.state.c_str(),
                m.priority.c_str(), m.alert.c_str(), value);
  return line;
}

std::string as_line(const std::string& file, const Summary& s) {
  char line[256];
  std::snprintf(line, sizeof line, "%s: %.1f min, %zu raised, %zu ended, %zu paged\n", file.c_str(),
                s.seconds / 60, s.raised, s.ended, s.paged);
  return line;
}

struct BacktestCall {
  std::string profile, phase = "session";
  bool json = false;
  std::vector<std::string> files;
};

int run_backtest(const BacktestCall& call) {
  const auto profile = find_profile(call.profile);
  const auto phase = alerts::phase_from(call.phase);
  if (!phase) throw std::runtime_error("no phase '" + call.phase + "'");
  for (const std::string& file : call.files) {
    const Recording recording = read_recording(file);
    const Summary summary = backtest(recording, profile, *phase, [&](const Moment& m) {
      print(call.json ? as_json(file, m) : as_line(m));
    });
    print(call.json ? as_json(file, summary) : as_line(file, summary));
  }
  return 0;
}

}  // namespace

void add_evidence_commands(CLI::App& app, Commands& commands) {
  auto decoding = std::make_shared<DecodeCall>();
  CLI::App* decode_command = app.add_subcommand("decode", "what a driver makes of a file of bytes");
  decode_command->add_option("--driver", decoding->driver, "nonin, dinamap, hl7")->required();
  decode_command->add_option("--set", decoding->set, "key=value, an option of the driver")
      ->allow_extra_args(false);
  decode_command->add_option("FILE", decoding->file, "bytes, or hex text in a .hex file")
      ->required();
  commands[decode_command] = [decoding] {
    print(decode(*decoding, read_bytes(decoding->file, decoding->driver)));
    return 0;
  };

  auto testing = std::make_shared<BacktestCall>();
  CLI::App* backtest_command = app.add_subcommand("backtest", "the engine over recorded numerics");
  backtest_command->add_option("--profile", testing->profile, "name, or a .toml file")->required();
  backtest_command->add_option("--phase", testing->phase, "phase of the session")
      ->capture_default_str();
  backtest_command->add_flag("--json", testing->json, "JSON lines");
  backtest_command->add_option("CSV", testing->files, "recordings, columns by name")->required();
  commands[backtest_command] = [testing] { return run_backtest(*testing); };
}

}  // namespace vigil::ctl
