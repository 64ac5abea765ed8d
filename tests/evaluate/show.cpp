// One session as a person can read it.
#include "tests/evaluate/report.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace vigil::evaluate {
namespace {

struct Line {
  long at = 0;
  std::string text;
};

std::string clock(long ms) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%3ld:%04.1f", ms / 60000,
                static_cast<double>(ms % 60000) / 1000);
  return text.data();
}

std::string describe(const Label& l) {
  std::string s = "TRUE   " + std::string{name_of(l.subject)} + ' ' +
                  std::string{alerts::name_of(l.priority)} + " until " + clock(1000L * l.to);
  if (!l.demands) return s + " (may be called for)";
  return s + ", due " + clock(1000L * l.due) + (l.clear ? ", clear" : ", within the error");
}

void add_calls(std::vector<Line>& lines, const char* who, const std::vector<Call>& calls) {
  for (const Call& c : calls) {
    lines.push_back({c.at, std::string{who} + ' ' + std::string{c.rule} + ' ' +
                               std::string{alerts::name_of(c.priority)} +
                               (c.right ? ": right" : ": NUISANCE")});
  }
}

void add_missed(std::vector<Line>& lines, const std::vector<Answer>& answers) {
  for (const Answer& a : answers) {
    if (a.found) continue;
    lines.push_back({1000L * a.label.to, "MISSED " + std::string{name_of(a.label.subject)} + ' ' +
                                             std::string{alerts::name_of(a.label.priority)}});
  }
}

}  // namespace

std::string show(std::uint64_t seed, const Profiles& profiles) {
  const Script script = write_script(seed, kind_of(seed));
  const Played played = play_aloud(script, profiles);
  std::vector<Line> lines;
  for (const Label& l : played.labels) lines.push_back({1000L * l.from, describe(l)});
  for (const Listener::Note& n : played.notes) lines.push_back({n.at, "       " + n.text});
  add_calls(lines, "CALL  ", played.outcome.vigil);
  add_missed(lines, played.outcome.vigil_answers);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.at < b.at; });
  std::string out = text_of(script) + '\n';
  for (const Line& line : lines) out += clock(line.at) + "  " + line.text + '\n';
  return out + "reference: " + std::to_string(played.outcome.rules.size()) + " pages, " +
         std::to_string(played.outcome.causes.size()) + " for each cause\n";
}

}  // namespace vigil::evaluate
