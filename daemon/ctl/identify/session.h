// One hearing: opens a link, lets every driver listen for a while, and one of them ask if it is to.
// Ends early when there is no doubt left. All I/O of identifying is here.
//
// Threading: one thread; run() is synchronous.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "daemon/clock.h"
#include "daemon/ctl/identify/verdict.h"
#include "daemon/links/link.h"

namespace vigil::ctl {

struct Hearing {
  std::vector<Claim> claims;
  std::uint64_t bytes = 0;
  bool opened = false;  // at least once; always when we wait to be called
  std::string failure;  // why it was not, or why it ended last
  bool echo = false;    // what was sent came back
};

class Session {
 public:
  // `way` makes the link, or the door; it is called once. What it throws, run() throws.
  Session(const SystemClock&, std::function<links::Way(boost::asio::any_io_executor)> way);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session();

  // `question` may be null. Gives up at once when the link does not open, unless `patient`.
  Hearing run(Millis length, const Question* question, bool patient);

 private:
  struct Talk;
  using TalkPtr = std::shared_ptr<Talk>;

  static Task<void> converse(TalkPtr);
  static Task<void> write_out(TalkPtr);
  static Task<void> welcome(Session&, links::Listener&);
  TalkPtr add_talk(std::unique_ptr<links::Link>);
  void tick(Time now);
  void tick(const TalkPtr&, Time now);
  bool no_doubt() const;
  bool hopeless(bool patient) const;
  void stop();
  Hearing result() const;

  boost::asio::io_context io_;
  const SystemClock& clock_;
  std::function<links::Way(boost::asio::any_io_executor)> way_;
  const Question* question_ = nullptr;
  std::unique_ptr<links::Listener> door_;
  std::vector<TalkPtr> talks_;
};

}  // namespace vigil::ctl
