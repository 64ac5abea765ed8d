#include "tests/support/browser.h"

#include <sys/socket.h>
#include <sys/time.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

namespace vigil::testing {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

tcp::endpoint here(std::uint16_t port) {
  return {asio::ip::address_v4::loopback(), port};
}

void connect(tcp::socket& socket, std::uint16_t port, int receive_buffer = 0) {
  socket.open(tcp::v4());
  if (receive_buffer > 0) {
    socket.set_option(asio::socket_base::receive_buffer_size{receive_buffer});
  }
  const timeval longest{10, 0};
  ::setsockopt(socket.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &longest, sizeof longest);
  socket.connect(here(port));
}

template <typename Message>
std::map<std::string, std::string> headers_of(const Message& message) {
  std::map<std::string, std::string> all;
  for (const auto& field : message) {
    std::string name{field.name_string()};
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    all[name] = std::string{field.value()};
  }
  return all;
}

template <typename AnyStream>
HttpReply ask(AnyStream& stream, const http::request<http::string_body>& request) {
  error_code error;
  http::write(stream, request, error);  // the server may refuse before it has read everything
  beast::flat_buffer buffer;
  http::response_parser<http::string_body> parser;
  parser.body_limit(64UL * 1024 * 1024);
  parser.skip(request.method() == http::verb::head);
  http::read(stream, buffer, parser, error);
  if (error && !parser.is_done()) return {};
  return {static_cast<int>(parser.get().result_int()), parser.get().body(),
          headers_of(parser.get())};
}

}  // namespace

HttpReply Browser::send(const std::string& method, const std::string& path, const std::string& body,
                        const Headers& headers) {
  http::request<http::string_body> request;
  request.version(11);
  request.method_string(method);
  request.target(path);
  request.set(http::field::host, "127.0.0.1:" + std::to_string(port_));
  request.set(http::field::connection, "close");
  if (!cookie.empty()) request.set(http::field::cookie, cookie);
  for (const auto& [name, value] : headers) request.set(name, value);
  request.body() = body;
  if (!body.empty()) request.prepare_payload();

  asio::io_context io;
  HttpReply reply;
  if (tls_) {
    asio::ssl::context context{asio::ssl::context::tls_client};
    asio::ssl::stream<tcp::socket> stream{io, context};
    connect(stream.next_layer(), port_);
    stream.handshake(asio::ssl::stream_base::client);
    reply = ask(stream, request);
  } else {
    tcp::socket socket{io};
    connect(socket, port_);
    reply = ask(socket, request);
  }
  const std::string set = reply.header("set-cookie");
  if (!set.empty()) cookie = set.substr(0, set.find(';'));
  return reply;
}

std::string raw_exchange(std::uint16_t port, const std::string& bytes) {
  asio::io_context io;
  tcp::socket socket{io};
  connect(socket, port);
  error_code error;
  asio::write(socket, asio::buffer(bytes), error);
  std::string answer;
  asio::read(socket, asio::dynamic_buffer(answer), error);
  return answer;
}

struct Idler::Inside {
  asio::io_context io;
  tcp::socket socket{io};
};

Idler::Idler(std::uint16_t port) : inside_(std::make_unique<Inside>()) {
  connect(inside_->socket, port);
}
Idler::~Idler() = default;

std::string Idler::read_to_end() {
  std::string text;
  error_code error;
  asio::read(inside_->socket, asio::dynamic_buffer(text), error);
  return error == asio::error::eof || error == asio::error::connection_reset ? text : "time-out";
}

struct Stream::Inside {
  asio::io_context io;
  beast::websocket::stream<tcp::socket> socket{io};
  int status = 0;
};

Stream::Stream(std::uint16_t port, const std::string& cookie, const std::string& origin,
               int receive_buffer)
    : inside_(std::make_unique<Inside>()) {
  auto& socket = inside_->socket;
  connect(socket.next_layer(), port, receive_buffer);
  socket.set_option(
      beast::websocket::stream_base::decorator([&](beast::websocket::request_type& r) {
        if (!cookie.empty()) r.set(http::field::cookie, cookie);
        if (!origin.empty()) r.set(http::field::origin, origin);
      }));
  beast::websocket::response_type response;
  error_code error;
  socket.handshake(response, "127.0.0.1:" + std::to_string(port), "/api/live", error);
  inside_->status = static_cast<int>(response.result_int());
}
Stream::~Stream() = default;

int Stream::status() const {
  return inside_->status;
}

std::optional<std::string> Stream::read() {
  beast::flat_buffer buffer;
  error_code error;
  inside_->socket.read(buffer, error);
  if (error) return std::nullopt;
  return beast::buffers_to_string(buffer.data());
}

std::optional<std::string> Stream::read_until(const std::string& part) {
  while (std::optional<std::string> text = read()) {
    if (text->find(part) != std::string::npos) return text;
  }
  return std::nullopt;
}

bool refuses_old_tls(std::uint16_t port) {
  asio::io_context io;
  asio::ssl::context context{asio::ssl::context::tls_client};
  SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_VERSION);
  SSL_CTX_set_max_proto_version(context.native_handle(), TLS1_1_VERSION);
  SSL_CTX_set_security_level(context.native_handle(), 0);  // or this side would refuse by itself
  asio::ssl::stream<tcp::socket> stream{io, context};
  connect(stream.next_layer(), port);
  error_code error;
  stream.handshake(asio::ssl::stream_base::client, error);
  return error.failed();
}

}  // namespace vigil::testing
