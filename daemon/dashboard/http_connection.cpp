#include "daemon/dashboard/http_connection.h"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "daemon/dashboard/live_connection.h"
#include "daemon/dashboard/origin.h"
#include "daemon/dashboard/perform.h"
#include "daemon/log.h"

namespace vigil::dashboard {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

using boost::system::error_code;
using Parser = http::request_parser<http::string_body>;
using Response = http::response<http::string_body>;
constexpr std::chrono::seconds longest_goodbye{1};
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

constexpr std::string_view policy =
    "default-src 'self'; connect-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

std::string_view view(beast::string_view s) {
  return {s.data(), s.size()};
}

Request request_of(const HttpRequest& from, const std::string& peer) {
  Request r;
  r.method = view(from.method_string());
  const std::string_view target = view(from.target());
  r.path = target.substr(0, target.find('?'));
  r.content_type = view(from[http::field::content_type]);
  r.marked = from.count("X-Vigil") > 0;
  const bool proxied = from.count("Forwarded") > 0 || from.count("X-Forwarded-For") > 0;
  r.local = is_loopback(peer) && !proxied;
  r.body = from.body();
  return r;
}

Response response_of(Reply reply, const Context& context, bool is_page) {
  Response r{http::int_to_status(static_cast<unsigned>(reply.answer.status)), 11};
  r.set(http::field::content_type, reply.answer.type);
  r.set(http::field::cache_control, is_page ? "no-cache" : "no-store");
  r.set("Content-Security-Policy", beast::string_view{policy.data(), policy.size()});
  r.set("X-Content-Type-Options", "nosniff");
  r.set("Referrer-Policy", "no-referrer");
  r.set("Cross-Origin-Opener-Policy", "same-origin");
  r.set("Cross-Origin-Resource-Policy", "same-origin");
  if (reply.cookie) r.set(http::field::set_cookie, cookie_header(*reply.cookie, context.secure));
  if (reply.retry_after > Millis{0}) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(reply.retry_after).count();
    r.set(http::field::retry_after, std::to_string(seconds));
  }
  r.body() = std::move(reply.answer.body);
  r.prepare_payload();
  return r;
}

Reply refusal(int status, std::string_view sentence) {
  return {refuse(status, sentence), {}, {}};
}

// What to tell a peer whose request could not be read; empty: nothing, it is gone or too slow.
std::optional<Reply> refusal_for(error_code error) {
  if (error == http::error::body_limit) return refusal(413, "The request is too large.");
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return refusal(431, "The header of the request is too large.");
  }
  if (error == http::error::end_of_stream || error == http::error::partial_message) return {};
  if (error.category() == http::make_error_code(http::error::bad_method).category()) {
    return refusal(400, "The request is not valid HTTP.");
  }
  return {};
}

// Why the stream is refused; empty: it may start.
std::optional<Reply> refuse_live(const HttpRequest& request, const Caller& caller) {
  if (request.target() != "/api/live") return refusal(404, "There is no stream at this path.");
  const auto origin = request.find(http::field::origin);
  const bool foreign = origin != request.end() &&
                       !same_origin(view(origin->value()), view(request[http::field::host]));
  if (foreign) return refusal(403, "The stream is for pages of Vigil.");
  if (!caller.who) return refusal(401, please_sign_in);
  return std::nullopt;
}

template <typename Stream>
class Peer {
 public:
  Peer(Shared context, Stream stream, std::string address)
      : context_(std::move(context)), stream_(std::move(stream)), address_(std::move(address)) {}

  Task<void> run() {
    bool more = true;
    while (more && !context_->stopped) more = co_await one_request();
    if (!upgraded_) co_await finish();  // else the stream is no longer here
  }

 private:
  // What the peer still sends is read for a moment: closing on it would make the peer's system
  // throw away our answer.
  Task<void> finish() {
    auto& tcp = beast::get_lowest_layer(stream_);
    error_code gone;
    tcp.socket().shutdown(asio::ip::tcp::socket::shutdown_send, gone);
    tcp.expires_after(longest_goodbye);
    std::array<char, 4096> rest{};
    for (int reads = 0; !gone && reads < 64; ++reads) {
      const auto buffer = asio::buffer(rest);
      const auto [error, size] = co_await tcp.async_read_some(buffer, as_result);
      gone = error;
    }
  }

  Task<bool> one_request() {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(limits().header));
    parser.body_limit(limits().body);
    beast::get_lowest_layer(stream_).expires_after(limits().read);
    const auto [error, size] = co_await http::async_read(stream_, buffer_, parser, as_result);
    if (error) {
      std::optional<Reply> reply = refusal_for(error);
      if (reply) co_await send(std::move(*reply), false, false);
      co_return false;
    }
    HttpRequest request = parser.release();
    Caller caller{address_, {}};
    caller.who = context_->parts.access.who(cookie_value(view(request[http::field::cookie])),
                                            context_->now());
    if (beast::websocket::is_upgrade(request)) {
      co_await upgrade(std::move(request), std::move(caller));
      co_return false;
    }
    const bool more = co_await answer(std::move(request), std::move(caller));
    co_return more;
  }

  Task<void> upgrade(HttpRequest request, Caller caller) {
    std::optional<Reply> reply = refuse_live(request, caller);
    if (reply) {
      co_await send(std::move(*reply), false, false);
      co_return;
    }
    upgraded_ = true;
    co_await serve_live(context_, std::move(stream_), std::move(request), *caller.who);
  }

  Task<bool> answer(HttpRequest request, Caller caller) {
    const bool keep = request.keep_alive();
    const bool head = request.method() == http::verb::head;
    const Request wanted = request_of(request, address_);
    const Account* account = caller.who ? caller.who->account : nullptr;
    Outcome outcome = route(wanted, account, context_->facts(), context_->now());
    const bool page = std::holds_alternative<ShowPage>(outcome);
    Reply reply = co_await perform(context_, std::move(outcome), std::move(caller));
    Response response = response_of(std::move(reply), *context_, page);
    const bool sent = co_await write(std::move(response), keep, head);
    co_return sent&& keep;
  }

  Task<void> send(Reply reply, bool keep, bool head) {
    Response response = response_of(std::move(reply), *context_, false);
    co_await write(std::move(response), keep, head);
  }

  Task<bool> write(Response response, bool keep, bool head) {
    response.keep_alive(keep);
    beast::get_lowest_layer(stream_).expires_after(limits().write);
    if (head) {
      http::response_serializer<http::string_body> header{response};
      const auto [error, size] = co_await http::async_write_header(stream_, header, as_result);
      co_return !error;
    }
    const auto [error, size] = co_await http::async_write(stream_, response, as_result);
    co_return !error;
  }

  const Limits& limits() const { return context_->settings.limits; }

  Shared context_;
  Stream stream_;
  std::string address_;
  beast::flat_buffer buffer_{128UL * 1024};
  bool upgraded_ = false;
};

template <typename Stream>
Task<void> serve_http(Shared context, Stream stream, std::string address) {
  Peer<Stream> peer{std::move(context), std::move(stream), std::move(address)};
  co_await peer.run();
}

Task<void> serve_plain(Shared context, PlainStream stream, std::string address) {
  const Seat seat{context, address};
  co_await serve_http<PlainStream>(context, std::move(stream), address);
}

Task<void> serve_tls(Shared context, TlsStream stream, std::string address) {
  const Seat seat{context, address};
  beast::get_lowest_layer(stream).expires_after(context->settings.limits.read);
  const auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, as_result);
  if (error) co_return;
  co_await serve_http<TlsStream>(context, std::move(stream), address);
}

void report(std::exception_ptr failure) {
  if (!failure) return;
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& e) {
    log::error("connection failed", {{"why", e.what()}});
  }
}

}  // namespace

void serve(Shared context, asio::ip::tcp::socket socket, TlsContext tls) {
  error_code gone;
  const auto endpoint = socket.remote_endpoint(gone);
  if (gone) return;
  const std::string address = endpoint.address().to_string();
  const auto known = context->peers.find(address);
  const std::size_t here = known == context->peers.end() ? 0 : known->second;
  const Limits& limits = context->settings.limits;
  if (context->connections >= limits.connections || here >= limits.connections_per_peer) return;
  const asio::any_io_executor executor = context->executor;
  PlainStream stream{std::move(socket)};
  if (tls) {
    TlsStream secured{std::move(stream), *tls};
    asio::co_spawn(executor, serve_tls(std::move(context), std::move(secured), address), report);
  } else {
    asio::co_spawn(executor, serve_plain(std::move(context), std::move(stream), address), report);
  }
}

}  // namespace vigil::dashboard
