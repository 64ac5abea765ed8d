// The limits, delays, schedules and gates chosen for one session. A profile is data: it is read
// from TOML by daemon/profile_file, checked here, frozen into the session when it opens and copied
// into the record with it.
//
// Numbers are the clinic's, proposed in profiles/*.toml with their sources; this file has none.
#pragma once

#include <bitset>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "alerts/alert.h"

namespace vigil::alerts {

enum class Phase : std::uint8_t { baseline, dosing, session, recovery, discharge };
inline constexpr std::size_t phase_count = 5;
using Phases = std::bitset<phase_count>;  // which phases something applies to

enum class Route : std::uint8_t { any, iv, nasal };
enum class Compare : std::uint8_t { below, at_most, above, at_least };

// What a limit is counted from: nothing, this patient's baseline, or percent of it.
enum class Reference : std::uint8_t { absolute, baseline, baseline_percent };

// `about` heart_rate means the heart rate, or the pulse rate where no fresh heart rate exists.
struct Criterion {
  Parameter about{};
  Compare compare{};
  Reference reference = Reference::absolute;
  double limit = 0;  // unit of `about`; mmHg or points above baseline; percent of baseline
  double clear = 0;  // on the safe side of limit, same reference
};

// For cuff readings: page when a second reading agrees, or when none came.
struct Confirm {
  Millis within{};         // the second reading counts when it comes within this
  Millis reread_within{};  // no second reading by then: treated as confirmed
  Priority unconfirmed = Priority::low;
};

struct Limit {
  std::string id, cause, title, why, source;
  Priority priority{};
  Phases phases;               // all after baseline unless the file says otherwise
  std::vector<Criterion> any;  // one met is enough
  Millis hold{}, settle{};
  std::optional<Confirm> confirm;
};

struct Step {
  Millis after{};
  Priority priority{};
  Phases phases;
};

// A technical judgement whose priority grows with time. Known names: cuff-overdue, spo2-unusable,
// stale, link-lost, frozen, roster.
struct Watch {
  std::string id, title, why, source;
  std::vector<Step> steps;
};

// How an alert of one priority behaves once it exists.
struct Manner {
  Millis acknowledgement{};     // an acknowledgement lasts this long
  Millis audio_pause{};         // longest audio pause
  bool latches = false;         // stays visible after its end until seen
  std::optional<Millis> latch;  // at most this long; empty: until somebody has seen it
};

enum class Reach : std::uint8_t { stations, assigned_nurse, second_nurse, all_nurses, prescribers };
struct Escalation {
  Millis after{};
  std::vector<Reach> to;
  Phases phases;
};
// Steps of one priority in order of time; after the last one it repeats every `repeat` until
// somebody acknowledges (0: no repetition).
struct Chain {
  std::vector<Escalation> steps;
  Millis repeat{};
};

struct PhasePlan {
  std::optional<Millis> cuff_every;
  std::optional<Millis> ends_after;  // the engine moves on by itself
};

struct DosingGate {  // outside: a prescriber's reason is needed
  double systolic = 0, diastolic = 0, spo2_below = 0, rate_above = 0, rate_below = 0;
  double stop_systolic = 0, stop_diastolic = 0, stop_spo2_below = 0;  // default: do not start
};

struct DischargeGate {
  Millis after_dosing_start{}, after_dosing_end{};  // whichever applies; 0: not asked
  bool minimum_time_is_fixed = false;               // no override may shorten it
  double pressure_percent_of_baseline = 0, systolic_below = 0, diastolic_below = 0;
  Millis readings_apart{};
  double not_rising_more_than = 0;
  double rate_low = 0, rate_high = 0;
  double spo2_min = 0, spo2_baseline_minus = 0;
  Millis spo2_window{};
  double sedation = 0;  // MOAA/S, twice, `readings_apart` apart
  double padss_min = 0;
  Millis quiet{};  // no medium or high alert in this window
};

struct BaselineRule {
  double agree_systolic = 0, agree_diastolic = 0;  // the last two cuff readings agree within
  Millis window{};                                 // median of good SpO2 and rate over this
};

struct Profile {
  std::string name, title, status;  // status: "proposal-unsigned" or "signed"
  std::string signed_by, signed_on;
  Route route = Route::any;
  std::vector<Limit> limits;
  std::vector<Watch> watches;
  Manner manners[3];  // by Priority
  Chain chains[3];    // by Priority
  PhasePlan phases[phase_count];
  Millis stale{};       // a continuous value older than this is not current
  Millis cuff_valid{};  // a cuff reading older than this is shown grey and not judged
  BaselineRule baseline;
  DosingGate dosing_gate;
  DischargeGate discharge_gate;
  std::string text;  // the file it was read from, whole: what the record keeps
};

const Manner& manner(const Profile&, Priority);
const Chain& chain(const Profile&, Priority);
const PhasePlan& plan(const Profile&, Phase);
const Watch* find_watch(const Profile&, std::string_view id);

// Everything wrong with a profile, one sentence each, naming the limit: clear values on the wrong
// side, priorities out of order, guard rails crossed, watches missing (profile_check.cpp has the
// list). Empty: usable.
std::vector<std::string> problems(const Profile&);

std::string_view name_of(Phase);
std::string_view name_of(Route);
std::string_view name_of(Reach);
std::optional<Phase> phase_from(std::string_view name);
std::optional<Route> route_from(std::string_view name);
std::optional<Reach> reach_from(std::string_view name);

}  // namespace vigil::alerts
