// The Telnet side of RFC 2217: what belongs to the monitor is told apart from what belongs to the
// device server, and the server's serial port is set. Pure: bytes in, bytes out, no socket.
//
// RFC 854 (commands), 856 (binary), 858 (no go-ahead), 2217 (serial port). Numbers are theirs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "daemon/links/address.h"

namespace vigil::links {

class Telnet {
 public:
  // ready: the server has confirmed all that was asked.
  enum class State : std::uint8_t { negotiating, ready, refused };
  // What the server does not let us set, or sets otherwise.
  enum class Refusal : std::uint8_t { none, port, binary, baud, data_bits, parity, stop_bits };

  explicit Telnet(const LineSettings&);

  // Takes what came; the monitor's bytes are added to `data`. Any split gives the same.
  void take(std::span<const std::byte> bytes, std::vector<std::byte>& data);
  // What the server is to be told now; at first, the offer. Empty when nothing is.
  std::vector<std::byte> to_server();
  // The monitor's bytes as they go on the wire.
  static void escape(std::span<const std::byte> bytes, std::vector<std::byte>& into);

  State state() const { return state_; }
  Refusal refusal() const { return refusal_; }  // the first one

 private:
  enum class Step : std::uint8_t { data, command, option, sub, sub_command };

  void take(std::uint8_t byte, std::vector<std::byte>& data);
  void take_command(std::uint8_t byte, std::vector<std::byte>& data);
  void take_option(std::uint8_t option);
  void take_subnegotiation();
  void set_port();
  void confirm(std::uint8_t command, std::uint32_t value);
  void refuse(Refusal);
  void say(std::initializer_list<std::uint8_t> bytes);
  void ask(std::uint8_t command, std::uint32_t value, int width);

  LineSettings line_;
  State state_ = State::negotiating;
  Step step_ = Step::data;
  std::uint8_t verb_ = 0;          // of the option that follows
  std::vector<std::uint8_t> sub_;  // a subnegotiation so far
  std::vector<std::byte> to_server_;
  Refusal refusal_ = Refusal::none;
  bool asked_ = false;                 // for the serial settings
  std::vector<std::uint8_t> waiting_;  // settings that are not confirmed yet
};

}  // namespace vigil::links
