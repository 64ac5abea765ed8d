// What no input may do to any driver. Each test runs over the whole registry and over every
// capture, so a new driver is under them from its first day. A capture whose protocol has a
// checksum says so
// ("checksummed: yes") and gets its bits flipped, too.
#include <algorithm>
#include <array>
#include <chrono>

#include <gtest/gtest.h>

#include "drivers/driver.h"
#include "tests/support/allocations.h"
#include "tests/support/capture.h"
#include "tests/support/plausible.h"

namespace vigil::tests {
namespace {

// The same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t roll() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(state_ >> 33U);
  }
  std::size_t below(std::size_t limit) { return roll() % limit; }

 private:
  std::uint64_t state_;
};

const std::vector<Capture>& captures() {
  static const std::vector<Capture> all = [] {
    std::vector<Capture> list;
    for (const auto& path : capture_files()) list.push_back(read_capture(path));
    return list;
  }();
  return all;
}

std::unique_ptr<Driver> make(const Entry& entry) {
  return entry.make({});
}

std::vector<std::byte> bytes_of(const Capture& capture) {
  std::vector<std::byte> bytes;
  for (const auto& line : capture.lines) {
    bytes.insert(bytes.end(), line.bytes.begin(), line.bytes.end());
  }
  return bytes;
}

std::vector<Observation> numbers(const Output& output) {
  std::vector<Observation> found;
  for (const auto& said : output.said) {
    const auto* o = std::get_if<Observation>(&said);
    if (o != nullptr && o->value) found.push_back(*o);
  }
  return found;
}

void expect_plausible(const Output& output) {
  for (const Observation& o : numbers(output)) {
    const Range range = plausible(o.parameter);
    EXPECT_GE(*o.value, range.low) << name_of(o.parameter);
    EXPECT_LE(*o.value, range.high) << name_of(o.parameter);
    EXPECT_NE(o.quality, Quality::invalid);
  }
}

// A capture's bytes, cut off at `length` or with one bit flipped, at their times.
class Play {
 public:
  explicit Play(const Capture& capture) : driver_(make_driver(capture)) {
    driver_->on_open(capture_start, output);
  }
  void run(const Capture& capture, std::size_t length, std::size_t flip_at = SIZE_MAX,
           std::byte flip = {}) {
    std::size_t at = 0;
    for (const auto& line : capture.lines) {
      if (!line.sent || at >= length) continue;
      ticks(line.time);
      bytes_.assign(line.bytes.begin(), line.bytes.end());
      if (flip_at - at < bytes_.size()) bytes_[flip_at - at] ^= flip;
      driver_->on_bytes(line.time, Bytes(bytes_).first(std::min(bytes_.size(), length - at)),
                        output);
      at += bytes_.size();
    }
  }
  void ticks(Time until) {
    for (; tick_ <= until; tick_ += Millis{100}) driver_->on_tick(tick_, output);
  }
  void ticks_for(Millis length) { ticks(tick_ + length); }

  Output output;

 private:
  std::unique_ptr<Driver> driver_;
  std::vector<std::byte> bytes_;
  Time tick_ = capture_start + Millis{100};
};

bool same_number(const Observation& a, const Observation& b) {
  return a.parameter == b.parameter && a.value == b.value && a.quality == b.quality &&
         a.subject == b.subject;
}

// Is every number of `some` also one of `all`, in the same order for each parameter? (A lost answer
// may come after that to another question.)
bool only_fewer(const std::vector<Observation>& some, const std::vector<Observation>& all) {
  std::array<std::size_t, parameter_count> next{};
  for (const Observation& o : some) {
    std::size_t& i = next[static_cast<std::size_t>(o.parameter)];
    while (i < all.size() && !same_number(o, all[i])) ++i;
    if (i++ >= all.size()) return false;
  }
  return true;
}

TEST(Hostile, any_split_gives_the_same_output) {
  Dice dice(1);
  const Cutter random = [&](Bytes bytes) {
    std::vector<Bytes> pieces;
    while (!bytes.empty()) {
      const std::size_t n = std::min(bytes.size(), 1 + dice.below(70));
      pieces.push_back(bytes.first(n));
      bytes = bytes.subspan(n);
    }
    return pieces;
  };
  for (const Capture& capture : captures()) {
    const std::string expected = replay(capture, *make_driver(capture));
    EXPECT_EQ(replay(capture, *make_driver(capture), byte_by_byte), expected);
    for (int i = 0; i < 5; ++i) {
      EXPECT_EQ(replay(capture, *make_driver(capture), random), expected);
    }
  }
}

TEST(Hostile, what_breaks_off_says_nothing_later) {
  constexpr std::size_t most_cuts = 300;
  for (const Capture& capture : captures()) {
    const std::size_t size = bytes_of(capture).size();
    const std::size_t stride = 1 + size / most_cuts;
    for (std::size_t length = 0; length <= size; length += stride) {
      Play play(capture);
      play.run(capture, length);
      expect_plausible(play.output);
      play.output.clear();
      play.ticks_for(std::chrono::seconds{10});
      EXPECT_TRUE(numbers(play.output).empty()) << capture.path << " cut at " << length;
    }
  }
}

TEST(Hostile, a_flipped_bit_yields_no_number) {
  constexpr std::size_t longest = 400;  // the work grows with the square
  for (const Capture& capture : captures()) {
    if (capture.value("checksummed") != "yes") continue;
    Play good(capture);
    const std::size_t size = std::min(bytes_of(capture).size(), longest);
    good.run(capture, size);
    const auto expected = numbers(good.output);
    for (std::size_t bit = 0; bit < 8 * size; ++bit) {
      Play play(capture);
      play.run(capture, size, bit / 8, std::byte{1} << bit % 8);
      EXPECT_TRUE(only_fewer(numbers(play.output), expected)) << capture.path << " bit " << bit;
    }
  }
}

// Feeds chunks of noise, and ticks in between.
template <typename Fill>
Output feed_noise(const Entry& entry, std::size_t chunks, Fill&& fill) {
  Output all, output;
  const auto driver = make(entry);
  if (driver == nullptr) return all;
  Time now = capture_start;
  driver->on_open(now, output);
  std::vector<std::byte> chunk(1000);
  for (std::size_t i = 0; i < chunks; ++i) {
    fill(chunk);
    now += Millis{100};
    driver->on_bytes(now, chunk, output);
    driver->on_tick(now, output);
    for (auto& said : output.said) all.said.push_back(std::move(said));
    output.clear();
  }
  return all;
}

TEST(Hostile, noise_yields_no_number_and_few_notices) {
  for (const Entry& entry : registry()) {
    Dice dice(2);
    const Output output = feed_noise(entry, 1000, [&](std::vector<std::byte>& chunk) {
      for (std::byte& b : chunk) b = static_cast<std::byte>(dice.roll());
    });
    EXPECT_TRUE(numbers(output).empty()) << entry.name;
    EXPECT_LE(output.said.size(), 100U) << entry.name;
  }
}

// Pieces of real conversations in any order: much nearer to the truth than noise.
TEST(Hostile, shuffled_pieces_of_captures_yield_only_plausible_numbers) {
  for (const Entry& entry : registry()) {
    std::vector<std::vector<std::byte>> sources;
    for (const Capture& capture : captures()) {
      sources.push_back(bytes_of(capture));
      if (sources.back().empty()) sources.pop_back();
    }
    if (sources.empty()) continue;
    Dice dice(3);
    expect_plausible(feed_noise(entry, 300, [&](std::vector<std::byte>& chunk) {
      chunk.clear();
      while (chunk.size() < 1000) {
        const auto& source = sources[dice.below(sources.size())];
        const std::size_t from = dice.below(source.size());
        const std::size_t n = std::min(source.size() - from, 1 + dice.below(60));
        const auto first = source.begin() + static_cast<std::ptrdiff_t>(from);
        chunk.insert(chunk.end(), first, first + static_cast<std::ptrdiff_t>(n));
      }
    }));
  }
}

TEST(Hostile, another_device_yields_no_number) {
  for (const Entry& entry : registry()) {
    for (const Capture& capture : captures()) {
      if (capture.value("driver") == entry.name) continue;
      const auto driver = make(entry);
      if (driver == nullptr) continue;
      Output output;
      driver->on_open(capture_start, output);
      driver->on_bytes(capture_start, bytes_of(capture), output);
      EXPECT_TRUE(numbers(output).empty()) << entry.name << " reads " << capture.path;
    }
  }
}

// A line that never ends, a start that never ends, the same piece again and again.
TEST(Hostile, a_flood_grows_nothing) {
  constexpr std::int64_t most_growth = 3 << 20;
  std::vector<std::string> floods{std::string(1000, 'A'),    std::string(1000, '\0'),
                                  std::string(1000, '\xFF'), std::string(1000, '\r'),
                                  std::string(1000, '\x0B'), std::string(1000, '\x02')};
  for (const Entry& entry : registry()) {
    const auto driver = make(entry);
    if (driver == nullptr) continue;
    Output output;
    driver->on_open(capture_start, output);
    const std::int64_t before = allocated_bytes();
    for (const std::string& flood : floods) {
      const auto* first = reinterpret_cast<const std::byte*>(flood.data());
      for (int i = 0; i < 200; ++i) {
        driver->on_bytes(capture_start, Bytes(first, flood.size()), output);
        EXPECT_LE(output.said.size(), 2000U) << entry.name;
        output.clear();
      }
    }
    EXPECT_LE(allocated_bytes() - before, most_growth) << entry.name;
  }
}

}  // namespace
}  // namespace vigil::tests
