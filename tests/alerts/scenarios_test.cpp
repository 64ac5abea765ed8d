// Every story under alerts/scenarios is one test: what the engine says is what the story expects,
// and the record of it replays to the same decisions, whenever the ticks are run.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/scenario.h"

namespace vigil::testing {
namespace {

const std::filesystem::path source_directory = VIGIL_SOURCE_DIR;

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class Scenario : public ::testing::Test {
 public:
  explicit Scenario(std::filesystem::path path) : path_(std::move(path)) {}
  void TestBody() override {
    const std::string text = text_of(path_);
    const auto results = run_scenario(text, source_directory / "alerts/profiles");
    for (const ScenarioResult& result : results) {
      EXPECT_EQ(result.effects, result.replayed) << "the record does not replay";
      for (const std::string& said : result.jittered) {
        EXPECT_EQ(result.effects, said) << "decisions depend on when ticks are run";
      }
      for (const std::string& said : result.cut) {
        EXPECT_EQ(result.effects, said) << "decisions depend on where the record was cut in two";
      }
      EXPECT_EQ(results.front().text, result.text) << "the profiles differ";
    }
    if (std::getenv("VIGIL_APPROVE") != nullptr) {
      std::ofstream{path_, std::ios::binary} << results.front().text;
      return;
    }
    EXPECT_EQ(text, results.front().text);
  }

 private:
  std::filesystem::path path_;
};

// "limits/spo2-low.story" is Scenario.limits_spo2_low.
std::string test_name(const std::filesystem::path& below) {
  std::string name = std::filesystem::path{below}.replace_extension().generic_string();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

// Also fails when the folder moved and nothing was found.
const bool registered = [] {
  int count = 0;
  const std::filesystem::path stories = source_directory / "alerts/scenarios";
  for (const auto& entry : std::filesystem::recursive_directory_iterator{stories}) {
    if (entry.path().extension() != ".story") continue;
    const std::filesystem::path& path = entry.path();
    const std::string name = test_name(path.lexically_relative(stories));
    ::testing::RegisterTest("Scenario", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [path]() -> ::testing::Test* { return new Scenario{path}; });
    ++count;
  }
  return count > 0;
}();

TEST(Scenarios, exist) {
  EXPECT_TRUE(registered);
}

}  // namespace
}  // namespace vigil::testing
