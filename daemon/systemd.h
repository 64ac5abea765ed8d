// What systemd wants to know: ready, alive, stopping. Does nothing when the daemon was started by
// hand.
#pragma once

#include <string>

namespace vigil::systemd {

void ready(const std::string& text);   // everything is recovered and served
void status(const std::string& text);  // one line for `systemctl status`
void alive();                          // feeds the watchdog
void stopping();

}  // namespace vigil::systemd
