// The read loop, the opening and the way back of what a driver wants sent. All judgement about beds
// is in delivery.cpp.
#include "daemon/links/runner.h"

#include <algorithm>
#include <array>
#include <deque>
#include <stdexcept>
#include <utility>

#include "daemon/log.h"

namespace vigil::links {
namespace asio = boost::asio;
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::size_t read_size = 8192;
constexpr std::size_t most_unsent = 65536;
constexpr std::size_t most_callers = 16;
constexpr seconds opening_limit{5};
constexpr std::array<Millis, 5> pauses{milliseconds{500}, seconds{1}, seconds{2}, seconds{5},
                                       seconds{10}};
// An adapter that is plugged in again is to be heard within 2 s; looking for it costs nothing.
constexpr Millis local_pause{500};

const Entry& driver_of(const Settings& settings) {
  if (settings.driver == nullptr) {
    throw std::runtime_error("device '" + settings.device + "': unknown driver");
  }
  return *settings.driver;
}

Way way_of(const asio::any_io_executor& executor, const Settings& settings) {
  return make_way(executor, parse_address(settings.link, driver_of(settings).line));
}

}  // namespace

// One link and the driver that listens to it. Shared with the coroutines, so that it outlives them.
struct Runner::Talk {
  enum class State { closed, opening, open } state = State::closed;
  std::unique_ptr<Link> link;
  std::unique_ptr<Driver> driver;
  Output output;
  bool caller = false;                        // came through the door: ends for good
  bool stopped = false;                       // the runner is gone
  Time since{};                               // of this state
  Time next_tick{};                           // of the driver
  Time heard{};                               // last accepted frame, or the opening
  std::uint64_t noise = 0;                    // bytes since then
  Time retry{};                               // when to open again
  std::size_t attempts = 0;                   // since the last accepted frame
  std::string reason;                         // why we closed it ourselves
  std::string failure;                        // why it ended last; said when it differs
  std::optional<Ring::Number> heard_as;       // the opening, for the ring
  std::deque<std::vector<std::byte>> unsent;  // as the driver gave it: datagrams, maybe
  std::size_t unsent_bytes = 0;
  bool writing = false;
  std::uint64_t opening = 0;  // which one this is; a writer left over from an older one finds out

  void enter(State next, Time now) {
    state = next;
    since = now;
  }
  Millis pause() const {
    return link->is_local() ? local_pause : pauses[std::min(attempts, pauses.size() - 1)];
  }
  void close(std::string why) {  // the first reason is the true one
    if (reason.empty()) reason = std::move(why);
    link->close();
  }
};

struct Runner::Door {
  std::unique_ptr<Listener> listener;
  bool waiting = false;
  bool stopped = false;
  Time retry{};
};

Runner::Runner(asio::any_io_executor executor, const Clock& clock, Ward& ward, Settings settings)
    : Runner(executor, clock, ward, settings, way_of(executor, settings)) {}

Runner::Runner(asio::any_io_executor executor, const Clock& clock, Ward& ward, Settings settings,
               Way way)
    : executor_(std::move(executor)),
      clock_(clock),
      settings_(std::move(settings)),
      delivery_(ward, settings_.device, settings_.routes,
                settings_.silence.value_or(driver_of(settings_).silence)) {
  if (auto* link = std::get_if<std::unique_ptr<Link>>(&way)) {
    add_talk(std::move(*link));
    return;
  }
  driver_of(settings_).make(settings_.options);  // a wrong option is said now, not when called
  door_ = std::make_shared<Door>();
  door_->listener = std::move(std::get<std::unique_ptr<Listener>>(way));
}

Runner::~Runner() {
  stop();
}

std::vector<Heard> Runner::last(Millis length) const {
  return ring_.last(clock_.now(), length);
}

void Runner::stop() {
  for (const TalkPtr& talk : talks_) {
    talk->stopped = true;
    talk->link->close();
  }
  talks_.clear();
  if (!door_) return;
  door_->stopped = true;
  door_->listener->close();
  door_.reset();
}

Runner::TalkPtr Runner::add_talk(std::unique_ptr<Link> link) {
  auto talk = std::make_shared<Talk>();
  talk->link = std::move(link);
  talk->driver = driver_of(settings_).make(settings_.options);
  talks_.push_back(talk);
  return talk;
}

Task<void> Runner::converse(TalkPtr talk) {
  if (!talk->caller) {
    const auto opened = co_await talk->link->open();
    if (talk->stopped) co_return;
    if (!opened) {
      ended(talk, "cannot open: " + opened.error().message());
      co_return;
    }
  }
  begin(talk);
  std::vector<std::byte> buffer(read_size);
  for (;;) {
    const auto count = co_await talk->link->read(buffer);
    if (talk->stopped) co_return;
    if (!count) {
      ended(talk, count.error().message());
      co_return;
    }
    received(talk, Bytes(buffer).first(*count));
  }
}

void Runner::begin(const TalkPtr& talk) {
  const Time now = clock_.now();
  talk->enter(Talk::State::open, now);
  talk->next_tick = now + tick_length;
  talk->heard = now;
  talk->noise = 0;
  talk->unsent.clear();
  talk->unsent_bytes = 0;
  talk->writing = false;
  ++talk->opening;
  ++delivery_.counts().openings;
  if (!talk->caller) delivery_.opened(now);
  talk->heard_as = ring_.open(now);
  talk->output.clear();
  talk->driver->on_open(now, talk->output);
  deliver(talk, now, now);
}

// The only reading of the clock on a value's way.
void Runner::received(const TalkPtr& talk, Bytes bytes) {
  const Time now = clock_.now();
  delivery_.counts().bytes += bytes.size();
  if (now - talk->since < settings_.settle) return;
  tick_driver(talk, now);
  ring_.add(*talk->heard_as, now, false, bytes);
  talk->noise += bytes.size();
  talk->output.clear();
  talk->driver->on_bytes(now, bytes, talk->output);
  deliver(talk, now, now);
}

// A driver's ticks are every 100 ms from the opening on and before what comes at the same time or
// later, however late this machine is. So a recording, which is replayed that way, has the same
// questions before the same answers.
void Runner::tick_driver(const TalkPtr& talk, Time now) {
  for (; talk->next_tick <= now; talk->next_tick += tick_length) {
    talk->output.clear();
    talk->driver->on_tick(talk->next_tick, talk->output);
    deliver(talk, now, talk->next_tick);
  }
}

void Runner::deliver(const TalkPtr& talk, Time now, Time said) {
  if (delivery_.take(now, talk->output)) {
    talk->heard = now;
    talk->noise = 0;
    talk->attempts = 0;
    talk->failure.clear();
  }
  send(talk, said);
}

void Runner::send(const TalkPtr& talk, Time said) {
  const auto& bytes = talk->output.to_device;
  if (bytes.empty()) return;
  ring_.add(*talk->heard_as, said, true, bytes);
  if (talk->unsent_bytes + bytes.size() > most_unsent) {
    talk->close("the device takes nothing of what is sent");
    return;
  }
  talk->unsent.push_back(bytes);
  talk->unsent_bytes += bytes.size();
  if (talk->writing) return;
  talk->writing = true;
  spawn(executor_, write_out(talk, talk->opening));
}

Task<void> Runner::write_out(TalkPtr talk, std::uint64_t opening) {
  while (talk->opening == opening && !talk->unsent.empty()) {
    const std::vector<std::byte> bytes = std::move(talk->unsent.front());
    talk->unsent.pop_front();
    talk->unsent_bytes -= bytes.size();
    const auto written = co_await talk->link->write(bytes);
    if (talk->opening != opening || talk->stopped) co_return;
    if (!written) {
      talk->close("cannot write: " + written.error().message());
      break;
    }
  }
  if (talk->opening == opening) talk->writing = false;
}

void Runner::ended(const TalkPtr& talk, const std::string& failure) {
  const Time now = clock_.now();
  const std::string why = talk->reason.empty() ? failure : talk->reason;
  talk->reason.clear();
  talk->link->close();
  ++talk->opening;  // a writer still under way belongs to the past
  talk->enter(Talk::State::closed, now);
  if (talk->heard_as) ring_.close(*talk->heard_as, now);
  talk->heard_as.reset();
  if (why != talk->failure) {
    log::notice(talk->caller ? "caller gone" : "link closed",
                {{"device", settings_.device}, {"detail", why}});
  }
  talk->failure = why;
  if (talk->caller) {
    // A sender may call anew for each message: only silence tells whether its bed is still heard.
    std::erase(talks_, talk);
    return;
  }
  talk->retry = now + talk->pause();
  ++talk->attempts;
  delivery_.lost(now, why);
}

void Runner::tick(Time now) {
  if (door_) tick_door(now);
  bool noise = false;
  for (const TalkPtr& talk : talks_) {
    noise = noise || talk->noise > 0;
    delivery_.counts().ignored = talk->link->ignored();
    tick(talk, now);
  }
  delivery_.tick(now, noise);
}

void Runner::tick(const TalkPtr& talk, Time now) {
  switch (talk->state) {
    case Talk::State::closed:
      if (now < talk->retry) return;
      talk->enter(Talk::State::opening, now);
      spawn(executor_, converse(talk));
      return;
    case Talk::State::opening:
      if (now - talk->since >= opening_limit)
        talk->close("no " + talk->link->awaited() + " within 5 s");
      return;
    case Talk::State::open:
      break;
  }
  tick_driver(talk, now);
  // A dead peer, a monitor that was replaced, a port that hangs: a new opening may help, and does
  // no harm to a monitor that is switched off.
  if (now - talk->heard >= delivery_.silence()) talk->close("silent");
}

void Runner::tick_door(Time now) {
  if (door_->waiting || now < door_->retry) return;
  door_->waiting = true;
  spawn(executor_, welcome(door_));
}

Task<void> Runner::welcome(std::shared_ptr<Door> door) {
  for (;;) {
    auto caller = co_await door->listener->accept();
    if (door->stopped) co_return;
    if (!caller) {
      log::warning("cannot accept callers",
                   {{"device", settings_.device}, {"detail", caller.error().message()}});
      door->waiting = false;
      door->retry = clock_.now() + pauses.back();
      co_return;
    }
    admit(std::move(*caller));
  }
}

void Runner::admit(std::unique_ptr<Link> link) {
  if (talks_.size() >= most_callers) {
    log::warning("caller refused, too many",
                 {{"device", settings_.device}, {"most", std::to_string(most_callers)}});
    return;
  }
  const TalkPtr talk = add_talk(std::move(link));
  talk->caller = true;
  talk->enter(Talk::State::opening, clock_.now());
  spawn(executor_, converse(talk));
}

}  // namespace vigil::links
