// vigil_load: works the real daemon with more and more beds and prints what it measured, one JSON
// object a line for each number of beds. tests/bench/run_all reads that; README.md says what it
// means.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <exception>

#include "tests/bench/load/floor.h"
#include "tests/bench/load/house.h"
#include "tests/bench/load/record_watch.h"
#include "tests/bench/load/staff.h"

namespace vigil::bench {
namespace {

namespace json = boost::json;
using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

struct Options {
  std::string programs, source;
  std::vector<int> beds{6, 100, 1000};
  int seconds = 30;
};

// So many that each bed raises one every 20 s, and never more than 20 a second.
double alerts_a_second(int beds) {
  return std::min(20.0, beds / 20.0);
}

// Somebody acknowledges what the screen shows; then the pressure falls.
void attend(Floor& floor, Staff& staff, Moment until) {
  while (steady_clock::now() < until) {
    const auto seen = floor.next_seen();
    if (!seen) {
      std::this_thread::sleep_for(milliseconds{5});
      continue;
    }
    if (staff.acknowledge(bed_name(seen->bed), seen->alert)) floor.relieve(seen->bed);
  }
}

// From the moment the screen showed an alert until its entry was on the disk. 0: it was there
// before.
struct Window {
  Samples lengths;
  std::size_t missing = 0;
};

Window window_of(const std::vector<std::vector<Moment>>& shown,
                 const std::vector<std::vector<Moment>>& recorded) {
  Window window;
  for (std::size_t bed = 0; bed < shown.size(); ++bed) {
    for (std::size_t i = 0; i < shown[bed].size(); ++i) {
      if (i >= recorded[bed].size()) {
        ++window.missing;
        continue;
      }
      window.lengths.add(std::max(recorded[bed][i] - shown[bed][i], Moment::duration{0}));
    }
  }
  return window;
}

void add(json::object& figures, const std::string& name, const Samples& samples) {
  figures[name + "_p50_us"] = samples.percentile(0.50);
  figures[name + "_p99_us"] = samples.percentile(0.99);
  figures[name + "_max_us"] = samples.percentile(1);
  figures[name + "_count"] = samples.count();
}

json::object round(const Options& options, int beds) {
  House house{options.programs, options.source, beds};
  Staff staff{house.port(), house.first_token()};
  Floor floor{{beds, alerts_a_second(beds), house.gateways(), house.port(), staff.cookie()}};
  floor.start();
  for (int bed = 0; bed < beds; ++bed) staff.open_session(bed_name(bed));
  RecordWatch record{house.database(), measured_rule, beds};
  std::this_thread::sleep_for(seconds{3});

  floor.measure(true);
  const double used = house.cpu_seconds();
  const Moment begin = steady_clock::now();
  attend(floor, staff, begin + seconds{options.seconds});
  const double lasted = std::chrono::duration<double>{steady_clock::now() - begin}.count();
  const double cpu = house.cpu_seconds() - used;
  floor.measure(false);
  const double resident = house.resident_mb();
  floor.stop();
  house.stop();  // in order: what is not in the record now never will be
  const Window window = window_of(floor.shown(), record.stop());

  json::object figures{{"beds", beds}, {"seconds", lasted}};
  add(figures, "alert", floor.alerts());
  add(figures, "echo", floor.echoes());
  add(figures, "late", floor.lateness());
  add(figures, "window", window.lengths);
  figures["window_missing"] = window.missing;
  figures["resident_mb"] = resident;
  figures["cpu_share"] = cpu / lasted;
  figures["accepted_per_s"] = static_cast<double>(floor.accepted_while_measured()) / lasted;
  figures["sent"] = floor.answers().sent;
  figures["accepted"] = floor.answers().accepted;
  figures["refused"] = floor.answers().refused;
  figures["recorded"] = count_observed(house.database());
  figures["updates"] = floor.updates();
  return figures;
}

}  // namespace
}  // namespace vigil::bench

int main(int argc, char** argv) {
  CLI::App cli{"Works the real vigild and measures it", "vigil_load"};
  vigil::bench::Options options;
  cli.add_option("programs", options.programs, "directory of vigild and vigil-sim")->required();
  cli.add_option("source", options.source, "the source tree, for its profiles")->required();
  cli.add_option("--beds", options.beds, "rounds with so many beds")->delimiter(',');
  cli.add_option("--seconds", options.seconds, "of each round that are measured");
  CLI11_PARSE(cli, argc, argv);
  try {
    for (const int beds : options.beds) {
      const auto figures = vigil::bench::round(options, beds);
      std::printf("%s\n", boost::json::serialize(figures).c_str());
      std::fflush(stdout);
    }
  } catch (const std::exception& e) {
    std::fprintf(stderr, "vigil_load: %s\n", e.what());
    return 1;
  }
  return 0;
}
