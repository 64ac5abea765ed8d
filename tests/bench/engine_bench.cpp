// What one bed costs the engine: a session in its dosing phase with a profile of real size, SpO2
// and pulse once a second, a cuff reading every five minutes; then beds with everything that a
// profile can judge, up to ten thousand of them. Each measurement continues in the bed's own time,
// so that history, clocks and prompts are what they are in an hour of treatment.
//
// Counts allocations too; the memory of a bed is measured after an hour, when its history is full.
#include <benchmark/benchmark.h>

#include <memory>

#include "tests/bench/beds.h"
#include "tests/support/allocations.h"

namespace vigil::bench {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr int hour = 3600;

void count_allocations(benchmark::State& state, std::uint64_t before) {
  state.counters["allocations"] = benchmark::Counter(
      static_cast<double>(tests::allocations() - before), benchmark::Counter::kAvgIterations);
}

// A bed that has been treated for ten minutes, to be stepped by hand.
Bed warm_bed() {
  Beds beds{1};
  for (int i = 0; i < 600; ++i) beds.second();
  return beds.at(0);
}

// SpO2 and pulse; of 300 events one is the cuff reading and one the score that keep the schedule.
void step_observation(benchmark::State& state) {
  Bed bed = warm_bed();
  Time now = start + minutes{10};
  const std::vector<Observation> vital{value(Parameter::spo2, 97),
                                       value(Parameter::pulse_rate, 72)};
  alerts::Event heard = alerts::Observed{"monitor", vital};
  alerts::Event cuff = alerts::Observed{
      "monitor", {value(Parameter::systolic, 124), value(Parameter::diastolic, 78)}};
  const alerts::Event scored = alerts::Charted{"rn.adams", {value(Parameter::sedation, 5)}, {}, {}};
  auto& rate = std::get<alerts::Observed>(heard).values[1].value;
  auto& systolic = std::get<alerts::Observed>(cuff).values[0].value;
  std::int64_t count = 0;
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) {
    now += seconds{1};
    rate = static_cast<double>(70 + ++count % 5);
    systolic = static_cast<double>(120 + count / 300 % 3);  // else it would pass for a repetition
    const alerts::Event& event = count % 300 == 1 ? cuff : count % 300 == 2 ? scored : heard;
    benchmark::DoNotOptimize(alerts::step(bed, event, now, alerts::rules()));
  }
  count_allocations(state, before);
  if (!bed.alerts.empty()) state.SkipWithError("a quiet bed has alerts");
}
BENCHMARK(step_observation);

void step_tick(benchmark::State& state) {
  Bed bed = warm_bed();
  const alerts::Event tick = alerts::Tick{};
  const Time now = start + minutes{10} + seconds{1};
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) {
    bed.due = now;
    benchmark::DoNotOptimize(alerts::step(bed, tick, now, alerts::rules()));
  }
  count_allocations(state, before);
}
BENCHMARK(step_tick);

// A second of a whole floor through the ward's door, its ticks included; items are observations.
void ward_second(benchmark::State& state) {
  Beds beds{static_cast<int>(state.range(0))};
  for (int i = 0; i < 60; ++i) beds.second();
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) beds.second();
  count_allocations(state, before);
  state.SetItemsProcessed(state.iterations() * state.range(0) * 2);
}
BENCHMARK(ward_second)->Arg(6)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

// The same with everything judged and an alert at one bed in ten. Its processor time is the share
// of a core that so many beds take. History is full after ten minutes, so the ward is kept from one
// repetition to the next; and so few seconds are measured that the session phase is not over.
void full_ward_second(benchmark::State& state) {
  static std::unique_ptr<Beds> beds;
  static std::int64_t count = 0;
  if (count != state.range(0)) {
    beds.reset();
    beds = std::make_unique<Beds>(static_cast<int>(state.range(0)), Care::everything);
    for (int i = 0; i < 610; ++i) beds->second();
    count = state.range(0);
  }
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) beds->second();
  count_allocations(state, before);
  state.counters["alerts"] = beds->alerts();
}
BENCHMARK(full_ward_second)->Arg(6)->Arg(1000)->Iterations(300)->Unit(benchmark::kMicrosecond);
BENCHMARK(full_ward_second)->Arg(10000)->Iterations(20)->Unit(benchmark::kMicrosecond);

// What a bed holds after an hour. Not a speed: the counter is the figure.
void measure_memory(benchmark::State& state, Care care, std::size_t parameters) {
  constexpr int count = 10;
  double bytes = 0;
  for (auto _ : state) {
    const std::int64_t before = tests::allocated_bytes();
    auto beds = std::make_unique<Beds>(count, care, parameters);
    for (int i = 0; i < hour; ++i) beds->second();
    bytes = static_cast<double>(tests::allocated_bytes() - before) / count;
  }
  state.counters["bytes"] = bytes;
}

// By how many continuous values its monitor sends.
void bed_memory(benchmark::State& state) {
  measure_memory(state, Care::bare, static_cast<std::size_t>(state.range(0)));
}
BENCHMARK(bed_memory)->Arg(2)->Arg(7)->Iterations(1);

void full_bed_memory(benchmark::State& state) {
  measure_memory(state, Care::everything, 0);
}
BENCHMARK(full_bed_memory)->Iterations(1);

}  // namespace
}  // namespace vigil::bench
