// The staff of a demonstration, played by a robot: makes the first account with the one-time link,
// invites colleagues, then opens sessions and moves phases as the stories say. It uses the same
// requests as a browser and has no other way in.
#pragma once

#include <map>
#include <string>

#include "simulators/story.h"

namespace vigil::sim {

struct StaffSettings {
  std::string host = "127.0.0.1", port = "8080";
  std::string token;  // of the one-time link
  std::string pager;  // channel of the nurses' pagers
  double speed = 1;
  std::map<std::string, Story> beds;
  std::string credentials;  // file to write how to sign in to, readable by its owner only
};

// Plays until everything is done or a signal comes. Returns the exit status.
int play_staff(const StaffSettings&);

}  // namespace vigil::sim
