// Builds the house in the order of the flow and keeps it running until a signal comes. The only
// file that sees every wing; it constructs, connects and starts, and decides nothing.
//
// Threading: constructed, run and destroyed on the main thread.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/config.h"
#include "daemon/confirmations.h"
#include "daemon/control/server.h"
#include "daemon/dashboard/server.h"
#include "daemon/metrics.h"
#include "daemon/pager/pager.h"
#include "daemon/store/journal.h"
#include "daemon/store/people.h"
#include "daemon/store/replay.h"
#include "daemon/store/responses.h"
#include "daemon/store/signatures.h"

namespace vigil {

struct AppOptions {
  std::optional<double> demo_speed;
  std::string www;  // pages from this directory
};

class App {
 public:
  // Throws std::runtime_error when the profiles that the configuration names cannot be used.
  static void check(const Config&);

  // Recovers what was there before. Throws std::runtime_error with a sentence for the technician.
  App(Config, AppOptions);
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  void run();  // until SIGINT or SIGTERM

 private:
  using Task = boost::asio::awaitable<void>;

  store::Recovered recover();
  store::Run describe_run(const store::Recovered&) const;
  void attach_outlets();
  void greet_beds(const store::Recovered&);
  void open_clinic();
  void start_server();
  void start_links();
  void start_control();
  dashboard::Hooks hooks();
  void hook_overlays(dashboard::Hooks&);
  std::optional<double> earlier_response(alerts::PatientId, const alerts::Profile&) const;
  std::function<control::Answer()> ask(const control::Request&) const;

  void post(const BedId&, const alerts::Event&);
  void follow_wall_clock(Time now);
  void record_health(bool up, const std::string& detail);
  std::optional<pager::Contact> contact_of(const std::string& name) const;
  dashboard::Caption caption(const Bed&) const;

  static Task tick(App&);
  static Task wait_for_signal(App&);

  const Config config_;
  const AppOptions options_;
  const std::vector<std::shared_ptr<const alerts::Profile>> profiles_, profiles_in_mode_;
  const std::vector<std::shared_ptr<const alerts::Overlay>> overlays_;
  std::map<BedId, std::string> bed_names_;

  boost::asio::io_context io_{1};
  boost::asio::signal_set signals_{io_, SIGINT, SIGTERM};
  boost::asio::steady_timer timer_{io_};

  // From here on in the order of the flow; destroyed the other way round.
  Ward ward_;
  dashboard::Trend trend_;
  dashboard::Hindsight hindsight_;
  store::Database database_;
  store::People people_;
  store::Signatures signatures_;
  store::Responses responses_;
  const store::Recovered recovered_;
  SystemClock clock_;
  const Time first_tick_;  // as the record has it, or replay would tick differently
  Metrics metrics_;
  store::Journal journal_;
  Confirmations confirmations_;
  dashboard::Feed feed_;
  dashboard::Access access_;
  pager::Pager pager_;
  std::vector<std::unique_ptr<links::Runner>> runners_;
  std::optional<dashboard::Server> server_;
  std::optional<control::Server> control_;
  bool stopping_ = false;
  Time next_anchor_{};
};

}  // namespace vigil
