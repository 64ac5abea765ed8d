#include "tests/bench/load/screen.h"

#include <boost/asio/io_context.hpp>
#include <utility>

namespace vigil::bench {

namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;
namespace http = boost::beast::http;

Screen::Screen(asio::io_context& io, std::uint16_t port, const std::string& cookie, Told told)
    : stream_(io), told_(std::move(told)) {
  auto& tcp = boost::beast::get_lowest_layer(stream_);
  tcp.connect(asio::ip::tcp::endpoint{asio::ip::make_address("127.0.0.1"), port});
  stream_.set_option(websocket::stream_base::decorator(
      [cookie](websocket::request_type& request) { request.set(http::field::cookie, cookie); }));
  stream_.read_message_max(64UL << 20);  // the greeting holds every bed
  stream_.handshake("127.0.0.1:" + std::to_string(port), "/api/live");
}

void Screen::watch() {
  stream_.async_read(buffer_, [this](boost::system::error_code error, std::size_t) {
    if (error) return;
    const auto data = buffer_.data();
    told_({static_cast<const char*>(data.data()), data.size()});
    buffer_.clear();
    watch();
  });
}

}  // namespace vigil::bench
