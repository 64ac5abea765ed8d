// Reads the rows and shows each for its time. A cuff value that differs from the one before is a
// new determination that ended at that row.
#include "simulators/recording.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace vigil::sim {
namespace {

std::vector<std::string> split_fields(const std::string& line) {
  std::vector<std::string> fields;
  for (std::size_t start = 0; start <= line.size();) {
    const auto comma = std::min(line.find(',', start), line.size());
    fields.push_back(line.substr(start, comma - start));
    start = comma + 1;
  }
  return fields;
}

int whole(double value) {
  return static_cast<int>(std::lround(value));
}

}  // namespace

Recording::Recording(std::istream& csv, const std::string& name, double from,
                     std::optional<double> to) {
  read(csv, name);
  if (rows_.empty()) throw BadInput(name + ": no rows");
  keep(from, to);
  if (rows_.empty()) throw BadInput(name + ": no rows between --from and --to");
  advance(Time{});
}

void Recording::read(std::istream& csv, const std::string& name) {
  std::string line;
  std::getline(csv, line);
  if (line.ends_with('\r')) line.pop_back();
  const auto names = split_fields(line);
  if (std::find(names.begin(), names.end(), "t_seconds") == names.end())
    throw BadInput(name + ":1: no column t_seconds");
  for (int number_of_line = 2; std::getline(csv, line); ++number_of_line) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    Row row;
    const auto fields = split_fields(line);
    const auto value = [&](std::string_view column) -> std::optional<double> {
      const auto at =
          static_cast<std::size_t>(std::find(names.begin(), names.end(), column) - names.begin());
      if (at >= fields.size() || fields[at].empty()) return std::nullopt;
      return parse_number(fields[at]);
    };
    try {
      row.at = from_seconds(value("t_seconds").value());
      row.heart_rate = value("hr");
      row.pulse = value("pr");
      row.spo2 = value("spo2");
      row.systolic = value("nibp_sys");
      row.diastolic = value("nibp_dia");
      row.mean = value("nibp_map");
      row.breath_rate = value("resp");
    } catch (const std::exception& error) {  // a bad number, or no time at all
      throw BadInput(name + ":" + std::to_string(number_of_line) + ": " + error.what());
    }
    if (!rows_.empty() && row.at <= rows_.back().at)
      throw BadInput(name + ":" + std::to_string(number_of_line) + ": time does not go forward");
    rows_.push_back(row);
  }
}

void Recording::keep(double from, std::optional<double> to) {
  const Time step = rows_.size() > 1 ? rows_[1].at - rows_[0].at : Time{Seconds{1}};
  const Time first = from_seconds(from), last = to ? from_seconds(*to) : never;
  std::erase_if(rows_, [&](const Row& row) { return row.at < first || row.at >= last; });
  for (auto& row : rows_) row.at -= first;
  if (!rows_.empty()) end_ = rows_.back().at + step;
}

void Recording::advance(Time now) {
  for (; shown_ < rows_.size() && rows_[shown_].at <= now; ++shown_) show(rows_[shown_]);
}

void Recording::show(const Row& row) {
  vitals_.heart_rate = row.heart_rate;
  vitals_.pulse = row.pulse;
  vitals_.spo2 = row.spo2;
  vitals_.breath_rate = row.breath_rate;
  vitals_.probe = row.pulse || row.spo2 ? Probe::on : Probe::searching;
  if (!row.systolic || !row.diastolic) return;
  CuffReading reading;
  reading.systolic = whole(*row.systolic);
  reading.diastolic = whole(*row.diastolic);
  reading.mean = whole(row.mean.value_or(*row.diastolic + (*row.systolic - *row.diastolic) / 3.0));
  reading.rate = whole(row.pulse.value_or(row.heart_rate.value_or(0.0)));
  const auto& old = vitals_.cuff.reading;
  const bool same = old && old->systolic == reading.systolic &&
                    old->diastolic == reading.diastolic && old->mean == reading.mean;
  if (same) return;
  reading.finished = row.at;
  vitals_.cuff.reading = reading;
  vitals_.cuff.result = CuffResult::done;
}

Recording load_recording(const std::string& path, double from, std::optional<double> to) {
  std::ifstream in{path};
  if (!in) throw BadInput(path + ": cannot be read");
  return Recording{in, path, from, to};
}

}  // namespace vigil::sim
