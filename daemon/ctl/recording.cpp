#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

#include "daemon/ctl/backtest.h"

namespace vigil::ctl {
namespace {

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const auto comma = line.find(',');
    cells.push_back(line.substr(0, comma));
    if (comma == std::string_view::npos) return cells;
    line.remove_prefix(comma + 1);
  }
}

std::optional<double> number(std::string_view cell, const std::string& where) {
  if (cell.empty()) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (result.ec != std::errc{} || result.ptr != cell.data() + cell.size()) {
    throw std::runtime_error(where + ": '" + std::string{cell} + "' is no number");
  }
  return value;
}

}  // namespace

Recording read_recording(const std::string& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) throw std::runtime_error(file + ": cannot be read");
  Recording recording;
  recording.file = file;
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const std::string where = file + ":" + std::to_string(n);
    const std::vector<std::string_view> cells = split(line);
    if (n == 1) {
      recording.columns.assign(cells.begin(), cells.end());
      continue;
    }
    if (cells.size() != recording.columns.size()) {
      throw std::runtime_error(where + ": " + std::to_string(cells.size()) + " cells, " +
                               std::to_string(recording.columns.size()) + " columns");
    }
    std::vector<std::optional<double>> row;
    row.reserve(cells.size());
    for (const std::string_view cell : cells) row.push_back(number(cell, where));
    recording.rows.push_back(std::move(row));
  }
  const auto time = std::find(recording.columns.begin(), recording.columns.end(), "t_seconds");
  if (time == recording.columns.end()) throw std::runtime_error(file + ": no column t_seconds");
  return recording;
}

}  // namespace vigil::ctl
