// A directory of the test's own, gone afterwards. In memory where there is such a file system: the
// syncs of a real disk would be most of a test's time.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace vigil::testing {

class TempDir {
 public:
  TempDir() {
    for (std::string name :
         {std::string{"/dev/shm/vigil-test.XXXXXX"},
          (std::filesystem::temp_directory_path() / "vigil-test.XXXXXX").string()}) {
      if (!::mkdtemp(name.data())) continue;
      path_ = name;
      return;
    }
    throw std::runtime_error("no temporary directory");
  }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;
  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

}  // namespace vigil::testing
