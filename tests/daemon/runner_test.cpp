// A runner over a link that the test owns. The clock is the test's as well; nothing sleeps.
#include "daemon/links/runner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/support/fake_link.h"
#include "tests/support/toy_house.h"

namespace vigil::testing {
namespace {

using Lines = std::vector<std::string>;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Runner : ::testing::Test {
  void start(links::Settings settings = toy_settings()) {
    auto owned = std::make_unique<FakeLink>(house.io.get_executor());
    link = owned.get();
    runner.emplace(house.io.get_executor(), house.clock, house.ward, std::move(settings),
                   links::Way(std::move(owned)));
  }
  void pass(Millis length) { house.pass(length, *runner); }
  void say(std::string_view bytes) {
    link->say(bytes);
    house.settle();
  }
  Lines take() { return house.recorder.take(); }

  House house;
  std::optional<links::Runner> runner;
  FakeLink* link = nullptr;
};

TEST_F(Runner, the_first_frame_brings_the_link_up) {
  start();
  pass(milliseconds{100});
  EXPECT_EQ(take(), Lines{});
  say("97\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=97"}));
}

TEST_F(Runner, values_in_a_row_are_one_event_and_the_order_of_the_stream_is_kept) {
  start();
  pass(milliseconds{100});
  say("97\np62\noff\n96\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=97 pulse_rate=62",
                           "bed3 toy sensor_off: ", "bed3 toy spo2=96"}));
}

TEST_F(Runner, a_quiet_line_is_marked_as_lost_and_opened_again) {
  start();
  pass(milliseconds{100});
  say("97\n");
  take();
  pass(seconds{5});
  EXPECT_EQ(take(), Lines{"bed3 toy down: silent for 5.0 s"});
  EXPECT_FALSE(link->is_open());
  pass(seconds{1});
  EXPECT_TRUE(link->is_open());
  say("95\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=95"}));
}

TEST_F(Runner, a_line_that_never_spoke_is_marked_as_lost) {
  start();
  pass(seconds{6});
  EXPECT_EQ(take(), Lines{"bed3 toy down: silent for 5.0 s"});
  pass(seconds{60});
  EXPECT_EQ(take(), Lines{});  // said once
  EXPECT_GT(link->openings, 3);
}

TEST_F(Runner, a_line_that_carries_only_noise_is_silent_and_says_why) {
  start();
  pass(milliseconds{100});
  say("97\n");
  take();
  for (int i = 0; i < 60; ++i) {
    say("\x81\xFF?\n");
    pass(milliseconds{100});
  }
  EXPECT_EQ(take(), (Lines{"bed3 toy bad_frame: not a number",
                           "bed3 toy down: silent for 5.0 s; bytes arrive but nothing decodes; "
                           "check the line settings"}));
  pass(seconds{2});
  say("97\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=97"}));
}

TEST_F(Runner, a_cable_pulled_during_polling_is_noticed_and_heals_when_plugged_in_again) {
  links::Settings settings = toy_settings();
  settings.options["polls"] = "yes";
  start(settings);
  pass(milliseconds{200});
  say("97\n");
  EXPECT_EQ(link->written, "hello\npoll\n");
  take();
  pass(seconds{5});  // polls go out, nothing comes back
  const Lines said = take();
  EXPECT_EQ(said.back(), "bed3 toy down: silent for 5.0 s");
  pass(seconds{1});
  say("94\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=94"}));
}

TEST_F(Runner, an_adapter_pulled_out_is_lost_at_once_and_comes_back) {
  start();
  pass(milliseconds{100});
  say("97\n");
  take();
  link->reachable = false;
  link->cut();
  house.settle();
  EXPECT_EQ(take(), Lines{"bed3 toy down: Connection reset by peer"});
  pass(seconds{120});
  EXPECT_EQ(take(), Lines{});
  link->reachable = true;
  pass(seconds{10});
  say("93\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=93"}));
}

TEST_F(Runner, a_monitor_behind_tcp_does_not_stay_stale_when_its_connection_came_back) {
  start();
  pass(milliseconds{100});
  say("97\n");
  for (int round = 0; round < 5; ++round) {
    link->cut();
    pass(seconds{1});
    take();
    say("91\n");
    EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=91"})) << round;
  }
}

TEST_F(Runner, half_a_frame_before_the_loss_and_half_after_it_are_no_value) {
  start();
  pass(milliseconds{100});
  say("97\n9");
  link->cut();
  pass(seconds{1});
  take();
  say("5\n");  // not 95
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=5"}));
}

TEST_F(Runner, an_old_value_in_a_device_servers_buffer_is_not_delivered_as_fresh) {
  links::Settings settings = toy_settings();
  settings.settle = milliseconds{200};
  start(settings);
  pass(milliseconds{100});
  say("99\n99\n98\n");  // emptied at once after the connection
  EXPECT_EQ(take(), Lines{});
  pass(milliseconds{200});
  say("85\n");
  EXPECT_EQ(take(), (Lines{"bed3 toy up", "bed3 toy spo2=85"}));
}

// This machine was busy: what the monitor said in the meantime is not the answer to a question that
// was due before and has not been asked.
TEST_F(Runner, a_driver_is_ticked_on_time_before_what_comes_later_however_late_the_daemon_is) {
  links::Settings settings = toy_settings();
  settings.options["polls"] = "yes";
  start(settings);
  pass(milliseconds{100});
  house.clock.advance(milliseconds{130});
  say("97\n");
  ASSERT_EQ(link->written, "hello\npoll\n");
  const auto heard = runner->last(seconds{10});
  ASSERT_EQ(heard.size(), 1U);
  ASSERT_EQ(heard[0].pieces.size(), 3U);
  EXPECT_EQ(heard[0].pieces[1].at, heard[0].opened + milliseconds{100}) << "when it was due";
  EXPECT_TRUE(heard[0].pieces[1].sent);
  EXPECT_EQ(heard[0].pieces[2].at, heard[0].opened + milliseconds{130});
}

TEST_F(Runner, an_opening_that_hangs_is_given_up_after_five_seconds) {
  links::Settings settings = toy_settings();
  settings.silence = seconds{8};
  start(settings);
  link->opening_hangs = true;
  pass(milliseconds{5200});
  EXPECT_EQ(take(), Lines{"bed3 toy down: no connection within 5 s"});
  link->opening_hangs = false;
  pass(seconds{1});
  EXPECT_TRUE(link->is_open());
}

TEST_F(Runner, pauses_between_openings_grow_to_ten_seconds_and_no_further) {
  start();
  link->reachable = false;
  std::vector<double> at;
  for (int ticks = 0, seen = 0; ticks < 500; ++ticks) {
    pass(milliseconds{100});
    if (link->openings > seen) at.push_back(ticks / 10.0);
    seen = link->openings;
  }
  EXPECT_EQ(at, (std::vector<double>{0.0, 0.5, 1.5, 3.5, 8.5, 18.5, 28.5, 38.5, 48.5}));
}

TEST_F(Runner, a_slow_receiver_is_not_flooded_and_reading_goes_on) {
  links::Settings settings = toy_settings();
  settings.options["polls"] = "yes";
  start(settings);
  link->writing_hangs = true;
  pass(seconds{1});
  for (int i = 0; i < 30; ++i) {
    say("97\n");
    pass(seconds{1});
  }
  EXPECT_EQ(link->written, "");
  const Lines said = take();
  EXPECT_EQ(std::count(said.begin(), said.end(), "bed3 toy spo2=97"), 30);
  link->writing_hangs = false;
  link->say("");
  pass(milliseconds{100});
  EXPECT_TRUE(link->written.starts_with("hello\npoll\npoll\n")) << link->written;
}

TEST_F(Runner, what_was_to_be_sent_to_the_lost_link_is_not_sent_to_the_next) {
  links::Settings settings = toy_settings();
  settings.options["polls"] = "yes";
  start(settings);
  link->writing_hangs = true;
  pass(seconds{3});
  link->cut();
  link->writing_hangs = false;
  pass(milliseconds{700});
  EXPECT_EQ(link->written, "hello\npoll\n");  // of the second opening only
}

TEST_F(Runner, nothing_is_posted_after_stop) {
  start();
  pass(milliseconds{100});
  link->say("97\n");
  runner.reset();
  house.settle();
  EXPECT_EQ(take(), Lines{});
}

// Whatever fails, and whenever: afterwards the bed hears its monitor again, or it has been told.
TEST_F(Runner, any_single_failure_is_either_told_or_survived) {
  for (int n = 1; n <= 30; ++n) {
    House fresh;
    auto owned = std::make_unique<FakeLink>(fresh.io.get_executor());
    FakeLink& wire = *owned;
    wire.fail_at = n;
    links::Settings settings = toy_settings();
    settings.options["polls"] = "yes";
    links::Runner one(fresh.io.get_executor(), fresh.clock, fresh.ward, settings,
                      links::Way(std::move(owned)));
    for (int i = 0; i < 15; ++i) {
      fresh.pass(seconds{1}, one);
      wire.say("97\n");
      fresh.settle();
    }
    EXPECT_GE(wire.operations, 30);
    Lines lines = fresh.recorder.take();
    EXPECT_EQ(lines.back(), "bed3 toy spo2=97") << n;
    EXPECT_TRUE(fresh.ward.bed("bed3").devices.at("toy").up) << n;
    const auto losses = std::count_if(lines.begin(), lines.end(), [](const std::string& l) {
      return l.starts_with("bed3 toy down");
    });
    EXPECT_EQ(losses, 1) << n;
  }
}

TEST_F(Runner, settings_that_make_no_sense_are_refused) {
  links::Settings settings = toy_settings();
  settings.options["colour"] = "red";
  EXPECT_THROW(start(settings), std::invalid_argument);
  settings = toy_settings();
  settings.driver = nullptr;
  EXPECT_THROW(start(settings), std::runtime_error);
  settings = toy_settings();
  settings.routes.clear();
  EXPECT_THROW(start(settings), std::runtime_error);
}

}  // namespace
}  // namespace vigil::testing
