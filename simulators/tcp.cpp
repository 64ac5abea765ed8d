// Wires over TCP: dialled or accepted. The back-off of the dialling one runs in real time, because
// the peer's start-up does.
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>

#include "simulators/descriptor.h"
#include "simulators/wire.h"

namespace vigil::sim {
namespace {

using RealClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds shortest_pause{100}, longest_pause{5000}, lasting{2000};

// What a dialled and an accepted connection have in common.
class Peer {
 public:
  void take(Descriptor socket) {
    const int yes = 1;
    ::setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    socket_ = std::move(socket);
    ended_ = false;
  }
  bool here() const { return static_cast<bool>(socket_) && !ended_; }
  void drop() { socket_.close(); }
  std::string read() { return here() ? read_some(socket_.get(), ended_) : std::string{}; }
  std::size_t write(std::string_view bytes) {
    return here() ? write_some(socket_.get(), bytes, ended_) : bytes.size();
  }
  void wait_for(std::vector<pollfd>& list, bool to_write) const {
    const int events = POLLIN | (to_write ? POLLOUT : 0);
    if (here()) list.push_back({socket_.get(), static_cast<short>(events), 0});
  }
  Wire::Change change() {
    if (here() == was_here_) return Wire::Change::none;
    was_here_ = here();
    if (!was_here_) drop();
    return was_here_ ? Wire::Change::opened : Wire::Change::closed;
  }

 private:
  Descriptor socket_;
  bool ended_ = false, was_here_ = false;
};

class Dialler : public Wire {
 public:
  Dialler(std::string host, std::uint16_t port);
  Change attend() override;
  bool connected() const override { return peer_.here(); }
  std::string read() override { return peer_.read(); }
  std::size_t write(std::string_view bytes) override { return peer_.write(bytes); }
  void wait_for(std::vector<pollfd>& list, bool to_write) const override;
  void hang_up() override { peer_.drop(); }
  void unplug() override {
    plugged_ = false;
    peer_.drop();
    dialling_.close();
  }
  void plug_in() override { plugged_ = true; }

 private:
  void dial();
  void finish_dialling();
  void back_off();

  std::string host_;
  std::uint16_t port_;
  Peer peer_;
  Descriptor dialling_;
  RealClock::time_point next_attempt_{};
  std::chrono::milliseconds pause_ = shortest_pause;
  std::optional<RealClock::time_point> connected_at_;
  bool plugged_ = true;
};

Dialler::Dialler(std::string host, std::uint16_t port) : host_(std::move(host)), port_(port) {}

// Short at first; a peer that takes the call and hangs up at once is left alone for longer, too.
void Dialler::back_off() {
  dialling_.close();
  if (connected_at_ && RealClock::now() - *connected_at_ > lasting) pause_ = shortest_pause;
  connected_at_.reset();
  next_attempt_ = RealClock::now() + pause_;
  pause_ = std::min(pause_ * 2, longest_pause);
}

void Dialler::dial() {
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  if (::getaddrinfo(host_.c_str(), std::to_string(port_).c_str(), &hints, &found) != 0)
    return back_off();
  dialling_ = Descriptor{::socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
  const int result = ::connect(dialling_.get(), found->ai_addr, found->ai_addrlen);
  ::freeaddrinfo(found);
  if (result != 0 && errno != EINPROGRESS) back_off();
}

void Dialler::finish_dialling() {
  pollfd state{dialling_.get(), POLLOUT, 0};
  if (::poll(&state, 1, 0) == 0) return;
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(dialling_.get(), SOL_SOCKET, SO_ERROR, &error, &size);
  if (error != 0) return back_off();
  peer_.take(std::move(dialling_));
  connected_at_ = RealClock::now();
}

Wire::Change Dialler::attend() {
  if (const Change change = peer_.change(); change != Change::none) {
    if (change == Change::closed) back_off();
    return change;
  }
  if (peer_.here() || !plugged_) return Change::none;
  if (!dialling_ && RealClock::now() >= next_attempt_) dial();
  if (dialling_) finish_dialling();
  return peer_.change();
}

void Dialler::wait_for(std::vector<pollfd>& list, bool to_write) const {
  peer_.wait_for(list, to_write);
  if (dialling_) list.push_back({dialling_.get(), POLLOUT, 0});
}

class Listener : public Wire {
 public:
  explicit Listener(std::uint16_t port) : port_(port) { plug_in(); }
  Change attend() override;
  bool connected() const override { return peer_.here(); }
  std::string read() override { return peer_.read(); }
  std::size_t write(std::string_view bytes) override { return peer_.write(bytes); }
  void wait_for(std::vector<pollfd>& list, bool to_write) const override;
  void hang_up() override { peer_.drop(); }
  void unplug() override {
    peer_.drop();
    listener_.close();
  }
  void plug_in() override {
    if (!listener_) listener_ = listen_on(port_);
  }

 private:
  std::uint16_t port_;
  Peer peer_;
  Descriptor listener_;
};

Wire::Change Listener::attend() {
  if (const Change change = peer_.change(); change != Change::none) return change;
  if (!listener_) return Change::none;
  Descriptor caller = accept_one(listener_);
  if (caller && !peer_.here()) peer_.take(std::move(caller));  // a second caller is turned away
  return peer_.change();
}

void Listener::wait_for(std::vector<pollfd>& list, bool to_write) const {
  peer_.wait_for(list, to_write);
  if (listener_) list.push_back({listener_.get(), POLLIN, 0});
}

}  // namespace

std::unique_ptr<Wire> make_dialler(const std::string& host, std::uint16_t port) {
  return std::make_unique<Dialler>(host, port);
}

std::unique_ptr<Wire> make_listener(std::uint16_t port) {
  return std::make_unique<Listener>(port);
}

}  // namespace vigil::sim
