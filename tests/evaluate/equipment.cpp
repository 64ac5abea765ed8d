#include "tests/evaluate/equipment.h"

#include "tests/evaluate/spans.h"

#include <algorithm>
#include <array>

namespace vigil::evaluate {
namespace {

constexpr int slack = 5;  // until a monitor or a link has noticed
constexpr int grace = 30;

struct Wait {
  int seconds = 0;
  Priority priority{};
};
using Waits = std::vector<Wait>;

// Section 3.5: sensor off 60 s while the drug acts, 180 s in recovery; link 10 and 60 s; frozen
// after 120 s.
Waits without_probe(Phase p) {
  if (p == Phase::dosing || p == Phase::session) return {{60, Priority::medium}};
  return p == Phase::recovery ? Waits{{180, Priority::medium}} : Waits{};
}

Waits without_link(Phase p) {
  if (p == Phase::dosing || p == Phase::session) {
    return {{10, Priority::medium}, {60, Priority::high}};
  }
  return p == Phase::recovery ? Waits{{60, Priority::medium}} : Waits{};
}

Waits with_frozen(Phase p) {
  const bool watched = p == Phase::dosing || p == Phase::session || p == Phase::recovery;
  return watched ? Waits{{120, Priority::medium}} : Waits{};
}

// The state justifies a page while it holds, and demands those whose time has come in a phase that
// has them.
void add(const Script& script, Subject subject, const Span& s, Waits (*waits)(Phase),
         std::vector<Label>& out) {
  Label l{subject, Priority::low, s.from, s.to, s.from, grace, false, false, 0, false, {}};
  l.unplugged = subject == Subject::signal;
  out.push_back(l);
  for (const Priority priority : {Priority::medium, Priority::high}) {
    for (int t = s.from; t < std::min(s.to - slack, script.times.discharge); ++t) {
      bool due = false;
      for (const Wait& w : waits(phase_at(script.times, t))) {
        due = due || (w.priority == priority && t - s.from >= w.seconds);
      }
      if (!due) continue;
      l.priority = priority;
      l.due = l.clear_due = t;
      l.demands = l.clear = true;
      out.push_back(l);
      break;
    }
  }
}

// Section 3.5: no new successful reading 5 min after it was due; three failures in a row.
void add_cuff(const Script& script, const Course& course, std::vector<Label>& out) {
  const bool iv = script.route == alerts::Route::iv;
  int last = script.times.dosing, failures = 0;
  const auto late = [&](int t) {
    const Second& s = course.seconds[static_cast<std::size_t>(t)];
    const int every = t >= script.times.recovery ? 900 : iv ? 300 : 600;
    // A reading that comes at the very second is late as well.
    const bool overdue = t - last >= every + 300 || failures >= 3;
    if (s.cuff_done) last = std::max(last, t), failures = 0;
    if (s.cuff_failed) ++failures;
    return t >= script.times.dosing && overdue;
  };
  const int size = static_cast<int>(course.seconds.size());
  for (const Span& s : spans_of(size, 0, late)) {
    out.push_back(
        {Subject::cuff, Priority::medium, s.from, s.to, s.from, grace, false, false, 0, false, {}});
  }
}

}  // namespace

void label_equipment(const Script& script, const Course& course, std::vector<Label>& out) {
  const int size = static_cast<int>(course.seconds.size());
  const auto second = [&](int t) -> const Second& {
    return course.seconds[static_cast<std::size_t>(t)];
  };
  for (const Span& s :
       spans_of(size, 0, [&](int t) { return second(t).probe_off && second(t).linked; })) {
    add(script, Subject::signal, s, without_probe, out);
  }
  // A signal that is gone for another reason justifies a page and demands none.
  for (const Span& s : spans_of(size, 2, [&](int t) { return !second(t).has_spo2; })) {
    if (length(s) < 30) continue;
    out.push_back({Subject::signal,
                   Priority::medium,
                   s.from,
                   s.to,
                   s.from,
                   grace,
                   false,
                   false,
                   0,
                   false,
                   {}});
  }
  for (const Span& s : spans_of(size, 0, [&](int t) { return second(t).frozen; })) {
    const std::size_t first = out.size();
    add(script, Subject::signal, s, with_frozen, out);
    for (std::size_t i = first; i < out.size(); ++i) out[i].unplugged = false;
  }
  for (const Span& s : spans_of(size, 0, [&](int t) { return !second(t).linked; })) {
    add(script, Subject::link, s, without_link, out);
  }
  add_cuff(script, course, out);
}

}  // namespace vigil::evaluate
