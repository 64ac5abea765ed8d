// Reads the vectors of the protocol sheets. They lie beside the project, not in it; without them
// the tests that use them say so and skip.
#pragma once

#include <boost/json.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/hl7/mllp.h"
#include "tests/drivers/hl7_fixture.h"

namespace vigil::drivers::hl7 {

namespace fs = std::filesystem;
namespace json = boost::json;

struct Vector {
  std::string name, data;
  json::object description, expected;
};

fs::path vector_folder();

// All of one folder, by name.
std::vector<Vector> load(const std::string& folder);

// One of them; a failure when it is not there.
Vector find(const std::string& folder, std::string_view stem);

// What a description says: "" and nothing for null or absent.
std::string text(const json::object&, std::string_view key);
std::optional<double> number(const json::object&, std::string_view key);

// The messages of a vector, framed or not.
std::vector<std::string> payloads(const Vector&);

// A field of the first MSA in what was sent.
std::string msa(const std::string& sent, std::size_t n);

class Hl7Vectors : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(vector_folder())) GTEST_SKIP() << "no protocol vectors beside the project";
  }
};

}  // namespace vigil::drivers::hl7
