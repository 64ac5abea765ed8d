// What all connections of one server share. They hold it together, so that a connection that ends
// last still finds it; the parts behind the references are used only while the server lives.
//
// Internal to dashboard/.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/thread_pool.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "daemon/dashboard/routes.h"
#include "daemon/dashboard/screens.h"
#include "daemon/dashboard/server.h"

namespace vigil::dashboard {

struct Context {
  Settings settings;
  Parts parts;
  boost::asio::any_io_executor executor;
  boost::asio::thread_pool* worker = nullptr;  // the server's
  bool secure = false;                         // TLS
  bool stopped = false;

  Screens screens;
  int jobs = 0;  // handed to the worker and not back yet
  std::size_t connections = 0;
  std::map<std::string, std::size_t> peers;  // connections by address

  Time now() const { return parts.clock.now(); }
  Facts facts() const { return {parts.ward, parts.access, parts.hooks}; }
};
using Shared = std::shared_ptr<Context>;

// A connection's place among the bounded number of them.
class Seat {
 public:
  Seat(Shared context, std::string peer) : context_(std::move(context)), peer_(std::move(peer)) {
    ++context_->connections;
    ++context_->peers[peer_];
  }
  ~Seat() {
    --context_->connections;
    if (--context_->peers[peer_] == 0) context_->peers.erase(peer_);
  }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;

 private:
  Shared context_;
  std::string peer_;
};

}  // namespace vigil::dashboard
