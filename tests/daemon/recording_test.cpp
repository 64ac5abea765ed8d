// What a runner records is a capture: it can be read back, and it replays.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "tests/support/capture.h"
#include "tests/support/fake_link.h"
#include "tests/support/text_file.h"
#include "tests/support/toy_house.h"

namespace vigil::testing {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Recording : ::testing::Test {
  Recording() {
    std::string pattern = (fs::temp_directory_path() / "vigil-recording-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~Recording() override { fs::remove_all(folder); }

  void start(const fs::path& into) {
    links::Settings settings = toy_settings();
    settings.options["polls"] = "yes";
    settings.capture = into.string();
    auto owned = std::make_unique<FakeLink>(house.io.get_executor());
    link = owned.get();
    runner.emplace(house.io.get_executor(), house.clock, house.ward, settings,
                   links::Way(std::move(owned)));
    house.pass(milliseconds{200}, *runner);
  }
  void say(std::string_view bytes) {
    link->say(bytes);
    house.settle();
    house.pass(milliseconds{100}, *runner);
  }
  std::vector<fs::path> files() const {
    std::vector<fs::path> found;
    for (const auto& each : fs::directory_iterator(folder)) found.push_back(each.path());
    std::sort(found.begin(), found.end());
    return found;
  }

  fs::path folder;
  House house;
  std::optional<links::Runner> runner;
  FakeLink* link = nullptr;
};

TEST_F(Recording, is_a_capture_that_can_be_read_back) {
  start(folder);
  say("97\r\n");
  say(std::string_view("\x01\x81\x3E\0", 4));
  ASSERT_EQ(files().size(), 1U);
  tests::Capture capture = tests::read_capture(files()[0]);
  std::erase_if(capture.lines, [](const tests::Capture::Line& line) { return !line.sent; });
  EXPECT_EQ(capture.value("driver"), "toy");
  EXPECT_EQ(capture.value("synthetic"), "no");
  EXPECT_EQ(capture.options().at("polls"), "yes");
  ASSERT_EQ(capture.lines.size(), 2U);
  EXPECT_EQ(capture.lines[0].bytes.size(), 4U);
  EXPECT_EQ(capture.lines[1].bytes[1], std::byte{0x81});
  EXPECT_LT(capture.lines[0].time, capture.lines[1].time);
  const std::string text = tests::read_file(files()[0]);
  EXPECT_NE(text.find("> \"hello\\n\"\n"), std::string::npos) << text;
  EXPECT_NE(text.find("< \"97\\r\\n\"\n"), std::string::npos) << text;
  EXPECT_NE(text.find("< 01 81 3E 00\n"), std::string::npos) << text;
}

TEST_F(Recording, begins_anew_with_each_opening_and_is_for_its_owner_only) {
  start(folder);
  say("97\n");
  link->cut();
  house.pass(seconds{1}, *runner);
  say("96\n");
  ASSERT_EQ(files().size(), 2U);
  struct stat status {};
  ::stat(files()[0].c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(Recording, of_a_silent_device_leaves_no_file_behind) {
  start(folder);
  house.pass(seconds{60}, *runner);
  EXPECT_GT(link->openings, 3);
  EXPECT_EQ(files().size(), 0U);
}

TEST_F(Recording, that_fails_does_not_disturb_the_monitoring) {
  start(folder / "not-there");
  say("97\n");
  EXPECT_EQ(house.recorder.take().back(), "bed3 toy spo2=97");
}

}  // namespace
}  // namespace vigil::testing
