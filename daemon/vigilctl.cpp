// vigilctl: the technician's and auditor's tool. Works on files; the daemon need not run.
#include <cstdio>

#include "daemon/ctl/commands.h"

int main(int argc, char** argv) {
  CLI::App app{"Looks into Vigil's record, and tries drivers and profiles on files", "vigilctl"};
  app.require_subcommand(1);
  vigil::ctl::Commands commands;
  vigil::ctl::add_evidence_commands(app, commands);
  vigil::ctl::add_record_commands(app, commands);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? 0 : 2;
  }
  try {
    return commands.at(app.get_subcommands().front())();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "vigilctl: %s\n", e.what());
    return 2;
  }
}
