// A recorded patient from a CSV file, read by column names: t_seconds, hr, pr, spo2, nibp_sys,
// nibp_dia, nibp_map, resp; others are ignored. An empty field means that the monitor had no value,
// and the simulated one says so too: it is never a zero.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "simulators/patient.h"
#include "simulators/vitals.h"

namespace vigil::sim {

class Recording : public Source {
 public:
  // From and to: seconds of the file. Throws BadInput "NAME:LINE: what is wrong".
  Recording(std::istream& csv, const std::string& name, double from, std::optional<double> to);

  void advance(Time now) override;
  const Vitals& vitals() const override { return vitals_; }
  void apply(Time, const Order&) override {}  // what is recorded is recorded

  Time end() const { return end_; }  // when the last row has had its time

 private:
  struct Row {
    Time at{};
    std::optional<double> heart_rate, pulse, spo2, systolic, diastolic, mean, breath_rate;
  };
  void read(std::istream& csv, const std::string& name);
  void keep(double from, std::optional<double> to);
  void show(const Row& row);

  std::vector<Row> rows_;
  std::size_t shown_ = 0;
  Time end_{};
  Vitals vitals_;
};

Recording load_recording(const std::string& path, double from, std::optional<double> to);

}  // namespace vigil::sim
