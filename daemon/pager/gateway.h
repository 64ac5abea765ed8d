// One paging gateway: carries a channel's dialogue to it over TCP, one at a time. Which page goes
// when, and how often, is the pager's business.
//
// Threading: one thread. No timer in here: tick() judges how long a connection or an answer takes.
#pragma once

#include <memory>
#include <string>

#include "alerts/channels/channel.h"
#include "daemon/task.h"
#include "drivers/observation.h"

namespace vigil::pager {

struct GatewaySettings {
  std::string name;              // "main": in logs, alerts and the record
  std::string channel = "snpp";  // find_channel()
  std::string host;
  std::uint16_t port = 444;     // SNPP, pagers.md section 2
  std::string login, password;  // empty: the gateway wants none
};

class Gateway {
 public:
  Gateway(boost::asio::any_io_executor executor, GatewaySettings settings);
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;
  ~Gateway();

  // Ends always, if tick() goes on: with what the dialogue says, and why the connection was lost.
  Task<alerts::Done> carry(std::unique_ptr<alerts::Dialogue>);
  // Connecting may take 5 s, each answer 10 s.
  void tick(Time now);
  // Ends what is under way, as if the connection was lost.
  void give_up(const std::string& why);
  const GatewaySettings& settings() const { return settings_; }

 private:
  struct Call;
  static Task<alerts::Turn> say(std::shared_ptr<Call>, std::string text);
  static Task<alerts::Turn> listen(std::shared_ptr<Call>);

  boost::asio::any_io_executor executor_;
  GatewaySettings settings_;
  std::shared_ptr<Call> call_;  // under way
};

}  // namespace vigil::pager
