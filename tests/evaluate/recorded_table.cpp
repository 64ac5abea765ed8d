// The second half of recorded.h: tables.
#include <algorithm>
#include <iomanip>
#include <set>
#include <sstream>

#include "tests/evaluate/recorded.h"

namespace vigil::evaluate {
namespace {

std::string per_hour(long count, const Recording& r) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(2);
  if (r.monitored > 0) {
    out << static_cast<double>(count) / r.monitored;
  } else {
    out << '-';
  }
  return out.str();
}

std::string hours_text(double hours) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << hours;
  return out.str();
}

void set_row(std::ostream& out, const Recording& r) {
  out << std::left << std::setw(22) << r.set + (r.chosen ? " *" : "") << std::right << std::setw(5)
      << r.recordings << std::fixed << std::setprecision(1) << std::setw(8) << r.monitored;
  for (const long count :
       {r.alerts, r.pages, r.by_rule, r.by_cause, r.low, r.equipment, r.notifications}) {
    out << std::setw(9) << per_hour(count, r);
  }
  out << '\n';
}

void rule_rows(std::ostream& out, const Recording& r) {
  out << '\n'
      << r.set
      << " by rule: alerts and pages of Vigil, onsets of the reference; counts, and per "
         "hour\n";
  for (const auto& [rule, calls] : r.rules) {
    out << "  " << std::left << std::setw(24) << rule << std::right << std::setw(7) << calls.alerts
        << std::setw(7) << calls.pages << std::setw(7) << calls.reference << std::setw(10)
        << per_hour(calls.alerts, r) << std::setw(8) << per_hour(calls.pages, r) << std::setw(8)
        << per_hour(calls.reference, r) << '\n';
  }
}

void alarm_rows(std::ostream& out, const Recorded& all) {
  if (all.alarms.empty()) return;
  out << "\nThe monitor's own alarms: numbers beyond the same limit from 15 s before to the end of "
         "the recording\n(reference), calls of Vigil in that time, and where the recording ends "
         "while Vigil still waits\n"
      << "  kind                    verdict  alarms  reference  Vigil  waits\n";
  for (const auto& [kind, by] : all.alarms) {
    for (const std::size_t right : {std::size_t{1}, std::size_t{0}}) {
      const AlarmCalls& c = by.by_verdict[right];
      out << "  " << std::left << std::setw(24) << kind << std::setw(7)
          << (right != 0 ? "true" : "false") << std::right << std::setw(8) << c.alarms;
      if (by.judged) {
        out << std::setw(11) << c.reference << std::setw(7) << c.vigil << std::setw(7) << c.waits;
      } else {
        out << "  no rule of Vigil is about it";
      }
      out << '\n';
    }
  }
}

void csv_row(std::ostream& out, const Recording& r, const std::set<std::string>& rules) {
  out << r.set << ',' << r.name << ',' << r.recordings << ',' << hours_text(r.hours) << ','
      << hours_text(r.monitored);
  for (const long count :
       {r.alerts, r.pages, r.low, r.equipment, r.notifications, r.by_rule, r.by_cause}) {
    out << ',' << count;
  }
  for (const long count : {r.alerts, r.pages, r.by_rule, r.by_cause}) {
    out << ',' << (r.monitored > 0 ? per_hour(count, r) : "");
  }
  for (const std::string& rule : rules) {
    const auto found = r.rules.find(rule);
    const RuleCalls calls = found == r.rules.end() ? RuleCalls{} : found->second;
    out << ',' << calls.alerts << ',' << calls.pages << ',' << calls.reference;
  }
  out << '\n';
}

}  // namespace

std::string recorded_text(const Recorded& all) {
  std::ostringstream out;
  out << "Recorded patients, per monitored hour. Vigil: medium and high alerts about the patient "
         "and first pages;\nreference: a page at each onset, for each rule and for each cause. "
         "Then of Vigil: low alerts, pages about\nthe equipment, every page to everybody with "
         "nobody who answers.\n\n"
      << "set                      n   hours   alerts    pages    rules   causes      low   "
         "equip.    every\n";
  for (const Recording& set : all.sets) set_row(out, set);
  const bool chosen = std::any_of(all.sets.begin(), all.sets.end(),
                                  [](const Recording& set) { return set.chosen; });
  if (chosen) out << "* chosen because each holds an alarm of its monitor: no rates of a ward\n";
  for (const Recording& set : all.sets) rule_rows(out, set);
  alarm_rows(out, all);
  return out.str();
}

std::string recorded_csv(const Recorded& all) {
  std::set<std::string> rules;
  for (const Recording& set : all.sets) {
    for (const auto& [rule, calls] : set.rules) rules.insert(rule);
  }
  std::ostringstream out;
  out << "set,case,recordings,hours,monitored_hours,alerts,pages,low_alerts,equipment_pages,"
         "every_page,reference_by_rule,reference_by_cause,alerts_per_hour,pages_per_hour,"
         "reference_by_rule_per_hour,reference_by_cause_per_hour";
  for (const std::string& rule : rules) {
    out << ',' << rule << "_alerts," << rule << "_pages," << rule << "_reference";
  }
  out << '\n';
  for (const Recording& r : all.recordings) csv_row(out, r, rules);
  for (const Recording& r : all.sets) csv_row(out, r, rules);
  return out.str();
}

}  // namespace vigil::evaluate
