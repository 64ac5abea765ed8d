// vigild: flags, configuration, run.
#include <CLI/CLI.hpp>
#include <cstdio>

#include "daemon/app.h"

namespace {

// EX_CONFIG of sysexits.h: systemd does not try again.
constexpr int wrong_configuration = 78;

int run(const std::string& path, const vigil::AppOptions& options, bool check) {
  try {
    const vigil::Config config = vigil::read_config(path);
    if (options.demo_speed) vigil::check_demo(config);
    vigil::App::check(config);
    if (check) {
      std::printf("%s: %zu beds, %zu devices, all well\n", path.c_str(), config.beds.size(),
                  config.devices.size());
      return 0;
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return wrong_configuration;
  }
  try {
    vigil::App app{vigil::read_config(path), options};
    app.run();
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "vigild: %s\n", e.what());
    return 1;
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App cli{"Watches vital signs in ketamine-therapy sessions and brings a nurse", "vigild"};
  std::string config = "/etc/vigil/vigil.toml";
  vigil::AppOptions options;
  bool check = false;
  cli.add_option("--config", config, "configuration")->capture_default_str();
  cli.add_flag("--check", check, "say what is wrong with configuration and profiles, and end");
  cli.add_option("--demo", options.demo_speed, "a demonstration, this many times as fast")
      ->check(CLI::Range(0.1, 1000.0));
  cli.add_option("--www", options.www, "serve the pages from this directory");
  CLI11_PARSE(cli, argc, argv);
  return run(config, options, check);
}
