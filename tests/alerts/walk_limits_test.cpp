// Raising a limit never raises more alerts of its rule: of every limit of the shipped profiles, the
// stricter one has an alert whenever the laxer one has. (Not: as many. A value that stays between
// the two lines is one alert of the stricter limit and may be several of the laxer one.)
#include <gtest/gtest.h>

#include <cmath>

#include "alerts/rules/judge.h"
#include "tests/alerts/walk_fixture.h"

namespace vigil::testing {
namespace {

// How far the line of a criterion is moved: enough to matter, and not out of reach.
double by(const Criterion& c) {
  if (c.about == Parameter::sedation) return 1;
  const bool moves = c.reference != Reference::absolute && c.index == Index::none;
  return std::abs(c.limit) * (moves ? 0.25 : 0.04);
}

std::shared_ptr<const Profile> with_laxer(const Profile& profile, const std::string& rule) {
  auto lax = std::make_shared<Profile>(profile);
  for (Limit& limit : lax->limits) {
    if (limit.id != rule) continue;
    for (Criterion& c : limit.any) {
      const double further = low_side(c.compare) ? -by(c) : by(c);
      c.limit += further, c.clear += further;
    }
  }
  return lax;
}

void expect_monotonous(Walker walker, const std::string& rule) {
  Bed strict, lax;
  const auto joined = [&](const Bed& bed) { return bed.joined_condition(rule) != nullptr; };
  Time now = Play::start;
  for (int i = 0; i < steps / 10; ++i) {
    now += walker.pause();
    Event event = walker.event(strict, now);
    step(strict, event, now, rules());
    if (auto* e = std::get_if<SessionOpened>(&event)) e->profile = with_laxer(*e->profile, rule);
    if (auto* e = std::get_if<Adjusted>(&event)) e->profile = with_laxer(*e->profile, rule);
    step(lax, event, now, rules());
    ASSERT_TRUE(joined(strict) || !joined(lax)) << rule << " at step " << i;
  }
}

// Five limits a walk, all of them in turn.
TEST_P(Walk, a_laxer_limit_has_no_alert_that_the_stricter_one_has_not) {
  const auto& limits = shipped("iv-ketamine-adult")->limits;
  for (std::size_t i = 0; i < 5; ++i) {
    expect_monotonous(Walker{seed_}, limits[(seed_ * 5 + i) % limits.size()].id);
  }
}

}  // namespace
}  // namespace vigil::testing
