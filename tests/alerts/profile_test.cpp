// What a profile may not say: every kind of problem, one by one, from a profile that has none.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/play.h"

namespace vigil::testing {
namespace {

using namespace alerts;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

template <typename Change>
std::vector<std::string> problems_of(Change&& change) {
  return problems(*shipped_but("iv-ketamine-adult", change));
}

Limit& limit(Profile& p, std::string_view id) {
  return *std::find_if(p.limits.begin(), p.limits.end(),
                       [&](const Limit& l) { return l.id == id; });
}

Watch& watch(Profile& p, std::string_view id) {
  return *std::find_if(p.watches.begin(), p.watches.end(),
                       [&](const Watch& w) { return w.id == id; });
}

using Texts = std::vector<std::string>;

TEST(Profile, the_shipped_ones_have_no_problem) {
  EXPECT_EQ(problems(*shipped("iv-ketamine-adult")), Texts{});
  EXPECT_EQ(problems(*shipped("esketamine-nasal-adult")), Texts{});
}

TEST(Profile, the_shipped_ones_are_proposals_until_somebody_signs) {
  for (const char* name : {"iv-ketamine-adult", "esketamine-nasal-adult"}) {
    EXPECT_EQ(shipped(name)->status, "proposal-unsigned");
    EXPECT_TRUE(shipped(name)->signed_by.empty());
  }
}

TEST(Profile, every_limit_and_watch_says_why_and_from_where) {
  for (const char* name : {"iv-ketamine-adult", "esketamine-nasal-adult"}) {
    for (const Limit& l : shipped(name)->limits) {
      EXPECT_FALSE(l.why.empty() || l.source.empty()) << l.id;
    }
    for (const Watch& w : shipped(name)->watches) {
      EXPECT_FALSE(w.why.empty() || w.source.empty()) << w.id;
    }
  }
}

TEST(Profile, a_clear_value_lies_on_the_safe_side_and_not_on_the_limit) {
  const Texts wanted{"spo2-low: clear value for spo2 does not lie on the safe side of its limit"};
  for (const double clear : {89.0, 90.0}) {
    EXPECT_EQ(problems_of([&](Profile& p) { limit(p, "spo2-low").any[0].clear = clear; }), wanted);
  }
  EXPECT_EQ(problems_of([&](Profile& p) { limit(p, "hr-high").any[0].clear = 120; }).size(), 1u);
  EXPECT_EQ(problems_of([&](Profile& p) { limit(p, "hr-high").any[0].clear = 119; }), Texts{});
}

TEST(Profile, a_high_limit_may_be_stricter_than_the_rail_and_never_laxer) {
  const auto with = [](std::string_view id, std::size_t i, double value, double clear) {
    return problems_of([=](Profile& p) {
      limit(p, id).any[i].limit = value;
      limit(p, id).any[i].clear = clear;
    });
  };
  EXPECT_EQ(with("spo2-critical", 0, 84, 88),
            Texts{"spo2-critical: high limit for spo2 is beyond the guard rail"});
  EXPECT_EQ(with("spo2-critical", 0, 86, 88), Texts{});
  EXPECT_EQ(with("hr-critical-low", 0, 33, 45).size(), 1u);
  EXPECT_EQ(with("hr-critical-low", 0, 34, 45), Texts{});
  EXPECT_EQ(with("hr-critical-high", 0, 151, 130).size(), 1u);
  EXPECT_EQ(with("hr-critical-high", 0, 150, 130), Texts{});
  EXPECT_EQ(with("bp-critical-high", 0, 201, 185).size(), 1u);
  EXPECT_EQ(with("bp-critical-high", 1, 121, 112).size(), 1u);
  EXPECT_EQ(with("bp-critical-low", 0, 74, 90).size(), 1u);
  EXPECT_EQ(with("bp-critical-low", 0, 75, 90), Texts{});
}

TEST(Profile, an_urgent_limit_does_not_wait_for_minutes) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-critical").hold = seconds{61}; }),
            Texts{"spo2-critical: hold of a high limit is over 60 s"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").hold = seconds{121}; }),
            Texts{"spo2-low: hold of a medium limit is over 120 s"});
}

TEST(Profile, the_more_urgent_of_two_limits_is_the_more_extreme_one) {
  EXPECT_EQ(problems_of([](Profile& p) {
              limit(p, "spo2-low").any[0].limit = 94;
              limit(p, "spo2-low").any[0].clear = 95;
            }),
            Texts{"spo2-low: is more urgent than spo2-watch but less extreme"});
  EXPECT_FALSE(problems_of([](Profile& p) {
                 limit(p, "hr-high").any[0].limit = 109;
                 limit(p, "hr-high").any[0].clear = 100;
               }).empty());
}

TEST(Profile, a_limit_needs_its_parts) {
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").any.clear(); }).at(0),
            "spo2-low: has no criterion");
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").cause.clear(); }),
            Texts{"spo2-low: has no cause"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").phases.reset(); }),
            Texts{"spo2-low: holds in no phase"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-low").id.clear(); }),
            Texts{"a limit has no id"});
  for (const char* title : {"", "SpO\xe2\x82\x82 low", "SpO2\nlow"}) {
    EXPECT_EQ(problems_of([&](Profile& p) { limit(p, "spo2-low").title = title; }),
              Texts{"spo2-low: title must be plain ASCII"});
  }
}

TEST(Profile, a_limit_is_about_the_cuff_or_about_a_continuous_value) {
  EXPECT_EQ(problems_of([](Profile& p) {
              limit(p, "bp-watch")
                  .any.push_back({Parameter::spo2, Compare::below, Reference::absolute, 95, 96});
            }),
            Texts{"bp-watch: mixes cuff and continuous values"});
  EXPECT_EQ(
      problems_of([](Profile& p) {
        limit(p, "spo2-rapid-fall")
            .any.push_back({Parameter::systolic, Compare::below, Reference::absolute, 80, 90});
      }),
      (Texts{"spo2-rapid-fall: mixes cuff and continuous values",
             "spo2-rapid-fall: a cuff reading cannot be held"}));
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "bp-watch").hold = seconds{1}; }),
            Texts{"bp-watch: a cuff reading cannot be held"});
  EXPECT_EQ(problems_of([](Profile& p) { limit(p, "spo2-watch").confirm.emplace(); }),
            Texts{"spo2-watch: only a cuff reading can be confirmed"});
  EXPECT_EQ(
      problems_of([](Profile& p) { limit(p, "bp-high").confirm->unconfirmed = Priority::high; }),
      Texts{"bp-high: is more urgent unconfirmed than confirmed"});
}

TEST(Profile, names_stand_there_once) {
  EXPECT_EQ(problems_of([](Profile& p) { p.limits.push_back(limit(p, "spo2-low")); }),
            Texts{"spo2-low: stands there twice"});
  EXPECT_EQ(problems_of([](Profile& p) { p.watches.push_back(watch(p, "stale")); }),
            Texts{"stale: stands there twice"});
}

TEST(Profile, a_watch_needs_steps_that_grow_more_urgent) {
  EXPECT_EQ(problems_of([](Profile& p) { watch(p, "frozen").steps.clear(); }),
            Texts{"frozen: has no step"});
  EXPECT_EQ(problems_of([](Profile& p) { watch(p, "frozen").title.clear(); }),
            Texts{"frozen: title must be plain ASCII"});
  EXPECT_EQ(problems_of([](Profile& p) {
              p.watches.push_back({"roster",
                                   "Roster",
                                   "",
                                   "",
                                   {{seconds{10}, Priority::medium, Phases{}.set()},
                                    {seconds{20}, Priority::low, Phases{}.set()}}});
            }),
            Texts{"roster: a later step is not more urgent"});
}

TEST(Profile, what_is_judged_must_be_watched) {
  for (const char* id : {"link-lost", "spo2-unusable", "stale", "cuff-overdue"}) {
    EXPECT_EQ(problems_of([&](Profile& p) {
                std::erase_if(p.watches, [&](const Watch& w) { return w.id == id; });
              }),
              Texts{"watch " + std::string{id} + " is missing"});
  }
  EXPECT_EQ(problems_of([](Profile& p) {
              p.limits.clear();
              std::erase_if(p.watches, [](const Watch& w) { return w.id != "link-lost"; });
            }),
            Texts{})
      << "a profile that only records needs its links watched";
}

TEST(Profile, an_acknowledgement_lasts_and_runs_out) {
  for (const Millis wrong : {Millis{0}, Millis{hours{1}} + Millis{1}}) {
    EXPECT_EQ(problems_of([&](Profile& p) { p.manners[2].acknowledgement = wrong; }),
              Texts{"priority.high: an acknowledgement must last up to an hour"});
  }
}

TEST(Profile, urgent_chains_page_somebody_in_order) {
  EXPECT_EQ(problems_of([](Profile& p) { p.chains[1].steps.clear(); }),
            Texts{"escalation.medium: pages nobody"});
  EXPECT_EQ(problems_of([](Profile& p) {
              for (Escalation& e : p.chains[2].steps) e.to = {Reach::stations};
            }),
            Texts{"escalation.high: pages nobody"});
  EXPECT_EQ(problems_of([](Profile& p) { p.chains[0].steps.clear(); }), Texts{})
      << "low may stay at the station";
  EXPECT_EQ(problems_of([](Profile& p) { std::swap(p.chains[2].steps[0], p.chains[2].steps[2]); }),
            Texts{"escalation.high: steps run backwards"});
}

TEST(Profile, values_have_an_age_at_which_they_are_old) {
  EXPECT_EQ(problems_of([](Profile& p) { p.stale = Millis{0}; }),
            Texts{"stale_s must be more than 0"});
  EXPECT_EQ(problems_of([](Profile& p) { p.cuff_valid = Millis{0}; }),
            Texts{"cuff_valid_min must be more than 0"});
}

TEST(Profile, only_the_session_phase_ends_by_itself) {
  EXPECT_EQ(problems_of([](Profile& p) { p.phases[1].ends_after = minutes{40}; }),
            Texts{"phase.dosing: only the session phase ends by itself"});
}

TEST(Profile, no_window_is_longer_than_the_beds_memory) {
  EXPECT_EQ(problems_of([](Profile& p) { p.discharge_gate.spo2_window = minutes{10}; }),
            Texts{"discharge_gate: spo2_window_s is over 540"});
  EXPECT_EQ(problems_of([](Profile& p) { p.baseline.window = minutes{10}; }),
            Texts{"baseline: window_s is over 540"});
}

TEST(Profile, words_are_read_both_ways) {
  for (int i = 0; i < 5; ++i) {
    const auto phase = static_cast<Phase>(i);
    EXPECT_EQ(phase_from(name_of(phase)), phase);
    const auto reach = static_cast<Reach>(i);
    EXPECT_EQ(reach_from(name_of(reach)), reach);
    const auto state = static_cast<State>(i);
    EXPECT_EQ(state_from(name_of(state)), state);
  }
  for (int i = 0; i < 11; ++i) {
    const auto cause = static_cast<Cause>(i);
    EXPECT_EQ(cause_from(name_of(cause)), cause);
  }
  for (int i = 0; i < 3; ++i) {
    const auto priority = static_cast<Priority>(i);
    EXPECT_EQ(priority_from(name_of(priority)), priority);
    const auto route = static_cast<Route>(i);
    EXPECT_EQ(route_from(name_of(route)), route);
    const auto kind = static_cast<Prompt::Kind>(i);
    EXPECT_EQ(prompt_from(name_of(kind)), kind);
  }
  for (int i = 0; i < 4; ++i) {
    const auto role = static_cast<Role>(i);
    EXPECT_EQ(role_from(name_of(role)), role);
  }
  for (int i = 0; i < 2; ++i) {
    const auto fate = static_cast<Fate>(i);
    EXPECT_EQ(fate_from(name_of(fate)), fate);
  }
  EXPECT_EQ(phase_from("Dosing"), std::nullopt);
  EXPECT_EQ(priority_from(""), std::nullopt);
}

TEST(Headline, says_a_finding_in_one_line) {
  Finding f;
  f.title = "SpO2 low";
  EXPECT_EQ(headline(f), "SpO2 low");
  f.about = Parameter::spo2;
  f.value = 86;
  f.limit = 90;
  EXPECT_EQ(headline(f), "SpO2 low 86 % (limit 90)");
  f.value = 86.46;
  EXPECT_EQ(headline(f), "SpO2 low 86.5 % (limit 90)");
  f.detail = "for 30 s";
  EXPECT_EQ(headline(f), "SpO2 low for 30 s (limit 90)");
}

TEST(Headline, has_a_unit_for_every_parameter) {
  for (std::size_t i = 0; i < parameter_count; ++i) {
    Finding f;
    f.title = "X";
    f.about = static_cast<Parameter>(i);
    f.value = 1;
    EXPECT_TRUE(headline(f).starts_with("X 1"));
  }
}

}  // namespace
}  // namespace vigil::testing
