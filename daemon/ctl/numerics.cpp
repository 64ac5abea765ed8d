#include "daemon/ctl/numerics.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "daemon/text_file.h"

namespace vigil::ctl {
namespace {

struct Column {
  Parameter parameter;
  bool cuff;
};

std::optional<Column> column_of(std::string_view name) {
  if (name == "hr") return Column{Parameter::heart_rate, false};
  if (name == "pr") return Column{Parameter::pulse_rate, false};
  if (name == "spo2") return Column{Parameter::spo2, false};
  if (name == "resp") return Column{Parameter::breath_rate, false};
  if (name == "nibp_sys") return Column{Parameter::systolic, true};
  if (name == "nibp_dia") return Column{Parameter::diastolic, true};
  if (name == "nibp_map") return Column{Parameter::mean_pressure, true};
  return std::nullopt;
}

std::string_view trimmed(std::string_view cell) {
  const auto blank = [](char c) { return c == ' ' || c == '\r' || c == '"'; };
  while (!cell.empty() && blank(cell.front())) cell.remove_prefix(1);
  while (!cell.empty() && blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

// Calls cell(index, text) for each cell of the line.
template <typename Cell>
void split(std::string_view line, Cell cell) {
  for (std::size_t index = 0;; ++index) {
    const std::size_t end = line.find(',');
    cell(index, trimmed(line.substr(0, end)));
    if (end == line.npos) return;
    line.remove_prefix(end + 1);
  }
}

class Reader {
 public:
  explicit Reader(const std::string& name) : name_(name) {}

  Numerics read(std::string_view csv) {
    while (!csv.empty()) {
      const std::size_t end = csv.find('\n');
      const std::string_view line = csv.substr(0, end);
      csv.remove_prefix(end == csv.npos ? csv.size() : end + 1);
      ++line_;
      if (trimmed(line).empty() || line.front() == '#') continue;
      if (columns_.empty()) {
        read_header(line);
      } else {
        read_row(line);
      }
    }
    if (columns_.empty()) fail("no header line with t_seconds");
    note_step();
    return std::move(numerics_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(name_ + ":" + std::to_string(line_) + ": " + what);
  }

  void read_header(std::string_view line) {
    bool has_time = false;
    split(line, [&](std::size_t index, std::string_view cell) {
      if (index == 0 && cell.starts_with("\xEF\xBB\xBF")) cell.remove_prefix(3);
      columns_.push_back(column_of(cell));
      if (cell != "t_seconds") return;
      has_time = true;
      time_ = index;
    });
    if (!has_time) fail("no column t_seconds");
  }

  std::optional<double> number(std::string_view cell) const {
    if (cell.empty()) return std::nullopt;
    double value = 0;
    const auto end = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (end.ec != std::errc{} || end.ptr != cell.data() + cell.size() || !std::isfinite(value)) {
      fail("'" + std::string{cell} + "' is not a number");
    }
    return value;
  }

  void read_row(std::string_view line) {
    Sample sample;
    bool timed = false;
    split(line, [&](std::size_t index, std::string_view cell) {
      if (index >= columns_.size()) return;
      if (index == time_) {
        const auto seconds = number(cell);
        timed = seconds.has_value();
        sample.at = Millis{std::llround(seconds.value_or(0) * 1000)};
      }
      if (!columns_[index]) return;
      const std::optional<double> value = number(cell);
      const auto [parameter, cuff] = *columns_[index];
      if (cuff && !value) return;
      numerics_.has_cuff = numerics_.has_cuff || cuff;
      sample.values.push_back(
          {parameter, value, value ? Quality::good : Quality::invalid, std::nullopt, 0});
    });
    if (!timed) fail("no time");
    if (!numerics_.samples.empty() && sample.at < numerics_.samples.back().at) {
      fail("time runs backwards");
    }
    numerics_.samples.push_back(std::move(sample));
  }

  void note_step() {
    std::vector<Millis> steps;
    const auto& samples = numerics_.samples;
    for (std::size_t i = 1; i < samples.size(); ++i) {
      steps.push_back(samples[i].at - samples[i - 1].at);
    }
    if (steps.empty()) return;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    numerics_.step = *middle;
  }

  const std::string& name_;
  std::size_t line_ = 0, time_ = 0;
  std::vector<std::optional<Column>> columns_;
  Numerics numerics_;
};

}  // namespace

Numerics parse_numerics(std::string_view csv, const std::string& name) {
  return Reader{name}.read(csv);
}

Numerics read_numerics(const std::string& path) {
  return parse_numerics(read_text(path), path);
}

}  // namespace vigil::ctl
