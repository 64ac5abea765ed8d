#include "tests/support/play.h"

#include "daemon/profile_file.h"
#include "tests/support/effect_text.h"

#include <algorithm>
#include <stdexcept>

namespace vigil::testing {

using namespace alerts;

std::shared_ptr<const Profile> shipped(const std::string& name) {
  static const auto profiles = load_profiles(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles");
  for (const auto& p : profiles) {
    if (p->name == name) return p;
  }
  throw std::runtime_error("no profile " + name);
}

std::vector<Member> usual_team() {
  return {{"rn.adams", Role::nurse, true},
          {"rn.baker", Role::nurse, true},
          {"dr.cole", Role::prescriber, true}};
}

void Play::run(const Event& e) {
  for (const Effect& effect : step(bed, e, now, rules())) {
    effects.push_back(effect);
    said.push_back(effect_text(effect));
  }
}

Play& Play::happen(const Event& e) {
  run(e);
  return *this;
}

Play& Play::pass(Millis span) {
  const Time until = now + span;
  for (;;) {
    if (bed.due == Time::max()) break;
    const Time tick{(bed.due.time_since_epoch() + Millis{99}) / Millis{100} * Millis{100}};
    if (tick > until) break;
    now = std::max(now, tick);
    run(Tick{});
  }
  now = until;
  return *this;
}

Play& Play::open(std::shared_ptr<const Profile> profile) {
  return happen(SessionOpened{1, 1, std::move(profile), "rn.adams", "rn.adams", usual_team()});
}

Play& Play::phase(Phase p, std::string reason) {
  return happen(PhaseChanged{p, "rn.adams", std::move(reason)});
}

Play& Play::spo2(double value, Quality q) {
  return say("oximeter", Parameter::spo2, value, std::nullopt, q);
}

Play& Play::breathe(std::chrono::seconds span, double spo2, double rate) {
  for (std::int64_t i = 0; i < span.count(); ++i) {
    const double beat = ++beats_ % 5 == 0 ? rate + 1 : rate;
    happen(Observed{"oximeter",
                    {{Parameter::spo2, spo2, Quality::good, std::nullopt, 0},
                     {Parameter::pulse_rate, beat, Quality::good, std::nullopt, 0}}});
    pass(std::chrono::seconds{1});
  }
  return *this;
}

Play& Play::cuff(double systolic, double diastolic, Quality q) {
  return happen(Observed{
      "cuff",
      {{Parameter::systolic, systolic, q, now, 0}, {Parameter::diastolic, diastolic, q, now, 0}}});
}

Play& Play::say(const std::string& device, Parameter p, std::optional<double> value,
                std::optional<Time> measured, Quality q) {
  return happen(Observed{device, {{p, value, q, measured, 0}}});
}

Play& Play::chart(Parameter p, double value) {
  return happen(
      Charted{"rn.adams", {{p, value, Quality::good, std::nullopt, 0}}, Items{}, std::string{}});
}

Play& Play::answer(const std::string& item, const std::string& value) {
  return happen(Charted{"rn.adams", {}, Items{{item, value}}, std::string{}});
}

Play& Play::acknowledge(const std::string& cause, const std::string& by) {
  const Alert* a = alert(cause);
  if (!a) throw std::runtime_error("no alert about " + cause);
  return happen(Acknowledged{a->id, by});
}

const Alert* Play::alert(const std::string& cause) const {
  for (const Alert& a : bed.alerts) {
    if (a.cause == cause) return &a;
  }
  return nullptr;
}

int Play::count(const std::string& beginning) const {
  return static_cast<int>(std::count_if(
      said.begin(), said.end(), [&](const std::string& s) { return s.starts_with(beginning); }));
}

}  // namespace vigil::testing
