#include "tests/bench/load/echo.h"

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include "tests/bench/load/gateway.h"

namespace vigil::bench {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

void serve(tcp::socket socket) {
  std::array<char, 16384> bytes{};
  boost::system::error_code error;
  socket.set_option(tcp::no_delay{true}, error);
  while (!error) {
    const std::size_t count = socket.read_some(asio::buffer(bytes), error);
    if (!error) asio::write(socket, asio::buffer(bytes, count), error);
  }
}

}  // namespace

Echo::Echo(asio::io_context& io)
    : acceptor_(io, {asio::ip::make_address("127.0.0.1"), 0}),
      socket_(connect_to(io, acceptor_.local_endpoint().port())),
      server_(serve, acceptor_.accept()) {}

Echo::~Echo() {
  boost::system::error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_both, ignored);
  socket_.close(ignored);
  server_.join();
}

void Echo::measure(const std::string& bytes, std::function<void(std::chrono::nanoseconds)> done) {
  busy_ = true;
  answer_.resize(bytes.size());
  const Moment sent = std::chrono::steady_clock::now();
  asio::write(socket_, asio::buffer(bytes));
  asio::async_read(socket_, asio::buffer(answer_),
                   [this, sent, done = std::move(done)](boost::system::error_code error, auto) {
                     busy_ = false;
                     if (!error) done(std::chrono::steady_clock::now() - sent);
                   });
}

}  // namespace vigil::bench
