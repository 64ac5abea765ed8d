// A runner that is called: many links at once, each with its own driver.
#include <gtest/gtest.h>

#include "tests/support/fake_link.h"
#include "tests/support/toy_house.h"

namespace vigil::testing {
namespace {

using Lines = std::vector<std::string>;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Callers : ::testing::Test {
  void listen() {
    auto owned = std::make_unique<FakeListener>(house.io.get_executor());
    listener = owned.get();
    runner.emplace(house.io.get_executor(), house.clock, house.ward, toy_settings(),
                   links::Way(std::move(owned)));
    pass(milliseconds{100});
  }
  void pass(Millis length) { house.pass(length, *runner); }
  Lines take() { return house.recorder.take(); }

  House house;
  std::optional<links::Runner> runner;
  FakeListener* listener = nullptr;
};

TEST_F(Callers, each_caller_has_a_driver_of_its_own) {
  listen();
  FakeLink& one = listener->call();
  FakeLink& two = listener->call();
  pass(milliseconds{100});
  one.say("9");
  two.say("8");
  house.settle();
  one.say("7\n");
  house.settle();
  two.say("6\n");
  house.settle();
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=97", "bed3 toy spo2=86"}));
}

TEST_F(Callers, a_caller_that_hangs_up_after_each_message_is_not_lost) {
  listen();
  for (int i = 0; i < 20; ++i) {
    FakeLink& caller = listener->call();
    pass(milliseconds{100});
    caller.say("97\n");
    caller.cut();
    pass(seconds{2});
  }
  const Lines said = take();
  EXPECT_EQ(said.size(), 21U);
  EXPECT_EQ(said[0], "bed3 toy up");
  pass(seconds{5});
  EXPECT_EQ(take(), Lines{"bed3 toy down: silent for 5.0 s"});
}

TEST_F(Callers, when_nobody_calls_the_bed_is_told) {
  listen();
  pass(seconds{5});
  EXPECT_EQ(take(), Lines{"bed3 toy down: silent for 5.0 s"});
}

TEST_F(Callers, callers_are_bounded_and_silent_ones_make_room) {
  listen();
  std::vector<FakeLink*> callers;
  for (int i = 0; i < 16; ++i) callers.push_back(&listener->call());
  pass(milliseconds{100});
  EXPECT_EQ(runner->counts().openings, 16U);
  listener->call();
  pass(milliseconds{100});
  EXPECT_EQ(runner->counts().openings, 16U);  // refused
  callers[0]->say("97\n");
  pass(seconds{5});  // 15 were silent
  for (int i = 0; i < 15; ++i) listener->call();
  pass(milliseconds{100});
  EXPECT_EQ(runner->counts().openings, 31U);
}

TEST_F(Callers, a_failure_to_accept_is_survived) {
  listen();
  listener->fail();
  pass(seconds{11});
  take();
  FakeLink& caller = listener->call();
  pass(milliseconds{100});
  caller.say("97\n");
  house.settle();
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=97"}));
}

}  // namespace
}  // namespace vigil::testing
