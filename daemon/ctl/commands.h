// The subcommands of vigilctl: each adds itself to the command line and returns what runs it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <map>

namespace vigil::ctl {

// By subcommand. The function's value is the exit status.
using Commands = std::map<const CLI::App*, std::function<int()>>;

void add_evidence_commands(CLI::App&, Commands&);  // decode, backtest
void add_record_commands(CLI::App&, Commands&);    // verify, replay, export, summary

}  // namespace vigil::ctl
