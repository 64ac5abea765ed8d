// Every vector of the protocol reference goes through its driver: one test per file. They come from
// real captures, vendor documents, other projects' tests and the sheets; none of them is kept here.
#include "tests/drivers/vectors.h"

#include <iostream>

#include <gtest/gtest.h>

#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

class VectorTest : public testing::Test {
 public:
  VectorTest(std::filesystem::path json, void (*check)(const Vector&))
      : json_(std::move(json)), check_(check) {}
  void TestBody() override { check_(read_vector(json_)); }

 private:
  std::filesystem::path json_;
  void (*check_)(const Vector&);
};

void add(const char* device, void (*check)(const Vector&)) {
  for (const auto& json : find_files(shared_dir() / "protocols/vectors" / device, ".json")) {
    const std::string name = std::string(device) + "." + json.stem().string();
    testing::RegisterTest("Vector", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                          [=]() -> testing::Test* { return new VectorTest(json, check); });
  }
}

[[maybe_unused]] const bool registered = [] {
  add("nonin", check_nonin);
  add("dinamap", check_dinamap);
  add("ge-s5-dri", check_ge);
  add("datascope_accutorr", check_datascope);
  add("suntech", check_suntech);
  add("philips-intellivue", check_philips);
  add("masimo", check_masimo);
  add("nellcor", check_nellcor);
  add("contec_cms50", check_contec);
  return true;
}();

TEST(Vectors, are_beside_the_source_tree) {
  if (!std::filesystem::exists(shared_dir() / "protocols/vectors")) {
    GTEST_SKIP() << "no protocol vectors at " << shared_dir();
  }
}

}  // namespace
}  // namespace vigil::tests
