// vigil-sim: the world around Vigil, faked. Reads the command line and builds the world; everything
// that happens afterwards is in world.cpp and gateways/.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>

#include "simulators/recording.h"
#include "simulators/report.h"
#include "simulators/staff_command.h"
#include "simulators/world.h"

namespace vigil::sim {
namespace {

constexpr int bad_set_up = 78;  // EX_CONFIG of sysexits.h

struct Options {
  std::string story, csv, report;
  std::vector<std::string> devices, beds;
  std::string bed = "CLINIC^ROOM1^BED1";
  std::uint64_t seed = 1;
  double speed = 1.0, from = 0.0;
  std::optional<double> seconds, to;
  std::optional<std::int64_t> start_at;
  std::optional<bool> wait;
};

WallTime wall_start(const Options& options) {
  if (options.start_at) return WallTime{std::chrono::milliseconds{*options.start_at}};
  return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::pair<std::string, std::string> split_pair(const std::string& text, const char* form) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0) throw BadInput(text + ": write " + form);
  return {text.substr(0, equals), text.substr(equals + 1)};
}

WorldSettings world_settings(const Options& options, bool exact) {
  WorldSettings settings;
  settings.seed = options.seed;
  settings.speed = options.speed;
  settings.exact = exact;
  settings.wait_for_peers = options.wait.value_or(exact);
  if (options.seconds) settings.end = from_seconds(*options.seconds);
  return settings;
}

DeviceSettings device_settings(const Options& options, bool exact) {
  DeviceSettings settings;
  settings.seed = options.seed;
  settings.started = wall_start(options);
  settings.speed = options.speed;
  settings.exact = exact;
  settings.locations = {options.bed};
  return settings;
}

void add_channel(World& world, const std::string& device, const std::string& link,
                 const DeviceSettings& settings, std::vector<std::size_t> beds) {
  world.add_channel(std::make_unique<Channel>(device, link, std::move(beds),
                                              make_device(device, settings), make_wire(link),
                                              settings.seed));
}

void add_channels(World& world, const Options& options, bool exact) {
  for (const auto& text : options.devices) {
    const auto [device, link] = split_pair(text, "DEVICE=LINK");
    add_channel(world, device, link, device_settings(options, exact), {0});
  }
}

int finish(const World& world, const Options& options, const std::string& title) {
  if (!options.report.empty())
    std::ofstream{options.report} << report_json(world, title, options.seed) << '\n';
  std::printf("%s\n", summary_json(world).c_str());
  return 0;
}

int run(const Options& options) {
  const Story story = load_story(options.story);
  World world{world_settings(options, false)};
  world.add_source(std::make_unique<Patient>(story, options.seed));
  world.add_plan(0, story.plan);
  add_channels(world, options, false);
  world.run();
  return finish(world, options, story.title);
}

int play(const Options& options) {
  auto recording =
      std::make_unique<Recording>(load_recording(options.csv, options.from, options.to));
  WorldSettings settings = world_settings(options, true);
  settings.end = recording->end();
  World world{settings};
  world.add_source(std::move(recording));
  add_channels(world, options, true);
  world.run();
  return finish(world, options, options.csv);
}

void add_common(CLI::App& command, Options& options) {
  command.add_option("--speed", options.speed, "how much faster than real time")
      ->check(CLI::Range(0.01, 10000.0));
  command.add_option("--seed", options.seed, "the same seed gives the same patient");
  command.add_option("--start-at", options.start_at,
                     "wall time at the start in messages, milliseconds since 1970; default: now");
  command.add_option("--report", options.report, "write what happened to this file, as JSON");
  command.add_flag("--wait,!--no-wait", options.wait,
                   "start the clock when every link has a peer (the default of play)");
}

int command_line(int argc, char** argv) {
  CLI::App app{"Simulated bedside monitors and paging gateways", "vigil-sim"};
  app.require_subcommand(1);
  Options options;
  int (*chosen)(const Options&) = nullptr;

  auto* run_command = app.add_subcommand("run", "monitors on a simulated patient");
  run_command->add_option("--story", options.story, "story file")->required();
  run_command->add_option("DEVICE=LINK", options.devices, "e.g. nonin=pty:/tmp/bed1-spo2")
      ->required();
  run_command->add_option("--seconds", options.seconds, "end after this much simulated time");
  run_command->add_option("--bed", options.bed, "location in messages, as HL7 PV1-3");
  add_common(*run_command, options);
  run_command->callback([&chosen] { chosen = run; });

  auto* play_command = app.add_subcommand("play", "monitors that show a recorded patient");
  play_command->add_option("--csv", options.csv, "recording, columns by name")->required();
  play_command->add_option("DEVICE=LINK", options.devices, "as for run")->required();
  play_command->add_option("--from", options.from, "second of the recording to start at");
  play_command->add_option("--to", options.to, "second of the recording to end before");
  play_command->add_option("--bed", options.bed, "location in messages, as HL7 PV1-3");
  add_common(*play_command, options);
  play_command->callback([&chosen] { chosen = play; });

  const std::function<int()> staff = add_staff_command(app);

  CLI11_PARSE(app, argc, argv);
  watch_signals();
  return chosen ? chosen(options) : staff();
}

}  // namespace
}  // namespace vigil::sim

int main(int argc, char** argv) {
  try {
    return vigil::sim::command_line(argc, argv);
  } catch (const vigil::sim::BadInput& error) {
    std::fprintf(stderr, "vigil-sim: %s\n", error.what());
    return vigil::sim::bad_set_up;
  }
}
