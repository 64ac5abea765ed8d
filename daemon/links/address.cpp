// The grammar of link addresses. Every refusal says which address and what was expected.
#include "daemon/links/address.h"

#include <array>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <utility>

namespace vigil::links {
namespace {

[[noreturn]] void refuse(std::string_view text, std::string_view expected) {
  throw std::runtime_error("link address '" + std::string(text) + "': expected " +
                           std::string(expected));
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void read_device(Address& address, std::string_view rest, std::string_view expected) {
  constexpr std::string_view usb = "usb=";
  if (address.kind == Address::Kind::serial && rest.starts_with(usb) && rest.size() > usb.size()) {
    address.usb_serial = rest.substr(usb.size());
  } else if (rest.starts_with('/') && rest.size() > 1) {
    address.path = rest;
  } else {
    refuse(address.text, expected);
  }
}

std::uint16_t read_port(const Address& address, std::string_view text, std::string_view expected) {
  const auto port = number(text);
  if (!port || *port < 1 || *port > 65535) refuse(address.text, expected);
  return static_cast<std::uint16_t>(*port);
}

// HOST:PORT, with an IPv6 host in brackets; or PORT alone where a host may be left out.
void read_endpoint(Address& address, std::string_view rest, std::string_view expected) {
  const auto colon = rest.rfind(':');
  const bool alone = colon == std::string_view::npos;
  if (alone && address.kind != Address::Kind::listen) refuse(address.text, expected);
  std::string_view host = alone ? "127.0.0.1" : rest.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host.empty()) refuse(address.text, expected);
  address.host = host;
  address.port = read_port(address, alone ? rest : rest.substr(colon + 1), expected);
}

bool read_kind(Address& address, std::string_view scheme) {
  using enum Address::Kind;
  constexpr std::array<std::pair<std::string_view, Address::Kind>, 6> kinds{{{"serial", serial},
                                                                             {"pty", pty},
                                                                             {"tcp", tcp},
                                                                             {"rfc2217", rfc2217},
                                                                             {"udp", udp},
                                                                             {"listen", listen}}};
  for (const auto& [name, kind] : kinds) {
    if (name != scheme) continue;
    address.kind = kind;
    return true;
  }
  return false;
}

// Cuts off what follows a question mark; `fallback` when there is none.
std::string_view take_query(std::string_view& rest, std::string_view fallback) {
  const auto query = rest.find('?');
  if (query == std::string_view::npos) return fallback;
  const std::string_view found = rest.substr(query + 1);
  const bool empty = found.empty();
  rest = rest.substr(0, query);
  return empty ? "?" : found;  // no settings are wrong settings
}

void read_line(Address& address, std::string_view& rest, std::string_view line) {
  line = take_query(rest, line);
  if (!line.empty()) address.line = parse_line(line);
}

void read_udp(Address& address, std::string_view rest) {
  constexpr std::string_view expected = "udp:HOST:PORT or udp:HOST:PORT?local=PORT";
  constexpr std::string_view local = "local=";
  const std::string_view query = take_query(rest, {});
  read_endpoint(address, rest, expected);
  if (query.empty()) return;
  if (!query.starts_with(local)) refuse(address.text, expected);
  address.local = read_port(address, query.substr(local.size()), expected);
}

}  // namespace

LineSettings parse_line(std::string_view text) {
  constexpr std::string_view expected = "line settings like 9600-8N1 (7 or 8; N, E or O; 1 or 2)";
  const auto gap = text.find_first_of(" -");
  if (gap == std::string_view::npos || text.size() != gap + 4) refuse(text, expected);
  const auto baud = number(text.substr(0, gap));
  const std::string_view form = text.substr(gap + 1);
  LineSettings line;
  line.data_bits = form[0] - '0';
  line.parity = form[1];
  line.stop_bits = form[2] - '0';
  const bool good = baud && *baud >= 300 && *baud <= 921600 &&
                    (line.data_bits == 7 || line.data_bits == 8) &&
                    (line.parity == 'N' || line.parity == 'E' || line.parity == 'O') &&
                    (line.stop_bits == 1 || line.stop_bits == 2);
  if (!good) refuse(text, expected);
  line.baud = *baud;
  return line;
}

Address parse_address(std::string_view text, std::string_view line) {
  Address address;
  address.text = text;
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || !read_kind(address, text.substr(0, colon))) {
    refuse(text,
           "serial:PATH, pty:PATH, tcp:HOST:PORT, rfc2217:HOST:PORT, udp:HOST:PORT or "
           "listen:[HOST:]PORT");
  }
  std::string_view rest = text.substr(colon + 1);
  switch (address.kind) {
    case Address::Kind::serial:
      read_line(address, rest, line);
      read_device(address, rest, "serial:/dev/NAME[?9600-8N1] or serial:usb=NUMBER");
      break;
    case Address::Kind::rfc2217:
      read_line(address, rest, line);
      read_endpoint(address, rest, "rfc2217:HOST:PORT[?9600-8N1]");
      break;
    case Address::Kind::udp:
      read_udp(address, rest);
      break;
    case Address::Kind::pty:
      read_device(address, rest, "pty:/PATH");
      break;
    case Address::Kind::tcp:
      read_endpoint(address, rest, "tcp:HOST:PORT");
      break;
    case Address::Kind::listen:
      read_endpoint(address, rest, "listen:PORT or listen:HOST:PORT");
      break;
  }
  return address;
}

}  // namespace vigil::links
