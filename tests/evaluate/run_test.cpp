// The whole: the same seeds give the same figures, and nothing high is missed.
#include "tests/evaluate/report.h"
#include "tests/evaluate/svg.h"

#include <gtest/gtest.h>

namespace vigil::evaluate {
namespace {

const Profiles& profiles() {
  static const Profiles p = load(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles");
  return p;
}

std::string figures(std::uint64_t seed, int sessions, int threads) {
  const Plan plan{seed, sessions, threads};
  const Tally t = run(plan, profiles());
  return report(plan, t) + json(plan, t, {});
}

TEST(Run, the_same_seed_gives_the_same_figures_on_any_number_of_threads) {
  const std::string once = figures(1, 40, 1);
  EXPECT_EQ(once, figures(1, 40, 1));
  EXPECT_EQ(once, figures(1, 40, 2));
  EXPECT_NE(once, figures(2, 40, 1));
}

TEST(Run, a_session_depends_on_its_seed_and_not_on_its_neighbours) {
  EXPECT_EQ(show(17, profiles()), show(17, profiles()));
  EXPECT_NE(show(17, profiles()), show(18, profiles()));
}

// A cuff on the probe's arm can hide a slow heart while the low pressure calls: then it is missed
// in the table, and somebody came.
TEST(Run, nobody_is_left_alone_with_a_high_event_in_200_sessions) {
  const Tally t = run({1, 200, 2}, profiles());
  const Missed high = t.total(Caller::vigil, Priority::high, true);
  EXPECT_GT(high.events, 20);
  EXPECT_LE(high.missed, 1);
  for (const Lapse& l : t.lapses) {
    const bool alone = l.clear && l.event.priority == Priority::high && !l.somebody;
    EXPECT_FALSE(alone) << "seed " << l.seed;
  }
  EXPECT_LT(t.parts[0].ratio[1].ratio(), 1);
}

TEST(Run, without_holds_there_is_more_nuisance) {
  const Tally shipped = run({1, 60, 2}, profiles());
  const Tally at_once = run({1, 60, 2}, scaled(profiles(), 0));
  EXPECT_GT(nuisance(at_once, Caller::vigil), nuisance(shipped, Caller::vigil));
}

TEST(Run, the_picture_has_every_point) {
  const Picture p{{{0, 0, 3}, {1, 1, 0.2}}, {1, 1, 0.2}, {1, 5, 9}, {1, 5, 6}, 10, 5};
  const std::string s = svg(p);
  EXPECT_TRUE(s.starts_with("<svg") && s.ends_with("</svg>\n"));
  EXPECT_NE(s.find("x 0<"), std::string::npos);
  EXPECT_NE(s.find(">Vigil<"), std::string::npos);
}

}  // namespace
}  // namespace vigil::evaluate
