// How many bytes a second each registered driver decodes, over the bytes of its own captures, and
// what it allocates once it is warm; beside the cheapest thing one can do with the same reads:
// looking with memchr for each byte with which its frames begin. A monitor sends 1 to 12 kB a
// second; the figure is for a gateway of many beds, and for whoever decodes a long recording.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>

#include "drivers/driver.h"
#include "tests/support/allocations.h"
#include "tests/support/capture.h"

namespace vigil::bench {
namespace {

constexpr std::size_t volume = 4'000'000;  // bytes of each driver in a round
// Between two rounds of a capture: what was heard the last time is no repetition.
constexpr std::chrono::minutes pause{10};

// A capture's reads, and the driver that hears them again and again, as `vigilctl decode` does:
// whatever comes, without ticks.
struct Stream {
  std::unique_ptr<Driver> driver;
  std::vector<std::pair<Millis, std::vector<std::byte>>> reads;
  std::size_t bytes = 0;
};

std::vector<Stream> streams_of(const Entry& entry) {
  std::vector<Stream> streams;
  for (const auto& path : tests::capture_files()) {
    const tests::Capture capture = tests::read_capture(path);
    if (capture.value("driver") != entry.name) continue;
    Stream stream{tests::make_driver(capture), {}, 0};
    for (const auto& line : capture.lines) {
      if (line.bytes.empty()) continue;
      stream.reads.emplace_back(line.time - capture_start, line.bytes);
      stream.bytes += line.bytes.size();
    }
    if (stream.bytes > 0) streams.push_back(std::move(stream));
  }
  return streams;
}

struct Heard {
  std::size_t bytes = 0, reads = 0, values = 0;
};

// Every capture from its beginning to its end, each as often, until there was enough.
class Rounds {
 public:
  explicit Rounds(const Entry& entry) : streams_(streams_of(entry)) {
    for (const Stream& stream : streams_) once_ += stream.bytes;
  }

  template <typename Hear>
  Heard run(Hear&& hear) {
    Heard heard;
    while (once_ > 0 && heard.bytes < volume) {
      base_ += pause;
      for (Stream& stream : streams_) {
        for (const auto& [at, bytes] : stream.reads)
          heard.values += hear(stream, base_ + at, bytes);
        heard.bytes += stream.bytes;
        heard.reads += stream.reads.size();
      }
    }
    return heard;
  }
  std::byte first_byte() const { return streams_.front().reads.front().second.front(); }

 private:
  std::vector<Stream> streams_;
  std::size_t once_ = 0;
  Time base_ = capture_start;
};

// What was allocated for reads that gave values and no notice: a notice is a text.
struct Allocations {
  std::uint64_t calls = 0, reads = 0;

  void count(const Output& output, std::uint64_t before) {
    const bool noticed = std::any_of(output.said.begin(), output.said.end(), [](const auto& said) {
      return std::holds_alternative<Notice>(said);
    });
    if (noticed || output.said.empty()) return;
    calls += tests::allocations() - before;
    ++reads;
  }
};

void decode(benchmark::State& state, const Entry& entry) {
  Rounds rounds(entry);
  Output output;
  Allocations allocations;
  const auto hear = [&](Stream& stream, Time now, Bytes bytes) {
    output.clear();
    const std::uint64_t before = tests::allocations();
    stream.driver->on_bytes(now, bytes, output);
    allocations.count(output, before);
    return output.said.size();
  };
  Heard heard = rounds.run(hear);
  allocations = {};
  for (auto _ : state) heard = rounds.run(hear);
  if (allocations.reads == 0) state.SkipWithError("nothing was decoded");
  state.counters["allocations"] =
      static_cast<double>(allocations.calls) / static_cast<double>(allocations.reads);
  state.counters["bytes_per_read"] =
      static_cast<double>(heard.bytes) / static_cast<double>(heard.reads);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(heard.bytes));
}

void find_starts(benchmark::State& state, const Entry& entry) {
  Rounds rounds(entry);
  const int start = std::to_integer<int>(rounds.first_byte());
  const auto hear = [&](const Stream&, Time, Bytes bytes) {
    std::size_t found = 0;
    const std::byte* at = bytes.data();
    const std::byte* const end = at + bytes.size();
    while (const void* hit = std::memchr(at, start, static_cast<std::size_t>(end - at))) {
      ++found;
      at = static_cast<const std::byte*>(hit) + 1;
    }
    benchmark::DoNotOptimize(found);
    return found;
  };
  Heard heard;
  for (auto _ : state) heard = rounds.run(hear);
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(heard.bytes));
}

void add(const std::string& name, void (*measure)(benchmark::State&, const Entry&),
         const Entry& entry) {
  benchmark::RegisterBenchmark(name.c_str(), measure, std::ref(entry))
      ->Unit(benchmark::kMillisecond)
      ->MinTime(0.2);
}

[[maybe_unused]] const bool registered = [] {
  for (const Entry& entry : registry()) {
    add("driver/" + std::string{entry.name}, decode, entry);
    add("driver_memchr/" + std::string{entry.name}, find_starts, entry);
  }
  return true;
}();

}  // namespace
}  // namespace vigil::bench
