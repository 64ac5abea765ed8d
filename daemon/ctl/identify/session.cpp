// The loop turns ten times a second; reading, writing and callers are coroutines that own what they
// wait on, as in links/runner.cpp.
#include "daemon/ctl/identify/session.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace vigil::ctl {
namespace {

constexpr Millis tick_length{100};
constexpr Millis pause_before_opening{500};
constexpr std::size_t read_size = 8192;
constexpr std::size_t most_callers = 16;
constexpr std::size_t most_kept = 512;    // of either direction, to know an echo by
constexpr std::size_t least_of_echo = 4;  // an Accutorr may echo a letter of ours
// So many frames are enough to end before the time: they give the values to show as well.
constexpr std::uint64_t frames_without_doubt = 4;

void keep(std::vector<std::byte>& kept, Bytes bytes) {
  const std::size_t n = std::min(bytes.size(), most_kept - kept.size());
  kept.insert(kept.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n));
}

}  // namespace

// A link, who listens to it, and who asks. Shared with the coroutines.
struct Session::Talk {
  enum class State { closed, opening, open } state = State::closed;
  const SystemClock* clock = nullptr;
  std::unique_ptr<links::Link> link;
  Bank bank;
  std::optional<Ear> asker;
  const Question* question = nullptr;
  std::deque<std::vector<std::byte>> unsent;
  std::vector<std::byte> sent, received;
  std::string failure;
  Time ended{};
  bool caller = false, writing = false, stopped = false, opened = false;

  void begin(Time now) {
    state = State::open;
    opened = true;
    if (!asker) return;
    asker->open(now);
    send();
  }
  void send() {
    if (!asker->to_device().empty()) unsent.push_back(asker->to_device());
  }
  void end(std::string why) {
    failure = std::move(why);
    link->close();
    state = State::closed;
    ended = clock->now();
    unsent.clear();
  }
  void hear(Bytes bytes) {
    const Time now = clock->now();
    keep(received, bytes);
    bank.hear(now, bytes);
    if (asker) asker->hear(now, bytes);
  }
  std::vector<Claim> claims() const {
    std::vector<Claim> claims = all_claims();
    if (!echo()) return claims;
    // What was sent came back: only numbers are more than that.
    for (Claim& claim : claims) {
      if (claim.evidence.numbers == 0) {
        claim.sureness = std::min(claim.sureness, Sureness::perhaps);
      }
    }
    return claims;
  }
  std::vector<Claim> all_claims() const {
    std::vector<Claim> claims = bank.claims();
    if (!asker) return claims;
    Claim claim{.driver = find_driver(question->driver),
                .sureness = Sureness::no,
                .evidence = asker->evidence(bits_of(question->driver)),
                .forms = {},
                .asked = true,
                .options = question->options()};
    claim.sureness = sureness_of(claim.evidence);
    if (claim.sureness != Sureness::no) claims.insert(claims.begin(), std::move(claim));
    return claims;
  }
  bool echo() const {
    const std::size_t n = std::min(sent.size(), received.size());
    return n >= least_of_echo &&
           std::equal(sent.begin(), sent.begin() + static_cast<std::ptrdiff_t>(n),
                      received.begin());
  }
};

Session::Session(const SystemClock& clock,
                 std::function<links::Way(boost::asio::any_io_executor)> way)
    : clock_(clock), way_(std::move(way)) {}

Session::~Session() {
  stop();
}

Task<void> Session::converse(TalkPtr talk) {
  if (!talk->caller) {
    const auto opened = co_await talk->link->open();
    if (talk->stopped) co_return;
    if (!opened) {
      talk->end("cannot open: " + opened.error().message());
      co_return;
    }
  }
  talk->begin(talk->clock->now());
  std::vector<std::byte> buffer(read_size);
  for (;;) {
    const auto count = co_await talk->link->read(buffer);
    if (talk->stopped) co_return;
    if (!count) {
      talk->end(count.error().message());
      co_return;
    }
    talk->hear(Bytes(buffer).first(*count));
  }
}

Task<void> Session::write_out(TalkPtr talk) {
  while (!talk->stopped && !talk->unsent.empty()) {
    const std::vector<std::byte> bytes = std::move(talk->unsent.front());
    talk->unsent.pop_front();
    keep(talk->sent, bytes);
    const auto written = co_await talk->link->write(bytes);
    if (!written) break;  // the read that is under way tells why
  }
  talk->writing = false;
}

Task<void> Session::welcome(Session& session, links::Listener& door) {
  for (;;) {
    auto caller = co_await door.accept();
    if (!caller) co_return;
    if (session.talks_.size() >= most_callers) continue;
    const TalkPtr talk = session.add_talk(std::move(*caller));
    talk->caller = true;
    talk->state = Talk::State::opening;
    spawn(session.io_.get_executor(), converse(talk));
  }
}

Session::TalkPtr Session::add_talk(std::unique_ptr<links::Link> link) {
  auto talk = std::make_shared<Talk>();
  talk->clock = &clock_;
  talk->link = std::move(link);
  if (question_ != nullptr) {
    const Entry* driver = find_driver(question_->driver);
    talk->question = question_;
    talk->asker.emplace(*driver, question_->options());
  }
  talks_.push_back(talk);
  return talk;
}

Hearing Session::run(Millis length, const Question* question, bool patient) {
  question_ = question;
  links::Way way = way_(io_.get_executor());
  if (auto* link = std::get_if<std::unique_ptr<links::Link>>(&way)) {
    add_talk(std::move(*link));
  } else {
    door_ = std::move(std::get<std::unique_ptr<links::Listener>>(way));
    spawn(io_.get_executor(), welcome(*this, *door_));
  }
  const Time end = clock_.now() + length;
  for (Time next = clock_.now(); next < end && !hopeless(patient) && !no_doubt();
       next += tick_length) {
    tick(next);
    io_.restart();
    io_.run_for(std::max(clock_.until(next + tick_length), std::chrono::nanoseconds{0}));
  }
  tick(clock_.now());
  Hearing hearing = result();
  stop();
  return hearing;
}

void Session::tick(Time now) {
  for (const TalkPtr& talk : talks_) tick(talk, now);
}

void Session::tick(const TalkPtr& talk, Time now) {
  talk->bank.tick(now);
  if (talk->state == Talk::State::closed && !talk->caller) {
    if (talk->ended != Time{} && now - talk->ended < pause_before_opening) return;
    talk->state = Talk::State::opening;
    spawn(io_.get_executor(), converse(talk));
  }
  if (talk->state != Talk::State::open || !talk->asker) return;
  talk->asker->tick(now);
  talk->send();
  if (talk->unsent.empty() || std::exchange(talk->writing, true)) return;
  spawn(io_.get_executor(), write_out(talk));
}

bool Session::no_doubt() const {
  return std::any_of(talks_.begin(), talks_.end(), [](const TalkPtr& talk) {
    const Verdict verdict = decide(talk->claims(), talk->bank.bytes());
    if (verdict.kind != Verdict::Kind::identified) return false;
    const Claim& best = verdict.claims.front();
    const bool asked = talk->question == nullptr || best.asked;
    return best.sureness == Sureness::certain && asked &&
           best.evidence.accepted >= frames_without_doubt;
  });
}

bool Session::hopeless(bool patient) const {
  if (patient || door_ || talks_.empty()) return false;
  const Talk& talk = *talks_.front();
  return !talk.opened && !talk.failure.empty();
}

// Lets the coroutines end before what they refer to.
void Session::stop() {
  if (door_) door_->close();
  for (const TalkPtr& talk : talks_) {
    talk->stopped = true;
    talk->link->close();
  }
  io_.restart();
  io_.run_for(std::chrono::milliseconds{200});
  talks_.clear();
  door_.reset();
}

Hearing Session::result() const {
  Hearing hearing;
  hearing.opened = door_ != nullptr;
  for (const TalkPtr& talk : talks_) {
    std::vector<Claim> claims = talk->claims();
    std::move(claims.begin(), claims.end(), std::back_inserter(hearing.claims));
    hearing.bytes += talk->bank.bytes();
    hearing.opened = hearing.opened || talk->opened;
    hearing.failure = talk->failure;
    hearing.echo = hearing.echo || talk->echo();
  }
  return hearing;
}

}  // namespace vigil::ctl
