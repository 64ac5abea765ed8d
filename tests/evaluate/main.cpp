// vigil-evaluate: thousands of simulated sessions, judged; or recorded patients, counted.
// Definitions: README.md.
#include "tests/evaluate/recorded.h"
#include "tests/evaluate/report.h"
#include "tests/evaluate/svg.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace vigil::evaluate {
namespace {

struct Options {
  Plan plan;
  int curve = 0;
  double scale = 1;
  std::string profiles = std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles";
  std::string svg, json, recorded, csv;
  std::optional<std::uint64_t> show;
};

void save(const std::string& path, const std::string& text) {
  std::ofstream out{path};
  out << text;
  if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
}

Point point_of(const Tally& t, Caller c) {
  return {1, percent_missed(t, c), nuisance(t, c)};
}

void work(const Options& o) {
  const Profiles shipped = load(o.profiles);
  const Profiles profiles = o.scale == 1 ? shipped : scaled(shipped, o.scale);
  if (!o.recorded.empty()) {
    const Recorded all = recorded(o.recorded, profiles.iv);
    std::cout << recorded_text(all);
    if (!o.csv.empty()) save(o.csv, recorded_csv(all));
    return;
  }
  if (o.show) {
    std::cout << show(*o.show, profiles);
    return;
  }
  const auto began = std::chrono::steady_clock::now();
  const Tally tally = run(o.plan, profiles);
  std::cout << report(o.plan, tally);
  Plan small = o.plan;
  small.sessions = o.curve;
  const std::vector<Point> points = o.curve > 0 ? curve(small, shipped) : std::vector<Point>{};
  for (const Point& p : points) {
    std::printf("holds x %-4g  missed %5.2f %%  nuisance %.3f per session\n", p.scale, p.missed,
                p.nuisance);
  }
  if (!o.json.empty()) save(o.json, json(o.plan, tally, points));
  if (!o.svg.empty()) {
    save(o.svg, svg({points, point_of(tally, Caller::vigil), point_of(tally, Caller::rules),
                     point_of(tally, Caller::causes), o.plan.sessions, o.curve}));
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::fprintf(stderr, "%.1f s on %d threads\n", took.count(), o.plan.threads);
}

}  // namespace
}  // namespace vigil::evaluate

int main(int argc, char** argv) {
  vigil::evaluate::Options o;
  CLI::App app{"Simulated sessions through the real engine: what is missed, what is nuisance."};
  app.add_option("--sessions", o.plan.sessions, "how many")->check(CLI::Range(1, 10'000'000));
  app.add_option("--seed", o.plan.seed, "of the first session; the next ones count up");
  app.add_option("--threads", o.plan.threads)->check(CLI::Range(1, 64));
  app.add_option("--curve", o.curve, "sessions for each point of the trade-off curve; 0: none");
  app.add_option("--hold-scale", o.scale, "every hold and confirmation so many times as long")
      ->check(CLI::Range(0.0, 10.0));
  app.add_option("--profiles", o.profiles, "directory of profiles");
  app.add_option("--svg", o.svg, "writes the picture of the trade-off");
  app.add_option("--json", o.json, "writes the figures");
  app.add_option("--show", o.show, "prints one session instead");
  auto* set = app.add_option("--recorded", o.recorded,
                             "recorded patients instead: a directory with folders of CSV files");
  app.add_option("--csv", o.csv, "writes a row for each of them")->needs(set);
  CLI11_PARSE(app, argc, argv);
  try {
    vigil::evaluate::work(o);
  } catch (const std::exception& error) {
    std::cerr << "vigil-evaluate: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
