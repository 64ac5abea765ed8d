// TCP: calling a device server or a gateway, and being called. Has no timer: whoever waits too long
// for open() closes the link.
#include <netinet/in.h>
#include <netinet/tcp.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <stdexcept>
#include <utility>
#include <vector>

#include "daemon/links/link.h"

namespace vigil::links {
namespace asio = boost::asio;
using asio::ip::tcp;
namespace {

using Error = boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

void set_option(tcp::socket& socket, int name, int value) {
  ::setsockopt(socket.native_handle(), IPPROTO_TCP, name, &value, sizeof value);
}

// A peer that is gone without a word is noticed by silence first; keepalive frees the socket of a
// line that is quiet by nature. Failure to set an option is no reason not to listen to a monitor.
void prepare(tcp::socket& socket) {
  Error ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  socket.set_option(asio::socket_base::keep_alive(true), ignored);
  set_option(socket, TCP_KEEPIDLE, 10);
  set_option(socket, TCP_KEEPINTVL, 5);
  set_option(socket, TCP_KEEPCNT, 3);
}

class TcpLink final : public Link {
 public:
  TcpLink(asio::any_io_executor executor, Address address)
      : executor_(std::move(executor)), address_(std::move(address)) {}
  explicit TcpLink(tcp::socket socket)
      : executor_(socket.get_executor()),
        socket_(std::make_shared<tcp::socket>(std::move(socket))) {}
  ~TcpLink() override { close(); }

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;

 private:
  using Places = std::vector<tcp::endpoint>;
  Task<Result<Places>> look_up();

  asio::any_io_executor executor_;
  Address address_;  // without a host: a caller, who has to call again
  // A fresh one for each connection, so that a write that was under way when it was lost can never
  // go on into the next one.
  std::shared_ptr<tcp::socket> socket_;
  std::shared_ptr<tcp::resolver> resolver_;  // while a name is looked up
};

// Numeric addresses need no resolver, and so neither its thread nor a name server that works.
Task<Result<TcpLink::Places>> TcpLink::look_up() {
  Error named;
  const auto host = asio::ip::make_address(address_.host, named);
  if (!named) co_return Places{{host, address_.port}};
  const auto resolver = std::make_shared<tcp::resolver>(executor_);
  resolver_ = resolver;
  const std::string port = std::to_string(address_.port);
  const auto [error, found] = co_await resolver->async_resolve(address_.host, port, as_result);
  if (error) co_return error;
  Places places;
  for (const auto& each : found) places.push_back(each.endpoint());
  co_return places;
}

Task<Result<void>> TcpLink::open() {
  if (address_.host.empty()) co_return asio::error::make_error_code(asio::error::not_connected);
  close();
  const auto socket = std::make_shared<tcp::socket>(executor_);
  socket_ = socket;
  const auto places = co_await look_up();
  if (!places) co_return places.error();
  // Closed while the name was looked up: connecting would open the socket again.
  if (socket_ != socket) co_return asio::error::make_error_code(asio::error::operation_aborted);
  const auto [error, place] = co_await asio::async_connect(*socket, *places, as_result);
  if (error) co_return error;
  prepare(*socket);
  co_return Result<void>();
}

Task<Result<std::size_t>> TcpLink::read(std::span<std::byte> into) {
  const auto socket = socket_;
  if (!socket) co_return asio::error::make_error_code(asio::error::not_connected);
  const auto buffer = asio::buffer(into.data(), into.size());
  const auto [error, count] = co_await socket->async_read_some(buffer, as_result);
  if (error) co_return error;
  co_return count;
}

Task<Result<void>> TcpLink::write(std::span<const std::byte> bytes) {
  const auto socket = socket_;
  if (!socket) co_return asio::error::make_error_code(asio::error::not_connected);
  const auto buffer = asio::buffer(bytes.data(), bytes.size());
  const auto [error, count] = co_await asio::async_write(*socket, buffer, as_result);
  if (error) co_return error;
  co_return Result<void>();
}

void TcpLink::close() {
  Error ignored;
  if (resolver_) resolver_->cancel();
  if (socket_) socket_->close(ignored);
  resolver_.reset();
  socket_.reset();
}

class TcpListener final : public Listener {
 public:
  TcpListener(asio::any_io_executor executor, const Address& address);
  Task<Result<std::unique_ptr<Link>>> accept() override;
  void close() override;

 private:
  tcp::acceptor acceptor_;
};

TcpListener::TcpListener(asio::any_io_executor executor, const Address& address)
    : acceptor_(std::move(executor)) {
  Error error;
  const auto host = asio::ip::make_address(address.host, error);
  if (error) {
    throw std::runtime_error("link address '" + address.text + "': '" + address.host +
                             "' is not an address of this machine (expected listen:PORT or "
                             "listen:IP:PORT)");
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
  auto [error, socket] = co_await acceptor_.async_accept(as_result);
  if (error) co_return error;
  prepare(socket);
  std::unique_ptr<Link> link = std::make_unique<TcpLink>(std::move(socket));
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
  return std::make_unique<TcpListener>(std::move(executor), address);
}

}  // namespace vigil::links
