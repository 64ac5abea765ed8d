// vigil-sim: the world around Vigil, faked. Reads the command line and builds the world; everything
// that happens afterwards is in world.cpp and gateways/.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>

#include "simulators/capture.h"
#include "simulators/descriptor.h"
#include "simulators/gateways/snpp.h"
#include "simulators/recording.h"
#include "simulators/report.h"
#include "simulators/staff_command.h"
#include "simulators/world.h"

namespace vigil::sim {
namespace {

constexpr int bad_set_up = 78;  // EX_CONFIG of sysexits.h

struct Options {
  std::string story, csv, report, link, port, behaviour = "ok", pause = "3s";
  std::vector<std::string> devices, beds;
  std::string bed = "CLINIC^ROOM1^BED1";
  std::uint64_t seed = 1;
  double speed = 1.0, from = 0.0;
  std::optional<double> seconds, to;
  std::optional<std::int64_t> start_at;
  std::optional<bool> wait;
  bool loop = false;
  SnppSettings snpp;
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

// A capture needs no patient: the bytes are there.
int play_capture(const Options& options) {
  if (options.devices.size() != 2) throw BadInput("play wants FILE.cap LINK, or --csv FILE");
  const std::string &file = options.devices[0], &link = options.devices[1];
  World world{world_settings(options, true)};
  world.add_source(std::make_unique<Patient>(Story{}, options.seed));
  auto device = make_playback(load_capture(file), options.loop, device_settings(options, true));
  world.add_channel(std::make_unique<Channel>("capture", link, std::vector<std::size_t>{0},
                                              std::move(device), make_wire(link), options.seed));
  world.run();
  return finish(world, options, file);
}

int play(const Options& options) {
  if (options.csv.empty()) return play_capture(options);
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

// One pcd01 connection for several beds, each with a patient of its own.
int gateway(const Options& options) {
  World world{world_settings(options, false)};
  DeviceSettings settings = device_settings(options, false);
  settings.locations.clear();
  std::vector<std::size_t> beds;
  for (const auto& text : options.beds) {
    const auto [location, file] = split_pair(text, "LOCATION=STORY");
    const Story story = load_story(file);
    const std::size_t bed = beds.size();
    world.add_source(std::make_unique<Patient>(story, options.seed + bed));
    world.add_plan(bed, story.plan);
    settings.locations.push_back(location);
    beds.push_back(bed);
  }
  const auto [device, link] = split_pair(
      options.link.find('=') == std::string::npos ? "pcd01=" + options.link : options.link,
      "DEVICE=LINK");
  if (!device.starts_with("pcd01") && !device.starts_with("mindray"))
    throw BadInput("a gateway speaks pcd01 or mindray, not '" + device + "'");
  add_channel(world, device, link, settings, beds);
  world.run();
  return finish(world, options, "gateway");
}

int snpp(const Options& options) {
  SnppSettings settings = options.snpp;
  settings.port = parse_port(options.port);
  settings.behaviour = parse_behaviour(options.behaviour);
  settings.pause =
      std::chrono::floor<std::chrono::milliseconds>(from_seconds(parse_duration(options.pause)));
  return serve_snpp(settings);
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

using Chosen = int (*)(const Options&);

void add_run(CLI::App& app, Options& options, Chosen& chosen) {
  auto& command = *app.add_subcommand("run", "monitors on a simulated patient");
  command.add_option("--story", options.story, "story file")->required();
  command.add_option("DEVICE=LINK", options.devices, "nonin=pty:/tmp/bed1-spo2")->required();
  command.add_option("--seconds", options.seconds, "end after this much simulated time");
  command.add_option("--bed", options.bed, "location in messages, as HL7 PV1-3");
  add_common(command, options);
  command.callback([&chosen] { chosen = run; });
}

void add_play(CLI::App& app, Options& options, Chosen& chosen) {
  auto& command =
      *app.add_subcommand("play", "a recorded device, or monitors that show a recorded patient");
  command
      .add_option("FILE LINK", options.devices,
                  "a capture and where to play it; with --csv DEVICE=LINK..., as for run")
      ->required();
  command.add_option("--csv", options.csv, "recorded patient, columns by name");
  command.add_flag("--loop", options.loop, "a capture: from the beginning again, for ever");
  command.add_option("--seconds", options.seconds, "a capture: end after this much of it");
  command.add_option("--from", options.from, "second of the recording to start at");
  command.add_option("--to", options.to, "second of the recording to end before");
  command.add_option("--bed", options.bed, "location in messages, as HL7 PV1-3");
  add_common(command, options);
  command.callback([&chosen] { chosen = play; });
}

void add_gateway(CLI::App& app, Options& options, Chosen& chosen) {
  auto& command = *app.add_subcommand("gateway", "several beds in one HL7 connection");
  command.add_option("--bed", options.beds, "LOCATION=STORY, once for each bed")
      ->required()
      ->allow_extra_args(false);
  command.add_option("LINK", options.link, "LINK, or pcd01=LINK, or mindray=LINK")->required();
  command.add_option("--seconds", options.seconds, "end after this much simulated time");
  add_common(command, options);
  command.callback([&chosen] { chosen = gateway; });
}

void add_snpp(CLI::App& app, Options& options, Chosen& chosen) {
  auto& command = *app.add_subcommand("snpp", "a paging gateway that misbehaves on request");
  command.add_option("PORT", options.port, "port on 127.0.0.1")->required();
  command.add_option("--behaviour", options.behaviour,
                     "ok, busy, refuse, drop-after-send, slow, silent, split or 421");
  command.add_option("--times", options.snpp.misbehave_times,
                     "misbehave in this many sessions, then be ok");
  command.add_option("--pause", options.pause, "before every reply of slow");
  command.add_option("--log", options.snpp.log, "append accepted pages to this file, as JSON");
  command.callback([&chosen] { chosen = snpp; });
}

int command_line(int argc, char** argv) {
  CLI::App app{"Simulated bedside monitors and paging gateways", "vigil-sim"};
  app.require_subcommand(1);
  Options options;
  Chosen chosen = nullptr;
  add_run(app, options, chosen);
  add_play(app, options, chosen);
  add_gateway(app, options, chosen);
  add_snpp(app, options, chosen);
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
