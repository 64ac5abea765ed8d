#include "simulators/staff_command.h"

#include <memory>

#include "simulators/staff.h"

namespace vigil::sim {
namespace {

struct Options {
  StaffSettings settings;
  std::vector<std::string> beds;
};

int run(const Options& options) {
  StaffSettings settings = options.settings;
  for (const std::string& text : options.beds) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw BadInput(text + ": write BED=STORY");
    settings.beds.emplace(text.substr(0, equals), load_story(text.substr(equals + 1)));
  }
  return play_staff(settings);
}

}  // namespace

std::function<int()> add_staff_command(CLI::App& app) {
  const auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("staff", "people who open sessions and move phases by story");
  command->add_option("--host", options->settings.host, "where vigild listens");
  command->add_option("--port", options->settings.port, "where vigild listens");
  command->add_option("--token", options->settings.token, "of the one-time link")->required();
  command->add_option("--pager", options->settings.pager, "channel of the nurses' pagers");
  command->add_option("--speed", options->settings.speed, "how much faster than real time");
  command->add_option("--credentials", options->settings.credentials,
                      "write names and passwords to this file");
  command->add_option("BED=STORY", options->beds, "which story is told at which bed");
  return [options] { return run(*options); };
}

}  // namespace vigil::sim
