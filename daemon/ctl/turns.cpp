#include "daemon/ctl/turns.h"

#include <algorithm>

namespace vigil::ctl {

using namespace vigil::alerts;

void TurnListener::decided(Time time, const Bed& bed, const Effect& effect) {
  now_ = time;
  if (const auto* e = std::get_if<Raise>(&effect)) raised(bed, e->alert, e->alert.worst.rule);
  if (const auto* e = std::get_if<Change>(&effect)) changed(bed, *e);
  if (const auto* e = std::get_if<End>(&effect)) all_ended(e->alert);
  if (const auto* e = std::get_if<Page>(&effect)) paged(bed, *e);
}

void TurnListener::add(const Alert& alert, const std::string& rule, Priority priority,
                       std::string_view state, const std::optional<double>& value) {
  Turn turn;
  turn.at = std::max(now_ - zero_, Millis{0}) + first_;
  turn.alert = rule;
  turn.priority = priority;
  turn.state = state;
  turn.value = value;
  turn.id = alert.id;
  turn.cause = alert.cause;
  turn.technical = alert.worst.technical;
  turns_.push_back(std::move(turn));
}

void TurnListener::raised(const Bed& bed, const Alert& alert, const std::string& rule) {
  std::vector<std::string>& open = open_[alert.id];
  if (std::find(open.begin(), open.end(), rule) == open.end()) open.push_back(rule);
  const Condition* joined = bed.joined_condition(rule);
  const Finding& f = joined ? joined->finding : alert.worst;
  add(alert, rule, f.priority, "raised", f.value);
}

void TurnListener::ended(const Alert& alert, const std::string& rule) {
  if (std::erase(open_[alert.id], rule) == 0) return;
  const bool shown = alert.worst.rule == rule;
  add(alert, rule, alert.priority, "ended", shown ? alert.worst.value : std::nullopt);
}

void TurnListener::all_ended(const Alert& alert) {
  const std::vector<std::string> rules = open_[alert.id];
  for (const std::string& rule : rules) ended(alert, rule);
}

void TurnListener::changed(const Bed& bed, const Change& e) {
  const std::string& rule = e.rule.empty() ? e.alert.worst.rule : e.rule;
  switch (e.cause) {
    case Cause::joined:
    case Cause::worsened:
    case Cause::returned:
      return raised(bed, e.alert, rule);
    case Cause::left:
      if (!bed.joined_condition(rule)) ended(e.alert, rule);
      return;
    case Cause::cleared:
      return all_ended(e.alert);
    case Cause::acknowledged:
      return add(e.alert, rule, e.alert.priority, "acknowledged", e.alert.worst.value);
    case Cause::expired:
    case Cause::eased:
    case Cause::suspended:
    case Cause::judged_again:
    case Cause::again:
      return;
  }
}

void TurnListener::paged(const Bed& bed, const Page& page) {
  const Alert* alert = bed.find_alert(page.alert);
  if (alert == nullptr) return;
  add(*alert, alert->worst.rule, page.priority, "paged", alert->worst.value);
  turns_.back().to = page.to;
  turns_.back().page = page.id;
}

}  // namespace vigil::ctl
