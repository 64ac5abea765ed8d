#include "daemon/systemd.h"

#include <systemd/sd-daemon.h>

namespace vigil::systemd {

// A failure to notify is systemd's to notice: its watchdog is there for exactly that.
void ready(const std::string& text) {
  sd_notify(0, ("READY=1\nSTATUS=" + text).c_str());
}
void status(const std::string& text) {
  sd_notify(0, ("STATUS=" + text).c_str());
}
void alive() {
  sd_notify(0, "WATCHDOG=1");
}
void stopping() {
  sd_notify(0, "STOPPING=1");
}

}  // namespace vigil::systemd
