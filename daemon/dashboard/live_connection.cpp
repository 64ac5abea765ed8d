#include "daemon/dashboard/live_connection.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

using boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

constexpr int protocol = 1;
constexpr std::size_t longest_message = 1024;  // from a screen
constexpr std::chrono::seconds idle{20};       // without even a pong

template <typename Stream>
struct Live : Screen {
  Live(Stream s, asio::any_io_executor executor) : socket(std::move(s)), wake(executor) {
    outbox = std::make_shared<Outbox>();
    outbox->on_put([this] { wake.cancel(); });
    drop = [this] { end(); };
  }
  ~Live() { outbox->on_put(nullptr); }
  Live(const Live&) = delete;
  Live& operator=(const Live&) = delete;

  void end() {
    ended = true;
    wake.cancel();
    beast::close_socket(beast::get_lowest_layer(socket));
  }

  websocket::stream<Stream> socket;
  asio::steady_timer wake;
  bool ended = false;
};
template <typename Stream>
using SharedLive = std::shared_ptr<Live<Stream>>;

template <typename Stream>
void limit(Live<Stream>& live, int send_buffer) {
  websocket::stream_base::timeout times{};
  times.handshake_timeout = std::chrono::seconds{10};
  times.idle_timeout = idle;
  times.keep_alive_pings = true;
  beast::get_lowest_layer(live.socket).expires_never();  // the WebSocket has its own
  live.socket.set_option(times);
  live.socket.read_message_max(longest_message);
  // A large buffer would hold states that are old by the time the screen reads them.
  error_code ignored;
  auto& tcp = beast::get_lowest_layer(live.socket).socket();
  tcp.set_option(asio::socket_base::send_buffer_size{send_buffer}, ignored);
  tcp.set_option(asio::ip::tcp::no_delay{true}, ignored);
}

Buffer hello(const Context& context, const Account& account) {
  const Settings& settings = context.settings;
  const Time now = context.now();
  Json json;
  json.begin().field("type", "hello").field("version", protocol).field("now", now);
  json.field("clinic", settings.clinic);
  json.field("mode", alerts::name_of(context.parts.hooks.mode()));
  json.field("mode_signed", settings.mode_signed).key("demo");
  if (settings.demo_speed) {
    json.begin().field("speed", *settings.demo_speed).end();
  } else {
    json.value(std::nullopt);
  }
  json.key("you").raw(you_json(account));
  json.key("beds").raw(context.parts.feed.beds_json(now));
  json.key("station").raw(context.parts.feed.station_json(now)).end();
  return std::make_shared<const std::string>(json.take());
}

template <typename Stream>
Task<void> write_all(SharedLive<Stream> live) {
  while (!live->ended) {
    const Buffer text = live->outbox->take();
    if (!text) {
      live->wake.expires_at(asio::steady_timer::time_point::max());
      co_await live->wake.async_wait(as_result);
      continue;
    }
    live->writing = true;
    const auto buffer = asio::buffer(*text);
    const auto [error, size] = co_await live->socket.async_write(buffer, as_result);
    live->writing = false;
    live->pulses = 0;
    if (error) break;
  }
  live->end();
}

template <typename Stream>
Task<void> read_all(SharedLive<Stream> live) {
  beast::flat_buffer ignored{longest_message};
  while (!live->ended) {
    const auto [error, size] = co_await live->socket.async_read(ignored, as_result);
    if (error) break;
    ignored.clear();
  }
  live->end();
}

template <typename Stream>
Task<void> run(Shared context, Stream stream, HttpRequest request, Access::SignedIn who) {
  auto live = std::make_shared<Live<Stream>>(std::move(stream), context->executor);
  live->key = who.key;
  limit(*live, context->settings.limits.send_buffer);
  const auto [error] = co_await live->socket.async_accept(request, as_result);
  // The sign-in may have ended during the handshake.
  const Account* account = context->parts.access.account_of(who.key, context->now());
  if (error || !account || context->stopped) co_return;
  context->screens.add(live);
  live->outbox->put({Update::Kind::hello, {}, hello(*context, *account)});
  context->parts.feed.join(live->outbox);
  spawn(context->executor, write_all<Stream>(live));
  co_await read_all<Stream>(live);
}

}  // namespace

Task<void> serve_live(Shared context, PlainStream stream, HttpRequest request,
                      Access::SignedIn who) {
  return run<PlainStream>(std::move(context), std::move(stream), std::move(request), who);
}

Task<void> serve_live(Shared context, TlsStream stream, HttpRequest request, Access::SignedIn who) {
  return run<TlsStream>(std::move(context), std::move(stream), std::move(request), who);
}

}  // namespace vigil::dashboard
