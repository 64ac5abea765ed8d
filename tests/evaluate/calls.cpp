#include "tests/evaluate/calls.h"

#include <algorithm>

namespace vigil::evaluate {
namespace {

// Noise may take a number across its limit a moment before the truth follows.
constexpr long lead = 15'000;

long ms(int seconds) {
  return 1000L * seconds;
}

// A link that is lost and a signal that is missing are the same news.
bool same_news(Subject call, Subject label) {
  const auto silence = [](Subject s) { return s == Subject::signal || s == Subject::link; };
  return call == label || (silence(call) && silence(label));
}

bool justifies(const Label& l, const Call& c) {
  return same_news(c.subject, l.subject) && c.at >= ms(l.from) - lead && c.at <= ms(l.to + l.grace);
}

bool stands_during(const Call& c, const Label& l) {
  return c.until >= ms(l.from) && c.at <= ms(l.to + l.grace);
}

// Called for it, and that call stood while it was true.
bool answers(const Call& c, const Label& l) {
  return same_news(c.subject, l.subject) && c.priority >= l.priority && stands_during(c, l);
}

Answer answer_of(const Script& script, const Label& l, const std::vector<Call>& calls) {
  Answer a{l, phase_at(script.times, l.due), false, false, 0, 0, false};
  for (const Call& c : calls) {
    a.somebody = a.somebody || stands_during(c, l);
    if (!answers(c, l)) continue;
    if (!a.found) {
      a.delay = std::max(0L, c.at - ms(l.due));
      a.clear_delay = std::max(0L, c.at - ms(l.clear_due));
    }
    a.found = true;
    if (l.deep) a.before_deep = a.before_deep || c.at <= ms(*l.deep);
  }
  return a;
}

}  // namespace

std::vector<Answer> match(const Script& script, const std::vector<Label>& labels,
                          std::vector<Call>& calls, bool patient_only) {
  for (Call& c : calls) {
    c.right =
        std::any_of(labels.begin(), labels.end(), [&](const Label& l) { return justifies(l, c); });
  }
  std::vector<Answer> answers;
  for (const Label& l : labels) {
    if (!l.demands || (patient_only && !of_patient(l.subject))) continue;
    answers.push_back(answer_of(script, l, calls));
  }
  return answers;
}

}  // namespace vigil::evaluate
