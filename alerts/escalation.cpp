#include "alerts/escalation.h"

#include <algorithm>

namespace vigil::alerts {
namespace {

constexpr std::size_t most_pages = 256;
constexpr std::size_t longest_text = 80;  // pager sheet section 5: carriers cut at 80

Call* find_call(Bed& bed, AlertId id) {
  for (Call& c : bed.calls) {
    if (c.alert == id) return &c;
  }
  return nullptr;
}

// Nobody has it and it is not over.
bool calls_for_someone(const Alert& a) {
  if (a.worst.advisory) return false;
  if (a.state == State::active) return true;
  return a.state == State::suspended && !a.acknowledged_until;
}

bool applies(const Escalation& step, Phase phase) {
  return step.phases[static_cast<std::size_t>(phase)];
}

bool wants_page(const Escalation& step) {
  return std::any_of(step.to.begin(), step.to.end(), [](Reach r) { return r != Reach::stations; });
}

// Asked already in this round, as urgently, and not failed.
bool asked(const Bed& bed, const Call& call, const std::string& name) {
  return std::any_of(bed.pages.begin(), bed.pages.end(), [&](const PageState& p) {
    return p.page.alert == call.alert && p.page.to == name && p.sent >= call.started &&
           p.page.priority >= call.priority && !p.withdrawn && p.fate != Fate::failed;
  });
}

std::string page_text(const Bed& bed, const Alert& a) {
  std::string text = a.priority == Priority::high     ? "*** "
                     : a.priority == Priority::medium ? "** "
                                                      : "* ";
  text += bed.id + ' ' + headline(a.worst);
  if (a.state == State::suspended) text += ", not current";
  if (text.size() > longest_text) text.resize(longest_text);
  return text;
}

void page(Bed& bed, const Alert& a, const Call& call, const std::string& to, Time now,
          std::vector<Effect>& out) {
  Page p;
  p.id = bed.next_page++;
  p.alert = a.id;
  p.to = to;
  p.priority = a.priority;
  p.step = static_cast<int>(call.next);
  p.text = page_text(bed, a);
  PageState state;
  state.page = p;
  state.sent = now;
  bed.pages.push_back(state);
  if (bed.pages.size() > most_pages) bed.pages.erase(bed.pages.begin());
  out.emplace_back(p);
}

// True when the step reached somebody, or was not meant to.
bool take_step(Bed& bed, const Alert& a, const Call& call, const Escalation& step, Time now,
               std::vector<Effect>& out) {
  if (!wants_page(step)) return true;
  bool reached = false;
  for (const Reach reach : step.to) {
    for (const Member& m : members_of(*bed.session, reach)) {
      if (!m.reachable) continue;
      reached = true;
      if (!asked(bed, call, m.name)) page(bed, a, call, m.name, now, out);
    }
  }
  return reached;
}

Time due_of(const Call& call, const Chain& chain) {
  if (call.next < chain.steps.size()) return call.started + chain.steps[call.next].after;
  const Millis last = chain.steps.empty() ? Millis{0} : chain.steps.back().after;
  return call.started + last + chain.repeat;
}

void advance(Bed& bed, const Alert& a, Call& call, Time now, std::vector<Effect>& out) {
  const Chain& steps = chain(*bed.session->profile, a.priority);
  // Each turn takes one step; more than one when steps reach nobody or the priority rose.
  for (std::size_t guard = 0; guard <= steps.steps.size(); ++guard) {
    const bool over = call.next >= steps.steps.size();
    if (over && call.hurry) {
      call.hurry = false;
      out.emplace_back(Prompt{Prompt::Kind::nobody_to_page, headline(a.worst)});
    }
    if (over && (steps.repeat <= Millis{0} || now < due_of(call, steps))) return;
    if (over) {
      call = Call{call.alert, now, 0, false, a.priority};
      continue;
    }
    if (!call.hurry && now < due_of(call, steps)) return;
    call.hurry = false;
    const Escalation& step = steps.steps[call.next];
    if (applies(step, bed.session->phase)) call.hurry = !take_step(bed, a, call, step, now, out);
    ++call.next;
  }
}

void withdraw_pages(Bed& bed, AlertId alert, std::string_view why, std::vector<Effect>& out) {
  for (PageState& p : bed.pages) {
    if (p.page.alert != alert || p.withdrawn || p.fate) continue;
    p.withdrawn = true;
    out.emplace_back(Withdraw{p.page.id, std::string{why}});
  }
}

std::string_view why_withdrawn(const Alert* a) {
  if (!a) return "ended";
  return a->acknowledged_until ? name_of(State::acknowledged) : name_of(a->state);
}

}  // namespace

std::vector<Member> members_of(const Session& session, Reach reach) {
  std::vector<Member> found;
  for (const Member& m : session.team) {
    const bool nurse = m.role == Role::nurse;
    bool wanted = false;
    switch (reach) {
      case Reach::stations:
        break;
      case Reach::assigned_nurse:
        wanted = m.name == session.nurse;
        break;
      case Reach::second_nurse:
        // Whoever can be reached; else the first, so that it is known who cannot.
        wanted = nurse && m.name != session.nurse && (found.empty() || !found.front().reachable);
        if (wanted && m.reachable) found.clear();
        wanted = wanted && found.empty();
        break;
      case Reach::all_nurses:
        wanted = nurse;
        break;
      case Reach::prescribers:
        wanted = m.role == Role::prescriber;
        break;
    }
    if (wanted) found.push_back(m);
  }
  return found;
}

void escalate(Bed& bed, Time now, std::vector<Effect>& out) {
  for (std::size_t i = 0; i < bed.calls.size();) {
    const Alert* a = bed.find_alert(bed.calls[i].alert);
    if (a && calls_for_someone(*a)) {
      ++i;
      continue;
    }
    const AlertId id = bed.calls[i].alert;
    bed.calls.erase(bed.calls.begin() + static_cast<std::ptrdiff_t>(i));
    withdraw_pages(bed, id, why_withdrawn(a), out);
  }
  if (!bed.session) return;
  for (const Alert& a : bed.alerts) {
    if (!calls_for_someone(a)) continue;
    Call* call = find_call(bed, a.id);
    if (call && call->priority < a.priority) *call = Call{a.id, now, 0, false, a.priority};
    if (call) call->priority = a.priority;
    if (!call) {
      bed.calls.push_back(Call{a.id, now, 0, false, a.priority});
      call = &bed.calls.back();
    }
    advance(bed, a, *call, now, out);
  }
}

void call_anew(Bed& bed, Time now) {
  for (Call& call : bed.calls) call = Call{call.alert, now, 0, false, call.priority};
}

void take(Bed& bed, const PageReported& event, Time) {
  const auto found = std::find_if(bed.pages.begin(), bed.pages.end(),
                                  [&](const PageState& p) { return p.page.id == event.page; });
  if (found == bed.pages.end()) return;
  found->fate = event.fate;
  found->detail = event.detail;
  if (event.fate == Fate::accepted || found->withdrawn) return;
  // Others of the same step may still answer; only when all have failed does the chain move on.
  const bool hope = std::any_of(bed.pages.begin(), bed.pages.end(), [&](const PageState& p) {
    return p.page.alert == found->page.alert && p.page.step == found->page.step &&
           p.sent == found->sent && p.fate != Fate::failed && !p.withdrawn;
  });
  Call* call = find_call(bed, found->page.alert);
  if (!hope && call && call->next == static_cast<std::size_t>(found->page.step) + 1) {
    call->hurry = true;
  }
}

void page_again(Bed& bed, std::vector<Effect>& out) {
  for (const PageState& p : bed.pages) {
    if (!p.fate && !p.withdrawn) out.emplace_back(p.page);
  }
}

std::optional<Time> next_step(const Bed& bed) {
  std::optional<Time> next;
  if (!bed.session) return next;
  for (const Call& call : bed.calls) {
    const Alert* a = bed.find_alert(call.alert);
    if (!a) continue;
    const Chain& steps = chain(*bed.session->profile, a->priority);
    if (call.next >= steps.steps.size() && steps.repeat <= Millis{0}) continue;
    const Time due = due_of(call, steps);
    if (!next || due < *next) next = due;
  }
  return next;
}

}  // namespace vigil::alerts
