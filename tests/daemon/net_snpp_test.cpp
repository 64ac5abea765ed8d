// Pages to a gateway that somebody else wrote: Net::SNPP::Server, run as a process of its own on
// the loopback. Skipped with a line where Perl does not have it.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <optional>

#include "daemon/pager/gateway.h"

namespace vigil::testing {
namespace {

using alerts::Done;
using alerts::Outcome;
using std::chrono::milliseconds;

// The server's process: what it prints, line by line; it ends when its input does.
class Server {
 public:
  explicit Server(bool knows_login) {
    int in[2], out[2];
    if (::pipe2(in, O_CLOEXEC) != 0 || ::pipe2(out, O_CLOEXEC) != 0) return;
    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, in[0], 0);
    ::posix_spawn_file_actions_adddup2(&files, out[1], 1);
    std::string perl = "perl", script = VIGIL_SOURCE_DIR "/tests/system/net_snpp_server.pl";
    std::string login = "--login";
    std::array<char*, 4> arguments{perl.data(), script.data(), knows_login ? login.data() : nullptr,
                                   nullptr};
    if (::posix_spawnp(&process_, "perl", &files, nullptr, arguments.data(), environ) != 0) {
      process_ = 0;
    }
    ::posix_spawn_file_actions_destroy(&files);
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = ::fdopen(out[0], "r");
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server() {
    ::close(input_);
    if (output_ != nullptr) std::fclose(output_);
    if (process_ > 0) ::waitpid(process_, nullptr, 0);
  }

  // The next line, read as JSON; nothing when the process has ended.
  std::optional<boost::json::object> line() {
    std::array<char, 512> text{};
    if (output_ == nullptr || std::fgets(text.data(), text.size(), output_) == nullptr) return {};
    return boost::json::parse(text.data()).as_object();
  }

 private:
  pid_t process_ = 0;
  int input_ = -1;
  std::FILE* output_ = nullptr;
};

Task<void> keep(pager::Gateway& gateway, std::unique_ptr<alerts::Dialogue> dialogue,
                std::optional<Done>& result) {
  auto carrying = gateway.carry(std::move(dialogue));
  const Done done = co_await std::move(carrying);
  result = done;
}

struct NetSnpp : ::testing::Test {
  // False: not installed.
  bool start(bool knows_login = false) {
    server.emplace(knows_login);
    const auto first = server->line();
    if (!first) return false;
    settings.name = "perl";
    settings.host = "127.0.0.1";
    settings.port = static_cast<std::uint16_t>(first->at("port").as_int64());
    return true;
  }
  Done send(const std::string& pager, const std::string& text) {
    alerts::Page page;
    page.id = 12;
    page.text = text;
    pager::Gateway gateway(io.get_executor(), settings);
    std::optional<Done> done;
    auto dialogue =
        alerts::find_channel("snpp")->compose(page, {pager, settings.login, settings.password});
    spawn(io.get_executor(), keep(gateway, std::move(dialogue), done));
    for (int i = 0; i < 5000 && !done; ++i) {
      io.restart();
      io.run_for(milliseconds{1});
    }
    return done.value_or(Done{Outcome::try_again, "no end"});
  }
  std::string taken() {
    const auto page = server->line();
    return page ? std::string(page->at("pager").as_string()) + " " +
                      std::string(page->at("text").as_string())
                : "nothing";
  }

  boost::asio::io_context io;
  std::optional<Server> server;
  pager::GatewaySettings settings;
};

#define REQUIRE_SERVER(started) \
  if (!(started)) GTEST_SKIP() << "no Net::SNPP::Server here (Debian libnet-snpp-perl)"

TEST_F(NetSnpp, takes_our_page_as_it_was_written) {
  REQUIRE_SERVER(start());
  const Done done = send("5551234", "Bed 3 SpO2 low 86 % (limit 90), Süd");
  EXPECT_EQ(done.outcome, Outcome::accepted) << done.detail;
  EXPECT_EQ(done.detail, "250 Message Sent Successfully");
  EXPECT_EQ(taken(), "5551234 Bed 3 SpO2 low 86 % (limit 90), Sued p12");
}

TEST_F(NetSnpp, refuses_a_pager_that_it_does_not_know) {
  REQUIRE_SERVER(start());
  const Done done = send("12", "Bed 3 SpO2 low");
  EXPECT_EQ(done.outcome, Outcome::refused);
  EXPECT_EQ(done.detail, "550 Error, Invalid Pager ID");
}

TEST_F(NetSnpp, takes_our_page_although_it_does_not_know_how_to_log_in) {
  REQUIRE_SERVER(start());
  settings.login = "vigil";
  EXPECT_EQ(send("5551234", "Bed 3 SpO2 low").outcome, Outcome::accepted);
  EXPECT_EQ(taken(), "5551234 Bed 3 SpO2 low p12");
}

TEST_F(NetSnpp, takes_our_page_after_a_login) {
  REQUIRE_SERVER(start(true));
  settings.login = "vigil";
  settings.password = "sesame";
  EXPECT_EQ(send("5551234", "Bed 3 SpO2 low").outcome, Outcome::accepted);
  EXPECT_EQ(taken(), "5551234 Bed 3 SpO2 low p12");
}

}  // namespace
}  // namespace vigil::testing
