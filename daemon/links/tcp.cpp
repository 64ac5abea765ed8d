// TCP links: calling a device server or a gateway, and being called.
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <stdexcept>
#include <utility>

#include "daemon/links/link.h"
#include "daemon/tcp_socket.h"

namespace vigil::links {
namespace asio = boost::asio;
using asio::ip::tcp;
namespace {

using Error = boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

Error not_connected() {
  return asio::error::make_error_code(asio::error::not_connected);
}

class TcpLink final : public Link {
 public:
  TcpLink(asio::any_io_executor executor, Address address)
      : executor_(std::move(executor)), address_(std::move(address)) {}
  explicit TcpLink(tcp::socket caller)
      : executor_(caller.get_executor()), socket_(std::make_shared<TcpSocket>(std::move(caller))) {}
  TcpLink(const TcpLink&) = delete;
  TcpLink& operator=(const TcpLink&) = delete;
  ~TcpLink() override { close(); }

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;

 private:
  asio::any_io_executor executor_;
  Address address_;  // without a host: a caller, who has to call again
  std::shared_ptr<TcpSocket> socket_;
};

Task<Result<void>> TcpLink::open() {
  if (address_.host.empty()) co_return not_connected();
  close();
  const auto socket = std::make_shared<TcpSocket>(executor_);
  socket_ = socket;
  auto connecting = socket->connect(address_.host, address_.port);
  const auto connected = co_await std::move(connecting);
  co_return connected;
}

Task<Result<std::size_t>> TcpLink::read(std::span<std::byte> into) {
  const auto socket = socket_;
  if (!socket) co_return not_connected();
  const auto count = co_await socket->read(into);
  co_return count;
}

Task<Result<void>> TcpLink::write(std::span<const std::byte> bytes) {
  const auto socket = socket_;
  if (!socket) co_return not_connected();
  const auto written = co_await socket->write(bytes);
  co_return written;
}

void TcpLink::close() {
  if (socket_) socket_->close();
  socket_.reset();
}

class TcpListener final : public Listener {
 public:
  TcpListener(const asio::any_io_executor& executor, const Address& address);
  Task<Result<std::unique_ptr<Link>>> accept() override;
  void close() override;

 private:
  tcp::acceptor acceptor_;
};

TcpListener::TcpListener(const asio::any_io_executor& executor, const Address& address)
    : acceptor_(executor) {
  Error error;
  const auto host = asio::ip::make_address(address.host, error);
  if (error) {
    throw std::runtime_error("link address '" + address.text +
                             "': expected listen:PORT or "
                             "listen:HOST:PORT with HOST a numeric address of this machine");
  }
  const tcp::endpoint here(host, address.port);
  acceptor_.open(here.protocol(), error);
  if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_.bind(here, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    throw std::runtime_error("link address '" + address.text +
                             "': cannot listen: " + error.message());
  }
}

Task<Result<std::unique_ptr<Link>>> TcpListener::accept() {
  auto [error, caller] = co_await acceptor_.async_accept(as_result);
  if (error) co_return error;
  std::unique_ptr<Link> link = std::make_unique<TcpLink>(std::move(caller));
  co_return link;
}

void TcpListener::close() {
  Error ignored;
  acceptor_.close(ignored);
}

}  // namespace

std::unique_ptr<Link> make_tcp_link(asio::any_io_executor executor, const Address& address) {
  return std::make_unique<TcpLink>(std::move(executor), address);
}

std::unique_ptr<Listener> make_listener(asio::any_io_executor executor, const Address& address) {
  return std::make_unique<TcpListener>(executor, address);
}

}  // namespace vigil::links
