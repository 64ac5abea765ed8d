// How fast a PCD-01 message becomes observations and an answer, beside the cheapest thing one can
// do with the same bytes: looking for each field separator with memchr. The aim is half of that
// rate. That the usual run allocates nothing is a test (tests/drivers/hl7_hostile_test.cpp).
#include <benchmark/benchmark.h>

#include <cstring>
#include <memory>
#include <string>

#include "drivers/driver.h"
#include "tests/bench/message.h"
#include "tests/support/allocations.h"

namespace vigil::drivers::hl7 {

std::unique_ptr<Driver> make(const Options&);

namespace {

constexpr Time start{Millis{1772359200000}};

std::string message() {
  bench::Message m;
  m.sent = start;
  m.cuff = start - std::chrono::minutes{2};
  return bench::framed(m);
}

void find_separators(benchmark::State& state) {
  const std::string text = message();
  for (auto _ : state) {
    std::size_t found = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (const void* hit = std::memchr(at, '|', static_cast<std::size_t>(end - at))) {
      ++found;
      at = static_cast<const char*>(hit) + 1;
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(find_separators);

// Framing, decoding, answering; each message has an id of its own.
void decode(benchmark::State& state) {
  std::string text = message();
  const std::size_t id = text.find("00000000|P");
  const auto driver = make({});
  Output out;
  std::int64_t count = 0;
  std::size_t said = 0;
  const auto hear = [&] {
    std::int64_t digits = ++count;
    for (std::size_t i = 8; i-- > 0; digits /= 10)
      text[id + i] = static_cast<char>('0' + digits % 10);
    out.clear();
    const Bytes bytes(reinterpret_cast<const std::byte*>(text.data()), text.size());
    driver->on_bytes(start + Millis{count}, bytes, out);
    said += out.said.size();
    benchmark::DoNotOptimize(out.to_device.data());
  };
  for (int i = 0; i < 200; ++i) hear();
  const std::uint64_t before = tests::allocations();
  for (auto _ : state) hear();
  state.counters["allocations"] = benchmark::Counter(
      static_cast<double>(tests::allocations() - before), benchmark::Counter::kAvgIterations);
  if (said < 7 * static_cast<std::size_t>(state.iterations()))
    state.SkipWithError("values are missing");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(decode);

}  // namespace
}  // namespace vigil::drivers::hl7
