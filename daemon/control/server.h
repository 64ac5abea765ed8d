// Wing: to the technician at this machine. A Unix socket that vigilctl asks; it only tells, nothing
// can be changed through it. Who may ask is decided by the file: its directory, its owner and its
// group.
//
// A client that is slow, silent, gone or talks nonsense costs one of a few places for a few
// seconds and nothing else. What takes long runs on a thread of its own, which sees no bed.
//
// Threading: constructed and destroyed on the executor's thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <string>

#include "daemon/control/protocol.h"

namespace vigil::control {

struct Settings {
  std::string socket = "/run/vigil/control";  // empty: none
};

// Called on the main thread; what it returns is called on the server's worker and may take long.
using Ask = std::function<std::function<Answer()>(const Request&)>;

class Server {
 public:
  // Throws std::runtime_error when the socket cannot be had: no such directory, or another daemon
  // answers there.
  Server(boost::asio::io_context&, const Settings&, Ask);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
  std::string path_;
};

}  // namespace vigil::control
