// One dashboard: a WebSocket peer of the live feed, signed in with a nurse's cookie.
//
// Threading: the thread of its io_context.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace vigil::bench {

class Screen {
 public:
  // Told of every message as soon as it has been read.
  using Told = std::function<void(std::string_view text)>;

  Screen(boost::asio::io_context&, std::uint16_t port, const std::string& cookie, Told);
  void watch();

 private:
  boost::beast::websocket::stream<boost::beast::tcp_stream> stream_;
  boost::beast::flat_buffer buffer_;
  Told told_;
};

}  // namespace vigil::bench
