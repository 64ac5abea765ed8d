// How a patient comes into the phase that a story begins in.
#include "tests/support/stage.h"

#include <stdexcept>

namespace vigil::testing {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

// A patient without any trouble comes into this phase at +00:00: baseline 122/78, 98 %, 70/min.
void Stage::prepare(Phase wanted) {
  const Millis dosing = profile_->route == Route::nasal ? minutes{15} : minutes{40};
  const Millis session = plan(*profile_, Phase::session).ends_after.value_or(Millis{0});
  Time start = zero_;
  if (wanted >= Phase::dosing) start -= minutes{5};
  if (wanted >= Phase::session) start -= dosing;
  if (wanted >= Phase::recovery) start -= session;
  raise_curtain(start);
  bedside_->post(start, opened("rn.adams"));
  Time next = start + minutes{5};
  if (wanted >= Phase::dosing) {
    for (const auto& [after, p] :
         {std::pair{minutes{1}, Pressures{124, 78}}, std::pair{minutes{3}, Pressures{120, 78}}}) {
      bedside_->play_until(start + after);
      bedside_->cuff(start + after, p, start + after);
    }
    bedside_->play_until(next);
    bedside_->cuffs(Pressures{124, 78});
    bedside_->post(next, PhaseChanged{Phase::dosing, "rn.adams", ""});
  }
  // What happened long ago need not be told by the second.
  bedside_->pace(seconds{5});
  if (wanted >= Phase::session) {
    bedside_->play_until(next + dosing);
    bedside_->post(next + dosing, PhaseChanged{Phase::session, "rn.adams", ""});
  }
  bedside_->play_until(zero_ - minutes{5});
  bedside_->pace(seconds{1});
  bedside_->play_until(zero_);
  for (const Said& said : bedside_->heard().said) {
    if (!said.text.starts_with("phase")) throw std::runtime_error("not well: " + said.text);
  }
  gathered_ = bedside_->heard().said.size();
}

}  // namespace vigil::testing
