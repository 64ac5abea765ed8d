// A directory of its own for each test, with the paths of a record in it; gone when the test is. In
// memory where there is such a file system: syncs of a real disk are most of a test's time, and
// what they are worth is the business of FaultyDisk.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace vigil::testing {

class TempDir {
 public:
  TempDir() {
    for (std::string name :
         {std::string{"/dev/shm/vigil-test-XXXXXX"},
          (std::filesystem::temp_directory_path() / "vigil-test-XXXXXX").string()}) {
      if (mkdtemp(name.data()) == nullptr) continue;
      path_ = name;
      return;
    }
    throw std::runtime_error("no temporary directory");
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string db() const { return file("vigil.db"); }
  std::string heads() const { return file("vigil.db.heads"); }
  std::string key() const { return file("vigil.db.key"); }
  std::string pub() const { return file("vigil.db.pub"); }

 private:
  std::filesystem::path path_;
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
