#include "daemon/text_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace vigil {

std::string read_text(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  // A directory opens like a file; an empty file has nothing to copy, which is no failure.
  if (!file || (file.peek() != EOF && !(text << file.rdbuf()))) {
    throw std::runtime_error(path.string() + ": cannot be read");
  }
  return text.str();
}

std::vector<std::filesystem::path> toml_files(const std::filesystem::path& directory) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator{directory, error}) {
    if (entry.path().extension() == ".toml") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace vigil
