// Where the walks come by: a walk that never came by a place proves nothing about it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/alerts/walk_fixture.h"

namespace vigil::testing {
namespace {

using Place = std::pair<State, Priority>;

struct Reached {
  std::set<Cause> causes;
  std::set<Place> places, places_at_restart;
  std::set<Phase> phases_at_restart;
  std::set<std::string> ends, rules, overlays, doubts, bedside;
  std::set<Mode> modes, called_in;
  std::set<double> scores;
  int labels_of_alerts = 0, confirmed_identities = 0, suspects = 0, advisories = 0, prompts = 0;

  void before(const Bed& bed, const Event& event) {
    if (const auto* label = std::get_if<Labelled>(&event)) {
      labels_of_alerts += bed.find_alert(label->alert) != nullptr;
    }
    if (const auto* confirmed = std::get_if<IdentityConfirmed>(&event)) {
      const auto device = bed.devices.find(confirmed->device);
      confirmed_identities += device != bed.devices.end() && device->second.foreign;
    }
    if (!std::holds_alternative<Resumed>(event) || !bed.session) return;
    phases_at_restart.insert(bed.session->phase);
    for (const Alert& a : bed.alerts) places_at_restart.emplace(a.state, a.priority);
  }
  void after(const Bed& bed, const std::vector<Effect>& effects) {
    for (const Effect& e : effects) hear(e, bed);
    if (!bed.session) return;
    modes.insert(bed.session->profile->mode);
    for (const SignedOverlay& o : bed.session->overlays) overlays.insert(o.name);
    for (const Alert& a : bed.alerts) advisories += a.worst.advisory;
    for (const Condition& c : bed.conditions) look(c);
    if (!bed.cuffs.empty()) suspects += bed.cuffs.back().suspect;
    if (const auto& score = bed.latest(Parameter::sedation)) scores.insert(score->value);
  }

 private:
  void hear(const Effect& e, const Bed& bed) {
    if (const auto* end = std::get_if<End>(&e)) ends.insert(end->detail);
    prompts += std::holds_alternative<Prompt>(e);
    if (std::holds_alternative<Page>(e)) called_in.insert(bed.session->profile->mode);
    const auto* change = std::get_if<Change>(&e);
    if (!change) return;
    causes.insert(change->cause);
    places.emplace(change->alert.state, change->alert.priority);
  }
  void look(const Condition& c) {
    if (c.joined) rules.insert(c.finding.rule);
    if (c.finding.rule == "bedside-alarm") bedside.insert(c.finding.detail);
    for (const char* why :
         {"signal poor", "perfusion low", "cuff on the same arm", "too fast for a patient",
          "pulse lost or jumped", "too fast for a heart", ", pulse "}) {
      if (c.finding.detail.find(why) != std::string::npos) doubts.insert(why);
    }
  }
};

Reached walk_all() {
  Reached reached;
  constexpr int seeds = 2 * usual_walks;
  for (int seed = 0; seed < seeds; ++seed) {
    Walker walker{static_cast<std::uint64_t>(seed)};
    Bed bed;
    Time now = Play::start;
    bed.due = Time::max();
    for (int i = 0; i < steps; ++i) {
      tick_until(bed, now + walker.pause(), now,
                 [&](const std::vector<Effect>& effects) { reached.after(bed, effects); });
      const Event event = walker.event(bed, now);
      reached.before(bed, event);
      reached.after(bed, step(bed, event, now, rules()));
    }
  }
  return reached;
}

const Reached& walked() {
  static const Reached reached = walk_all();
  return reached;
}

// Limits and watches of the two profiles that judge patients, and what only an overlay or a mode
// brings.
std::set<std::string> all_rules() {
  std::set<std::string> all{"spo2-high-on-oxygen", "bedside-alarm"};
  for (const char* name : {"iv-ketamine-adult", "esketamine-nasal-adult"}) {
    for (const Limit& l : shipped(name)->limits) all.insert(l.id);
    for (const Watch& w : shipped(name)->watches) all.insert(w.id);
  }
  return all;
}

TEST(Walks, come_by_every_rule_state_reason_mode_and_overlay) {
  const Reached& r = walked();
  EXPECT_EQ(r.causes.size(), 11u);
  EXPECT_EQ(r.places.size(), 11u) << "four states of three priorities; low is never latched";
  for (const char* end : {"condition over", "latch ran out", "seen by rn.adams", "session closed",
                          "not judged in discharge"}) {
    EXPECT_TRUE(r.ends.contains(end)) << end;
  }
  for (const std::string& rule : all_rules()) EXPECT_TRUE(r.rules.contains(rule)) << rule;
  EXPECT_EQ(r.doubts.size(), 7u);
  EXPECT_EQ(r.overlays.size(), 7u);
  EXPECT_EQ(r.modes.size(), 3u);
  EXPECT_EQ(r.called_in, (std::set<Mode>{Mode::assist, Mode::forward}));
  EXPECT_GE(r.bedside.size(), 5u);
  EXPECT_EQ(r.scores.size(), 6u);
  for (const int count : {r.labels_of_alerts, r.confirmed_identities, r.suspects, r.advisories}) {
    EXPECT_GT(count, 5);
  }
  EXPECT_GT(r.prompts, 5);
}

TEST(Walks, are_stopped_and_go_on_in_every_state_and_phase) {
  const Reached& r = walked();
  EXPECT_EQ(r.places_at_restart.size(), 11u);
  EXPECT_EQ(r.phases_at_restart.size(), phase_count);
}

}  // namespace
}  // namespace vigil::testing
