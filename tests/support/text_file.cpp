// Small files, read and written whole.
#include "tests/support/text_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace vigil::tests {

std::filesystem::path source_dir() {
  return VIGIL_SOURCE_DIR;
}
std::filesystem::path shared_dir() {
  return source_dir().parent_path() / "shared";
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<std::filesystem::path> find_files(const std::filesystem::path& top,
                                              std::string_view extension) {
  std::vector<std::filesystem::path> found;
  if (!std::filesystem::exists(top)) return found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(top)) {
    if (entry.is_regular_file() && entry.path().extension() == extension) {
      found.push_back(entry.path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace vigil::tests
