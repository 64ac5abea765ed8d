#include "daemon/dashboard/hindsight.h"

#include <algorithm>

namespace vigil::dashboard {
namespace {

auto find_alert(auto& alerts, alerts::AlertId id) -> decltype(&*alerts.begin()) {
  const auto found =
      std::find_if(alerts.begin(), alerts.end(), [&](const PastAlert& a) { return a.id == id; });
  return found == alerts.end() ? nullptr : &*found;
}

void note(Past& past, const alerts::Alert& alert) {
  PastAlert* known = find_alert(past.alerts, alert.id);
  if (!known) {
    known = &past.alerts.emplace_back();
    known->id = alert.id;
    known->raised = alert.raised;
    if (past.alerts.size() > Hindsight::most_alerts) past.alerts.pop_front();
  } else if (alert.priority < known->priority) {
    return;
  }
  known->priority = alert.priority;
  known->headline = headline(alert.worst);
  known->technical = alert.worst.technical;
}

// Whoever thinks again is taken by the last word.
void say(std::vector<Opinion>& all, Opinion opinion) {
  std::erase_if(all, [&](const Opinion& o) { return o.by == opinion.by; });
  all.push_back(std::move(opinion));
}

void take(Past& past, const alerts::Labelled& event, Time now) {
  Opinion opinion{event.label, event.by, event.note, now};
  if (event.label == alerts::Label::missed) {
    past.missed.push_back(std::move(opinion));
    if (past.missed.size() > Hindsight::most_missed) past.missed.pop_front();
  } else if (PastAlert* alert = find_alert(past.alerts, event.alert)) {
    say(alert->opinions, std::move(opinion));
  }
}

}  // namespace

const PastAlert* Past::find(alerts::AlertId id) const {
  return find_alert(alerts, id);
}

const Past* Hindsight::of(const BedId& bed) const {
  const auto found = pasts_.find(bed);
  return found == pasts_.end() ? nullptr : &found->second;
}

void Hindsight::happened(Time now, const Bed& bed, const alerts::Event& event) {
  if (!bed.session) {
    pasts_.erase(bed.id);
    return;
  }
  Past& past = pasts_[bed.id];
  if (past.session != bed.session->id) {
    past = {};
    past.session = bed.session->id;
  }
  if (const auto* labelled = std::get_if<alerts::Labelled>(&event)) take(past, *labelled, now);
}

void Hindsight::decided(Time now, const Bed& bed, const alerts::Effect& effect) {
  const auto found = pasts_.find(bed.id);
  if (found == pasts_.end()) return;
  Past& past = found->second;
  if (const auto* raise = std::get_if<alerts::Raise>(&effect)) note(past, raise->alert);
  if (const auto* change = std::get_if<alerts::Change>(&effect)) note(past, change->alert);
  if (const auto* end = std::get_if<alerts::End>(&effect)) {
    PastAlert* alert = find_alert(past.alerts, end->alert.id);
    if (!alert) return;
    alert->ended = now;
    alert->detail = end->detail;
  }
}

}  // namespace vigil::dashboard
