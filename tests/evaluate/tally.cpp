#include "tests/evaluate/tally.h"

#include <algorithm>

namespace vigil::evaluate {
namespace {

std::size_t index(Caller c) {
  return static_cast<std::size_t>(c);
}

EventKind kind_of(const Label& l) {
  return {l.subject, l.unplugged, l.priority};
}

// What M1 counts: the patient, and the patient who is not connected.
bool counts(const EventKind& e) {
  return of_patient(e.subject) || e.unplugged;
}

long wrong_in(const std::vector<Call>& calls) {
  return std::count_if(calls.begin(), calls.end(), [](const Call& c) { return !c.right; });
}

}  // namespace

std::string text_of(const EventKind& e) {
  switch (e.subject) {
    case Subject::oxygen:
      return "apnoea, desaturation";
    case Subject::rate_low:
      return "vasovagal, bradycardia";
    case Subject::rate_high:
      return "tachycardia";
    case Subject::pressure_high:
      return "severe hypertension";
    case Subject::pressure_low:
      return "hypotension";
    case Subject::sedation:
      return "deep sedation";
    case Subject::signal:
      return e.unplugged ? "unplugged patient" : "(frozen monitor)";
    case Subject::link:
      return "(cable out)";
    case Subject::cuff:
    case Subject::other:
      return std::string{name_of(e.subject)};
  }
  return {};
}

void Calls::add(const Call& call, std::uint64_t seed) {
  constexpr std::size_t examples = 5;
  ++all;
  right += call.right ? 1 : 0;
  const bool known = !seeds.empty() && seeds.back() == seed;
  if (!call.right && !known && seeds.size() < examples) seeds.push_back(seed);
}

void Tally::add_calls(Part& part, Caller caller, const std::vector<Call>& calls,
                      std::uint64_t seed) {
  const std::size_t i = index(caller);
  for (const Call& c : calls) {
    part.calls[i].add(c, seed);
    part.by_rule[i][std::string{c.rule}].add(c, seed);
    part.by_phase[i][static_cast<std::size_t>(c.phase)].add(c, seed);
  }
}

void Tally::add_answers(Caller caller, const std::vector<Answer>& answers, const Outcome& o) {
  const std::size_t i = index(caller);
  for (const Answer& a : answers) {
    const EventKind kind = kind_of(a.label);
    Row& row = events[kind];
    row.all[i].add(a.found);
    if (a.label.clear) row.clear[i].add(a.found);
    if (a.label.clear && counts(kind)) {
      missed_by_phase[i][static_cast<std::size_t>(a.phase)].add(a.found);
    }
    const bool sustained = a.label.subject == Subject::pressure_high &&
                           a.label.priority == Priority::medium && a.label.clear;
    if (sustained && o.route == alerts::Route::iv) sustained_iv[i].add(a.found);
    if (caller != Caller::vigil) continue;
    if (a.found && a.label.clear) {
      row.delays.push_back(a.delay);
      row.clear_delays.push_back(a.clear_delay);
    }
    if (a.label.deep) deep.add(a.before_deep);
    const Lapse lapse{o.seed,     o.kind,  kind,          a.label.clear, a.label.from,
                      a.label.to, a.phase, a.clear_delay, a.somebody};
    if (a.label.deep && !a.before_deep) deep_first.push_back(lapse);
    if (!a.found) lapses.push_back(lapse);
    const bool slow = a.found && a.label.clear && a.clear_delay > 5000;
    if (slow && counts(kind) && kind.priority == Priority::high) late.push_back(lapse);
  }
}

// Section 2.7 counts sessions with a page; here every page about a high pressure counts.
void Tally::add_pressure(Part& part, const Outcome& o) {
  if (o.route != alerts::Route::iv) return;
  ++part.iv;
  const auto about = [](const Call& c) { return c.subject == Subject::pressure_high; };
  part.pressure.add(static_cast<double>(std::count_if(o.vigil.begin(), o.vigil.end(), about)));
  part.pressure_single.add(
      static_cast<double>(std::count_if(o.causes.begin(), o.causes.end(), about)));
}

void Tally::add(const Outcome& o) {
  Part& part = parts[static_cast<std::size_t>(o.kind)];
  ++part.sessions;
  part.seconds += o.seconds;
  const std::array<const std::vector<Call>*, caller_count> calls{&o.vigil, &o.rules, &o.causes};
  const double mine = static_cast<double>(wrong_in(o.vigil));
  part.nuisance_free += mine == 0 ? 1 : 0;
  for (std::size_t i = 0; i < caller_count; ++i) {
    add_calls(part, static_cast<Caller>(i), *calls[i], o.seed);
    const double wrong = static_cast<double>(wrong_in(*calls[i]));
    part.wrong[i].add(wrong);
    part.ratio[i].add(mine, wrong);
  }
  part.notifications.add(o.notifications);
  add_pressure(part, o);
  add_answers(Caller::vigil, o.vigil_answers, o);
  add_answers(Caller::rules, o.rules_answers, o);
  add_answers(Caller::causes, o.causes_answers, o);
  for (const Answer& a : o.vigil_body) {
    body[static_cast<std::size_t>(a.label.priority)].add(a.found);
  }
}

Missed Tally::total(Caller caller, Priority priority, bool clear) const {
  Missed sum;
  for (const auto& [kind, row] : events) {
    if (!counts(kind) || kind.priority != priority) continue;
    const Missed& m = (clear ? row.clear : row.all)[index(caller)];
    sum.events += m.events;
    sum.missed += m.missed;
  }
  return sum;
}

std::vector<long> Tally::delays(Priority priority, std::vector<long> Row::*which) const {
  std::vector<long> found;
  for (const auto& [kind, row] : events) {
    if (!counts(kind) || kind.priority != priority) continue;
    found.insert(found.end(), (row.*which).begin(), (row.*which).end());
  }
  std::sort(found.begin(), found.end());
  return found;
}

double percent_missed(const Tally& tally, Caller caller) {
  const Missed high = tally.total(caller, Priority::high, true);
  const Missed medium = tally.total(caller, Priority::medium, true);
  const long events = high.events + medium.events;
  if (events == 0) return 0;
  return 100.0 * static_cast<double>(high.missed + medium.missed) / static_cast<double>(events);
}

double nuisance(const Tally& tally, Caller caller) {
  return tally.parts[static_cast<std::size_t>(Kind::ordinary)].wrong[index(caller)].mean();
}

}  // namespace vigil::evaluate
