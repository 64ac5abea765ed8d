// One configured device: opens its link, reads, asks the driver, hands what it says to delivery.h,
// writes what it wants sent, and opens again after a loss or a silence. A `listen:` device has as
// many links as callers, each with a driver of its own.
//
// There is no timer in here: attempts, waiting for a connection and silence are all judged by
// tick(), ten a second, in the time of the clock.
//
// Threading: one thread. After stop() or destruction nothing more is posted.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <string>
#include <vector>

#include "daemon/clock.h"
#include "daemon/links/delivery.h"
#include "daemon/links/link.h"
#include "daemon/links/ring.h"
#include "drivers/driver.h"

namespace vigil::links {

struct Settings {
  std::string device;             // its name at the bed, "nonin"
  const Entry* driver = nullptr;  // find_driver()
  std::string link;               // address.h
  Options options;                // the driver's
  std::vector<Route> routes;      // one bed, or several that share the link
  std::optional<Millis> silence;  // instead of the driver's
  // Dropped after each opening, for device servers that first empty an old buffer
  // (serial_common.md, "Serial over TCP": 200 ms). 0: nothing.
  Millis settle{};
};

class Runner {
 public:
  // Throws std::runtime_error or std::invalid_argument when the settings make no sense; listens
  // from now on if it is to be called.
  Runner(boost::asio::any_io_executor, const Clock&, Ward&, Settings);
  // The same over a way of the caller's making, whatever Settings::link says.
  Runner(boost::asio::any_io_executor, const Clock&, Ward&, Settings, Way);
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;
  ~Runner();

  void tick(Time now);  // ten a second; the first one opens
  void stop();
  const Settings& settings() const { return settings_; }
  const Counts& counts() const { return delivery_.counts(); }
  // What its links carried lately, ring.h.
  std::vector<Heard> last(Millis length) const;

 private:
  struct Talk;
  struct Door;
  using TalkPtr = std::shared_ptr<Talk>;

  // Coroutines. They own what they wait on and look at `stopped` after each wait.
  Task<void> converse(TalkPtr);
  Task<void> welcome(std::shared_ptr<Door>);
  static Task<void> write_out(TalkPtr, std::uint64_t opening);

  TalkPtr add_talk(std::unique_ptr<Link>);
  void admit(std::unique_ptr<Link>);
  void begin(const TalkPtr&);
  void received(const TalkPtr&, Bytes);
  void tick_driver(const TalkPtr&, Time now);
  void deliver(const TalkPtr&, Time now, Time said);
  void send(const TalkPtr&, Time said);
  void ended(const TalkPtr&, const std::string& failure);
  void tick(const TalkPtr&, Time);
  void tick_door(Time);

  boost::asio::any_io_executor executor_;
  const Clock& clock_;
  Settings settings_;
  Delivery delivery_;
  Ring ring_;
  std::vector<TalkPtr> talks_;
  std::shared_ptr<Door> door_;  // null unless we are called
};

}  // namespace vigil::links
