// What the life of an alert has to do with the rest: the sound, the session, a restart, the clock.
#include "tests/alerts/lifecycle_fixture.h"

namespace vigil::testing {
namespace {

TEST_F(Lifecycle, raising_worsening_and_returning_break_a_pause_of_the_sound) {
  const auto pause = [&] { bed().audio_paused_until = now_ + minutes{2}; };
  pause();
  hold({finding("a", Priority::low)}, seconds{11});
  EXPECT_FALSE(bed().audio_paused_until) << "raised";
  pause();
  hold({finding("a", Priority::low)}, seconds{5});
  EXPECT_TRUE(bed().audio_paused_until) << "nothing new";
  hold({finding("a", Priority::medium)}, seconds{1});
  EXPECT_FALSE(bed().audio_paused_until) << "worsened";
  hold({}, seconds{21});
  pause();
  hold({finding("a", Priority::medium)}, seconds{11});
  EXPECT_FALSE(bed().audio_paused_until) << "returned";
}

TEST_F(Lifecycle, what_joins_without_being_worse_does_not_break_a_pause) {
  hold({finding("a", Priority::medium)}, seconds{11});
  bed().audio_paused_until = now_ + minutes{2};
  hold({finding("a", Priority::medium), finding("b", Priority::low)}, seconds{11});
  EXPECT_TRUE(bed().audio_paused_until);
}

TEST_F(Lifecycle, the_end_of_a_session_ends_every_alert_in_every_state) {
  Finding other = finding("b", Priority::low);
  other.cause = "other";
  hold({finding("a", Priority::high), other}, seconds{11});
  acknowledge();
  end_all(bed(), "session closed", out_);
  EXPECT_TRUE(bed().alerts.empty());
  EXPECT_TRUE(bed().conditions.empty());
  EXPECT_EQ(count<End>(), 2);
}

TEST_F(Lifecycle, every_alert_is_announced_again_after_a_restart) {
  hold({finding("a", Priority::high)}, seconds{11});
  hold({}, seconds{21});
  out_.clear();
  announce_again(bed(), out_);
  EXPECT_EQ(causes(), std::vector<Cause>{Cause::again}) << "a latched one, too";
}

TEST_F(Lifecycle, says_when_something_runs_out_by_itself) {
  EXPECT_FALSE(next_change(bed()));
  hold({finding("a", Priority::medium)}, seconds{1});
  EXPECT_EQ(next_change(bed()), now_ + seconds{10}) << "the hold";
  hold({finding("a", Priority::medium)}, seconds{10});
  EXPECT_FALSE(next_change(bed()));
  acknowledge();
  EXPECT_EQ(next_change(bed()), now_ + minutes{5}) << "the acknowledgement";
  hold({}, seconds{1});
  EXPECT_EQ(next_change(bed()), now_ + seconds{20}) << "the settling";
}

TEST_F(Lifecycle, says_when_a_latch_runs_out) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({}, seconds{21});
  EXPECT_EQ(next_change(bed()), now_ + minutes{5});
}

}  // namespace
}  // namespace vigil::testing
