// System calls behind the wires and the gateways.
#include "simulators/descriptor.h"

#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <system_error>

#include "simulators/order.h"

namespace vigil::sim {

std::string read_some(int fd, bool& ended) {
  std::string all;
  char buffer[4096];
  while (true) {
    const ssize_t count = ::read(fd, buffer, sizeof buffer);
    if (count > 0) all.append(buffer, static_cast<std::size_t>(count));
    if (count < 0 && errno == EINTR) continue;
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK)) ended = true;
    if (count < static_cast<ssize_t>(sizeof buffer)) return all;
  }
}

std::size_t write_some(int fd, std::string_view bytes, bool& ended) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (count > 0) {
      done += static_cast<std::size_t>(count);
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK) ended = true;
    break;
  }
  return done;
}

std::uint16_t parse_port(const std::string& text) {
  const double number = parse_number(text);
  if (number < 1 || number > 65535 || number != static_cast<std::uint16_t>(number))
    throw BadInput("not a port: '" + text + "'");
  return static_cast<std::uint16_t>(number);
}

Descriptor listen_on(std::uint16_t port) {
  Descriptor listener{::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  const int yes = 1;
  ::setsockopt(listener.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::bind(listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(listener.get(), 8) != 0)
    throw BadInput("cannot listen on port " + std::to_string(port) + ": " +
                   std::generic_category().message(errno));
  return listener;
}

Descriptor accept_one(const Descriptor& listener) {
  return Descriptor{::accept4(listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)};
}

}  // namespace vigil::sim
