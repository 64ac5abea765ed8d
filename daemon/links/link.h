// The byte path to a monitor, whatever it is made of. Each link is used by one coroutine at a time.
//
// Addresses: serial:/dev/vigil/bed3-nonin[?9600-8N1], pty:/run/vigil-sim/bed3, tcp:10.0.0.31:4601,
// listen:6661 or listen:127.0.0.1:6661.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/system/result.hpp>
#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace vigil::links {

template <typename T>
using Task = boost::asio::awaitable<T>;
template <typename T>
using Result = boost::system::result<T>;

class Link {
 public:
  virtual ~Link() = default;
  virtual Task<Result<void>> open() = 0;
  virtual Task<Result<std::size_t>> read(std::span<std::byte>) = 0;  // 0 never: an end is an error
  virtual Task<Result<void>> write(std::span<const std::byte>) = 0;
  virtual void close() = 0;  // pending calls return operation_aborted
};

}  // namespace vigil::links
