// The proofs named in pitfalls.md exist: a table of names would soon be a table of wishes.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

namespace fs = std::filesystem;

const fs::path root = VIGIL_SOURCE_DIR;

// All tests of C++ and JavaScript, one text.
std::string all_tests() {
  std::string text;
  for (const auto& entry : fs::recursive_directory_iterator{root / "tests"}) {
    const fs::path& p = entry.path();
    if (p.string().find("node_modules") != std::string::npos) continue;
    const bool test = p.string().ends_with("_test.cpp") || p.string().ends_with(".test.js");
    if (test) text += std::regex_replace(read_file(p), std::regex{"\\s+"}, " ");
  }
  return text;
}

bool exists(const std::string& proof, const std::string& tests) {
  if (proof.ends_with(".story")) return fs::exists(root / "alerts/scenarios" / proof);
  if (proof.ends_with("_test.py")) return fs::exists(root / "tests/system" / proof);
  const auto dot = proof.find('.');
  if (proof.find(' ') != std::string::npos || dot == std::string::npos) {
    return tests.find("test(\"" + proof + "\"") != std::string::npos;
  }
  return tests.find("(" + proof.substr(0, dot) + ", " + proof.substr(dot + 1) + ")") !=
         std::string::npos;
}

TEST(Pitfalls, each_fault_has_a_proof_and_each_proof_exists) {
  const std::string tests = all_tests();
  const std::regex quoted{"`([^`]+)`"};
  int faults = 0;
  for (const std::string& line : split_lines(read_file(root / "tests/pitfalls.md"))) {
    if (!line.starts_with("| ") || line.starts_with("| area")) continue;
    ++faults;
    const std::string proofs = line.substr(line.rfind('|', line.size() - 2));
    const std::sregex_iterator first{proofs.begin(), proofs.end(), quoted}, last;
    EXPECT_NE(first, last) << "no proof: " << line;
    for (auto it = first; it != last; ++it) {
      EXPECT_TRUE(exists((*it)[1], tests)) << (*it)[1] << " is gone: " << line;
    }
  }
  EXPECT_GE(faults, 36);
}

}  // namespace
}  // namespace vigil::tests
