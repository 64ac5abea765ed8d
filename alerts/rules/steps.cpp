#include "alerts/rules/steps.h"

namespace vigil::alerts {

namespace {

Finding finding_of(const Watch& watch, const Step& step) {
  Finding f;
  f.rule = f.cause = watch.id;
  f.title = watch.title;
  f.priority = step.priority;
  f.technical = true;
  return f;
}

template <typename Is>
const Step* most_urgent(const Watch& watch, const Session& session, Is&& is_reached) {
  const Step* found = nullptr;
  for (const Step& step : watch.steps) {
    if (!is_reached(step) || !step.phases[static_cast<std::size_t>(session.phase)]) continue;
    if (!found || step.priority > found->priority) found = &step;
  }
  return found;
}

}  // namespace

std::optional<Finding> reached(const Watch& watch, const Session& session, Millis elapsed) {
  const Step* step = most_urgent(watch, session, [=](const Step& s) { return elapsed >= s.after; });
  return step ? std::optional{finding_of(watch, *step)} : std::nullopt;
}

std::optional<Finding> reached(const Watch& watch, const Session& session, int count) {
  const Step* step = most_urgent(watch, session, [=](const Step& s) { return count >= s.count; });
  return step ? std::optional{finding_of(watch, *step)} : std::nullopt;
}

std::optional<Finding> held(const Watch& watch, const Session& session) {
  const Step* step = most_urgent(watch, session, [](const Step&) { return true; });
  if (!step) return std::nullopt;
  Finding f = finding_of(watch, *step);
  f.hold = step->after;
  return f;
}

std::string lasting(Millis span) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
  if (seconds < 120) return std::to_string(seconds) + " s";
  return std::to_string(seconds / 60) + " min";
}

}  // namespace vigil::alerts
