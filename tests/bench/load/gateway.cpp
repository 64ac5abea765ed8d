#include "tests/bench/load/gateway.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <string_view>

namespace vigil::bench {

namespace asio = boost::asio;
using asio::ip::tcp;

tcp::socket connect_to(asio::io_context& io, std::uint16_t port) {
  tcp::socket socket{io};
  socket.connect({asio::ip::make_address("127.0.0.1"), port});
  socket.set_option(tcp::no_delay{true});
  return socket;
}

Gateway::Gateway(asio::io_context& io, std::uint16_t port, Answers& answers)
    : socket_(connect_to(io, port)), answers_(answers) {}

void Gateway::send(const std::string& framed) {
  asio::write(socket_, asio::buffer(framed));
  ++answers_.sent;
}

void Gateway::listen() {
  asio::async_read_until(
      socket_, buffer_, "\x1C\r", [this](boost::system::error_code error, std::size_t size) {
        if (error) return;
        const std::string_view answer{static_cast<const char*>(buffer_.data().data()), size};
        const bool accepted = answer.find("MSA|AA|") != std::string_view::npos;
        ++(accepted ? answers_.accepted : answers_.refused);
        buffer_.consume(size);
        listen();
      });
}

}  // namespace vigil::bench
