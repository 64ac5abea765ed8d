// Sockets around SNPP sessions: any number of connections, replies paced as the behaviour asks.
#include <poll.h>

#include <boost/json.hpp>
#include <csignal>
#include <cstdio>
#include <deque>
#include <list>

#include "simulators/descriptor.h"
#include "simulators/gateways/snpp.h"
#include "simulators/order.h"
#include "simulators/world.h"

namespace vigil::sim {
namespace {

using std::chrono::milliseconds;
using RealClock = std::chrono::steady_clock;

constexpr milliseconds split_gap{20};
constexpr int wait_milliseconds = 10;

struct Connection {
  Descriptor socket;
  SnppSession session;
  Behaviour behaviour;
  int number;
  std::deque<std::pair<RealClock::time_point, std::string>> outbox;
  bool gone = false;
};

class Server {
 public:
  explicit Server(const SnppSettings& settings)
      : settings_(settings), listener_(listen_on(settings.port)) {
    if (settings.log.empty()) return;
    log_ = std::fopen(settings.log.c_str(), "a");
    if (log_ == nullptr) throw BadInput(settings.log + ": cannot be written");
  }
  ~Server() {
    if (log_ != stdout) std::fclose(log_);
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void turn();
  void print_summary() const {
    const boost::json::object summary{{"sessions", sessions_}, {"pages", pages_}};
    std::printf("%s\n", boost::json::serialize(summary).c_str());
  }

 private:
  void welcome();
  void serve(Connection& connection);
  void say(Connection& connection, const std::string& text) const;
  void write_due(Connection& connection) const;
  void note(const Page& page, const Connection& connection);

  SnppSettings settings_;
  Descriptor listener_;
  std::list<Connection> connections_;
  std::FILE* log_ = stdout;
  int sessions_ = 0;
  long pages_ = 0;
};

void Server::welcome() {
  while (Descriptor socket = accept_one(listener_)) {
    const bool worn_off = settings_.misbehave_times >= 0 && sessions_ >= settings_.misbehave_times;
    const Behaviour behaviour = worn_off ? Behaviour::ok : settings_.behaviour;
    connections_.push_back(
        {std::move(socket), SnppSession{behaviour}, behaviour, ++sessions_, {}, false});
    say(connections_.back(), connections_.back().session.greeting());
  }
}

void Server::say(Connection& connection, const std::string& text) const {
  auto at = RealClock::now();
  if (!connection.outbox.empty()) at = std::max(at, connection.outbox.back().first);
  if (connection.behaviour == Behaviour::slow) at += settings_.pause;
  if (connection.behaviour != Behaviour::split) {
    if (!text.empty()) connection.outbox.emplace_back(at, text);
    return;
  }
  for (const char c : text) connection.outbox.emplace_back(at += split_gap, std::string(1, c));
}

void Server::write_due(Connection& connection) const {
  auto& outbox = connection.outbox;
  while (!outbox.empty() && outbox.front().first <= RealClock::now() && !connection.gone) {
    auto& text = outbox.front().second;
    text.erase(0, write_some(connection.socket.get(), text, connection.gone));
    if (!text.empty()) return;
    outbox.pop_front();
  }
}

// One line for each page: what a test looks for afterwards.
void Server::note(const Page& page, const Connection& connection) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  boost::json::array pagers(page.pagers.begin(), page.pagers.end());
  const boost::json::object line{{"time_ms", std::chrono::duration_cast<milliseconds>(now).count()},
                                 {"session", connection.number},
                                 {"pagers", std::move(pagers)},
                                 {"text", page.text},
                                 {"level", page.level},
                                 {"answered", connection.behaviour != Behaviour::drop_after_send}};
  std::fprintf(log_, "%s\n", boost::json::serialize(line).c_str());
  std::fflush(log_);
  ++pages_;
}

void Server::serve(Connection& connection) {
  const std::string bytes = read_some(connection.socket.get(), connection.gone);
  if (!connection.session.closed()) say(connection, connection.session.feed(bytes));
  for (const auto& page : connection.session.take_pages()) note(page, connection);
  write_due(connection);
  if (connection.session.closed() && connection.outbox.empty()) connection.gone = true;
}

void Server::turn() {
  std::vector<pollfd> list{{listener_.get(), POLLIN, 0}};
  for (const auto& connection : connections_) list.push_back({connection.socket.get(), POLLIN, 0});
  ::poll(list.data(), list.size(), wait_milliseconds);
  welcome();
  for (auto& connection : connections_) serve(connection);
  connections_.remove_if([](const Connection& connection) { return connection.gone; });
}

}  // namespace

int serve_snpp(const SnppSettings& settings) {
  std::signal(SIGPIPE, SIG_IGN);
  Server server{settings};
  while (!stop_requested()) server.turn();
  server.print_summary();
  return 0;
}

}  // namespace vigil::sim
