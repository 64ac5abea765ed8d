// fuzz_seeds DRIVER DIR: the captures of a driver as inputs for driver_fuzz, one file each.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "tests/support/capture.h"
#include "tests/support/text_file.h"

int main(int argc, char** argv) {
  using namespace vigil::tests;
  if (argc != 3) {
    std::fprintf(stderr, "fuzz_seeds DRIVER DIR\n");
    return 2;
  }
  const std::filesystem::path directory = argv[2];
  std::filesystem::create_directories(directory);
  for (const auto& path : capture_files()) {
    const Capture capture = read_capture(path);
    if (capture.value("driver") != argv[1]) continue;
    std::string seed{"\x01\x03\x02\x05"};  // where to cut: 17, 49, 33, 81 bytes
    for (const auto& line : capture.lines) {
      std::transform(line.bytes.begin(), line.bytes.end(), std::back_inserter(seed),
                     [](std::byte b) { return static_cast<char>(b); });
    }
    write_file(directory / path.stem(), seed);
  }
  return 0;
}
