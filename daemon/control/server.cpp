#include "daemon/control/server.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <stdexcept>

#include "daemon/log.h"
#include "daemon/task.h"

namespace vigil::control {
namespace asio = boost::asio;
using asio::local::stream_protocol;
namespace {

using Error = boost::system::error_code;
using Stream = boost::beast::basic_stream<stream_protocol>;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

constexpr int most_clients = 4;
constexpr std::chrono::seconds patience{5};  // for the request, and again for taking the answer
constexpr std::chrono::seconds pause{1};     // after a failed accept

// A file left behind by a daemon that was killed is removed; one behind which somebody answers is
// not.
void make_room(asio::io_context& io, const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) return;
  if (!S_ISSOCK(status.st_mode)) throw std::runtime_error(path + " is no socket");
  stream_protocol::socket probe{io};
  Error error;
  probe.connect(stream_protocol::endpoint(path), error);
  if (!error) throw std::runtime_error(path + " belongs to another vigild that runs");
  ::unlink(path.c_str());
}

stream_protocol::acceptor listen_at(asio::io_context& io, const std::string& path) {
  make_room(io, path);
  stream_protocol::acceptor acceptor{io};
  Error error;
  acceptor.open(stream_protocol(), error);
  if (!error) acceptor.bind(stream_protocol::endpoint(path), error);
  if (!error) acceptor.listen(most_clients, error);
  if (error) throw std::runtime_error(path + ": " + error.message());
  // The group may ask; UMask= of the service leaves it out.
  if (::chmod(path.c_str(), 0660) != 0) throw std::runtime_error(path + ": cannot be restricted");
  return acceptor;
}

std::string user_of(Stream& stream) {
  ucred peer{};
  socklen_t size = sizeof peer;
  const int socket = stream.socket().native_handle();
  if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return "unknown";
  return std::to_string(peer.uid);
}

}  // namespace

struct Server::Shared {
  Shared(asio::io_context& context, const std::string& path, Ask asked)
      : io(context), acceptor(listen_at(context, path)), ask(std::move(asked)) {}

  asio::io_context& io;
  stream_protocol::acceptor acceptor;
  Ask ask;
  asio::thread_pool worker{1};
  int clients = 0;
  bool stopped = false;

  static Task<void> welcome(std::shared_ptr<Shared>);
  static Task<void> converse(std::shared_ptr<Shared>, Stream);
  static Task<Answer> answer(std::shared_ptr<Shared>, std::string line, std::string user);
  static Task<Answer> work(std::function<Answer()>);
};

Task<Answer> Server::Shared::work(std::function<Answer()> job) {
  co_return job();
}

Task<Answer> Server::Shared::answer(std::shared_ptr<Shared> shared, std::string line,
                                    std::string user) {
  const auto request = read_request(line);
  if (!request) co_return Answer{Answer::Kind::refused, "that is no request", {}};
  std::function<Answer()> job = shared->ask(*request);
  auto working = work(std::move(job));
  auto done = asio::co_spawn(shared->worker, std::move(working), as_result);
  auto [failure, answer] = co_await std::move(done);
  if (failure) co_return Answer{Answer::Kind::refused, "it could not be written down", {}};
  log::notice("captured", {{"bed", request->bed},
                           {"files", std::to_string(answer.files.size())},
                           {"uid", std::move(user)}});
  co_return std::move(answer);
}

Task<void> Server::Shared::converse(std::shared_ptr<Shared> shared, Stream stream) {
  std::string line;
  stream.expires_after(patience);
  const auto [error, size] = co_await asio::async_read_until(
      stream, asio::dynamic_buffer(line, longest_request), '\n', as_result);
  if (!error) {
    stream.expires_never();
    auto answering = answer(shared, line.substr(0, size - 1), user_of(stream));
    const Answer said = co_await std::move(answering);
    const std::string text = write_answer(said);
    stream.expires_after(patience);
    co_await asio::async_write(stream, asio::buffer(text), as_result);
  }
  --shared->clients;
}

Task<void> Server::Shared::welcome(std::shared_ptr<Shared> shared) {
  asio::steady_timer timer{shared->io};
  while (!shared->stopped) {
    auto [error, socket] = co_await shared->acceptor.async_accept(as_result);
    if (shared->stopped) co_return;
    if (error) {
      timer.expires_after(pause);
      co_await timer.async_wait(as_result);
      continue;
    }
    if (shared->clients >= most_clients) continue;  // it is hung up on
    ++shared->clients;
    spawn(shared->io.get_executor(), converse(shared, Stream(std::move(socket))));
  }
}

Server::Server(asio::io_context& io, const Settings& settings, Ask ask) : path_(settings.socket) {
  shared_ = std::make_shared<Shared>(io, path_, std::move(ask));
  spawn(io.get_executor(), Shared::welcome(shared_));
}

Server::~Server() {
  shared_->stopped = true;
  Error ignored;
  shared_->acceptor.close(ignored);
  ::unlink(path_.c_str());
}

}  // namespace vigil::control
