// What identifying makes of bytes that no monitor sent: noise of several kinds, prose, nothing. The
// seeds are fixed, so a failure is found again.
#include <gtest/gtest.h>

#include "daemon/ctl/identify/recording.h"
#include "daemon/ctl/identify/verdict.h"
#include "tests/daemon/identify_fixture.h"
#include "tests/support/text_file.h"

namespace vigil::testing {
namespace {

// ---- noise
// ---------------------------------------------------------------------------------------

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  unsigned roll() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<unsigned>(state_ >> 33U);
  }

 private:
  std::uint64_t state_;
};

// A million of them, in reads of a second at 9600 baud.
template <typename Byte>
std::vector<ctl::Arrival> noise(std::uint64_t seed, Byte byte) {
  constexpr std::size_t size = 1'000'000, read = 960;
  Dice dice{seed};
  std::vector<ctl::Arrival> arrivals;
  for (std::size_t i = 0; i < size; ++i) {
    if (i % read == 0) arrivals.push_back({start + i / read * Millis{1000}, {}});
    arrivals.back().bytes.push_back(static_cast<std::byte>(byte(dice, i)));
  }
  return arrivals;
}

class Noise : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(Noise, random_bytes_are_noise) {
  const Verdict verdict =
      verdict_on(noise(GetParam(), [](Dice& dice, std::size_t) { return dice.roll(); }));
  EXPECT_EQ(verdict.kind, Kind::noise);
  EXPECT_TRUE(verdict.claims.empty()) << best(verdict);
}

TEST_P(Noise, lines_of_random_letters_are_noise) {
  const Verdict verdict = verdict_on(noise(GetParam(), [](Dice& dice, std::size_t i) {
    return i % 61 == 60 ? 13U : 32U + dice.roll() % 95;
  }));
  EXPECT_EQ(verdict.kind, Kind::noise);
  EXPECT_TRUE(verdict.claims.empty()) << best(verdict);
}

TEST_P(Noise, seven_bit_noise_is_noise) {
  const Verdict verdict =
      verdict_on(noise(GetParam(), [](Dice& dice, std::size_t) { return dice.roll() % 128; }));
  EXPECT_EQ(verdict.kind, Kind::noise);
  EXPECT_TRUE(verdict.claims.empty()) << best(verdict);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Noise, ::testing::Values(1U, 2U, 3U, 4U, 5U));

TEST(Identify, short_noise_names_nobody_for_sure) {
  for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
    Dice dice{seed};
    std::string bytes;
    for (unsigned n = 1 + dice.roll() % 100; n > 0; --n) bytes += static_cast<char>(dice.roll());
    const Verdict verdict = verdict_on(at_once(bytes));
    EXPECT_EQ(verdict.kind, Kind::noise) << "seed " << seed << ": " << best(verdict);
  }
}

TEST(Identify, prose_and_source_text_are_noise) {
  int files = 0;
  for (const char* folder : {"drivers", "daemon", "simulators"}) {
    for (const char* extension : {".md", ".cpp"}) {
      for (const auto& path : tests::find_files(tests::source_dir() / folder, extension)) {
        const Verdict verdict = verdict_on(at_once(tests::read_file(path)));
        EXPECT_TRUE(verdict.kind == Kind::noise) << path << ": " << best(verdict);
        ++files;
      }
    }
  }
  EXPECT_GT(files, 100);
}

TEST(Identify, nothing_is_silence_and_not_noise) {
  const Verdict verdict = verdict_on({});
  EXPECT_EQ(verdict.kind, Kind::silent);
  EXPECT_TRUE(verdict.claims.empty());
}

}  // namespace
}  // namespace vigil::testing
