// What no conversation gone wrong may do to any driver: cut into other reads, broken off, damaged,
// dripping, somebody else's. Each test runs over the whole registry and over every capture, so a
// new driver is under them from its first day. A capture whose protocol has a checksum says so
// ("checksummed: yes") and gets its bits flipped, too.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/drivers/hostile.h"

namespace vigil::tests {
namespace {

using std::chrono::seconds;

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

// The line ends at any byte: what was said stays as it would have been, half a frame is nothing,
// and nothing comes later out of what was left behind.
TEST(Hostile, what_breaks_off_at_any_byte_says_nothing_of_the_rest_and_nothing_later) {
  for (const Capture& capture : captures()) {
    const std::size_t size = bytes_of(capture).size();
    Play whole(capture);
    whole.run(size);
    const auto all = numbers(whole.output);
    for (std::size_t length = 0; length < size; ++length) {
      Play play(capture);
      play.run(length);
      ASSERT_TRUE(only_fewer(numbers(play.output), all)) << capture.path << " cut at " << length;
      play.output.clear();
      play.ticks_for(seconds{10});
      ASSERT_TRUE(numbers(play.output).empty()) << capture.path << " cut at " << length;
    }
  }
}

// How far a capture goes until its first rejected frame. Behind that one a second damage may undo
// the first, which an eight-bit sum cannot see.
std::size_t undamaged(const Capture& capture) {
  const auto driver = make_driver(capture);
  Replay run(*driver, false);
  std::size_t length = 0;
  for (const auto& line : capture.lines) {
    if (!line.sent) continue;
    run.ticks_until(line.time);
    run.bytes(line.time, line.bytes);
    run.collect(line.time);
    if (run.take().find("notice bad_frame") != std::string::npos) break;
    length += line.bytes.size();
  }
  return length;
}

bool flip_is_harmless(const Capture& capture, std::size_t length, std::size_t bit,
                      const std::vector<Number>& expected) {
  Play play(capture);
  play.run(length, bit / 8, std::byte{1} << bit % 8);
  return only_fewer(numbers(play.output), expected);
}

// Each bit of the first bytes, and a thousand of all the others: the work grows with the square.
TEST(Hostile, a_flipped_bit_yields_no_number) {
  constexpr std::size_t every_bit_of = 400, flips_of_the_rest = 1000;
  std::map<std::string, std::size_t, std::less<>> shown;
  for (const Capture& capture : captures()) {
    if (capture.value("checksummed") != "yes") continue;
    const std::size_t size = bytes_of(capture).size(), near = std::min(size, every_bit_of);
    Play good(capture);
    good.run(size);
    const auto expected = numbers(good.output);
    shown[std::string(capture.value("driver"))] += expected.size();
    for (std::size_t bit = 0; bit < 8 * near; ++bit) {
      ASSERT_TRUE(flip_is_harmless(capture, near, bit, expected)) << capture.path << " bit " << bit;
    }
    const std::size_t far = std::max(undamaged(capture), near);
    for (std::size_t bit = 8 * near; bit < 8 * far;
         bit += 1 + 8 * (far - near) / flips_of_the_rest) {
      ASSERT_TRUE(flip_is_harmless(capture, size, bit, expected)) << capture.path << " bit " << bit;
    }
  }
  for (const auto& [driver, count] : shown) EXPECT_GT(count, 0U) << driver;
}

// A byte at each tick, and now and then a minute of nothing: it may be too slow to be understood,
// but what is understood was said, and nobody invents a number meanwhile.
TEST(Hostile, a_slow_drip_yields_no_number_of_its_own) {
  constexpr std::size_t between_silences = 700;
  for (const Capture& capture : captures()) {
    Play whole(capture);
    whole.run(SIZE_MAX);
    const auto all = numbers(whole.output);
    const auto driver = make_driver(capture);
    Output output;
    Time now = capture_start;
    driver->on_open(now, output);
    std::size_t left = between_silences;
    for (const std::byte& b : bytes_of(capture)) {
      driver->on_bytes(now += Millis{100}, Bytes(&b, 1), output);
      driver->on_tick(now, output);
      for (const Number& n : numbers(output)) {
        EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                                [&](const Number& known) { return same(n, known); }))
            << capture.path << ": " << name_of(n.said.parameter) << ' ' << *n.said.value;
      }
      output.clear();
      if (--left > 0) continue;
      left = between_silences;
      for (int i = 0; i < 600; ++i) driver->on_tick(now += Millis{100}, output);
      EXPECT_TRUE(numbers(output).empty()) << capture.path;
      output.clear();
    }
  }
}

// Pieces of real conversations in any order: much nearer to the truth than noise.
TEST(Hostile, shuffled_pieces_of_captures_yield_only_plausible_numbers) {
  std::vector<std::vector<std::byte>> sources;
  for (const Capture& capture : captures()) {
    sources.push_back(bytes_of(capture));
    if (sources.back().empty()) sources.pop_back();
  }
  for (const Form& form : forms()) {
    Dice dice(3);
    const auto driver = form.make();
    Output output;
    Time now = capture_start;
    driver->on_open(now, output);
    for (int i = 0; i < 6000; ++i) {
      const auto& source = sources[dice.below(sources.size())];
      const std::size_t from = dice.below(source.size());
      const std::size_t n = std::min(source.size() - from, 1 + dice.below(60));
      driver->on_bytes(now, Bytes(source).subspan(from, n), output);
      if (i % 20 == 0) driver->on_tick(now += Millis{100}, output);
    }
    expect_plausible(output, form.name());
  }
}

// Wired to the wrong monitor. (Which format it is, must not have been said by an option: then a
// format without a checksum may fit.)
TEST(Hostile, another_device_yields_no_number) {
  for (const Entry& entry : registry()) {
    for (const Capture& capture : captures()) {
      if (capture.value("driver") == entry.name) continue;
      const auto at_once = entry.make({}), in_time = entry.make({});
      Output output;
      at_once->on_open(capture_start, output);
      at_once->on_bytes(capture_start, bytes_of(capture), output);
      in_time->on_open(capture_start, output);
      Time tick = capture_start;
      for (const auto& line : capture.lines) {
        if (!line.sent) continue;
        for (; tick <= line.time; tick += Millis{100}) in_time->on_tick(tick, output);
        in_time->on_bytes(line.time, line.bytes, output);
      }
      EXPECT_TRUE(numbers(output).empty()) << entry.name << " reads " << capture.path;
    }
  }
}

}  // namespace
}  // namespace vigil::tests
