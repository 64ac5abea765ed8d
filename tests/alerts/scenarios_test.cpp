// Every story under alerts/scenarios is one test: what the engine says is what the story expects,
// and the record of it replays to the same decisions.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/scenario.h"

namespace vigil::testing {
namespace {

const std::string source_directory = VIGIL_SOURCE_DIR;

class Scenario : public ::testing::Test {
 public:
  explicit Scenario(std::filesystem::path path) : path_(std::move(path)) {}
  void TestBody() override {
    std::ifstream file{path_, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    const ScenarioResult result = run_scenario(text.str(), source_directory + "/alerts/profiles");
    EXPECT_EQ(result.effects, result.replayed) << "the record does not replay";
    if (std::getenv("VIGIL_APPROVE") != nullptr) {
      std::ofstream{path_, std::ios::binary} << result.text;
      return;
    }
    EXPECT_EQ(text.str(), result.text);
  }

 private:
  std::filesystem::path path_;
};

// Also fails when the folder moved and nothing was found.
const bool registered = [] {
  int count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator{source_directory + "/alerts/scenarios"}) {
    if (entry.path().extension() != ".story") continue;
    const std::filesystem::path path = entry.path();
    ::testing::RegisterTest("Scenario", path.stem().string().c_str(), nullptr, nullptr, __FILE__,
                            __LINE__, [path]() -> ::testing::Test* { return new Scenario{path}; });
    ++count;
  }
  return count > 0;
}();

TEST(Scenarios, exist) {
  EXPECT_TRUE(registered);
}

}  // namespace
}  // namespace vigil::testing
