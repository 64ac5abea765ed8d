// Recorded patients instead of simulated ones: every CSV of a directory through the real engine and
// through the reference beside it. What was true of these patients nobody wrote down, so this tells
// how often each would call, not who is right; but for recordings that end with a monitor's alarm
// and a verdict of experts on it (ALARMS.csv).
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "alerts/profile.h"
#include "daemon/ctl/numerics.h"

namespace vigil::evaluate {

// One rule: alerts and pages of Vigil, onsets of the reference.
struct RuleCalls {
  long alerts = 0, pages = 0, reference = 0;
};

// One recording, or the sum of a set.
struct Recording {
  std::string set, name;
  long recordings = 1;
  bool chosen = false;  // because a monitor gave an alarm in it: its rates are of no place
  double hours = 0, monitored = 0;  // monitored: with a rate or an SpO2
  // Vigil about the patient. A page is the first to anybody about an alert at its priority; low
  // ones are shown at the stations.
  long alerts = 0, low = 0, pages = 0;
  long equipment = 0;      // pages about the equipment, which the reference has no rules for
  long notifications = 0;  // every page to everybody, because nobody answers in a recording
  long by_rule = 0, by_cause = 0;  // the reference's calls, each of which is a page
  std::map<std::string, RuleCalls> rules;

  void add(const Recording&);
};

// The monitor's alarms of one kind, by the experts' verdict: true ones, false ones.
struct AlarmCalls {
  long alarms = 0;
  long reference = 0;  // the numbers are beyond the limit in the last seconds before it, or after
  long vigil = 0;      // calls in that time
  long waits = 0;      // does not call, and the recording ends while the number is beyond the limit
};
struct AlarmKind {
  bool judged = false;                     // there are rules about what this alarm is about
  std::array<AlarmCalls, 2> by_verdict{};  // false, true
};

struct Recorded {
  std::vector<Recording> recordings, sets;
  std::map<std::string, AlarmKind> alarms;
};

// Throws std::runtime_error naming the file: a directory without recordings, a CSV that is none.
Recorded recorded(const std::string& directory,
                  const std::shared_ptr<const alerts::Profile>& profile);

std::string recorded_text(const Recorded&);  // sums of each set, in per hour; alarms
std::string recorded_csv(const Recorded&);   // one row for each recording, then one for each set

}  // namespace vigil::evaluate
