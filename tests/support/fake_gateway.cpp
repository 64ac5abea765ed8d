#include "tests/support/fake_gateway.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace vigil::testing {
namespace asio = boost::asio;
using asio::ip::tcp;
namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

}  // namespace

FakeGateway::FakeGateway(asio::io_context& io)
    : io_(io), acceptor_(io), here_(asio::ip::address_v4::loopback(), 0) {
  listen_again();
}

FakeGateway::~FakeGateway() {
  stop_listening();
  for (const auto& each : peers_) {
    boost::system::error_code ignored;
    if (const auto peer = each.lock()) peer->close(ignored);
  }
}

pager::GatewaySettings FakeGateway::settings(const std::string& name) const {
  pager::GatewaySettings settings;
  settings.name = name;
  settings.host = "127.0.0.1";
  settings.port = here_.port();
  return settings;
}

void FakeGateway::stop_listening() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
}

void FakeGateway::listen_again() {
  acceptor_.open(here_.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.bind(here_);
  acceptor_.listen();
  here_ = acceptor_.local_endpoint();
  spawn(io_.get_executor(), serve());
}

std::optional<std::string> FakeGateway::well(const std::string& line) {
  if (line.empty()) return "220 ready\r\n";
  if (line.starts_with("PAGE ")) pager_ = line.substr(5);
  if (line.starts_with("MESS ")) text_ = line.substr(5);
  if (line == "SEND") pages.push_back(pager_ + " " + text_);
  return line == "QUIT" ? "221 bye\r\n" : "250 ok\r\n";
}

Task<void> FakeGateway::serve() {
  for (;;) {
    auto [error, peer] = co_await acceptor_.async_accept(as_result);
    if (error) co_return;
    ++conversations;
    peer.set_option(tcp::no_delay(true));
    auto shared = std::make_shared<tcp::socket>(std::move(peer));
    peers_.push_back(shared);
    spawn(io_.get_executor(), talk(shared));
  }
}

Task<void> FakeGateway::talk(std::shared_ptr<tcp::socket> peer) {
  std::string buffer, line;
  for (;;) {
    auto replying = reply(peer, line);
    const bool goes_on = co_await std::move(replying);
    if (!goes_on) co_return;
    const auto [error, count] =
        co_await asio::async_read_until(*peer, asio::dynamic_buffer(buffer), "\r\n", as_result);
    if (error) co_return;
    line = buffer.substr(0, count - 2);
    buffer.erase(0, count);
    heard.push_back(line);
  }
}

Task<bool> FakeGateway::reply(std::shared_ptr<tcp::socket> peer, std::string line) const {
  const std::optional<std::string> text = answer(line);
  boost::system::error_code ignored;
  if (!text) peer->close(ignored);
  if (!text) co_return false;
  const std::size_t piece = byte_by_byte ? 1 : std::max<std::size_t>(text->size(), 1);
  for (std::size_t i = 0; i < text->size(); i += piece) {
    const auto buffer = asio::buffer(text->data() + i, std::min(piece, text->size() - i));
    const auto [error, count] = co_await asio::async_write(*peer, buffer, as_result);
    if (error) co_return false;
  }
  co_return line != "QUIT" || text->empty();
}

}  // namespace vigil::testing
