// What a story can ask to see: the gate, the screen, the reasons.
#include <algorithm>

#include "alerts/explain.h"
#include "alerts/gates.h"
#include "tests/support/stage.h"

namespace vigil::testing {

using namespace alerts;
using std::chrono::seconds;

// All items of the gate, or those that are named. Questions of the screening that are answered as
// they must be are not listed: profiles differ in them.
void Stage::gate(Time at, const Words& w) {
  const auto& questions = profile_->screening;
  for (const GateItem& i : alerts::gate(bedside_->bed(), at)) {
    const bool named = std::find(w.begin() + 2, w.end(), i.id) != w.end();
    if (w.size() > 2 && !named) continue;
    const bool asked = std::any_of(questions.begin(), questions.end(),
                                   [&](const Question& q) { return q.id == i.id; });
    if (asked && i.met && !named) continue;
    answer(at, (i.met     ? "met     "
                : i.fixed ? "fixed   "
                          : "not yet ") +
                   i.id + " \"" + i.text + '"');
  }
}

// What a screen shows: alerts, sound, baseline.
void Stage::look(Time at, const Words&) {
  const Bed& bed = bedside_->bed();
  for (const Alert& a : bed.alerts) {
    std::string text = "shows " + a.cause + ' ' + std::string{name_of(a.priority)} + ' ' +
                       std::string{name_of(a.state)} + " \"" + headline(a.worst) + '"';
    if (!a.owner.empty()) text += " by " + a.owner;
    if (a.unseen) text += ", unseen: " + a.unseen->rule;
    answer(at, std::move(text));
  }
  if (bed.alerts.empty()) answer(at, "shows no alert");
  if (bed.audio_paused_until) {
    answer(at, "shows sound paused for " +
                   std::to_string((*bed.audio_paused_until - at) / seconds{1}) + " s");
  }
}

// What the bed's page says of its alerts, and of what nobody is called for.
void Stage::explain(Time at, const Words&) {
  const Bed& bed = bedside_->bed();
  for (const Alert& a : bed.alerts) {
    answer(at, "because #" + std::to_string(a.id) + " \"" + alerts::explain(bed, a, at) + '"');
  }
  for (const Quiet& q : held_back(bed, at)) {
    answer(at, "held back " + q.rule + " \"" + q.what + ": " + q.why + '"');
  }
}

}  // namespace vigil::testing
