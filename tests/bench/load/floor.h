// A floor of monitored beds as the daemon sees it: every bed's monitor speaks once a second through
// its ward's gateway, one screen shows all beds, and now and then a cuff reading of one of them
// calls for a person at once. Measures how long the alert takes to the screen and, as often and
// with the same bytes, how long a bare echo takes.
//
// Threading: start() begins a thread of its own; what is asked from elsewhere is said at each
// function.
#pragma once

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/bench/load/echo.h"
#include "tests/bench/load/gateway.h"
#include "tests/bench/load/screen.h"
#include "tests/bench/message.h"

namespace vigil::bench {

// The rule whose alerts are measured: one reading is enough, nothing is waited for.
inline constexpr const char* measured_rule = "bp-critical-high";

class Floor {
 public:
  struct Settings {
    int beds = 0;
    double alerts_a_second = 0;  // over all beds
    std::vector<std::uint16_t> gateways;
    std::uint16_t dashboard = 0;
    std::string cookie;
  };
  struct Seen {
    int bed = 0;
    std::uint64_t alert = 0;
  };

  explicit Floor(Settings);
  ~Floor();
  Floor(const Floor&) = delete;
  Floor& operator=(const Floor&) = delete;

  void start();
  // Any thread. Alerts begin with the first call of measure(true); samples are kept while it is on.
  void measure(bool on);
  // Any thread. An alert that the screen shows and nobody has acknowledged yet.
  std::optional<Seen> next_seen();
  // Any thread. That bed's pressure falls again.
  void relieve(int number);
  // Ends the sending, waits a moment for answers under way, ends the thread. Then the rest may be
  // asked.
  void stop();

  const Answers& answers() const { return answers_; }
  const Samples& alerts() const { return alerts_; }
  const Samples& echoes() const { return echoes_; }
  const Samples& lateness() const { return lateness_; }  // of the sending itself
  std::uint64_t accepted_while_measured() const { return accepted_last_ - accepted_first_; }
  std::uint64_t updates() const { return updates_; }  // bed messages that the screen got
  // When the screen showed each bed's alerts, in order.
  const std::vector<std::vector<Moment>>& shown() const { return shown_; }

 private:
  enum class State { calm, raised, shown };
  struct Bed {
    State state = State::calm;
    int systolic = 0;
    Time cuff{};
    Moment since{};  // of this state; raised: when the whole frame was handed to the system
  };

  void send_due();
  void send(int number);
  bool may_raise(const Bed&, Moment now);
  void raised(int number, const std::string& bytes, Moment handed_over);
  void told(std::string_view text);
  void shown(int number, std::string_view text, std::size_t rule, Moment now);
  void wait_for_answers(Moment until);
  Moment due(std::uint64_t turn) const;

  const Settings settings_;
  boost::asio::io_context io_{1};
  boost::asio::steady_timer timer_{io_}, pause_{io_};
  Answers answers_;
  std::vector<std::unique_ptr<Gateway>> gateways_;
  Screen screen_;
  Echo echo_;
  std::vector<Bed> beds_;
  std::vector<std::vector<Moment>> shown_;
  Samples alerts_, echoes_, lateness_;
  Moment begin_{};
  std::uint64_t turn_ = 0, updates_ = 0;
  std::uint64_t accepted_first_ = 0, accepted_last_ = 0;
  bool measuring_ = false, ended_ = false;
  std::optional<Moment> raising_since_;
  double raised_ = 0;

  std::mutex mutex_;
  std::deque<Seen> seen_;  // guarded by mutex_
  std::thread thread_;
};

}  // namespace vigil::bench
