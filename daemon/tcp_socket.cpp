#include "daemon/tcp_socket.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <utility>

namespace vigil {
namespace asio = boost::asio;
using asio::ip::tcp;
namespace {

using Error = boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

void set_option(tcp::socket& socket, int name, int value) {
  ::setsockopt(socket.native_handle(), IPPROTO_TCP, name, &value, sizeof value);
}

}  // namespace

TcpSocket::TcpSocket(asio::any_io_executor executor) : socket_(executor), resolver_(executor) {}

TcpSocket::TcpSocket(tcp::socket socket)
    : socket_(std::move(socket)), resolver_(socket_.get_executor()) {
  prepare();
}

// A peer that is gone without a word is noticed by silence first; keepalive frees the socket of a
// line that is quiet by nature. Failure to set an option is no reason not to talk.
void TcpSocket::prepare() {
  Error ignored;
  socket_.set_option(tcp::no_delay(true), ignored);
  socket_.set_option(asio::socket_base::keep_alive(true), ignored);
  set_option(socket_, TCP_KEEPIDLE, 10);
  set_option(socket_, TCP_KEEPINTVL, 5);
  set_option(socket_, TCP_KEEPCNT, 3);
}

Task<Result<TcpSocket::Endpoints>> TcpSocket::look_up(std::string host, std::uint16_t port) {
  Error named;
  const auto address = asio::ip::make_address(host, named);
  if (!named) co_return Endpoints{{address, port}};
  const std::string service = std::to_string(port);
  const auto [error, found] = co_await resolver_.async_resolve(host, service, as_result);
  if (error) co_return error;
  Endpoints endpoints;
  for (const auto& each : found) endpoints.push_back(each.endpoint());
  co_return endpoints;
}

Task<Result<void>> TcpSocket::connect(std::string host, std::uint16_t port) {
  auto looking_up = look_up(std::move(host), port);
  const auto endpoints = co_await std::move(looking_up);
  if (!endpoints) co_return endpoints.error();
  // Closed while the name was looked up: connecting would open the socket again.
  if (closed_) co_return asio::error::make_error_code(asio::error::operation_aborted);
  const auto [error, endpoint] = co_await asio::async_connect(socket_, *endpoints, as_result);
  if (error) co_return error;
  prepare();
  co_return Result<void>();
}

Task<Result<std::size_t>> TcpSocket::read(std::span<std::byte> into) {
  const auto buffer = asio::buffer(into.data(), into.size());
  const auto [error, count] = co_await socket_.async_read_some(buffer, as_result);
  if (error) co_return error;
  co_return count;
}

Task<Result<void>> TcpSocket::write(Bytes bytes) {
  const auto buffer = asio::buffer(bytes.data(), bytes.size());
  const auto [error, count] = co_await asio::async_write(socket_, buffer, as_result);
  if (error) co_return error;
  co_return Result<void>();
}

std::size_t TcpSocket::read_arrived(std::span<std::byte> into) {
  Error error;
  if (socket_.available(error) == 0 || error) return 0;
  const std::size_t count = socket_.read_some(asio::buffer(into.data(), into.size()), error);
  return error ? 0 : count;
}

void TcpSocket::close() {
  Error ignored;
  closed_ = true;
  resolver_.cancel();
  socket_.close(ignored);
}

}  // namespace vigil
