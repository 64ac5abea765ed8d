// One TCP connection, ours or a caller's, for the wings that talk over the network. It lives for
// one connection only: whoever connects again makes a new one, so that a write that was under way
// can never go on into the next connection. Has no timer: whoever waits too long closes it.
//
// Threading: one thread. Kept alive by a shared pointer while a call is under way.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "daemon/task.h"

namespace vigil {

class TcpSocket {
 public:
  using Bytes = std::span<const std::byte>;

  explicit TcpSocket(boost::asio::any_io_executor);
  explicit TcpSocket(boost::asio::ip::tcp::socket);  // of a caller

  // Numeric hosts need no resolver, and so neither its thread nor a name server that works.
  Task<Result<void>> connect(std::string host, std::uint16_t port);
  Task<Result<std::size_t>> read(std::span<std::byte>);  // 0 never: an end is an error
  Task<Result<void>> write(Bytes);                       // all of it
  // What has arrived already, without waiting; 0 when nothing has.
  std::size_t read_arrived(std::span<std::byte>);
  void close();  // pending calls, connect() too, return an error; nothing opens it again

 private:
  using Endpoints = std::vector<boost::asio::ip::tcp::endpoint>;
  Task<Result<Endpoints>> look_up(std::string host, std::uint16_t port);
  void prepare();

  boost::asio::ip::tcp::socket socket_;
  boost::asio::ip::tcp::resolver resolver_;
  bool closed_ = false;
};

}  // namespace vigil
