// The address of a link and the wire it names.
#include "simulators/wire.h"

#include <csignal>

#include "simulators/descriptor.h"
#include "simulators/order.h"

namespace vigil::sim {

std::unique_ptr<Wire> make_wire(const std::string& link) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto colon = link.find(':');
  const std::string kind = link.substr(0, colon);
  const std::string rest = colon == std::string::npos ? "" : link.substr(colon + 1);
  if (kind == "pty" && !rest.empty()) return make_pty(rest);
  if (kind == "listen") return make_listener(parse_port(rest));
  if (const auto last = rest.rfind(':'); kind == "tcp" && last != std::string::npos)
    return make_dialler(rest.substr(0, last), parse_port(rest.substr(last + 1)));
  if (const auto last = rest.rfind(':'); kind == "udp" && last != std::string::npos)
    return make_udp(rest.substr(0, last), parse_port(rest.substr(last + 1)));
  throw BadInput("a link is pty:PATH, tcp:HOST:PORT, listen:PORT or udp:HOST:PORT, not '" + link +
                 "'");
}

}  // namespace vigil::sim
