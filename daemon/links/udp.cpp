// UDP links: datagrams to one monitor and back. There is no connection, so opening succeeds at once
// and whether anybody is there shows by answers only, or by a refusal of the monitor's machine.
#include <netinet/in.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "daemon/links/link.h"
#include "daemon/log.h"

namespace vigil::links {
namespace asio = boost::asio;
using asio::ip::udp;
namespace {

using Error = boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

Error not_connected() {
  return asio::error::make_error_code(asio::error::not_connected);
}

// One opening. A fresh one for each, as with every link.
struct Socket {
  explicit Socket(const asio::any_io_executor& executor) : socket(executor), resolver(executor) {}

  Error open(std::uint16_t local);
  void close();

  udp::socket socket;
  udp::resolver resolver;
  udp::endpoint monitor, sender;
  bool closed = false;
};

// The socket stays unconnected, so that a datagram from elsewhere is seen and counted; refusals by
// ICMP are then reported only when they are asked for.
Error Socket::open(std::uint16_t local) {
  Error error;
  socket.open(monitor.protocol(), error);
  if (!error) socket.bind(udp::endpoint(monitor.protocol(), local), error);
  if (error) return error;
  const bool v6 = monitor.protocol() == udp::v6();
  const int on = 1;
  ::setsockopt(socket.native_handle(), v6 ? IPPROTO_IPV6 : IPPROTO_IP,
               v6 ? IPV6_RECVERR : IP_RECVERR, &on, sizeof on);
  return error;
}

void Socket::close() {
  Error ignored;
  closed = true;
  resolver.cancel();
  socket.close(ignored);
}

class UdpLink final : public Link {
 public:
  UdpLink(asio::any_io_executor executor, Address address)
      : executor_(std::move(executor)), address_(std::move(address)) {}
  UdpLink(const UdpLink&) = delete;
  UdpLink& operator=(const UdpLink&) = delete;
  ~UdpLink() override { close(); }

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;
  std::string awaited() const override { return "address"; }
  std::uint64_t ignored() const override { return ignored_; }

 private:
  using Opening = std::shared_ptr<Socket>;
  Task<Error> look_up(Opening) const;
  void ignore(const udp::endpoint& sender);

  asio::any_io_executor executor_;
  Address address_;
  Opening opening_;
  std::uint64_t ignored_ = 0;
};

// Numeric hosts need no resolver, and so no name server that works.
Task<Error> UdpLink::look_up(Opening opening) const {
  Error named;
  const auto host = asio::ip::make_address(address_.host, named);
  opening->monitor = {host, address_.port};
  if (!named) co_return Error();
  const std::string service = std::to_string(address_.port);
  const auto [error, found] =
      co_await opening->resolver.async_resolve(address_.host, service, as_result);
  if (!error) opening->monitor = found.begin()->endpoint();
  co_return error;
}

Task<Result<void>> UdpLink::open() {
  close();
  const auto opening = std::make_shared<Socket>(executor_);
  opening_ = opening;
  auto looking_up = look_up(opening);
  Error error = co_await std::move(looking_up);
  if (!error && opening->closed) error = asio::error::operation_aborted;
  if (!error) error = opening->open(address_.local);
  if (error) co_return error;
  co_return Result<void>();
}

Task<Result<std::size_t>> UdpLink::read(std::span<std::byte> into) {
  const auto opening = opening_;
  if (!opening) co_return not_connected();
  const auto buffer = asio::buffer(into.data(), into.size());
  for (;;) {
    const auto [error, count] =
        co_await opening->socket.async_receive_from(buffer, opening->sender, as_result);
    if (error) co_return error;
    if (opening->sender != opening->monitor) {
      ignore(opening->sender);
    } else if (count > 0) {
      co_return count;
    }
  }
}

Task<Result<void>> UdpLink::write(std::span<const std::byte> bytes) {
  const auto opening = opening_;
  if (!opening) co_return not_connected();
  const auto buffer = asio::buffer(bytes.data(), bytes.size());
  const auto [error, count] =
      co_await opening->socket.async_send_to(buffer, opening->monitor, as_result);
  if (error) co_return error;
  co_return Result<void>();
}

void UdpLink::ignore(const udp::endpoint& sender) {
  if (ignored_++ > 0) return;
  log::warning("datagram ignored, not from the monitor",
               {{"link", address_.text}, {"from", sender.address().to_string()}});
}

void UdpLink::close() {
  if (opening_) opening_->close();
  opening_.reset();
}

}  // namespace

std::unique_ptr<Link> make_udp_link(asio::any_io_executor executor, const Address& address) {
  return std::make_unique<UdpLink>(std::move(executor), address);
}

}  // namespace vigil::links
