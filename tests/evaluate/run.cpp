#include "tests/evaluate/run.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace vigil::evaluate {

Kind kind_of(std::uint64_t seed) {
  sim::Random r{seed, "kind"};
  return r.chance(0.6) ? Kind::ordinary : Kind::library;
}

// In pieces, so that the outcomes of all sessions need not be kept.
Tally run(const Plan& plan, const Profiles& profiles) {
  constexpr int piece = 500;
  Tally tally;
  for (int first = 0; first < plan.sessions; first += piece) {
    const int count = std::min(piece, plan.sessions - first);
    std::vector<Outcome> outcomes(static_cast<std::size_t>(count));
    std::atomic<int> next{0};
    const auto work = [&] {
      for (int i = next++; i < count; i = next++) {
        const std::uint64_t seed = plan.seed + static_cast<std::uint64_t>(first + i);
        outcomes[static_cast<std::size_t>(i)] = play(write_script(seed, kind_of(seed)), profiles);
      }
    };
    std::vector<std::jthread> threads;
    for (int t = 1; t < plan.threads; ++t) threads.emplace_back(work);
    work();
    threads.clear();
    for (const Outcome& o : outcomes) tally.add(o);
  }
  return tally;
}

std::vector<Point> curve(const Plan& plan, const Profiles& profiles) {
  std::vector<Point> points;
  for (const double scale : {0.0, 0.25, 0.5, 1.0, 1.5, 2.0}) {
    const Profiles changed = scaled(profiles, scale);
    const Tally t = run(plan, changed);
    points.push_back({scale, percent_missed(t, Caller::vigil), nuisance(t, Caller::vigil)});
  }
  return points;
}

}  // namespace vigil::evaluate
