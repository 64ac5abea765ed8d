// The turns of a dialogue over a socket. Everything that goes wrong on the way is told to the
// dialogue as one thing, lost, because it alone knows what that means for the page.
#include "daemon/pager/gateway.h"

#include <array>
#include <optional>
#include <utility>

#include "daemon/tcp_socket.h"

namespace vigil::pager {
namespace asio = boost::asio;
namespace {

using alerts::Done;
using alerts::Listen;
using alerts::Say;
using alerts::Turn;
using std::chrono::seconds;

constexpr seconds connect_limit{5};
constexpr seconds answer_limit{10};
// Replies are short; whoever sends more without a line end is no paging gateway.
constexpr std::size_t longest_line = 1024;

}  // namespace

// One connection. Shared with the coroutine, which may outlive the gateway by a moment.
struct Gateway::Call {
  Call(const asio::any_io_executor& executor, std::unique_ptr<alerts::Dialogue> spoken)
      : socket(std::make_shared<TcpSocket>(executor)), dialogue(std::move(spoken)) {}

  std::shared_ptr<TcpSocket> socket;
  std::unique_ptr<alerts::Dialogue> dialogue;
  std::string arrived;          // not yet a whole line
  std::optional<Time> waiting;  // since when for this answer; empty until the next tick
  seconds limit = connect_limit;
  std::string why;  // what ended it before the dialogue was done
  bool finished = false;

  void wait(seconds at_most) {
    limit = at_most;
    waiting.reset();
  }
  void close(const std::string& reason) {
    if (why.empty()) why = reason;
    socket->close();
  }
  Turn lost(const std::string& reason) {
    if (why.empty()) why = reason;
    return dialogue->lost();
  }
  std::optional<std::string> take_line() {
    const auto end = arrived.find('\n');
    if (end == std::string::npos) return std::nullopt;
    std::string line = arrived.substr(0, end);
    arrived.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
  }
  void append(std::span<const std::byte> bytes) {
    arrived.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
};

Gateway::Gateway(asio::any_io_executor executor, GatewaySettings settings)
    : executor_(std::move(executor)), settings_(std::move(settings)) {}

Gateway::~Gateway() {
  give_up("stopped");
}

Task<Done> Gateway::carry(std::unique_ptr<alerts::Dialogue> dialogue) {
  const auto call = std::make_shared<Call>(executor_, std::move(dialogue));
  call_ = call;
  auto connecting = call->socket->connect(settings_.host, settings_.port);
  const auto connected = co_await std::move(connecting);
  Turn turn = connected ? call->dialogue->open() : call->lost(connected.error().message());
  while (!std::holds_alternative<Done>(turn)) {
    std::string text;
    if (auto* said = std::get_if<Say>(&turn)) text = std::move(said->text);
    auto next = text.empty() ? listen(call) : say(call, std::move(text));
    turn = co_await std::move(next);
  }
  call->finished = true;
  call->socket->close();
  Done done = std::get<Done>(std::move(turn));
  if (!call->why.empty() && done.outcome != alerts::Outcome::accepted) {
    done.detail += ": " + call->why;
  }
  co_return done;
}

// Writes, then listens. A line that is there already answers nothing that was asked.
Task<Turn> Gateway::say(std::shared_ptr<Call> call, std::string text) {
  std::array<std::byte, longest_line> buffer{};
  const std::size_t count = call->socket->read_arrived(buffer);
  call->append(std::span(buffer).first(count));
  if (const auto line = call->take_line()) co_return call->dialogue->unasked(*line);
  call->wait(answer_limit);
  const auto written = co_await call->socket->write(std::as_bytes(std::span(text)));
  if (!written) co_return call->lost(written.error().message());
  auto answer = listen(call);
  Turn turn = co_await std::move(answer);
  co_return turn;
}

Task<Turn> Gateway::listen(std::shared_ptr<Call> call) {
  std::array<std::byte, longest_line> buffer{};
  call->wait(answer_limit);
  for (;;) {
    if (const auto line = call->take_line()) co_return call->dialogue->answer(*line);
    if (call->arrived.size() > longest_line) co_return call->lost("line too long");
    const auto count = co_await call->socket->read(buffer);
    if (!count) co_return call->lost(count.error().message());
    call->append(std::span(buffer).first(*count));
  }
}

void Gateway::tick(Time now) {
  if (!call_ || call_->finished) return;
  if (!call_->waiting) call_->waiting = now;
  if (now - *call_->waiting < call_->limit) return;
  const bool connecting = call_->limit == connect_limit;
  call_->close(connecting ? "no connection within 5 s" : "no answer within 10 s");
}

void Gateway::give_up(const std::string& why) {
  if (call_) call_->close(why);
}

}  // namespace vigil::pager
