// Where a monitor is reached, as written in the configuration. Only reads the text; link.h opens
// what it names.
//
//   serial:/dev/vigil/bed3-nonin[?9600-8N1]   a serial port, by its udev name
//   serial:usb=A50285BI[?9600-8N1]            whichever port has the USB adapter of this number
//   pty:/run/vigil-sim/bed3                   a pseudo-terminal
//   tcp:10.0.0.31:4601                        we call (a device server, a gateway); [::1]:4601 too
//   rfc2217:10.0.0.31:4602[?9600-8N1]         a device server that lets us set its serial port
//   udp:10.0.0.31:24105[?local=24105]         datagrams to and from a monitor, from a port of ours
//   listen:6661  listen:0.0.0.0:6661          we are called; without a host by this machine only
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace vigil::links {

struct LineSettings {
  int baud = 9600;
  int data_bits = 8;
  char parity = 'N';  // N, E or O
  int stop_bits = 1;
  bool operator==(const LineSettings&) const = default;
};

struct Address {
  enum class Kind : std::uint8_t { serial, pty, tcp, rfc2217, udp, listen } kind{};
  std::string path;         // serial, pty
  std::string usb_serial;   // serial: number of the adapter, instead of a path
  std::string host;         // all others
  std::uint16_t port = 0;   // all others
  std::uint16_t local = 0;  // udp: our port; 0: the system chooses
  LineSettings line;        // serial, rfc2217
  std::string text;         // as it was written
};

// `line` is what the driver says of its device ("9600 8N1", may be empty); the address overrides
// it. Throws std::runtime_error naming the address and what was expected.
Address parse_address(std::string_view text, std::string_view line = {});

// "9600 8N1" or "9600-8N1". Throws std::runtime_error.
LineSettings parse_line(std::string_view text);

}  // namespace vigil::links
