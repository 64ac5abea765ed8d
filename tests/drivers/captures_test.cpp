// Evidence on disk: one test per file. The files lie beside the code they are about; to change what
// they expect, run with VIGIL_APPROVE=1 and review the difference.
#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/capture.h"
#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

bool approving() {
  const char* value = std::getenv("VIGIL_APPROVE");
  return value != nullptr && std::string_view(value) == "1";
}

// Compares a file with what it should be; when approving, makes it so.
class Evidence : public testing::Test {
 public:
  Evidence(std::filesystem::path path, std::string (*render)(const std::filesystem::path&))
      : path_(std::move(path)), render_(render) {}

  void TestBody() override {
    const std::string expected = render_(path_);
    if (approving()) write_file(path_, expected);
    EXPECT_EQ(read_file(path_), expected) << path_;
  }

 private:
  std::filesystem::path path_;
  std::string (*render_)(const std::filesystem::path&);
};

void add(const char* suite, const std::filesystem::path& path,
         std::string (*render)(const std::filesystem::path&)) {
  // drivers/nonin/captures/finger-off.cap is known as nonin.finger-off
  const std::string name =
      path.parent_path().parent_path().filename().string() + "." + path.stem().string();
  testing::RegisterTest(suite, name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                        [=]() -> testing::Test* { return new Evidence(path, render); });
}

std::string render_capture(const std::filesystem::path& path) {
  const Capture capture = read_capture(path);
  const auto driver = make_driver(capture);
  if (driver == nullptr) throw std::runtime_error(path.string() + ": the driver is not built");
  return replay(capture, *driver);
}

[[maybe_unused]] const bool registered = [] {
  for (const auto& path : capture_files()) add("Capture", path, render_capture);
  return true;
}();

}  // namespace
}  // namespace vigil::tests
