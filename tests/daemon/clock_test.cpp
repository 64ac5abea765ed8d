// The one clock, without waiting: everything is compared with the system's clocks read around it.
#include <gtest/gtest.h>

#include "daemon/clock.h"

namespace vigil {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;
using std::chrono::system_clock;

Time wall() {
  return std::chrono::time_point_cast<Millis>(system_clock::now());
}

TEST(Clock, shows_the_wall_clock) {
  const Time before = wall();
  const SystemClock clock;
  const Time shown = clock.now();
  EXPECT_GE(shown, before - Millis{1});
  EXPECT_LE(shown, wall() + Millis{1});
}

TEST(Clock, never_runs_backwards) {
  const SystemClock clock;
  Time last = clock.now();
  for (int i = 0; i < 100'000; ++i) {
    const Time now = clock.now();
    ASSERT_GE(now, last);
    last = now;
  }
}

TEST(Clock, follows_the_monotonic_clock) {
  const SystemClock clock;
  const auto steady = steady_clock::now();
  const Time shown = clock.now();
  while (steady_clock::now() - steady < Millis{20}) {
  }
  const auto passed = steady_clock::now() - steady;
  EXPECT_NEAR(static_cast<double>((clock.now() - shown) / Millis{1}),
              static_cast<double>(passed / Millis{1}), 2);
}

TEST(Clock, runs_faster_in_a_demonstration) {
  const SystemClock clock{1000};
  EXPECT_EQ(clock.speed(), 1000);
  const auto steady = steady_clock::now();
  const Time shown = clock.now();
  while (steady_clock::now() - steady < Millis{5}) {
  }
  EXPECT_GE(clock.now() - shown, seconds{5});
}

TEST(Clock, says_how_long_to_wait_in_real_time) {
  const SystemClock plain, fast{10};
  const auto near = [](std::chrono::nanoseconds n, seconds s) {
    return n > s - Millis{500} && n <= s + Millis{1};
  };
  EXPECT_TRUE(near(plain.until(plain.now() + seconds{10}), seconds{10}));
  EXPECT_TRUE(near(fast.until(fast.now() + seconds{100}), seconds{10}));
  EXPECT_LE(plain.until(plain.now() - seconds{1}).count(), 0);
}

TEST(Clock, anchoring_says_by_how_much_it_changed_what_is_shown) {
  SystemClock plain;
  EXPECT_LE(std::chrono::abs(plain.anchor()), Millis{50}) << "nobody set the wall clock just now";
  SystemClock fast{100'000};
  const Time before = fast.now();
  while (fast.now() - before < seconds{60}) {
  }
  const Time there = fast.now();
  EXPECT_GE(fast.anchor(), Millis{0}) << "a record must not happen twice";
  EXPECT_GE(fast.now(), there);
}

}  // namespace
}  // namespace vigil
