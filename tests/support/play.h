// One bed and the engine, for tests that ask small questions: events now, time that passes, effects
// as text. Stories with devices that speak by themselves are played on a Bedside.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "alerts/engine.h"

namespace vigil::testing {

// A profile as shipped, by its name; read once.
std::shared_ptr<const alerts::Profile> shipped(const std::string& name);
// The same with one thing changed, for questions about that thing.
template <typename Change>
std::shared_ptr<const alerts::Profile> shipped_but(const std::string& name, Change&& change) {
  auto copy = std::make_shared<alerts::Profile>(*shipped(name));
  change(*copy);
  return copy;
}

class Play {
 public:
  static constexpr Time start{Millis{1'900'000'000'000}};

  alerts::Bed bed;
  Time now = start;
  std::vector<alerts::Effect> effects;  // of everything so far
  std::vector<std::string> said;        // the same, as text

  Play() { bed.id = "bed1"; }

  Play& happen(const alerts::Event&);  // now
  Play& pass(Millis);                  // with every tick that is due
  Play& open(std::shared_ptr<const alerts::Profile> = shipped("iv-ketamine-adult"));
  Play& phase(alerts::Phase, std::string reason = {});

  // One frame of the oximeter, now; or one a second for so long.
  Play& spo2(double value, Quality = Quality::good);
  Play& breathe(std::chrono::seconds, double spo2, double rate = 70);
  Play& cuff(double systolic, double diastolic, Quality = Quality::good);
  Play& say(const std::string& device, Parameter, std::optional<double> value,
            std::optional<Time> measured = {}, Quality = Quality::good);
  Play& chart(Parameter, double value);
  Play& answer(const std::string& item, const std::string& value);
  Play& acknowledge(const std::string& cause, const std::string& by = "rn.adams");

  // Null when there is none.
  const alerts::Alert* alert(const std::string& cause) const;
  // Effects whose text begins so.
  int count(const std::string& beginning) const;
  bool heard(const std::string& beginning) const { return count(beginning) > 0; }
  void forget() { said.clear(), effects.clear(); }

 private:
  void run(const alerts::Event&);
  int beats_ = 0;
};

// rn.adams, rn.baker (nurses) and dr.cole (prescriber), all reachable.
std::vector<alerts::Member> usual_team();

}  // namespace vigil::testing
