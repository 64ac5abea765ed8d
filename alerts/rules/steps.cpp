#include "alerts/rules/steps.h"

namespace vigil::alerts {

std::optional<Finding> reached(const Watch& watch, const Session& session, Millis elapsed) {
  std::optional<Finding> found;
  for (const Step& step : watch.steps) {
    if (elapsed < step.after || !step.phases[static_cast<std::size_t>(session.phase)]) continue;
    if (found && found->priority >= step.priority) continue;
    Finding f;
    f.rule = f.cause = watch.id;
    f.title = watch.title;
    f.priority = step.priority;
    f.technical = true;
    found = std::move(f);
  }
  return found;
}

std::string lasting(Millis span) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
  if (seconds < 120) return std::to_string(seconds) + " s";
  return std::to_string(seconds / 60) + " min";
}

}  // namespace vigil::alerts
