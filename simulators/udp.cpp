// A monitor on a network, one datagram for each frame. There are no connections: whoever sent the
// latest datagram is the peer.
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "simulators/descriptor.h"
#include "simulators/order.h"
#include "simulators/wire.h"

namespace vigil::sim {
namespace {

class Udp : public Wire {
 public:
  Udp(std::string host, std::uint16_t port) : host_(std::move(host)), port_(port) { plug_in(); }

  Change attend() override;
  bool connected() const override { return here_; }
  std::string read() override;
  std::size_t write(std::string_view bytes) override;
  bool keeps_frames() const override { return true; }
  void wait_for(std::vector<pollfd>& list, bool) const override {
    if (socket_) list.push_back({socket_.get(), POLLIN, 0});
  }
  void hang_up() override { here_ = false; }
  void unplug() override {
    here_ = false;
    socket_.close();
  }
  void plug_in() override;

 private:
  std::string host_;
  std::uint16_t port_;
  Descriptor socket_;
  sockaddr_storage peer_{};
  socklen_t peer_size_ = 0;
  bool here_ = false, was_here_ = false;
};

void Udp::plug_in() {
  if (socket_) return;
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_DGRAM;
  hints.ai_flags = AI_PASSIVE;
  if (const int error = ::getaddrinfo(host_.c_str(), std::to_string(port_).c_str(), &hints, &found);
      error != 0)
    throw BadInput("udp:" + host_ + ": " + ::gai_strerror(error));
  socket_ = Descriptor{::socket(found->ai_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  const bool bound = ::bind(socket_.get(), found->ai_addr, found->ai_addrlen) == 0;
  const int why = errno;
  ::freeaddrinfo(found);
  if (!bound)
    throw BadInput("udp:" + host_ + ":" + std::to_string(port_) + ": " +
                   std::generic_category().message(why));
}

// The first datagram makes a peer; it stays to be read.
Wire::Change Udp::attend() {
  char byte = 0;
  if (socket_ && !here_) here_ = ::recv(socket_.get(), &byte, sizeof byte, MSG_PEEK) >= 0;
  if (here_ == was_here_) return Change::none;
  was_here_ = here_;
  return here_ ? Change::opened : Change::closed;
}

std::string Udp::read() {
  std::array<char, 65536> buffer{};
  if (!here_) return {};
  sockaddr_storage from{};
  socklen_t size = sizeof from;
  const ssize_t count = ::recvfrom(socket_.get(), buffer.data(), buffer.size(), 0,
                                   reinterpret_cast<sockaddr*>(&from), &size);
  if (count < 0) return {};
  peer_ = from;
  peer_size_ = size;
  return {buffer.data(), static_cast<std::size_t>(count)};
}

// A datagram that the system does not take is lost, as on a network.
std::size_t Udp::write(std::string_view bytes) {
  if (!here_ || peer_size_ == 0) return 0;
  const ssize_t count = ::sendto(socket_.get(), bytes.data(), bytes.size(), 0,
                                 reinterpret_cast<const sockaddr*>(&peer_), peer_size_);
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

}  // namespace

std::unique_ptr<Wire> make_udp(const std::string& host, std::uint16_t port) {
  return std::make_unique<Udp>(host, port);
}

}  // namespace vigil::sim
