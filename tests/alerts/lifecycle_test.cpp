// The states of alarm-standards 5.1 and the ways between them, one by one. What they look like to
// people is told in alerts/scenarios/life.
#include "tests/alerts/lifecycle_fixture.h"

namespace vigil::testing {
namespace {

TEST_F(Lifecycle, normal_to_pending_gives_no_signal) {
  hold({finding("a", Priority::medium)}, seconds{10});
  EXPECT_TRUE(out_.empty());
  EXPECT_TRUE(bed().alerts.empty());
  EXPECT_EQ(bed().conditions.size(), 1u);
}

TEST_F(Lifecycle, pending_to_normal_when_the_criterion_is_lost) {
  hold({finding("a", Priority::medium)}, seconds{9});
  hold({}, seconds{1});
  EXPECT_TRUE(bed().conditions.empty());
  hold({finding("a", Priority::medium)}, seconds{10});
  EXPECT_TRUE(out_.empty()) << "the wait begins anew";
}

TEST_F(Lifecycle, pending_is_not_kept_by_a_value_between_limit_and_clear) {
  hold({finding("a", Priority::medium)}, seconds{5});
  hold({finding("a", Priority::medium, Hold::lingering)}, seconds{1});
  EXPECT_TRUE(bed().conditions.empty());
}

TEST_F(Lifecycle, pending_to_active_when_it_has_held) {
  hold({finding("a", Priority::medium)}, seconds{11});
  ASSERT_EQ(count<Raise>(), 1);
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().priority, Priority::medium);
  EXPECT_EQ(alert().raised, now_);
}

TEST_F(Lifecycle, a_gap_counts_neither_for_nor_against_a_pending_condition) {
  hold({finding("a", Priority::medium)}, seconds{6});
  hold({finding("a", Priority::medium, Hold::unknown)}, seconds{20});
  hold({finding("a", Priority::medium)}, seconds{4});
  EXPECT_TRUE(out_.empty());
  hold({finding("a", Priority::medium)}, seconds{1});
  EXPECT_EQ(count<Raise>(), 1) << "six and four seconds";
}

TEST_F(Lifecycle, a_long_gap_ends_a_pending_condition) {
  hold({finding("a", Priority::medium)}, seconds{6});
  hold({finding("a", Priority::medium, Hold::unknown)}, seconds{47});
  EXPECT_TRUE(bed().conditions.empty());
}

TEST_F(Lifecycle, active_to_acknowledged_by_a_named_person) {
  hold({finding("a", Priority::medium)}, seconds{11});
  acknowledge();
  EXPECT_EQ(alert().state, State::acknowledged);
  EXPECT_EQ(alert().owner, "rn.adams");
  EXPECT_EQ(alert().acknowledged_until, now_ + minutes{5});
  EXPECT_FALSE(alert().unseen);
}

TEST_F(Lifecycle, nobody_acknowledges_without_a_name) {
  hold({finding("a", Priority::medium)}, seconds{11});
  acknowledge("");
  EXPECT_EQ(alert().state, State::active);
}

TEST_F(Lifecycle, active_to_cleared_when_nobody_has_seen_it) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({}, seconds{20});
  EXPECT_EQ(alert().state, State::active) << "not settled";
  hold({}, seconds{1});
  EXPECT_EQ(alert().state, State::cleared);
  EXPECT_EQ(causes(), std::vector<Cause>{Cause::cleared});
}

TEST_F(Lifecycle, a_value_that_lingers_does_not_end_an_alert) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({finding("a", Priority::medium, Hold::lingering)}, minutes{10});
  EXPECT_EQ(alert().state, State::active);
}

TEST_F(Lifecycle, an_unknown_value_starts_the_settling_anew) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({}, seconds{15});
  hold({finding("a", Priority::medium, Hold::unknown)}, seconds{1});
  hold({}, seconds{15});
  EXPECT_NE(alert().state, State::cleared);
}

TEST_F(Lifecycle, low_ends_without_a_trace) {
  hold({finding("a", Priority::low)}, seconds{11});
  hold({}, seconds{21});
  EXPECT_TRUE(bed().alerts.empty());
  EXPECT_EQ(count<End>(), 1);
}

TEST_F(Lifecycle, technical_ends_without_a_trace_whatever_its_priority) {
  Finding technical = finding("a", Priority::high);
  technical.technical = true;
  hold({technical}, seconds{11});
  hold({}, seconds{21});
  EXPECT_TRUE(bed().alerts.empty());
}

TEST_F(Lifecycle, acknowledged_to_normal_when_it_is_over) {
  hold({finding("a", Priority::high)}, seconds{11});
  acknowledge();
  hold({}, seconds{21});
  EXPECT_TRUE(bed().alerts.empty());
}

TEST_F(Lifecycle, acknowledged_to_active_when_it_runs_out_and_still_holds) {
  hold({finding("a", Priority::high)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::high)}, seconds{119});
  EXPECT_EQ(alert().state, State::acknowledged);
  hold({finding("a", Priority::high)}, seconds{1});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().owner, "") << "nobody has it any more";
  EXPECT_EQ(causes().back(), Cause::expired);
}

TEST_F(Lifecycle, an_acknowledgement_that_ran_out_was_no_look_at_the_end) {
  hold({finding("a", Priority::high)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::high)}, seconds{120});
  hold({}, seconds{21});
  ASSERT_EQ(bed().alerts.size(), 1u);
  EXPECT_EQ(alert().state, State::cleared);
}

TEST_F(Lifecycle, acknowledged_to_active_when_a_more_urgent_condition_joins) {
  hold({finding("a", Priority::medium)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::medium), finding("b", Priority::high)}, seconds{11});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().priority, Priority::high);
  EXPECT_EQ(causes().back(), Cause::worsened);
}

TEST_F(Lifecycle, acknowledged_to_active_at_a_further_step_of_the_same_priority) {
  Finding near = finding("a", Priority::high), far = finding("b", Priority::high);
  near.about = far.about = Parameter::spo2;
  near.value = far.value = 80;
  near.limit = 88;
  far.limit = 85;
  hold({near}, seconds{11});
  acknowledge();
  hold({near, far}, seconds{11});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().worst.rule, "b") << "shown by the limit that is further out";
}

TEST_F(Lifecycle, a_milder_limit_that_joins_later_is_no_news) {
  Finding near = finding("a", Priority::high), far = finding("b", Priority::high);
  near.about = far.about = Parameter::spo2;
  near.value = far.value = 80;
  near.limit = 88;
  far.limit = 85;
  hold({far}, seconds{11});
  acknowledge();
  hold({near, far}, seconds{11});
  EXPECT_EQ(alert().state, State::acknowledged);
  EXPECT_EQ(alert().worst.rule, "b");
}

TEST_F(Lifecycle, acknowledged_to_active_when_the_condition_itself_gets_more_urgent) {
  hold({finding("a", Priority::low)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::medium)}, seconds{1});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(causes().back(), Cause::worsened);
}

TEST_F(Lifecycle, acknowledged_to_active_when_one_gets_more_urgent_as_another_joins) {
  hold({finding("a", Priority::low)}, seconds{2});
  hold({finding("a", Priority::low), finding("b", Priority::low)}, seconds{10});
  acknowledge();
  hold({finding("a", Priority::medium), finding("b", Priority::low)}, seconds{1});
  ASSERT_TRUE(bed().joined_condition("b")) << "in the same second";
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(causes().back(), Cause::worsened);
}

TEST_F(Lifecycle, acknowledged_to_active_when_one_gets_more_urgent_as_another_leaves) {
  hold({finding("a", Priority::low), finding("b", Priority::low)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::low)}, seconds{20});
  hold({finding("a", Priority::medium)}, seconds{1});
  ASSERT_FALSE(bed().joined_condition("b")) << "in the same second";
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().owner, "");
  EXPECT_EQ(causes().back(), Cause::left);
}

TEST_F(Lifecycle, an_acknowledgement_survives_the_easing_but_not_the_next_worsening) {
  hold({finding("a", Priority::low), finding("b", Priority::medium)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::low)}, seconds{21});
  EXPECT_EQ(alert().state, State::acknowledged);
  EXPECT_EQ(alert().priority, Priority::low);
  hold({finding("a", Priority::low), finding("b", Priority::medium)}, seconds{11});
  EXPECT_EQ(alert().state, State::active);
}

TEST_F(Lifecycle, cleared_to_normal_when_it_is_seen) {
  hold({finding("a", Priority::high)}, seconds{11});
  hold({}, minutes{60});
  EXPECT_EQ(alert().state, State::cleared) << "high stays until it is seen";
  acknowledge();
  EXPECT_TRUE(bed().alerts.empty());
  EXPECT_EQ(std::get<End>(out_.back()).detail, "seen by rn.adams");
}

TEST_F(Lifecycle, cleared_to_normal_when_the_latch_of_medium_runs_out) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({}, seconds{21} + minutes{5});
  EXPECT_TRUE(bed().alerts.empty());
  EXPECT_EQ(std::get<End>(out_.back()).detail, "latch ran out");
}

TEST_F(Lifecycle, cleared_to_active_when_the_criterion_is_met_again) {
  hold({finding("a", Priority::medium)}, seconds{11});
  const AlertId id = alert().id;
  hold({}, seconds{60});
  hold({finding("a", Priority::medium)}, seconds{11});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(alert().id, id) << "the same alert, not another one";
  EXPECT_EQ(causes().back(), Cause::returned);
}

TEST_F(Lifecycle, a_note_does_not_wipe_a_high_alert_that_nobody_has_seen) {
  hold({finding("a", Priority::high)}, seconds{11});
  hold({}, seconds{21});
  hold({finding("b", Priority::low)}, seconds{11});
  EXPECT_EQ(alert().priority, Priority::low);
  ASSERT_TRUE(alert().unseen);
  EXPECT_EQ(alert().unseen->rule, "a");
  hold({}, seconds{21});
  EXPECT_EQ(alert().state, State::cleared);
  EXPECT_EQ(alert().priority, Priority::high);
  EXPECT_EQ(alert().worst.rule, "a");
}

TEST_F(Lifecycle, any_to_suspended_when_the_signal_is_lost_and_back) {
  hold({finding("a", Priority::medium)}, seconds{11});
  hold({finding("a", Priority::medium, Hold::unknown)}, seconds{1});
  EXPECT_EQ(alert().state, State::suspended);
  hold({finding("a", Priority::medium)}, seconds{1});
  EXPECT_EQ(alert().state, State::active);
  EXPECT_EQ(causes(), (std::vector<Cause>{Cause::suspended, Cause::judged_again}));
}

TEST_F(Lifecycle, an_alert_is_suspended_only_when_nothing_of_it_can_be_judged) {
  hold({finding("a", Priority::medium), finding("b", Priority::low)}, seconds{11});
  hold({finding("a", Priority::medium, Hold::unknown), finding("b", Priority::low)}, seconds{5});
  EXPECT_EQ(alert().state, State::active);
}

TEST_F(Lifecycle, suspended_keeps_its_acknowledgement_and_tells_when_it_ran_out) {
  hold({finding("a", Priority::high)}, seconds{11});
  acknowledge();
  hold({finding("a", Priority::high, Hold::unknown)}, seconds{10});
  EXPECT_EQ(alert().state, State::suspended);
  EXPECT_EQ(alert().owner, "rn.adams");
  hold({finding("a", Priority::high, Hold::unknown)}, minutes{2});
  EXPECT_EQ(alert().state, State::suspended);
  EXPECT_EQ(alert().owner, "");
  EXPECT_EQ(causes().back(), Cause::expired);
}

TEST_F(Lifecycle, a_suspended_alert_does_not_end_by_itself) {
  hold({finding("a", Priority::low)}, seconds{11});
  hold({finding("a", Priority::low, Hold::unknown)}, minutes{60});
  EXPECT_EQ(alert().state, State::suspended);
}

TEST_F(Lifecycle, an_alert_goes_over_from_one_condition_to_another_without_ending) {
  hold({finding("a", Priority::medium)}, seconds{11});
  Finding next = finding("b", Priority::medium);
  next.hold = Millis{0};
  hold({finding("a", Priority::medium)}, seconds{1});
  const AlertId id = alert().id;
  hold({next}, seconds{30});
  ASSERT_EQ(bed().alerts.size(), 1u);
  EXPECT_EQ(alert().id, id);
  EXPECT_EQ(count<Raise>(), 1);
  EXPECT_EQ(count<End>(), 0);
}

TEST_F(Lifecycle, what_ends_and_what_begins_in_the_same_second_is_one_alert) {
  Finding sudden = finding("a", Priority::low), other = finding("b", Priority::low);
  sudden.hold = sudden.settle = other.hold = Millis{0};
  hold({sudden}, seconds{5});
  hold({other}, seconds{5});
  EXPECT_EQ(count<Raise>(), 1);
  EXPECT_EQ(count<End>(), 0);
  EXPECT_EQ(causes(), (std::vector<Cause>{Cause::joined, Cause::left}));
}

TEST_F(Lifecycle, causes_are_alerts_of_their_own) {
  Finding other = finding("b", Priority::low);
  other.cause = "other";
  hold({finding("a", Priority::medium), other}, seconds{11});
  ASSERT_EQ(bed().alerts.size(), 2u);
  acknowledge();
  EXPECT_EQ(bed().alerts[1].state, State::active);
}

}  // namespace
}  // namespace vigil::testing
