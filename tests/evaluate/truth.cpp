#include "tests/evaluate/truth.h"

#include "tests/evaluate/equipment.h"
#include "tests/evaluate/spans.h"

#include <algorithm>
#include <array>
#include <deque>

namespace vigil::evaluate {
namespace {

// The patient's series in the form that limits are asked of.
struct View {
  const Script& script;
  const Course& course;
  Basis basis;
  std::vector<float> rate;                      // mean of 10 s around
  std::vector<float> spo2_before, rate_before;  // the highest of the last minute
  double resting_systolic = 0;

  int size() const { return static_cast<int>(course.seconds.size()); }
  const Second& at(int t) const { return course.seconds[static_cast<std::size_t>(t)]; }
  double spo2(int t) const { return basis == Basis::body ? at(t).spo2 : at(t).spo2_shown; }
  double systolic(int t) const {
    return basis == Basis::body ? at(t).systolic : at(t).systolic_shown;
  }
  double diastolic(int t) const {
    return basis == Basis::body ? at(t).diastolic : at(t).diastolic_shown;
  }
  double heart(int t) const { return rate[static_cast<std::size_t>(t)]; }
  double mean(int t) const { return diastolic(t) + 0.36 * (systolic(t) - diastolic(t)); }
};

std::vector<float> means(const Course& course) {
  constexpr int around = 5;
  const int size = static_cast<int>(course.seconds.size());
  std::vector<float> result;
  for (int t = 0; t < size; ++t) {
    double sum = 0;
    const int from = std::max(0, t - around), to = std::min(size, t + around + 1);
    for (int i = from; i < to; ++i) sum += course.seconds[static_cast<std::size_t>(i)].rate;
    result.push_back(static_cast<float>(sum / (to - from)));
  }
  return result;
}

// The highest of each minute that ends here.
template <typename Series>
std::vector<float> highest(int size, Series&& series) {
  constexpr int window = 60;
  std::deque<int> candidates;  // falling values
  std::vector<float> result;
  for (int t = 0; t < size; ++t) {
    while (!candidates.empty() && series(candidates.back()) <= series(t)) candidates.pop_back();
    candidates.push_back(t);
    if (candidates.front() < t - window) candidates.pop_front();
    result.push_back(static_cast<float>(series(candidates.front())));
  }
  return result;
}

View view_of(const Script& script, const Course& course, Basis basis) {
  View v{script, course, basis, means(course), {}, {}, 0};
  v.spo2_before = highest(v.size(), [&](int t) { return v.spo2(t); });
  v.rate_before = highest(v.size(), [&](int t) { return v.heart(t); });
  for (int t = 0; t < script.times.dosing; ++t) v.resting_systolic += v.systolic(t);
  v.resting_systolic /= std::max(1, script.times.dosing);
  return v;
}

// A continuous value beyond a limit. `beyond(view, t, margin)` asks with the limit moved out by the
// share `margin` (0 or 1) of the instruments' error.
struct Line {
  Subject subject{};
  Priority priority{};
  int hold = 0;  // seconds, of the rule
  bool demands = true;
  bool (*beyond)(const View&, int t, double margin) = nullptr;
};

// Twice the spread of what the instruments show around the truth, section 2.6: SpO2 0.6 % and whole
// numbers; rates 3/min with a memory of 8 s.
constexpr double spo2_error = 2, rate_error = 5;

bool fell_fast(const View& v, int t, double margin) {
  const double before = v.spo2_before[static_cast<std::size_t>(t)];
  return before - v.spo2(t) >= 8 + spo2_error * margin;
}

// Section 3.5: the rate falls by a quarter within a minute and the systolic is below 100; high only
// below 45.
bool faints(const View& v, int t, double margin, double below) {
  if (v.heart(t) >= below - 3 * margin || v.systolic(t) >= 100 - 5 * margin) return false;
  const double before = v.rate_before[static_cast<std::size_t>(t)];
  return v.heart(t) <= before * (0.75 - 0.05 * margin);
}

constexpr std::array lines{
    Line{Subject::oxygen, Priority::medium, 15, true,
         [](const View& v, int t, double m) { return v.spo2(t) < 90 - spo2_error * m; }},
    Line{Subject::oxygen, Priority::high, 5, true,
         [](const View& v, int t, double m) { return v.spo2(t) < 85 - spo2_error * m; }},
    Line{Subject::oxygen, Priority::high, 60, true,
         [](const View& v, int t, double m) { return v.spo2(t) < 88 - spo2_error * m; }},
    Line{Subject::oxygen, Priority::medium, 10, true, fell_fast},
    Line{Subject::rate_low, Priority::medium, 15, true,
         [](const View& v, int t, double m) { return v.heart(t) < 45 - rate_error * m; }},
    Line{Subject::rate_low, Priority::high, 5, true,
         [](const View& v, int t, double m) { return v.heart(t) < 40 - rate_error * m; }},
    Line{Subject::rate_low, Priority::high, 10, true,
         [](const View& v, int t, double m) { return faints(v, t, m, 45); }},
    Line{Subject::rate_low, Priority::medium, 10, false,
         [](const View& v, int t, double m) { return faints(v, t, m, 200); }},
    Line{Subject::rate_high, Priority::medium, 60, true,
         [](const View& v, int t, double m) { return v.heart(t) > 120 + rate_error * m; }},
    Line{Subject::rate_high, Priority::high, 15, true,
         [](const View& v, int t, double m) { return v.heart(t) > 140 + rate_error * m; }},
    Line{Subject::pressure_low, Priority::medium, 60, false,
         [](const View& v, int t, double) {
           return v.systolic(t) < 110 && v.heart(t) >= v.systolic(t);
         }},
};

constexpr int grace = 30;        // after the end of a continuous state
constexpr int cuff_grace = 300;  // a cuff tells of a state until the next reading
constexpr int slack = 5;         // a clear event lasts this much longer than the rule asks

void add_line(const View& v, const Line& line, std::vector<Label>& out) {
  // Pressures that are part of a line are known from a cuff.
  const int after = line.subject == Subject::pressure_low ? cuff_grace : grace;
  const auto spans = spans_of(v.size(), 0, [&](int t) { return line.beyond(v, t, 0); });
  if (spans.empty()) return;
  const auto clear = spans_of(v.size(), 0, [&](int t) { return line.beyond(v, t, 1); });
  for (const Span& s : spans) {
    Label l{line.subject, line.priority, s.from, s.to, 0, after, false, false, 0, false, {}};
    const int onset = std::max(s.from, v.script.times.dosing);
    l.due = onset + line.hold;
    l.demands = line.demands && s.to > l.due && l.due < v.script.times.discharge;
    for (const Span& c : clear) {
      if (!l.demands || c.from < s.from || c.to > s.to || length(c) < line.hold + slack) continue;
      l.clear = true;
      l.clear_due = std::max(c.from, v.script.times.dosing) + line.hold;
      break;
    }
    out.push_back(l);
  }
}

// ---- pressure, which is known at cuff readings only
// ----------------------------------------------

struct Pressures {
  Subject subject{};
  bool (*sustained)(const View&, int t, double margin) = nullptr;  // medium
  bool (*critical)(const View&, int t, double margin) = nullptr;   // high, at one reading
};

// Section 2.6: 5.5 mmHg systolic, 4.5 diastolic; twice that.
constexpr double systolic_error = 11, diastolic_error = 9;

constexpr std::array pressures{
    Pressures{Subject::pressure_high,
              [](const View& v, int t, double m) {
                return v.systolic(t) >= 180 + systolic_error * m ||
                       v.diastolic(t) >= 110 + diastolic_error * m;
              },
              [](const View& v, int t, double m) {
                return v.systolic(t) >= 200 + systolic_error * m ||
                       v.diastolic(t) >= 120 + diastolic_error * m;
              }},
    Pressures{
        Subject::pressure_low,
        [](const View& v, int t, double m) {
          return v.systolic(t) < 90 - systolic_error * m || v.mean(t) < 60 - diastolic_error * m ||
                 v.systolic(t) <= 0.7 * v.resting_systolic - systolic_error * m;
        },
        [](const View& v, int t, double m) { return v.systolic(t) < 80 - systolic_error * m; }},
};

constexpr int sustained_for = 300;  // section 3.2: 180/110 for 5 min
constexpr int to_measure = 45;      // a determination, section 2.6
constexpr int to_confirm = 180;     // section 3.6: a second reading, or none

// The first scheduled reading within the span that leaves time to confirm it.
std::optional<int> slot_in(const Script& script, const Span& s) {
  for (const int slot : script.cuff_slots) {
    if (slot < std::max(s.from, script.times.dosing)) continue;
    if (slot + to_measure + to_confirm > std::min(s.to, script.times.discharge)) return {};
    return slot;
  }
  return {};
}

void add_sustained(const View& v, const Pressures& p, std::vector<Label>& out) {
  constexpr int bridge = 60;  // the pressure wanders by 3 mmHg
  const auto spans = spans_of(v.size(), bridge, [&](int t) { return p.sustained(v, t, 0); });
  if (spans.empty()) return;
  const auto clear = spans_of(v.size(), 0, [&](int t) { return p.sustained(v, t, 1); });
  for (const Span& s : spans) {
    Label l{p.subject, Priority::medium, s.from, s.to, s.from, cuff_grace, false, false, 0, false,
            {}};
    const std::optional<int> slot = slot_in(v.script, s);
    l.demands = length(s) >= sustained_for && slot;
    if (slot) l.due = *slot + to_measure + to_confirm;
    for (const Span& c : clear) {
      const std::optional<int> sure = slot_in(v.script, c);
      const bool within = c.from >= s.from && c.to <= s.to;
      if (!l.demands || !within || length(c) < sustained_for || !sure) continue;
      l.clear = true;
      l.clear_due = *sure + to_measure + to_confirm;
      break;
    }
    out.push_back(l);
  }
}

// At least one determination ended while the pressure was beyond.
void add_critical(const View& v, const Pressures& p, std::vector<Label>& out) {
  constexpr int bridge = 60;
  const auto measured = [&](int t, double margin) {
    const bool after_baseline = t >= v.script.times.dosing && t < v.script.times.discharge;
    return after_baseline && v.at(t).cuff_done && p.critical(v, t, margin);
  };
  for (const Span& s : spans_of(v.size(), bridge, [&](int t) { return p.critical(v, t, 0); })) {
    Label l{p.subject, Priority::high, s.from, s.to,  s.from, cuff_grace,
            false,     false,          0,      false, {}};
    for (int t = s.to - 1; t >= s.from; --t) {
      if (measured(t, 0)) l.due = t, l.demands = true;
      if (measured(t, 1)) l.clear_due = t, l.clear = true;
    }
    out.push_back(l);
  }
}

void add_scores(const View& v, std::vector<Label>& out) {
  for (const Score& s : v.course.scores) {
    if (s.value > 2) continue;
    const Priority priority = s.value <= 1 ? Priority::high : Priority::medium;
    out.push_back(
        {Subject::sedation, priority, s.at, s.at + 900, s.at, grace, true, true, s.at, false, {}});
  }
}

// ---- one event for one episode
// -------------------------------------------------------------------

bool same_event(const Label& a, const Label& b) {
  return a.demands && b.demands && a.subject == b.subject && a.priority == b.priority &&
         a.unplugged == b.unplugged && a.from <= b.to + 60 && b.from <= a.to + 60;
}

// Two rules that ask for the same page at the same time, and a value that goes to and fro across
// its limit, are one event.
std::vector<Label> merged(std::vector<Label> labels) {
  std::stable_sort(labels.begin(), labels.end(),
                   [](const Label& a, const Label& b) { return a.from < b.from; });
  std::vector<Label> out;
  for (const Label& l : labels) {
    const auto known =
        std::find_if(out.begin(), out.end(), [&](const Label& o) { return same_event(o, l); });
    if (known == out.end()) {
      out.push_back(l);
      continue;
    }
    known->from = std::min(known->from, l.from);
    known->to = std::max(known->to, l.to);
    known->due = std::min(known->due, l.due);
    if (l.clear && (!known->clear || l.clear_due < known->clear_due))
      known->clear_due = l.clear_due;
    known->clear = known->clear || l.clear;
  }
  return out;
}

// When a held breath took the saturation below 85 %.
void mark_deep(const View& v, std::vector<Label>& labels) {
  const auto& plan = v.script.story.plan;
  const bool held = std::any_of(plan.begin(), plan.end(),
                                [](const sim::Planned& p) { return p.order.word == "apnoea"; });
  if (!held) return;
  for (Label& l : labels) {
    if (!l.demands || l.subject != Subject::oxygen || l.priority != Priority::medium) continue;
    for (int t = l.from; t < l.to && !l.deep; ++t) {
      if (v.spo2(t) < 85) l.deep = t;
    }
  }
}

}  // namespace

std::vector<Label> label(const Script& script, const Course& course, Basis basis) {
  const View v = view_of(script, course, basis);
  std::vector<Label> labels;
  for (const Line& line : lines) add_line(v, line, labels);
  for (const Pressures& p : pressures) {
    add_sustained(v, p, labels);
    add_critical(v, p, labels);
  }
  add_scores(v, labels);
  label_equipment(script, course, labels);
  labels = merged(std::move(labels));
  mark_deep(v, labels);
  return labels;
}

}  // namespace vigil::evaluate
