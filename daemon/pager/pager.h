// Outlet: what the engine wants paged goes out, and each page gets a fate. A bounded queue, three
// attempts, 20 s at most; then the engine calls the next person. Pages of one gateway never wait
// for another gateway.
//
// The fate is posted from tick() or from the loop, never while the ward hands out effects. A page
// that is asked for again after a restart keeps its identity, which its reader sees ("p12").
//
// Threading: one thread. After stop() or destruction nothing more is posted.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/pager/gateway.h"
#include "daemon/ward.h"

namespace vigil::pager {

struct Settings {
  std::vector<GatewaySettings> gateways;  // of one channel: the later ones help out
};

// How an account can be reached.
struct Contact {
  std::string channel;  // "snpp"
  std::string pager;    // identifier at the channel's gateway
};

struct Counts {
  std::uint64_t accepted = 0, failed = 0, attempts = 0;
  std::size_t waiting = 0;  // queued or under way
};

class Pager final : public Outlet {
 public:
  using FindContact = std::function<std::optional<Contact>(const std::string& account)>;
  using Post = std::function<void(const BedId&, const alerts::Event&)>;

  // Throws std::runtime_error for an unknown channel or two gateways of one name.
  Pager(boost::asio::any_io_executor, Settings, FindContact, Post);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager() override;

  void decided(Time, const Bed&, const alerts::Effect&) override;
  void tick(Time now);  // ten a second
  void stop();
  Counts counts() const;

 private:
  // A page on its way.
  struct Order {
    BedId bed;
    alerts::Page page;
    // Seen by the first tick. Not the time of the effect: after a pause of the whole program the
    // ward catches up with old times, and such a page still deserves its 20 s.
    std::optional<Time> asked;
    Time due{};
    std::size_t attempts = 0;
    bool under_way = false;
    bool expired = false;
    std::string detail;  // of the last attempt
  };
  struct Desk;
  using OrderPtr = std::shared_ptr<Order>;
  using DeskPtr = std::shared_ptr<Desk>;

  // Coroutine. Holds what it uses and looks at `stopped` afterwards.
  Task<void> carry(DeskPtr, OrderPtr, std::unique_ptr<alerts::Dialogue>);

  void take(const Bed&, const alerts::Page&);
  void withdraw(const BedId&, alerts::PageId);
  void expire(const OrderPtr&, Time);
  void dispatch(const OrderPtr&, Time);
  void probe(const DeskPtr&, Time);
  DeskPtr desk_for(const Order&, const std::string& channel) const;
  void attempted(const DeskPtr&, const OrderPtr&, const alerts::Done&);
  void judge_health(Desk&, const alerts::Done&);
  void finish(const OrderPtr&, alerts::Fate, const std::string& detail);
  void report(const BedId&, alerts::Event);
  void post_reports();

  boost::asio::any_io_executor executor_;
  FindContact find_contact_;
  Post post_;
  std::vector<DeskPtr> desks_;
  std::vector<OrderPtr> orders_;                          // most urgent first, then oldest
  std::vector<std::pair<BedId, alerts::Event>> reports_;  // not posted yet
  bool overflowing_ = false;
  Time now_{};
  Counts counts_;
};

}  // namespace vigil::pager
