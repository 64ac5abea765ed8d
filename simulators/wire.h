// Where the bytes really go: a pseudo-terminal, a connection that we dial, or one that we accept.
// Non-blocking throughout; the world's loop (world.cpp) asks each wire what it waits for.
//
// A wire has one peer at a time. Losing the peer is normal: a wire never gives up.
#pragma once

#include <poll.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::sim {

class Wire {
 public:
  enum class Change { none, opened, closed };

  virtual ~Wire() = default;
  virtual Change attend() = 0;  // accept, dial, notice that the peer came or went
  virtual bool connected() const = 0;
  virtual std::string read() = 0;                         // what has arrived; may be nothing
  virtual std::size_t write(std::string_view bytes) = 0;  // how much was taken; may be nothing
  virtual bool keeps_frames() const { return false; }     // each write is a datagram
  virtual void wait_for(std::vector<pollfd>& list, bool to_write) const = 0;
  virtual bool drained() { return true; }  // the peer has read everything that was written
  virtual void hang_up() = 0;              // end this connection; the next may come
  virtual void unplug() = 0;               // as if the cable were pulled
  virtual void plug_in() = 0;
};

// "pty:PATH", "tcp:HOST:PORT", "listen:PORT", "udp:HOST:PORT". Throws BadInput when it is none of
// these, or when the pseudo-terminal or the port cannot be had.
std::unique_ptr<Wire> make_wire(const std::string& link);

std::unique_ptr<Wire> make_pty(const std::string& path);
std::unique_ptr<Wire> make_dialler(const std::string& host, std::uint16_t port);
std::unique_ptr<Wire> make_listener(std::uint16_t port);
// Waits at this address of ours, and answers whoever sent the latest datagram.
std::unique_ptr<Wire> make_udp(const std::string& host, std::uint16_t port);

}  // namespace vigil::sim
