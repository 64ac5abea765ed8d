// The dashboard's server: accepts connections and answers them until it is destroyed. One coroutine
// accepts, one keeps the pulse of the stream, each peer has its own; one worker thread checks
// passwords and reads the record.
//
// Threading: everything on the io_context's one thread. Destroy the server when the io_context has
// stopped running, and before it, the ward and the other parts.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "daemon/clock.h"
#include "daemon/dashboard/access.h"
#include "daemon/dashboard/feed.h"
#include "daemon/dashboard/hooks.h"
#include "daemon/dashboard/trend.h"

namespace boost::asio {
class io_context;
}

namespace vigil::dashboard {

// Right for every clinic; tests make them small.
struct Limits {
  std::size_t connections = 256, connections_per_peer = 64;
  std::size_t header = 16UL * 1024, body = 64UL * 1024;  // bytes
  std::chrono::milliseconds read{15'000};    // one whole request, the wait for it included
  std::chrono::milliseconds write{30'000};   // one whole answer
  std::chrono::milliseconds record{8'000};   // until what a person did is on disk
  std::chrono::milliseconds worker{20'000};  // until the worker thread is done
  int jobs = 16;                             // waiting for the worker thread
  std::chrono::milliseconds pulse{250};
  int pulses_per_beat = 8;
  int pulses_per_write = 40;      // a screen that takes longer for one message is dropped
  int pulses_without_sound = 60;  // then the clinic's own bed is told
  int send_buffer = 64 * 1024;    // of a screen: what is in there is old already
};

struct Settings {
  std::string listen = "127.0.0.1";
  std::uint16_t port = 8080;         // 0: any
  std::string certificate, key;      // PEM files; empty: no TLS, loopback only
  std::string www;                   // serve pages from this directory; empty: the embedded ones
  std::string clinic;                // name on screens
  std::string mode_signed;           // "dr.novak, 2026-11-01"; empty: nobody signed for it
  std::optional<double> demo_speed;  // set in a demonstration
  Limits limits;
};

struct Parts {
  const Ward& ward;
  Feed& feed;
  const Trend& trend;
  Access& access;
  const Clock& clock;
  Hooks hooks;
};

class Server {
 public:
  // What the constructor would refuse, without listening: certificate and key are read.
  static void check(const Settings&);

  // Listens from here on. Throws std::runtime_error with a sentence for the technician: address in
  // use, certificate unreadable, an address that others can reach without TLS.
  Server(boost::asio::io_context&, Settings, Parts);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string url() const;  // "https://10.0.0.5:8443"
  std::uint16_t port() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace vigil::dashboard
