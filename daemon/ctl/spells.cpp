#include "daemon/ctl/spells.h"

#include <algorithm>
#include <set>

namespace vigil::ctl {
namespace {

using namespace vigil::alerts;

Millis apart(Time a, Time b) {
  return a < b ? b - a : a - b;
}

bool meet(Time began, Time ended, Time other_began, Time other_ended) {
  return began <= other_ended + tolerance && other_began <= ended + tolerance;
}

bool meet(const Spell& s, const RecordedAlert& a) {
  return s.cause == a.cause && meet(s.began, s.ended, a.raised, a.ended);
}

bool same_thing(const Spell& a, const Spell& b) {
  return a.rule == b.rule && a.cause == b.cause && meet(a.began, a.ended, b.began, b.ended);
}

bool moved(const Spell& a, const Spell& b) {
  return a.priority != b.priority || apart(a.began, b.began) > tolerance ||
         apart(a.ended, b.ended) > tolerance;
}

Said said_of(const Pair& pair, const Acts& acts) {
  bool useful = false, nuisance = false;
  for (const RecordedAlert& alert : acts.alerts) {
    const bool here = (pair.a && meet(*pair.a, alert)) || (pair.b && meet(*pair.b, alert));
    useful = useful || (here && alert.labelled(Label::useful));
    nuisance = nuisance || (here && alert.labelled(Label::nuisance));
  }
  if (useful) return Said::useful;
  if (nuisance) return Said::nuisance;
  if (pair.outcome != Outcome::come || pair.b->technical) return Said::nothing;
  const bool missed = std::any_of(acts.missed.begin(), acts.missed.end(), [&](Time word) {
    return meet(pair.b->began, pair.b->ended, word - missed_window, word);
  });
  return missed ? Said::missed : Said::nothing;
}

// What calls while a recorded alert stood: from when on, how urgent, by which rules.
struct Answer {
  std::optional<Time> began;
  Priority priority{};
  std::string worst;  // the rule of that priority that came first
  std::set<std::string> rules;
};
Answer answer(const std::vector<Spell>& spells, const RecordedAlert& alert) {
  Answer found;
  for (const Spell& s : spells) {
    if (!meet(s, alert)) continue;
    if (!found.began || s.priority > found.priority) {
      found.worst = s.rule;
      found.priority = s.priority;
    }
    found.began = std::min(found.began.value_or(s.began), s.began);
    found.rules.insert(s.rule);
  }
  return found;
}

// Empty: as good as by A.
std::string how_less(const RecordedAlert& alert, const Answer& a, const Answer& b) {
  std::string how;
  const auto also = [&how](const std::string& what) { how += (how.empty() ? "" : ", ") + what; };
  if (b.priority < a.priority) {
    also(std::string{name_of(b.priority)} + " instead of " + std::string{name_of(a.priority)});
  }
  if (*b.began > *a.began + tolerance) {
    const auto later = std::chrono::round<std::chrono::seconds>(*b.began - *a.began);
    also(std::to_string(later.count()) + " s later");
  }
  const std::string& rule = alert.worst.rule;
  if (a.rules.contains(rule) && !b.rules.contains(rule)) also("by " + b.worst);
  return how;
}

Useful useful(const RecordedAlert& alert, const Answer& a, const Answer& b) {
  if (!b.began) return {alert, a.began ? Useful::Outcome::gone : Useful::Outcome::neither, {}};
  Useful result{alert, Useful::Outcome::kept, a.began ? how_less(alert, a, b) : std::string{}};
  if (!result.how.empty()) result.outcome = Useful::Outcome::less;
  return result;
}

}  // namespace

std::string_view name_of(Outcome f) {
  constexpr std::array<std::string_view, 4> names{"same", "moved", "come", "gone"};
  return names[static_cast<std::size_t>(f)];
}

std::string_view name_of(Said s) {
  constexpr std::array<std::string_view, 4> names{"no label", "useful", "nuisance", "missed"};
  return names[static_cast<std::size_t>(s)];
}

std::string_view name_of(Useful::Outcome f) {
  constexpr std::array<std::string_view, 4> names{"gone", "less", "neither", "kept"};
  return names[static_cast<std::size_t>(f)];
}

std::vector<Spell> spells_of(const std::vector<Turn>& turns, Time end) {
  std::vector<Spell> all;
  std::map<std::pair<AlertId, std::string>, std::size_t> open;
  for (const Turn& t : turns) {
    const std::pair<AlertId, std::string> key{t.id, t.alert};
    const auto known = open.find(key);
    if (t.state == "raised" && known == open.end()) {
      open[key] = all.size();
      all.push_back({t.alert, t.cause, t.priority, Time{t.at}, end, t.technical});
    } else if (t.state == "raised") {
      Priority& priority = all[known->second].priority;
      priority = std::max(priority, t.priority);
    } else if (t.state == "ended" && known != open.end()) {
      all[known->second].ended = Time{t.at};
      open.erase(known);
    }
  }
  return all;
}

std::vector<Pair> compare(std::vector<Spell> a, std::vector<Spell> b, const Acts& acts) {
  std::vector<Pair> pairs;
  for (Spell& spell : a) {
    const auto other =
        std::find_if(b.begin(), b.end(), [&](const Spell& s) { return same_thing(spell, s); });
    Pair pair{std::move(spell), {}, Outcome::gone, {}};
    if (other != b.end()) {
      pair.outcome = moved(*pair.a, *other) ? Outcome::moved : Outcome::same;
      pair.b = std::move(*other);
      b.erase(other);
    }
    pairs.push_back(std::move(pair));
  }
  for (Spell& spell : b) pairs.push_back({{}, std::move(spell), Outcome::come, {}});
  for (Pair& pair : pairs) pair.said = said_of(pair, acts);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& x, const Pair& y) { return x.spell().began < y.spell().began; });
  return pairs;
}

std::vector<Useful> useful_alerts(const std::vector<Spell>& a, const std::vector<Spell>& b,
                                  const Acts& acts) {
  std::vector<Useful> all;
  for (const RecordedAlert& alert : acts.alerts) {
    if (!alert.labelled(Label::useful)) continue;
    all.push_back(useful(alert, answer(a, alert), answer(b, alert)));
  }
  return all;
}

}  // namespace vigil::ctl
