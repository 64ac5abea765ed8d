// Reading and writing the text files that tests are made of. For tests only: failures throw.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::tests {

// The top of the source tree, and the reference material beside it (absent on most machines).
std::filesystem::path source_dir();
std::filesystem::path shared_dir();

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view text);

// Lines without their ends.
std::vector<std::string> split_lines(std::string_view text);

// All files below `top` with this extension (".cap"), sorted. Empty when `top` does not exist.
std::vector<std::filesystem::path> find_files(const std::filesystem::path& top,
                                              std::string_view extension);

}  // namespace vigil::tests
