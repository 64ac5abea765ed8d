// The control socket: what is said on it, who may use it, and that a client who misbehaves is only
// hung up on.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

#include <boost/asio/io_context.hpp>
#include <cstring>
#include <fstream>
#include <future>
#include <sstream>

#include "daemon/control/server.h"
#include "daemon/ctl/capture.h"
#include "tests/support/temp_dir.h"
#include "tests/support/text_file.h"

namespace vigil::testing {
namespace {

using namespace control;

TEST(ControlProtocol, a_request_comes_back_as_it_was) {
  const std::string line = write_request({"bed1", "nonin two", std::chrono::seconds{90}});
  EXPECT_EQ(line, "capture\tbed1\t90000\tnonin two\n");
  const auto read = read_request(line.substr(0, line.size() - 1));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->bed, "bed1");
  EXPECT_EQ(read->device, "nonin two");
  EXPECT_EQ(read->last, std::chrono::seconds{90});
}

TEST(ControlProtocol, anything_else_is_no_request) {
  for (const std::string_view line :
       {"", "capture", "capture\tbed1", "capture\tbed1\t10", "capture\t\t10\t", "stop\tbed1\t10\t",
        "capture\tbed1\tten\t", "capture\tbed1\t-1\t", "capture\tbed1\t0\t",
        "capture\tbed1\t99999999999\t", "capture\tbed1\t10\tx\ty"}) {
    EXPECT_FALSE(read_request(line)) << line;
  }
}

TEST(ControlProtocol, an_answer_comes_back_and_a_part_of_it_is_none) {
  const Answer answer{Answer::Kind::ok, "", {{"a.cap", "one\ntwo\n"}, {"b.cap", ""}}};
  const std::string text = write_answer(answer);
  const auto read = read_answer(text);
  ASSERT_TRUE(read);
  ASSERT_EQ(read->files.size(), 2U);
  EXPECT_EQ(read->files[0].name, "a.cap");
  EXPECT_EQ(read->files[0].text, "one\ntwo\n");
  for (std::size_t n = 0; n < text.size(); ++n) EXPECT_FALSE(read_answer(text.substr(0, n))) << n;
  EXPECT_FALSE(read_answer(text + "x"));
  const auto none = read_answer(write_answer({Answer::Kind::none, "silence", {}}));
  ASSERT_TRUE(none);
  EXPECT_EQ(none->kind, Answer::Kind::none);
  EXPECT_EQ(none->sentence, "silence");
}

struct Control : ::testing::Test {
  static std::function<Answer()> ask(const Request& request) {
    return [request]() -> Answer {
      if (request.bed == "silent") return {Answer::Kind::none, "nothing", {}};
      if (request.bed == "broken") throw std::runtime_error("a defect");
      Answer answer;
      answer.files.push_back({"a.cap", request.device + "\n"});
      if (request.bed == "two") answer.files.push_back({"b.cap", "b\n"});
      return answer;
    };
  }
  // The command, while the loop runs.
  int run(const ctl::CaptureCall& call) {
    std::future<int> done =
        std::async(std::launch::async, [&] { return ctl::capture(call, out, err); });
    while (done.wait_for(std::chrono::seconds{0}) != std::future_status::ready) {
      io.restart();
      io.run_for(std::chrono::milliseconds{5});
    }
    return done.get();
  }
  ctl::CaptureCall call(const std::string& bed, const std::string& to = "") const {
    return {bed, "nonin", "10min", dir.file(to), path};
  }

  TempDir dir;
  std::string path = dir.file("control");
  boost::asio::io_context io;
  std::ostringstream out, err;
};

TEST_F(Control, a_bed_is_saved_for_its_owner_only) {
  const Server server{io, {path}, ask};
  EXPECT_EQ(run(call("bed1", "x.cap")), 0) << err.str();
  EXPECT_EQ(tests::read_file(dir.file("x.cap")), "nonin\n");
  struct stat status {};
  ::stat(dir.file("x.cap").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  ::stat(path.c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0660U);
}

TEST_F(Control, several_files_need_a_directory_and_nothing_is_overwritten) {
  const Server server{io, {path}, ask};
  EXPECT_EQ(run(call("two", "x.cap")), 2);
  EXPECT_NE(err.str().find("2 files"), std::string::npos) << err.str();
  EXPECT_EQ(run(call("two")), 0) << err.str();
  EXPECT_EQ(tests::read_file(dir.file("b.cap")), "b\n");
  EXPECT_EQ(run(call("two")), 2);
  EXPECT_NE(err.str().find("File exists"), std::string::npos) << err.str();
}

TEST_F(Control, silence_is_1_and_a_wrong_call_2) {
  const Server server{io, {path}, ask};
  EXPECT_EQ(run(call("silent")), 1);
  EXPECT_EQ(err.str(), "vigilctl: silent: nothing\n");
  EXPECT_EQ(run(call("broken")), 2) << "what fails while a file is made does not end the daemon";
  ctl::CaptureCall wrong = call("bed1");
  for (const char* last : {"soon", "0s", "-5min", "10", "10days", ""}) {
    wrong.last = last;
    EXPECT_EQ(run(wrong), 2) << last;
  }
  wrong = call("bed1");
  wrong.socket = path + "-not-there";
  EXPECT_EQ(run(wrong), 2);
}

TEST_F(Control, only_a_socket_that_nobody_serves_is_taken_over) {
  {
    const Server first{io, {path}, ask};
    EXPECT_THROW(Server(io, {path}, ask), std::runtime_error);
    EXPECT_EQ(run(call("bed1", "x.cap")), 0) << "the first one still answers";
  }
  struct stat status {};
  EXPECT_NE(::stat(path.c_str(), &status), 0) << "an orderly end leaves none behind";
  const int killed = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  ASSERT_EQ(::bind(killed, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  ::close(killed);
  const Server second{io, {path}, ask};
  EXPECT_EQ(run(call("bed1", "y.cap")), 0) << err.str();
  std::ofstream{dir.file("file")} << "mine";
  EXPECT_THROW(Server(io, {dir.file("file")}, ask), std::runtime_error);
  EXPECT_THROW(Server(io, {dir.file("no/control")}, ask), std::runtime_error);
}

}  // namespace
}  // namespace vigil::testing
