// A directory for a record of the test's own, and whole files as texts.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include "tests/support/temp_dir.h"

namespace vigil::testing {

class TempDb : public TempDir {
 public:
  std::string db() const { return file("vigil.db"); }
  std::string heads() const { return file("vigil.db.heads"); }
  std::string key() const { return file("vigil.db.key"); }
  std::string pub() const { return file("vigil.db.pub"); }
};

inline std::string read_text(const std::string& path) {
  std::ifstream in{path, std::ios::binary};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline void write_text(const std::string& path, const std::string& text) {
  std::ofstream{path, std::ios::binary} << text;
}

}  // namespace vigil::testing
