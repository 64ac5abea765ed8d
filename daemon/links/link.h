// The byte path to a monitor, whatever it is made of. What the bytes mean is the driver's business,
// when to open again the runner's.
//
// Where a link carries datagrams, one read is one datagram and one write is one.
//
// Threading: one thread. At most one read and one write are under way at a time. A link must stay
// alive while a call is under way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <variant>

#include "daemon/links/address.h"
#include "daemon/task.h"

namespace vigil::links {

class Link {
 public:
  virtual ~Link() = default;
  virtual Task<Result<void>> open() = 0;
  virtual Task<Result<std::size_t>> read(std::span<std::byte>) = 0;  // 0 never: an end is an error
  virtual Task<Result<void>> write(std::span<const std::byte>) = 0;  // all of it
  virtual void close() = 0;  // pending calls, open() too, return an error

  // At this machine: it may be plugged in at any moment, and opening it disturbs nobody.
  virtual bool is_local() const { return false; }
  // What open() is waiting for, for people.
  virtual std::string awaited() const { return "connection"; }
  // Datagrams that came from elsewhere than the monitor, since the link was made.
  virtual std::uint64_t ignored() const { return 0; }
};

// Callers on a `listen:` address, each a link that is open already and cannot be opened again.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual Task<Result<std::unique_ptr<Link>>> accept() = 0;
  virtual void close() = 0;
};

// How a device is reached: by a link that we open, again after each loss, or by being called.
using Way = std::variant<std::unique_ptr<Link>, std::unique_ptr<Listener>>;

// Opens no link yet; a listener listens from now on. Throws std::runtime_error naming the address
// when it cannot.
Way make_way(boost::asio::any_io_executor, const Address&);

}  // namespace vigil::links
