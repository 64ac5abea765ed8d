// A file descriptor that closes itself, and the few non-blocking calls that every wire makes.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace vigil::sim {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }
  ~Descriptor() { close(); }

  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

// What has arrived. `ended`: the other side is gone.
std::string read_some(int fd, bool& ended);
std::size_t write_some(int fd, std::string_view bytes, bool& ended);

// A listening socket on 127.0.0.1; throws BadInput when the port is taken.
Descriptor listen_on(std::uint16_t port);
Descriptor accept_one(const Descriptor& listener);  // empty when nobody waits

std::uint16_t parse_port(const std::string& text);  // throws BadInput

}  // namespace vigil::sim
