// Identifying over links: a hand that plays the monitor at the other end of a pseudo-terminal, and
// links that cannot be opened. The clock runs faster, so that silence does not take its time.
#include <gtest/gtest.h>

#include <sstream>

#include "daemon/ctl/identify/identify.h"
#include "daemon/ctl/identify/session.h"
#include "tests/daemon/links_fixture.h"
#include "tests/support/fake_link.h"

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;
using ctl::Hearing;
using ctl::Question;
using ctl::Session;
using ctl::Verdict;

constexpr double fast = 50;

// A link on which a monitor speaks, or answers: what it says is decided by what was written.
class Monitor final : public links::Link {
 public:
  using Play = std::function<std::string(const std::string& written)>;
  Monitor(const boost::asio::any_io_executor& executor, Play play)
      : inner_(executor), play_(std::move(play)) {}

  Task<Result<void>> open() override {
    const auto opened = co_await inner_.open();
    const std::string words = play_("");
    if (!words.empty()) inner_.say(words);
    co_return opened;
  }
  Task<Result<std::size_t>> read(std::span<std::byte> into) override { return inner_.read(into); }
  Task<Result<void>> write(std::span<const std::byte> bytes) override {
    const auto written = co_await inner_.write(bytes);
    const std::string words = play_({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    if (!words.empty()) inner_.say(words);
    co_return written;
  }
  void close() override { inner_.close(); }

 private:
  FakeLink inner_;
  Play play_;
};

Hearing hear(Monitor::Play play, const Question* question = nullptr) {
  const SystemClock clock{fast};
  Session session{clock, [&play](boost::asio::any_io_executor executor) -> links::Way {
                    return std::make_unique<Monitor>(executor, play);
                  }};
  return session.run(10s, question, false);
}

Question question_for(std::string_view driver) {
  for (const Question& q : ctl::questions(links::Address::Kind::tcp, "")) {
    if (q.driver == driver) return q;
  }
  throw std::logic_error("no question for this driver");
}

TEST(IdentifyLink, who_speaks_unasked_is_heard) {
  const auto play = [](const std::string& written) {
    EXPECT_TRUE(written.empty()) << "while listening nothing is sent";
    return std::string{
        "SPO2=097 HR=072\r\nSPO2=097 HR=072\r\nSPO2=096 HR=073\r\nSPO2=096 HR=073\r\n"
        "SPO2=096 HR=073\r\n"};
  };
  const Hearing hearing = hear(play);
  const Verdict verdict = ctl::decide(hearing.claims, hearing.bytes);
  ASSERT_EQ(verdict.kind, Verdict::Kind::identified);
  EXPECT_EQ(verdict.claims.front().driver->name, "nonin");
  EXPECT_FALSE(verdict.claims.front().asked);
}

TEST(IdentifyLink, who_speaks_when_asked_is_asked) {
  const Question question = question_for("datascope");
  const auto play = [](const std::string& written) {
    return written == "P" ? std::string{"P: 97, 72,120, 80, 93,000,000,000, 5\r\n>"}
                          : std::string{};
  };
  const Hearing hearing = hear(play, &question);
  const Verdict verdict = ctl::decide(hearing.claims, hearing.bytes);
  ASSERT_EQ(verdict.kind, Verdict::Kind::identified);
  EXPECT_EQ(verdict.claims.front().driver->name, "datascope");
  EXPECT_TRUE(verdict.claims.front().asked);
}

TEST(IdentifyLink, silence_takes_its_time_and_is_silence) {
  const Hearing hearing = hear([](const std::string&) { return std::string{}; });
  EXPECT_TRUE(hearing.opened);
  EXPECT_EQ(hearing.bytes, 0U);
  EXPECT_EQ(ctl::decide(hearing.claims, hearing.bytes).kind, Verdict::Kind::silent);
}

TEST(IdentifyLink, a_loop_in_the_cable_is_no_device_and_is_told) {
  for (const Question& q : ctl::questions(links::Address::Kind::tcp, "")) {
    const Hearing hearing = hear([](const std::string& written) { return written; }, &q);
    EXPECT_TRUE(hearing.echo) << q.driver;
    EXPECT_EQ(ctl::decide(hearing.claims, hearing.bytes).kind, Verdict::Kind::noise) << q.driver;
  }
}

TEST(IdentifyLink, a_link_that_does_not_open_is_said_at_once) {
  const SystemClock clock;
  Session session{clock, [](boost::asio::any_io_executor executor) -> links::Way {
                    auto link = std::make_unique<FakeLink>(executor);
                    link->reachable = false;
                    return link;
                  }};
  const Hearing hearing = session.run(60s, nullptr, false);
  EXPECT_FALSE(hearing.opened);
  EXPECT_NE(hearing.failure.find("cannot open"), std::string::npos);
}

TEST(IdentifyLink, a_link_that_ends_is_opened_again) {
  const SystemClock clock{fast};
  FakeLink* made = nullptr;
  Session session{clock, [&made](boost::asio::any_io_executor executor) -> links::Way {
                    auto link = std::make_unique<FakeLink>(executor);
                    made = link.get();
                    link->fail_at = 2;
                    return link;
                  }};
  const Hearing hearing = session.run(5s, nullptr, false);
  EXPECT_TRUE(hearing.opened);
  EXPECT_EQ(hearing.bytes, 0U);
}

TEST(IdentifyLink, a_caller_is_heard) {
  const SystemClock clock{fast};
  Session session{clock, [](boost::asio::any_io_executor executor) -> links::Way {
                    auto door = std::make_unique<FakeListener>(executor);
                    door->call().say("SPO2=097 HR=072\r\nSPO2=097 HR=072\r\nSPO2=097 HR=072\r\n");
                    return door;
                  }};
  const Hearing hearing = session.run(5s, nullptr, false);
  const Verdict verdict = ctl::decide(hearing.claims, hearing.bytes);
  ASSERT_EQ(verdict.kind, Verdict::Kind::identified);
  EXPECT_EQ(verdict.claims.front().driver->name, "nonin");
}

// The whole command, over a real pseudo-terminal.
TEST(IdentifyLink, a_terminal_without_a_word_ends_as_silent_with_every_question_asked) {
  const Master master;
  std::ostringstream out, progress;
  const int status =
      ctl::identify({.what = "pty:" + master.path(), .seconds = 2, .speed = fast}, out, progress);
  EXPECT_EQ(status, 1);
  EXPECT_NE(out.str().find("silent"), std::string::npos) << out.str();
  for (const char* driver : {"datascope", "dinamap", "suntech", "ge", "contec", "philips"}) {
    EXPECT_NE(progress.str().find(std::string{"asking "} + driver), std::string::npos) << driver;
  }
}

TEST(IdentifyLink, a_wrong_call_throws) {
  std::ostringstream out, progress;
  EXPECT_THROW(ctl::identify({.what = "pty:/nowhere/at/all"}, out, progress), std::runtime_error);
  EXPECT_THROW(ctl::identify({.what = "tcp:nohost"}, out, progress), std::runtime_error);
  EXPECT_THROW(ctl::identify({.what = "serial:"}, out, progress), std::runtime_error);
  EXPECT_THROW(ctl::identify({.what = "listen:6661", .seconds = 0}, out, progress),
               std::runtime_error);
}

}  // namespace
}  // namespace vigil::testing
