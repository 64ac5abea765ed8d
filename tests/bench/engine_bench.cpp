// What one bed costs the engine: a session in its dosing phase with a profile of real size, SpO2
// and pulse once a second, a cuff reading every five minutes. Each measurement continues in the
// bed's own time, so that history, clocks and prompts are what they are in an hour of treatment.
//
// Counts allocations too; the memory of a bed is measured after an hour, when its history is full.
#include <benchmark/benchmark.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "daemon/profile_file.h"
#include "daemon/ward.h"
#include "tests/support/allocations.h"

namespace vigil::bench {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr Time start{Millis{1772359200000}};
constexpr int hour = 3600;

std::shared_ptr<const alerts::Profile> iv_profile() {
  for (const auto& profile : load_profiles(VIGIL_SOURCE_DIR "/alerts/profiles")) {
    if (profile->name == "iv-ketamine-adult") return profile;
  }
  throw std::runtime_error("no profile iv-ketamine-adult");
}

Observation value(Parameter parameter, double number) {
  return {parameter, number, Quality::good, std::nullopt, 0};
}

std::vector<Observation> all_values() {
  return {value(Parameter::spo2, 97),
          value(Parameter::pulse_rate, 70),
          value(Parameter::heart_rate, 71),
          value(Parameter::breath_rate, 14),
          value(Parameter::temperature, 36.6),
          value(Parameter::etco2, 38),
          value(Parameter::perfusion_index, 3.6)};
}

// A floor of beds, all in session, by the second.
class Floor {
 public:
  // `parameters`: how many continuous values a monitor sends.
  explicit Floor(int beds, std::size_t parameters = 2) {
    auto& values = std::get<alerts::Observed>(heard_).values;
    for (const Observation& each : all_values()) {
      if (values.size() < parameters) values.push_back(each);
    }
    const auto profile = iv_profile();
    for (int i = 0; i < beds; ++i) {
      ids_.push_back("bed" + std::to_string(i + 1));
      ward_.add_bed(ids_.back());
    }
    for (const BedId& id : ids_) {
      alerts::SessionOpened opened;
      opened.session = ++sessions_;
      opened.profile = profile;
      opened.nurse = opened.by = "rn.adams";
      opened.team = {{"rn.adams", alerts::Role::nurse, true}};
      ward_.post(now_, id, opened);
      ward_.post(now_, id, alerts::LinkChanged{"monitor", true, ""});
      measure_pressure(id);
      ward_.post(now_, id, alerts::PhaseChanged{alerts::Phase::dosing, "dr.cole", "measured"});
    }
  }

  // Every bed hears its monitor; then a second passes with its ten ticks.
  void second() {
    ++count_;
    for (const BedId& id : ids_) observe(id);
    if (count_ % 300 == 0) {
      for (const BedId& id : ids_) measure_pressure(id);
    }
    now_ += seconds{1};
    ward_.advance(now_);
  }

  void observe(const BedId& id) {
    auto& values = std::get<alerts::Observed>(heard_).values;
    values[0].value = 97 - count_ % 2;
    values[1].value = 70 + count_ % 5;
    ward_.post(now_, id, heard_);
  }

  void measure_pressure(const BedId& id) {
    ward_.post(now_, id,
               alerts::Observed{"monitor",
                                {value(Parameter::systolic, 124 + count_ / 300 % 3),
                                 value(Parameter::diastolic, 78)}});
  }

  const Bed& bed(std::size_t i) const { return ward_.bed(ids_[i]); }

 private:
  Ward ward_;
  std::vector<BedId> ids_;
  alerts::Event heard_ = alerts::Observed{"monitor", {}};
  Time now_ = start;
  int count_ = 0;
  alerts::SessionId sessions_ = 0;
};

void count_allocations(benchmark::State& state, std::uint64_t before) {
  state.counters["allocations"] = benchmark::Counter(
      static_cast<double>(tests::allocations() - before), benchmark::Counter::kAvgIterations);
}

// A bed that has been treated for ten minutes, to be stepped by hand.
Bed warm_bed() {
  Floor floor{1};
  for (int i = 0; i < 600; ++i) floor.second();
  return floor.bed(0);
}

// SpO2 and pulse; every 300th event is the cuff reading that keeps the schedule.
void step_observation(benchmark::State& state) {
  Bed bed = warm_bed();
  Time now = start + minutes{10};
  const std::vector<Observation> vital{value(Parameter::spo2, 97),
                                       value(Parameter::pulse_rate, 72)};
  alerts::Event heard = alerts::Observed{"monitor", vital};
  alerts::Event cuff = alerts::Observed{
      "monitor", {value(Parameter::systolic, 124), value(Parameter::diastolic, 78)}};
  auto& rate = std::get<alerts::Observed>(heard).values[1].value;
  auto& systolic = std::get<alerts::Observed>(cuff).values[0].value;
  std::int64_t count = 0;
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) {
    now += seconds{1};
    rate = static_cast<double>(70 + ++count % 5);
    systolic = static_cast<double>(120 + count / 300 % 3);  // else it would pass for a repetition
    const alerts::Event& event = count % 300 == 1 ? cuff : heard;
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
  Floor floor{static_cast<int>(state.range(0))};
  for (int i = 0; i < 60; ++i) floor.second();
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) floor.second();
  count_allocations(state, before);
  state.SetItemsProcessed(state.iterations() * state.range(0) * 2);
}
BENCHMARK(ward_second)->Arg(6)->Arg(100)->Arg(1000)->Unit(benchmark::kMicrosecond);

// What a bed holds after an hour, by how many continuous values its monitor sends. Not a speed: the
// counter is the figure.
void bed_memory(benchmark::State& state) {
  constexpr int beds = 10;
  const auto parameters = static_cast<std::size_t>(state.range(0));
  double bytes = 0;
  for (auto _ : state) {
    const std::int64_t before = tests::allocated_bytes();
    auto floor = std::make_unique<Floor>(beds, parameters);
    for (int i = 0; i < hour; ++i) floor->second();
    bytes = static_cast<double>(tests::allocated_bytes() - before) / beds;
  }
  state.counters["bytes"] = bytes;
}
BENCHMARK(bed_memory)->Arg(2)->Arg(7)->Iterations(1);

}  // namespace
}  // namespace vigil::bench
