// Which file makes which link.
#include "daemon/links/link.h"

#include <utility>

namespace vigil::links {

std::unique_ptr<Link> make_terminal_link(boost::asio::any_io_executor, const Address&);
std::unique_ptr<Link> make_tcp_link(boost::asio::any_io_executor, const Address&);
std::unique_ptr<Link> make_rfc2217_link(boost::asio::any_io_executor, const Address&);
std::unique_ptr<Link> make_udp_link(boost::asio::any_io_executor, const Address&);
std::unique_ptr<Listener> make_listener(boost::asio::any_io_executor, const Address&);

Way make_way(boost::asio::any_io_executor executor, const Address& address) {
  switch (address.kind) {
    case Address::Kind::serial:
    case Address::Kind::pty:
      break;
    case Address::Kind::tcp:
      return make_tcp_link(std::move(executor), address);
    case Address::Kind::rfc2217:
      return make_rfc2217_link(std::move(executor), address);
    case Address::Kind::udp:
      return make_udp_link(std::move(executor), address);
    case Address::Kind::listen:
      return make_listener(std::move(executor), address);
  }
  return make_terminal_link(std::move(executor), address);
}

}  // namespace vigil::links
