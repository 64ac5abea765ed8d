#include "simulators/http_client.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace vigil::sim {
namespace {

namespace http = boost::beast::http;
using boost::asio::ip::tcp;

http::response<http::string_body> exchange(const std::string& host, const std::string& port,
                                           const http::request<http::string_body>& request,
                                           boost::system::error_code& error) {
  http::response<http::string_body> response;
  boost::asio::io_context context;
  tcp::socket socket{context};
  const auto places = tcp::resolver{context}.resolve(host, port, error);
  if (!error) boost::asio::connect(socket, places, error);
  if (!error) http::write(socket, request, error);
  boost::beast::flat_buffer buffer;
  if (!error) http::read(socket, buffer, response, error);
  return response;
}

}  // namespace

Reply HttpClient::post(const std::string& path, const boost::json::value& body) {
  http::request<http::string_body> request{http::verb::post, path, 11};
  request.set(http::field::host, host_ + ":" + port_);
  request.set(http::field::content_type, "application/json");
  request.set("X-Vigil", "1");
  request.set(http::field::connection, "close");
  if (!cookie_.empty()) request.set(http::field::cookie, cookie_);
  request.body() = boost::json::serialize(body);
  request.prepare_payload();

  boost::system::error_code error;
  const auto response = exchange(host_, port_, request, error);
  if (error) return {};
  const std::string set{response[http::field::set_cookie]};
  if (!set.empty()) cookie_ = set.substr(0, set.find(';'));
  boost::json::value answer = boost::json::parse(response.body(), error);
  return {static_cast<int>(response.result_int()), error ? boost::json::value{} : answer};
}

}  // namespace vigil::sim
