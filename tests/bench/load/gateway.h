// One HL7 gateway: a connection to the daemon that carries the messages of many beds and counts
// the answers.
//
// Threading: the thread of its io_context.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/streambuf.hpp>
#include <cstdint>
#include <string>

namespace vigil::bench {

struct Answers {
  std::uint64_t sent = 0, accepted = 0, refused = 0;
};

class Gateway {
 public:
  Gateway(boost::asio::io_context&, std::uint16_t port, Answers&);

  void send(const std::string& framed);  // returns when the system has taken all of it
  void listen();                         // counts answers from now on

 private:
  boost::asio::ip::tcp::socket socket_;
  boost::asio::streambuf buffer_;
  Answers& answers_;
};

boost::asio::ip::tcp::socket connect_to(boost::asio::io_context&, std::uint16_t port);

}  // namespace vigil::bench
