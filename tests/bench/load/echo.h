// What a byte path alone costs on this machine at this moment: a bare TCP server on loopback that
// sends back what comes, with nothing in between. The yardstick for the daemon's latency.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <string>
#include <thread>

#include "tests/bench/load/samples.h"

namespace vigil::bench {

class Echo {
 public:
  explicit Echo(boost::asio::io_context&);
  ~Echo();
  Echo(const Echo&) = delete;
  Echo& operator=(const Echo&) = delete;

  // Calls back with the time from handing the bytes to the system to the last of them back. (On
  // loopback the other side may answer before the call that sends returns.) Not while one is under
  // way.
  void measure(const std::string& bytes, std::function<void(std::chrono::nanoseconds)>);
  bool busy() const { return busy_; }

 private:
  boost::asio::ip::tcp::acceptor acceptor_;
  boost::asio::ip::tcp::socket socket_;
  std::string answer_;
  bool busy_ = false;
  std::thread server_;
};

}  // namespace vigil::bench
