// What we know of one bed now, and lately. A value: copyable; changed by the engine only. All of it
// is bounded: 14 kB of history for each value that a monitor sends, and about 15 kB for the rest.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "alerts/effect.h"
#include "alerts/event.h"
#include "alerts/history.h"

namespace vigil::alerts {

using BedId = std::string;  // as in the configuration, "bed3"

// The three pressures of one cuff determination. `measured` is by our clock.
struct Cuff {
  Time at{}, measured{};
  std::optional<double> systolic, diastolic, mean;  // mean: the device's, never computed
  Quality quality = Quality::good;
  bool charted = false;
  bool suspect = false;                 // its numbers cannot all be true (plausible.h)
  std::optional<double> rate;           // the heart's, when it arrived
  std::optional<double> expected_rise;  // of the systolic above baseline, by the profile's curve
};

// Whether a device's clock goes on evenly. A late frame looks like a clock that was set, so a new
// difference to our clock counts when it has stayed.
struct ClockWatch {
  std::optional<Millis> behind;  // the difference that has stayed
  std::optional<Time> strayed;   // since when it is another one
  std::optional<Time> stepped;   // when it was found to have been set
  Millis step{};                 // by how much; negative: put back
};

// An alarm that the monitor raises itself.
struct BedsideAlarm {
  std::string key;   // its words without numbers: the same alarm
  std::string text;  // as the monitor says it
  Priority priority{};
  bool technical = false;
  std::optional<Time> until;  // one of a moment: it says no end
};

// What is known of one device at the bed.
struct Device {
  bool up = false;
  Time since{};               // of the present link state
  std::optional<Time> heard;  // last values, or a notice that the device itself gave
  std::string detail;         // last word of the link or the device
  bool sensor_off = false, battery_low = false, alarms_off = false;
  std::optional<Time> foreign;       // since when its values are another patient's or monitor's
  std::string subject;               // marks of whose they are in this session; empty: not said yet
  std::string foreign_how;           // what was expected and what answers; later words leave it
  std::vector<BedsideAlarm> alarms;  // its own that stand
  // The device's own clock, as its continuous values show it.
  std::optional<Time> stamp;  // newest time it wrote on one
  Time stamped{};             // when that stamp first came
  Millis behind{};            // its clock is this much behind ours; negative: ahead
  ClockWatch clock;
  std::optional<Cuff> cuff;  // the last one it sent, by its own clock, whoever it belonged to
};

// A page and what became of it.
struct PageState {
  Page page;
  Time sent{};
  std::optional<Fate> fate;
  bool withdrawn = false;
  std::string detail;
};

// Where the calling for one alert stands in its chain.
struct Call {
  AlertId alert{};
  Time started{};
  std::size_t next = 0;  // step to take next
  bool hurry = false;    // the last step reached nobody: take the next one now
  Priority priority{};   // whose chain it follows
};

// What a rule said, and until when it stands (rules/rule.h).
struct Standing {
  std::string_view rule;
  std::vector<Finding> findings;
  Time until{};
};

// Only the engine changes a bed; everybody else holds it const. Public data, because it is a value
// without invariants of its own.
struct Bed {
  BedId id;
  std::optional<Session> session;
  std::map<std::string, Device> devices;

  std::array<std::optional<Reading>, parameter_count> newest;   // empty: the device has no value
  std::array<std::optional<Time>, parameter_count> usable_at;   // last value of a device
  std::array<History, parameter_count> history;                 // one a second, ten minutes
  std::array<std::optional<Time>, parameter_count> changed_at;  // last time the number differed
  std::array<std::string, parameter_count> source;              // device that spoke of it last
  std::optional<Time> taken_off;                // when a device last said that the probe came off
  std::optional<Time> put_on;                   // when it had a value again after that
  Millis stood_still{};                         // longest time that rates and SpO2 did, and went on
  std::deque<Cuff> cuffs;                       // of this session, oldest first, at most 64
  int cuff_failures = 0;                        // in a row
  std::optional<Time> cuff_prompted;            // the due time that was prompted for
  std::map<std::string, Time> reread_prompted;  // by rule: the reading it wanted another after
  std::deque<Time> reread_times;                // of such prompts lately, at most 3
  std::optional<Time> reread_reminded;  // the reading after which another one was asked for twice
  std::optional<Time> cuff_wanted;      // a rule wants another reading by then, schedule or not
  std::optional<Time> cuff_started, cuff_ended;  // the determination that a device spoke of last

  std::vector<Standing> standing;  // forgotten when a cuff reading comes or the session changes
  std::vector<Condition> conditions;
  std::vector<Alert> alerts;
  std::vector<Call> calls;       // one per alert that somebody is called for
  std::vector<PageState> pages;  // of this session, at most 256
  std::optional<Time> audio_paused_until;
  std::optional<Time> last_urgent;  // last time a medium or high alert was there, not only latched

  AlertId next_alert = 1;
  PageId next_page = 1;
  Time due{};  // the earliest time at which something may change although nothing happens

  // The newest value, however old.
  const std::optional<Reading>& latest(Parameter p) const {
    return newest[static_cast<std::size_t>(p)];
  }
  // The newest value if it is no older than the profile's stale time; what rules judge by.
  std::optional<Reading> current(Parameter, Time now) const;
  // Heart rate if current, else pulse rate if current. A heart rate that no heart has gives way to
  // a pulse rate: a lead that is off is not an asystole as long as there is a pulse.
  std::optional<Reading> rate(Time now) const;
  // Since when the rates and SpO2 together have not changed; empty: too few current signals.
  std::optional<Time> unchanged_since(Time now) const;
  // When the next cuff reading is due; empty: no schedule in this phase.
  std::optional<Time> cuff_due() const;
  const Alert* find_alert(AlertId) const;
  const Condition* find_condition(std::string_view rule, std::string_view cause) const;
  // Something that this rule says is pending or part of an alert; part of an alert.
  bool has_condition(std::string_view rule) const;
  const Condition* joined_condition(std::string_view rule) const;
};

}  // namespace vigil::alerts
