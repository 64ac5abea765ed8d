// Serial ports of a device server that lets us set them (RFC 2217, which is Telnet over TCP). What
// is Telnet is in telnet.h; here is the connection, and who writes when.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "daemon/links/link.h"
#include "daemon/links/telnet.h"
#include "daemon/tcp_socket.h"

namespace vigil::links {
namespace asio = boost::asio;
namespace {

using Error = boost::system::error_code;

Error not_connected() {
  return asio::error::make_error_code(asio::error::not_connected);
}

// One connection. A fresh one for each opening, as with every link.
struct Connection {
  Connection(const asio::any_io_executor& executor, const LineSettings& line)
      : socket(std::make_shared<TcpSocket>(executor)), telnet(line) {}

  std::shared_ptr<TcpSocket> socket;
  Telnet telnet;
  std::vector<std::byte> arrived;  // of the monitor, not yet handed out
  std::vector<std::byte> unsent;
  bool writing = false;
};
using ConnectionPtr = std::shared_ptr<Connection>;

// Its base has a protected destructor that is not virtual: nobody deletes a category.
// NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor)
class Refused final : public boost::system::error_category {
 public:
  const char* name() const noexcept override { return "rfc2217"; }
  std::string message(int code) const override {
    switch (static_cast<Telnet::Refusal>(code)) {
      case Telnet::Refusal::none:
        return "nothing";
      case Telnet::Refusal::port:
        return "the server does not let its port be set (raw ports are tcp:)";
      case Telnet::Refusal::binary:
        return "the server does not carry binary data";
      case Telnet::Refusal::baud:
        return "the server does not set this speed";
      case Telnet::Refusal::data_bits:
        return "the server does not set this number of data bits";
      case Telnet::Refusal::parity:
        return "the server does not set this parity";
      case Telnet::Refusal::stop_bits:
        return "the server does not set this number of stop bits";
    }
    return "unknown";
  }
};

Error error_of(Telnet::Refusal refusal) {
  static const Refused category;
  return {static_cast<int>(refusal), category};
}

class Rfc2217Link final : public Link {
 public:
  Rfc2217Link(asio::any_io_executor executor, Address address)
      : executor_(std::move(executor)), address_(std::move(address)) {}
  Rfc2217Link(const Rfc2217Link&) = delete;
  Rfc2217Link& operator=(const Rfc2217Link&) = delete;
  ~Rfc2217Link() override { close(); }

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;
  std::string awaited() const override { return awaited_; }

 private:
  static Task<Result<void>> flush(ConnectionPtr);
  static Task<Result<void>> take_some(ConnectionPtr, std::span<std::byte> buffer);
  static Task<Result<void>> negotiate(ConnectionPtr);

  asio::any_io_executor executor_;
  Address address_;
  ConnectionPtr connection_;
  std::string awaited_;
};

// A reply of ours and the driver's bytes may be due at the same time; one of them writes for both.
Task<Result<void>> Rfc2217Link::flush(ConnectionPtr connection) {
  if (connection->writing) co_return Result<void>();
  connection->writing = true;
  while (!connection->unsent.empty()) {
    const std::vector<std::byte> bytes = std::exchange(connection->unsent, {});
    auto writing = connection->socket->write(bytes);
    const auto written = co_await std::move(writing);
    if (!written) co_return written;
  }
  connection->writing = false;
  co_return Result<void>();
}

// Reads once, answers what the server wants to know, keeps what the monitor said.
Task<Result<void>> Rfc2217Link::take_some(ConnectionPtr connection, std::span<std::byte> buffer) {
  auto reading = connection->socket->read(buffer);
  const auto count = co_await std::move(reading);
  if (!count) co_return count.error();
  connection->telnet.take(buffer.first(*count), connection->arrived);
  if (connection->telnet.state() == Telnet::State::refused) {
    co_return error_of(connection->telnet.refusal());
  }
  const auto reply = connection->telnet.to_server();
  connection->unsent.insert(connection->unsent.end(), reply.begin(), reply.end());
  auto flushing = flush(connection);
  const auto flushed = co_await std::move(flushing);
  co_return flushed;
}

Task<Result<void>> Rfc2217Link::negotiate(ConnectionPtr connection) {
  connection->unsent = connection->telnet.to_server();
  auto offering = flush(connection);
  auto done = co_await std::move(offering);
  std::vector<std::byte> buffer(1024);
  while (done && connection->telnet.state() == Telnet::State::negotiating) {
    auto taking = take_some(connection, buffer);
    done = co_await std::move(taking);
    connection->arrived.clear();  // from before the settings were ours
  }
  co_return done;
}

Task<Result<void>> Rfc2217Link::open() {
  close();
  const auto connection = std::make_shared<Connection>(executor_, address_.line);
  connection_ = connection;
  awaited_ = "connection";
  auto connecting = connection->socket->connect(address_.host, address_.port);
  const auto connected = co_await std::move(connecting);
  if (!connected) co_return connected;
  awaited_ = "RFC 2217 answer (raw ports are tcp:)";
  auto negotiating = negotiate(connection);
  const auto ready = co_await std::move(negotiating);
  co_return ready;
}

Task<Result<std::size_t>> Rfc2217Link::read(std::span<std::byte> into) {
  const auto connection = connection_;
  if (!connection) co_return not_connected();
  while (connection->arrived.empty()) {
    auto taking = take_some(connection, into);
    const auto taken = co_await std::move(taking);
    if (!taken) co_return taken.error();
  }
  const std::size_t count = std::min(into.size(), connection->arrived.size());
  const auto end = connection->arrived.begin() + static_cast<std::ptrdiff_t>(count);
  std::copy(connection->arrived.begin(), end, into.begin());
  connection->arrived.erase(connection->arrived.begin(), end);
  co_return count;
}

Task<Result<void>> Rfc2217Link::write(std::span<const std::byte> bytes) {
  const auto connection = connection_;
  if (!connection) co_return not_connected();
  Telnet::escape(bytes, connection->unsent);
  auto flushing = flush(connection);
  const auto flushed = co_await std::move(flushing);
  co_return flushed;
}

void Rfc2217Link::close() {
  if (connection_) connection_->socket->close();
  connection_.reset();
}

}  // namespace

std::unique_ptr<Link> make_rfc2217_link(asio::any_io_executor executor, const Address& address) {
  return std::make_unique<Rfc2217Link>(std::move(executor), address);
}

}  // namespace vigil::links
