// vigil.toml -> each owner's Settings. Refuses what it does not know and names file, line and key;
// `vigild --check` is this and nothing else. No decisions in here.
#pragma once

#include <string>
#include <vector>

#include "alerts/mode.h"
#include "daemon/control/server.h"
#include "daemon/dashboard/server.h"
#include "daemon/links/runner.h"
#include "daemon/pager/pager.h"

namespace vigil {

struct BedConfig {
  BedId id;
  std::string name;  // for screens
};

struct Config {
  std::string clinic;
  alerts::Mode mode = alerts::Mode::assist;
  std::string mode_signed_by, mode_signed_on;  // empty: nobody signed for it
  std::vector<BedConfig> beds;
  std::vector<links::Settings> devices;
  pager::Settings pager;
  dashboard::Settings dashboard;
  control::Settings control;
  std::string database;
  std::string profiles;  // directory
  std::string text;      // of the file, for its hash in the record
};

// Throws std::runtime_error with one complaint a line.
Config read_config(const std::string& path);
Config parse_config(const std::string& text, const std::string& origin);

// A demonstration runs on a clock of its own: it may touch no real monitor and no other machine.
// Throws std::runtime_error naming the first setting that would.
void check_demo(const Config&);

}  // namespace vigil
