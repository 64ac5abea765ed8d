#include "daemon/dashboard/server.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <stdexcept>

#include "daemon/dashboard/context.h"
#include "daemon/dashboard/http_connection.h"
#include "daemon/dashboard/origin.h"
#include "daemon/log.h"
#include "daemon/task.h"

namespace vigil::dashboard {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

constexpr int pulses_between_cleanings = 240;

[[noreturn]] void give_up(const std::string& sentence) {
  throw std::runtime_error(sentence);
}

TlsContext make_tls(const Settings& settings) {
  if (settings.certificate.empty() && settings.key.empty()) return nullptr;
  if (settings.certificate.empty() || settings.key.empty()) {
    give_up("dashboard: a certificate and its key belong together");
  }
  auto tls = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_server);
  tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                   asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 |
                   asio::ssl::context::no_tlsv1_1 | asio::ssl::context::single_dh_use);
  // A key with a pass phrase must not make the program wait at a terminal that nobody sees.
  tls->set_password_callback([](std::size_t, auto) { return std::string{}; });
  error_code error;
  tls->use_certificate_chain_file(settings.certificate, error);
  if (error)
    give_up("dashboard: cannot use certificate " + settings.certificate + ": " + error.message());
  tls->use_private_key_file(settings.key, asio::ssl::context::pem, error);
  if (error) give_up("dashboard: cannot use key " + settings.key + ": " + error.message());
  return tls;
}

tcp::endpoint endpoint_of(const Settings& settings, bool secure) {
  error_code error;
  const auto address = asio::ip::make_address(settings.listen, error);
  if (error) give_up("dashboard: \"" + settings.listen + "\" is not an address");
  if (!secure && !is_loopback(settings.listen)) {
    give_up("dashboard: " + settings.listen +
            " can be reached from other machines: set certificate and key, or listen on 127.0.0.1");
  }
  return {address, settings.port};
}

std::shared_ptr<tcp::acceptor> make_acceptor(asio::io_context& io, const tcp::endpoint& endpoint) {
  auto acceptor = std::make_shared<tcp::acceptor>(io);
  error_code error;
  acceptor->open(endpoint.protocol(), error);
  if (!error) acceptor->set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor->bind(endpoint, error);
  if (!error) acceptor->listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    give_up("dashboard: cannot listen on " + endpoint.address().to_string() + " port " +
            std::to_string(endpoint.port()) + ": " + error.message());
  }
  return acceptor;
}

Task<void> accept(Shared context, std::shared_ptr<tcp::acceptor> acceptor, TlsContext tls) {
  asio::steady_timer pause{context->executor};
  while (!context->stopped) {
    auto [error, socket] = co_await acceptor->async_accept(as_result);
    if (context->stopped) break;
    if (!error) {
      serve(context, std::move(socket), tls);
      continue;
    }
    // Out of file descriptors, most likely: connections that end will bring some back.
    log::warning("cannot accept", {{"why", error.message()}});
    pause.expires_after(std::chrono::milliseconds{100});
    co_await pause.async_wait(as_result);
  }
}

// Tells the clinic's own bed when patients are watched and no screen can be heard.
class Hearing {
 public:
  void pulse(Context& context) {
    silent_ = needed(context) && !context.screens.heard(context.parts.access) ? silent_ + 1 : 0;
    tell(context, silent_ < context.settings.limits.pulses_without_sound);
  }

 private:
  static bool needed(const Context& context) {
    const auto beds = context.parts.ward.beds();
    return std::any_of(beds.begin(), beds.end(), [&](const BedId& id) {
      return id != Ward::clinic && context.parts.ward.bed(id).session;
    });
  }

  void tell(Context& context, bool up) {
    if (told_ == up) return;
    told_ = up;
    const auto beds = context.parts.ward.beds();
    if (std::find(beds.begin(), beds.end(), Ward::clinic) == beds.end()) return;
    context.parts.hooks.post(
        BedId{Ward::clinic},
        alerts::LinkChanged{"screens", up, up ? "" : "no screen can be heard"});
  }

  int silent_ = 0;
  std::optional<bool> told_;
};

Task<void> keep_pulse(Shared context, std::shared_ptr<asio::steady_timer> timer) {
  const Limits& limits = context->settings.limits;
  Hearing hearing;
  for (int count = 1; !context->stopped; ++count) {
    timer->expires_after(limits.pulse);
    co_await timer->async_wait(as_result);
    if (context->stopped) break;
    const Time now = context->now();
    context->screens.drop_signed_out(context->parts.access, now);
    context->screens.drop_slow(limits.pulses_per_write);
    context->parts.feed.pulse(now);
    if (count % limits.pulses_per_beat == 0) context->parts.feed.beat(now);
    if (count % pulses_between_cleanings == 0) context->parts.access.forget_expired(now);
    hearing.pulse(*context);
  }
}

void check_hooks(const Hooks& h) {
  VIGIL_CHECK(h.post && h.when_recorded && h.caption && h.save_account && h.save_sign_ins &&
              h.new_session_id);
  VIGIL_CHECK(h.overlays && h.compose && h.signed_overlays && h.earlier_response);
  VIGIL_CHECK(h.patient_number && h.profiles && h.channels && h.metrics);
  VIGIL_CHECK(h.sessions_json && h.session_json);
}

}  // namespace

struct Server::Inside {
  asio::thread_pool worker{1};
  Shared context;
  std::shared_ptr<tcp::acceptor> acceptor;
  std::shared_ptr<asio::steady_timer> timer;
};

void Server::check(const Settings& settings) {
  endpoint_of(settings, make_tls(settings) != nullptr);
}

Server::Server(asio::io_context& io, Settings settings, Parts parts) {
  check_hooks(parts.hooks);
  const TlsContext tls = make_tls(settings);
  const tcp::endpoint endpoint = endpoint_of(settings, tls != nullptr);
  auto acceptor = make_acceptor(io, endpoint);
  inside_ = std::make_unique<Inside>();
  inside_->acceptor = std::move(acceptor);
  inside_->timer = std::make_shared<asio::steady_timer>(io);
  inside_->context = std::make_shared<Context>(Context{std::move(settings),
                                                       std::move(parts),
                                                       io.get_executor(),
                                                       &inside_->worker,
                                                       tls != nullptr,
                                                       false,
                                                       {},
                                                       0,
                                                       0,
                                                       {}});
  spawn(io.get_executor(), accept(inside_->context, inside_->acceptor, tls));
  spawn(io.get_executor(), keep_pulse(inside_->context, inside_->timer));
}

Server::~Server() {
  inside_->context->stopped = true;
  error_code ignored;
  inside_->acceptor->close(ignored);
  inside_->timer->cancel();
  inside_->context->screens.drop_all();
  inside_->worker.stop();
  inside_->worker.join();
}

std::uint16_t Server::port() const {
  return inside_->acceptor->local_endpoint().port();
}

std::string Server::url() const {
  const tcp::endpoint endpoint = inside_->acceptor->local_endpoint();
  const std::string address = endpoint.address().to_string();
  const std::string host = endpoint.address().is_v6() ? "[" + address + "]" : address;
  return (inside_->context->secure ? "https://" : "http://") + host + ":" +
         std::to_string(endpoint.port());
}

}  // namespace vigil::dashboard
