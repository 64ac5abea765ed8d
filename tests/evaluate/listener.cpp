#include "tests/evaluate/listener.h"

#include "tests/support/effect_text.h"

namespace vigil::evaluate {

using namespace alerts;

namespace {

// Lives as long as the profile.
std::string_view rule_in(const Profile& profile, const std::string& rule) {
  if (const Limit* limit = find_limit(profile, rule)) return limit->id;
  if (const Watch* watch = find_watch(profile, rule)) return watch->id;
  return "other";
}

}  // namespace

// Cuff readings stand among the notes, because much of what is said follows from one.
void Listener::happened(Time time, const Bed& bed, const Event& event) {
  const auto* e = std::get_if<Observed>(&event);
  if (!notes_wanted_ || !e || e->values.front().parameter != Parameter::systolic) return;
  if (bed.cuffs.empty() || bed.cuffs.back().at != time) return;
  const Cuff& cuff = bed.cuffs.back();
  notes.push_back(
      {(time - zero_).count(), "cuff " + spoken(*cuff.systolic) + '/' + spoken(*cuff.diastolic)});
}

void Listener::decided(Time time, const Bed& bed, const Effect& effect) {
  const long at = (time - zero_).count();
  if (notes_wanted_) note(at, effect);
  if (const auto* e = std::get_if<alerts::Page>(&effect)) paged(at, bed, *e);
  if (const auto* e = std::get_if<Change>(&effect)) {
    eased(at, e->alert, e->cause == Cause::cleared);
  }
  if (const auto* e = std::get_if<End>(&effect)) eased(at, e->alert, true);
  if (const auto* e = std::get_if<Prompt>(&effect)) {
    reread = reread || e->kind == Prompt::Kind::reread_cuff;
    due = due || e->kind == Prompt::Kind::cuff_due;
  }
}

void Listener::paged(long at, const Bed& bed, const alerts::Page& page) {
  if (page.priority < Priority::medium) {
    pages.push_back({page.alert, false, page.priority});
    return;
  }
  ++notifications;
  const auto known = standing_.find(page.alert);
  const bool first = known == standing_.end() || calls[known->second].priority < page.priority;
  pages.push_back({page.alert, first, page.priority});
  if (!first) return;
  if (known != standing_.end()) calls[known->second].until = at;
  const Alert& alert = *bed.find_alert(page.alert);
  standing_[page.alert] = calls.size();
  calls.push_back({at, at, rule_in(*bed.session->profile, alert.worst.rule),
                   subject_of(alert.cause), page.priority, bed.session->phase, false});
}

// A call stands until its alert is over or less urgent.
void Listener::eased(long at, const Alert& alert, bool over) {
  const auto known = standing_.find(alert.id);
  if (known == standing_.end()) return;
  Call& call = calls[known->second];
  if (!over && alert.priority >= call.priority) return;
  call.until = at;
  standing_.erase(known);
}

void Listener::end(long at) {
  for (const auto& [alert, call] : standing_) calls[call].until = at;
  standing_.clear();
}

void Listener::note(long at, const Effect& effect) {
  notes.push_back({at, testing::effect_text(effect)});
}

}  // namespace vigil::evaluate
