#include "tests/bench/load/floor.h"

#include <boost/asio/post.hpp>
#include <charconv>

#include "tests/bench/load/house.h"

namespace vigil::bench {
namespace {

using std::chrono::duration;
using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr int critical = 212, calm = 118;  // systolic; the profile calls from 200 on
// A bed's next alert; two cuff readings cannot be closer than ten seconds.
constexpr seconds between_alerts{12};
// The echo is measured at a moment that has nothing to do with the alert's.
constexpr milliseconds until_echo{23};

Time wall() {
  return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

// Of "...{"id":5,"state":"active",...,"rule":"...": the alert's number.
std::uint64_t alert_before(std::string_view text, std::size_t rule) {
  constexpr std::string_view mark = "{\"id\":";
  const auto at = text.rfind(mark, rule);
  std::uint64_t id = 0;
  if (at == std::string_view::npos) return id;
  std::from_chars(text.data() + at + mark.size(), text.data() + text.size(), id);
  return id;
}

}  // namespace

Floor::Floor(Settings settings)
    : settings_(std::move(settings)),
      screen_(io_, settings_.dashboard, settings_.cookie,
              [this](std::string_view text) { told(text); }),
      echo_(io_),
      beds_(static_cast<std::size_t>(settings_.beds)),
      shown_(beds_.size()) {
  for (const std::uint16_t port : settings_.gateways) {
    gateways_.push_back(std::make_unique<Gateway>(io_, port, answers_));
  }
}

Floor::~Floor() {
  io_.stop();
  if (thread_.joinable()) thread_.join();
}

void Floor::start() {
  begin_ = steady_clock::now();
  for (Bed& bed : beds_) bed = {State::calm, calm, wall(), begin_ - between_alerts};
  for (const auto& gateway : gateways_) gateway->listen();
  screen_.watch();
  send_due();
  thread_ = std::thread{[this] { io_.run(); }};
}

// The beds speak one after the other, evenly spread over each second.
Moment Floor::due(std::uint64_t turn) const {
  const double after = static_cast<double>(turn) / settings_.beds;
  return begin_ + duration_cast<nanoseconds>(duration<double>{after});
}

void Floor::send_due() {
  if (ended_) return;
  for (Moment now = steady_clock::now(); due(turn_) <= now; now = steady_clock::now()) {
    if (measuring_) lateness_.add(now - due(turn_));
    send(static_cast<int>(turn_ % beds_.size()));
    ++turn_;
  }
  timer_.expires_at(due(turn_));
  timer_.async_wait([this](boost::system::error_code error) {
    if (!error) send_due();
  });
}

void Floor::send(int number) {
  Bed& bed = beds_[static_cast<std::size_t>(number)];
  const bool raise = may_raise(bed, steady_clock::now());
  Message m;
  m.sent = wall();
  if (raise) {
    bed.systolic = critical;
    bed.cuff = m.sent;
  }
  m.id = static_cast<std::uint32_t>(turn_ + 1);
  m.location = bed_location(number);
  m.patient = "K-" + std::to_string(number + 1);
  m.cuff = bed.cuff;
  m.systolic = bed.systolic;
  m.rate = 66 + static_cast<int>((turn_ / beds_.size() + static_cast<std::uint64_t>(number)) % 9);
  m.spo2 = 96 + static_cast<int>(turn_ % 3);
  const std::string bytes = framed(m);
  const Moment handed_over = steady_clock::now();
  gateways_[static_cast<std::size_t>(number / beds_per_gateway)]->send(bytes);
  if (raise) raised(number, bytes, handed_over);
}

// As many as are wanted up to now, by whichever bed speaks next and has been calm for long enough.
bool Floor::may_raise(const Bed& bed, Moment now) {
  if (!raising_since_ || bed.state != State::calm || now - bed.since < between_alerts) return false;
  return raised_ < duration<double>{now - *raising_since_}.count() * settings_.alerts_a_second;
}

void Floor::raised(int number, const std::string& bytes, Moment handed_over) {
  Bed& bed = beds_[static_cast<std::size_t>(number)];
  bed.state = State::raised;
  bed.since = handed_over;
  ++raised_;
  if (echo_.busy() || pause_.expiry() > bed.since) return;
  pause_.expires_at(bed.since + until_echo);
  pause_.async_wait([this, bytes](boost::system::error_code error) {
    if (error) return;
    echo_.measure(bytes, [this](nanoseconds length) {
      if (measuring_) echoes_.add(length);
    });
  });
}

void Floor::told(std::string_view text) {
  const Moment now = steady_clock::now();
  constexpr std::string_view mark = "\"bed\":{\"id\":\"";
  const auto at = text.substr(0, 80).find(mark);
  if (!text.starts_with("{\"type\":\"bed\"") || at == std::string_view::npos) return;
  ++updates_;
  const std::string_view id = text.substr(at + mark.size());
  const int number = bed_number(id.substr(0, id.find('"')));
  if (number < 0 || beds_[static_cast<std::size_t>(number)].state != State::raised) return;
  const auto rule = text.find("\"rule\":\"" + std::string{measured_rule} + "\"");
  if (rule != std::string_view::npos) shown(number, text, rule, now);
}

void Floor::shown(int number, std::string_view text, std::size_t rule, Moment now) {
  Bed& bed = beds_[static_cast<std::size_t>(number)];
  if (measuring_) alerts_.add(now - bed.since);
  bed.state = State::shown;
  bed.since = now;
  shown_[static_cast<std::size_t>(number)].push_back(now);
  const std::lock_guard lock{mutex_};
  seen_.push_back({number, alert_before(text, rule)});
}

void Floor::measure(bool on) {
  boost::asio::post(io_, [this, on] {
    measuring_ = on;
    if (on && !raising_since_) raising_since_ = steady_clock::now();
    (on ? accepted_first_ : accepted_last_) = answers_.accepted;
  });
}

std::optional<Floor::Seen> Floor::next_seen() {
  const std::lock_guard lock{mutex_};
  if (seen_.empty()) return std::nullopt;
  const Seen first = seen_.front();
  seen_.pop_front();
  return first;
}

void Floor::relieve(int number) {
  boost::asio::post(io_, [this, number] {
    beds_[static_cast<std::size_t>(number)] = {State::calm, calm, wall(), steady_clock::now()};
  });
}

void Floor::wait_for_answers(Moment until) {
  const bool all = answers_.accepted + answers_.refused == answers_.sent;
  if (all || steady_clock::now() > until) return io_.stop();
  timer_.expires_after(milliseconds{20});
  timer_.async_wait([this, until](boost::system::error_code) { wait_for_answers(until); });
}

void Floor::stop() {
  boost::asio::post(io_, [this] {
    ended_ = true;
    wait_for_answers(steady_clock::now() + seconds{5});
  });
  thread_.join();
}

}  // namespace vigil::bench
