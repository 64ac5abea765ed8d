// Small text files, whole.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace vigil {

// Throws std::runtime_error naming the file.
std::string read_text(const std::filesystem::path&);

// The *.toml files of a directory, by name; none where there is no such directory.
std::vector<std::filesystem::path> toml_files(const std::filesystem::path& directory);

}  // namespace vigil
