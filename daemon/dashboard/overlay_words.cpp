#include "daemon/dashboard/overlay_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "alerts/rules/judge.h"
#include "alerts/rules/steps.h"

namespace vigil::dashboard {
namespace {

using alerts::Compare;
using alerts::Criterion;
using alerts::Limit;
using alerts::Overlay;
using alerts::Profile;
using alerts::Watch;

using Criteria = std::vector<const Criterion*>;

bool same_line(const Criterion& a, const Criterion& b) {
  return a.about == b.about && a.reference == b.reference && a.index == b.index &&
         alerts::low_side(a.compare) == alerts::low_side(b.compare);
}

const Criterion* find_line(const std::vector<Criterion>& all, const Criterion& wanted) {
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Criterion& c) { return same_line(c, wanted); });
  return found == all.end() ? nullptr : &*found;
}

// What a moving line is counted from; empty: it does not move.
std::string_view counted_from(alerts::Reference reference) {
  switch (reference) {
    case alerts::Reference::absolute:
      return "";
    case alerts::Reference::baseline:
    case alerts::Reference::baseline_percent:
      return "baseline";
    case alerts::Reference::recent:
    case alerts::Reference::recent_percent:
      return "the recent level";
    case alerts::Reference::previous:
      return "the reading before";
    case alerts::Reference::curve:
      return "what is expected";
  }
  return "";
}

std::string_view before_number(const Criterion& c, bool moves) {
  switch (c.compare) {
    case Compare::below:
    case Compare::above:
      if (moves) return "more than ";
      return c.compare == Compare::below ? "below " : "above ";
    case Compare::at_most:
    case Compare::at_least:
      return "";
  }
  return "";
}

std::string_view after_number(const Criterion& c, bool moves) {
  switch (c.compare) {
    case Compare::below:
    case Compare::above:
      return "";
    case Compare::at_most:
      return moves ? " or more" : " or less";
    case Compare::at_least:
      return " or more";
  }
  return "";
}

bool percent(const Criterion& c) {
  return c.reference == alerts::Reference::baseline_percent ||
         c.reference == alerts::Reference::recent_percent;
}

// "170/105": what is said twice in a sentence has its unit once.
std::string numbers(const Criteria& criteria) {
  std::string text;
  for (const Criterion* c : criteria) {
    const bool moves = c->reference != alerts::Reference::absolute;
    text += (text.empty() ? "" : "/") + alerts::spoken(moves ? std::abs(c->limit) : c->limit);
  }
  return text;
}

std::string_view unit(const Criterion& c) {
  return percent(c) ? " %" : alerts::display_unit(c.about);
}

// "below 86 %", "170/105 mmHg or more", "30/20 mmHg above baseline or more".
std::string line_text(const Criteria& criteria) {
  const Criterion& last = *criteria.back();
  const std::string_view from = counted_from(last.reference);
  const bool moves = !from.empty();
  std::string text{last.about == Parameter::mean_pressure ? "mean " : ""};
  text += std::string{before_number(last, moves)} + numbers(criteria);
  text += unit(last);
  if (moves) text += (last.limit < 0 ? " below " : " above ") + std::string{from};
  return text + std::string{after_number(last, moves)};
}

// Systolic and diastolic are one line when they are said in the same way.
bool pair(const Criterion& a, const Criterion& b) {
  return a.about == Parameter::systolic && b.about == Parameter::diastolic &&
         a.compare == b.compare && a.reference == b.reference && a.index == b.index;
}

std::string instead(const std::string& now, const std::string& was) {
  return now + " instead of " + was;
}

void add(std::string& text, const std::string& more, std::string_view between) {
  if (!text.empty() && !more.empty()) text += between;
  text += more;
}

bool all_alike(const Criteria& now, const Criteria& before) {
  return std::equal(
      now.begin(), now.end(), before.begin(), before.end(),
      [](const Criterion* a, const Criterion* b) { return a->compare == b->compare; });
}

// One line, or the pair of a pressure, as it is now and as it was; empty: the same as before.
std::string line_change(const Criteria& now, const Limit& was) {
  Criteria before;
  bool other = false;
  for (const Criterion* c : now) {
    const Criterion* known = find_line(was.any, *c);
    if (known) before.push_back(known);
    other = other || !known || known->limit != c->limit || known->compare != c->compare;
  }
  if (!other) return {};
  if (before.size() != now.size()) return line_text(now);
  return instead(line_text(now), all_alike(now, before) ? numbers(before) : line_text(before));
}

// The lines of one limit that are others than before; empty: none.
std::string lines_text(const alerts::LimitChange& change, const Limit& was) {
  std::string text;
  for (std::size_t i = 0; i < change.any.size(); ++i) {
    Criteria now{&change.any[i]};
    if (i + 1 < change.any.size() && pair(change.any[i], change.any[i + 1])) {
      now.push_back(&change.any[++i]);
    }
    add(text, line_change(now, was), ", ");
  }
  if (change.hold && *change.hold != was.hold) {
    const std::string before = alerts::lasting(was.hold);
    add(text, instead("for " + alerts::lasting(*change.hold), before), ", ");
  }
  return text;
}

std::string added_text(const Limit& limit) {
  Criteria all;
  for (const Criterion& c : limit.any) {
    if (all.empty() || pair(*all.back(), c)) all.push_back(&c);
  }
  return "also " + limit.title + (all.empty() ? "" : ": " + line_text(all));
}

// When somebody is called while the drug runs: the first step that is more than a note.
std::optional<Millis> called_after(const Watch& watch) {
  std::optional<Millis> least;
  for (const alerts::Step& step : watch.steps) {
    if (step.priority == alerts::Priority::low) continue;
    if (!step.phases[static_cast<std::size_t>(alerts::Phase::dosing)]) continue;
    least = std::min(least.value_or(step.after), step.after);
  }
  return least;
}

std::string watch_text(const Watch& now, const Watch& was) {
  const auto after = called_after(now), before = called_after(was);
  if (!after || after == before) return {};
  const std::string text = now.title + ": called after " + alerts::lasting(*after);
  return before ? instead(text, alerts::lasting(*before)) : text;
}

std::string pressure(double systolic, double diastolic) {
  return alerts::spoken(systolic) + "/" + alerts::spoken(diastolic);
}

std::string gate_text(const Overlay& overlay, const Profile& profile) {
  const alerts::DosingGate& was = profile.dosing_gate;
  const std::string before = pressure(was.systolic, was.diastolic);
  const std::string now = pressure(overlay.gate_systolic.value_or(was.systolic),
                                   overlay.gate_diastolic.value_or(was.diastolic));
  return now == before ? "" : "before dosing up to " + instead(now + " mmHg", before);
}

std::string discharge_text(const Overlay& overlay, const Profile& profile) {
  const double was = profile.discharge_gate.spo2_min;
  const double now = overlay.spo2_min.value_or(was);
  if (now == was) return {};
  return "before leaving SpO2 from " +
         instead(alerts::spoken(now, Parameter::spo2), alerts::spoken(was));
}

std::string cuff_text(const Overlay& overlay, const Profile& profile) {
  const std::optional<Millis> was = alerts::plan(profile, alerts::Phase::session).cuff_every;
  if (!overlay.cuff_every || (was && *was <= *overlay.cuff_every)) return {};
  return "a cuff reading every " + alerts::lasting(*overlay.cuff_every);
}

std::vector<std::string> parts(const Overlay& overlay, const Profile& profile) {
  std::vector<std::string> all;
  for (const alerts::LimitChange& change : overlay.changes) {
    const Limit* limit = alerts::find_limit(profile, change.id);
    const std::string lines = limit ? lines_text(change, *limit) : "";
    if (!lines.empty()) all.push_back(limit->title + ": " + lines);
  }
  for (const Limit& limit : overlay.limits) all.push_back(added_text(limit));
  for (const Watch& watch : overlay.watches) {
    if (const Watch* was = alerts::find_watch(profile, watch.id)) {
      all.push_back(watch_text(watch, *was));
    }
  }
  if (overlay.low_oxygen_target) all.emplace_back("NEWS2 by a target of 88 to 92 %");
  all.push_back(gate_text(overlay, profile));
  all.push_back(discharge_text(overlay, profile));
  all.push_back(cuff_text(overlay, profile));
  return all;
}

}  // namespace

std::string what_changes(const Overlay& overlay, const Profile& profile) {
  std::string text;
  for (const std::string& part : parts(overlay, profile)) add(text, part, "; ");
  if (text.empty()) return "Changes nothing in this profile.";
  text[0] = static_cast<char>(text[0] >= 'a' && text[0] <= 'z' ? text[0] - 'a' + 'A' : text[0]);
  return text + ".";
}

std::vector<Terms> terms_of(const alerts::Session& session,
                            const std::vector<std::shared_ptr<const Overlay>>& overlays,
                            const std::vector<std::shared_ptr<const Profile>>& profiles) {
  const auto named = [](const auto& all, const std::string& name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one->name == name; });
    return found == all.end() ? nullptr : found->get();
  };
  const Profile* profile = named(profiles, session.profile->name);
  std::vector<Terms> all;
  for (const alerts::SignedOverlay& signature : session.overlays) {
    Terms& terms = all.emplace_back();
    const Overlay* overlay = named(overlays, signature.name);
    if (!overlay) continue;
    if (profile) terms.changes = what_changes(*overlay, *profile);
    if (overlay->signature) terms.signature = alerts::name_of(*overlay->signature);
  }
  return all;
}

}  // namespace vigil::dashboard
