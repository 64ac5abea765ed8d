// Who is called, in which order. Whole courses are told in alerts/scenarios/calling.
#include <gtest/gtest.h>

#include <set>

#include "alerts/escalation.h"
#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

std::vector<std::string> names(const std::vector<Member>& members) {
  std::vector<std::string> found;
  for (const Member& m : members) found.push_back(m.name);
  return found;
}

using Names = std::vector<std::string>;

Session session_of(std::vector<Member> team) {
  Session s;
  s.nurse = "rn.adams";
  s.team = std::move(team);
  return s;
}

TEST(Escalation, a_reach_means_members_of_the_team_in_its_order) {
  const Session s = session_of({{"dr.cole", Role::prescriber, true},
                                {"rn.baker", Role::nurse, true},
                                {"rn.adams", Role::nurse, true},
                                {"tech", Role::technician, true}});
  EXPECT_EQ(names(members_of(s, Reach::stations)), Names{});
  EXPECT_EQ(names(members_of(s, Reach::assigned_nurse)), Names{"rn.adams"});
  EXPECT_EQ(names(members_of(s, Reach::second_nurse)), Names{"rn.baker"});
  EXPECT_EQ(names(members_of(s, Reach::all_nurses)), (Names{"rn.baker", "rn.adams"}));
  EXPECT_EQ(names(members_of(s, Reach::prescribers)), Names{"dr.cole"});
}

TEST(Escalation, the_second_nurse_is_the_first_other_one_who_can_be_reached) {
  Session s = session_of({{"rn.adams", Role::nurse, true},
                          {"rn.baker", Role::nurse, false},
                          {"rn.diaz", Role::nurse, true},
                          {"rn.evans", Role::nurse, true}});
  EXPECT_EQ(names(members_of(s, Reach::second_nurse)), Names{"rn.diaz"});
  s.team[2].reachable = s.team[3].reachable = false;
  EXPECT_EQ(names(members_of(s, Reach::second_nurse)), Names{"rn.baker"});
}

TEST(Escalation, an_assigned_nurse_who_is_not_in_the_team_is_nobody) {
  EXPECT_EQ(names(members_of(session_of({}), Reach::assigned_nurse)), Names{});
}

class Calling : public ::testing::Test {
 protected:
  // A patient whose SpO2 is 89 %: medium.
  Calling() {
    play_.open().breathe(seconds{5}, 94).phase(Phase::dosing);
    play_.bed.session->profile = shipped_but("iv-ketamine-adult", [](Profile& p) {
      p.phases[1].cuff_every.reset();
      std::erase_if(p.limits, [](const Limit& l) { return l.id != "spo2-low"; });
      std::erase_if(p.watches, [](const Watch& w) { return w.id == "lost-in-fall"; });
    });
    play_.breathe(seconds{16}, 89);
  }
  PageId last_page() const { return play_.bed.pages.back().page.id; }
  void report(PageId id, Fate fate) { play_.happen(PageReported{id, fate, ""}); }

  Play play_;
};

TEST_F(Calling, the_first_step_is_taken_when_the_alert_is_raised) {
  EXPECT_EQ(play_.count("page"), 1);
  EXPECT_EQ(play_.bed.pages[0].page.to, "rn.adams");
  EXPECT_EQ(play_.bed.pages[0].page.text, "** bed1 SpO2 low 89 % (limit 90)");
}

TEST_F(Calling, each_step_is_taken_once_at_its_time) {
  play_.breathe(seconds{58}, 89);
  EXPECT_EQ(play_.count("page"), 1);
  play_.breathe(seconds{1}, 89);
  EXPECT_EQ(play_.bed.pages.back().page.to, "rn.baker");
  play_.breathe(seconds{119}, 89);
  EXPECT_EQ(play_.count("page"), 2);
  play_.breathe(seconds{1}, 89);
  EXPECT_EQ(play_.bed.pages.back().page.to, "dr.cole");
  EXPECT_EQ(play_.count("page"), 3);
}

TEST_F(Calling, after_the_last_step_it_begins_anew) {
  play_.breathe(minutes{8}, 89);
  EXPECT_EQ(play_.count("page"), 4) << "180 s to the last step and 300 s to the first again";
  EXPECT_EQ(play_.bed.pages.back().page.to, "rn.adams");
}

TEST_F(Calling, pages_have_numbers_that_are_never_used_again) {
  play_.breathe(minutes{30}, 89);
  std::set<PageId> ids;
  for (const PageState& p : play_.bed.pages) ids.insert(p.page.id);
  EXPECT_EQ(ids.size(), play_.bed.pages.size());
}

TEST_F(Calling, an_acknowledgement_ends_the_calling_and_takes_back_what_is_on_its_way) {
  play_.breathe(seconds{61}, 89);
  report(1, Fate::accepted);
  play_.acknowledge("oxygen").breathe(minutes{4}, 89);
  EXPECT_EQ(play_.count("page"), 2);
  EXPECT_EQ(play_.count("withdraw #2"), 1);
  EXPECT_EQ(play_.count("withdraw #1"), 0) << "it has been delivered";
  EXPECT_TRUE(play_.bed.calls.empty());
}

TEST_F(Calling, a_failed_page_moves_the_chain_on_at_once) {
  report(last_page(), Fate::failed);
  EXPECT_EQ(play_.bed.pages.back().page.to, "rn.baker");
  report(last_page(), Fate::failed);
  EXPECT_EQ(play_.bed.pages.back().page.to, "dr.cole");
}

TEST_F(Calling, a_failed_page_of_a_step_long_past_changes_nothing) {
  play_.breathe(seconds{61}, 89);
  report(1, Fate::failed);
  EXPECT_EQ(play_.count("page"), 2);
}

TEST_F(Calling, a_failure_of_the_last_step_waits_for_the_next_round) {
  play_.breathe(seconds{181}, 89);
  report(last_page(), Fate::failed);
  EXPECT_EQ(play_.count("page"), 3);
  play_.breathe(seconds{300}, 89);
  EXPECT_EQ(play_.count("page"), 4);
}

TEST_F(Calling, the_chain_waits_while_another_page_of_the_step_may_still_arrive) {
  std::vector<Member> team = usual_team();
  team.push_back({"rn.diaz", Role::nurse, true});
  play_.happen(TeamChanged{"rn.adams", "rn.adams", team});
  play_.bed.session->profile = shipped("iv-ketamine-adult");
  play_.breathe(seconds{46}, 84);  // high: rn.adams again, all other nurses after 30 s
  const int before = play_.count("page");
  ASSERT_EQ(play_.bed.pages.back().page.to, "rn.diaz");
  report(last_page(), Fate::failed);
  EXPECT_EQ(play_.count("page"), before) << "rn.baker may still answer";
  report(last_page() - 1, Fate::failed);
  EXPECT_EQ(play_.bed.pages.back().page.to, "dr.cole") << "now nobody will";
}

TEST_F(Calling, a_fate_of_an_unknown_page_is_nobodys) {
  report(4711, Fate::failed);
  EXPECT_EQ(play_.count("page"), 1);
}

TEST_F(Calling, a_fate_that_comes_twice_does_not_move_the_chain_twice) {
  report(1, Fate::failed);
  report(1, Fate::failed);
  EXPECT_EQ(play_.count("page"), 2);
}

TEST_F(Calling, who_is_unreachable_is_passed_over) {
  play_.happen(TeamChanged{"rn.adams",
                           "rn.adams",
                           {{"rn.adams", Role::nurse, true},
                            {"rn.baker", Role::nurse, false},
                            {"dr.cole", Role::prescriber, true}}});
  play_.breathe(seconds{61}, 89);
  EXPECT_EQ(play_.bed.pages.back().page.to, "dr.cole") << "at once, not after 180 s";
  EXPECT_EQ(play_.count("prompt nobody_to_page"), 0);
}

TEST_F(Calling, when_there_is_nobody_left_to_hand_on_to_the_stations_are_told_once_a_round) {
  report(1, Fate::failed);
  report(2, Fate::failed);
  EXPECT_EQ(play_.count("prompt nobody_to_page"), 0);
  report(3, Fate::failed);
  EXPECT_EQ(play_.count("prompt nobody_to_page"), 1);
  play_.breathe(minutes{4}, 89);
  EXPECT_EQ(play_.count("prompt nobody_to_page"), 1);
}

TEST_F(Calling, whoever_is_assigned_in_the_middle_of_an_alert_hears_of_it_at_once) {
  play_.happen(TeamChanged{"rn.baker", "rn.adams", usual_team()});
  EXPECT_EQ(play_.bed.pages.back().page.to, "rn.baker");
  play_.happen(TeamChanged{"rn.baker", "rn.adams", usual_team()});
  EXPECT_EQ(play_.count("page"), 2) << "the same nurse again is no change";
}

TEST_F(Calling, a_rising_priority_starts_the_chain_of_the_new_priority) {
  play_.bed.session->profile = shipped("iv-ketamine-adult");
  play_.breathe(seconds{16}, 84);
  EXPECT_EQ(play_.count("page"), 2);
  EXPECT_TRUE(play_.bed.pages.back().page.text.starts_with("*** "));
  EXPECT_EQ(play_.bed.pages.back().page.step, 0);
}

TEST_F(Calling, an_alert_without_a_signal_still_calls) {
  play_.say("oximeter", Parameter::spo2, std::nullopt).pass(seconds{70});
  EXPECT_EQ(play_.alert("oxygen")->state, State::suspended);
  const PageState& to_second = play_.bed.pages.at(2);
  EXPECT_EQ(to_second.page.to, "rn.baker");
  EXPECT_EQ(to_second.page.text, "** bed1 SpO2 low 89 % (limit 90), not current");
}

TEST_F(Calling, pages_without_a_fate_are_asked_for_again_after_a_restart) {
  play_.breathe(seconds{61}, 89);
  report(1, Fate::accepted);
  play_.forget();
  play_.happen(Resumed{});
  EXPECT_EQ(play_.count("page #1 "), 0);
  EXPECT_EQ(play_.count("page #2 "), 1) << "under its own number";
}

TEST_F(Calling, no_more_than_256_pages_are_remembered) {
  for (int i = 0; i < 40; ++i) {
    play_.breathe(minutes{9}, 89);
    if (play_.alert("oxygen")->state == State::active) play_.acknowledge("oxygen");
  }
  play_.breathe(minutes{1000}, 89);
  EXPECT_LE(play_.bed.pages.size(), 256u);
}

TEST_F(Calling, a_page_is_eighty_characters_at_most) {
  play_.bed.session->profile = shipped_but("iv-ketamine-adult", [](Profile& p) {
    for (Limit& l : p.limits) l.title = std::string(200, 'x');
  });
  play_.breathe(seconds{16}, 84);
  EXPECT_EQ(play_.bed.pages.back().page.text.size(), 80u);
}

TEST_F(Calling, says_when_the_next_step_is_due) {
  EXPECT_EQ(next_step(play_.bed), play_.alert("oxygen")->raised + seconds{60});
  play_.acknowledge("oxygen");
  EXPECT_FALSE(next_step(play_.bed));
}

}  // namespace
}  // namespace vigil::testing
