// The limits, delays, schedules and gates chosen for one session. A profile is data: it is read
// from TOML by daemon/profile_file, checked here, frozen into the session when it opens and copied
// into the record with it.
//
// Numbers are the clinic's, proposed in profiles/*.toml with their sources; this file has none.
#pragma once

#include <bitset>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "alerts/alert.h"

namespace vigil::alerts {

enum class Phase : std::uint8_t { baseline, dosing, session, recovery, discharge };
inline constexpr std::size_t phase_count = 5;
using Phases = std::bitset<phase_count>;  // which phases something applies to

enum class Route : std::uint8_t { any, iv, nasal };
enum class Compare : std::uint8_t { below, at_most, above, at_least };

// What a limit is counted from: nothing; this patient's baseline, or percent of it; the level the
// value came from within `window`, or percent of it; the cuff reading before this one; the pressure
// expected by the profile's curve.
enum class Reference : std::uint8_t {
  absolute,
  baseline,
  baseline_percent,
  recent,
  recent_percent,
  previous,
  curve,
};

// A number made of several values: rate / systolic; rate * systolic (mmHg/min); systolic -
// diastolic.
enum class Index : std::uint8_t { none, shock_index, rate_pressure_product, pulse_pressure };
// Made of the pressures of one cuff reading, and of the rate when it arrived.
inline bool of_one_reading(Index i) {
  return i == Index::rate_pressure_product || i == Index::pulse_pressure;
}

// `about` heart_rate means the heart rate, or the pulse rate where no fresh heart rate exists.
struct Criterion {
  Parameter about{};
  Compare compare{};
  Reference reference = Reference::absolute;
  double limit = 0;           // unit of `about`; mmHg or points above the reference; percent of it
  double clear = 0;           // on the safe side of limit, same reference
  Millis window{};            // for recent and recent_percent
  Index index = Index::none;  // instead of `about`, which then is the value it is counted from
  // A cuff reading among continuous values: how old it may be, and whether none is met as well.
  std::optional<Millis> max_age{};
  bool or_unknown = false;
};

// For cuff readings: page when a second reading agrees, or when none came.
struct Confirm {
  Millis within{};                      // the second reading counts when it comes within this
  std::optional<Millis> reread_within;  // no second reading by then: treated as confirmed
  std::optional<Priority> unconfirmed;  // empty: silent until confirmed
};

struct Limit {
  std::string id, cause, title, why, source;
  Priority priority{};
  Phases phases;                // all after baseline unless the file says otherwise
  std::vector<Criterion> any;   // one met is enough
  std::vector<Criterion> with;  // and all of these must be met, too
  std::string only_if;          // and this answer given on the checklist, "room-air=no"
  Millis hold{}, settle{};
  Millis doubt_hold{};  // held this much longer while the value is in doubt
  std::optional<Millis>
      guess_hold;  // but so much for one sign in the numbers; else DoubtRule::guess
  std::optional<Confirm> confirm;
  std::optional<Priority> with_symptoms;  // when the nurse has charted symptoms
  std::optional<Millis> cuff_within;      // asks for another cuff reading within this
  // For information only while the systolic is no more than this above the expected curve, mmHg.
  std::optional<double> within_curve;
};

struct Step {
  Millis after{};
  Priority priority{};
  Phases phases;
  int count = 0;  // for what is counted
};

// A judgement whose priority grows with time or number; most are technical. rules/ has one function
// for each known name, known_watches() lists them with the numbers that they need.
struct Watch {
  std::string id, title, why, source;
  std::vector<Step> steps;
  std::map<std::string, double, std::less<>> numbers{};
};
struct KnownWatch {
  std::string_view id;
  std::vector<std::string_view> numbers;
};
std::span<const KnownWatch> known_watches();
// A number that problems() has seen to be there; else 0.
double number_of(const Watch&, std::string_view name);

// When a value is in doubt (rules/doubt.h).
struct DoubtRule {
  double rates_apart = 0, rates_apart_percent = 0;  // heart and pulse rate; the larger of both
  double perfusion_below = 0;                       // perfusion index, percent
  double spo2_below = 0;                            // percent; no oximeter tells these
  double spo2_jump = 0, rate_jump = 0;  // a fall of the SpO2, a change of a rate by more than this
  double spo2_jump_at_once = 0;         // a fall that shows no way down: a monitor may speak seldom
  double spo2_fall_percent = 0;         // of a fall that a limit looks back on, more than this
  Millis jump_within{};                 // within so long
  Millis spo2_jump_lately{}, rate_jump_lately{};  // makes doubtful what comes within so long
  Millis guess = Millis::max();  // limits wait no longer for one sign that the numbers alone give
  Millis put_on{};    // a probe that was off for a moment tells little of the rate for so long
  Millis same_arm{};  // a cuff on the probe's arm hides the pulse for no longer than this
};

// What the pressure is expected to do: dose and course of the drug, effect of its concentration
// (curve.h). Population means, calibrated to trials and not to individuals.
struct Curve {
  enum class Drug : std::uint8_t { iv_ketamine, nasal_esketamine } drug{};
  double mg_per_kg = 0, minutes = 0;          // iv: the nominal infusion
  double devices = 0, minutes_between = 0;    // nasal: the nominal dose
  double active = 0;                          // share of the concentration that acts
  double ke0 = 0, slope = 0;                  // 1/min; mmHg per ng/mL
  double tolerance = 0, half = 0, gamma = 0;  // 1/min; ng/mL; exponent
  double diastolic_ratio = 0;
};

// How an alert of one priority behaves once it exists.
struct Manner {
  Millis acknowledgement{};     // an acknowledgement lasts this long
  Millis audio_pause{};         // longest audio pause
  Millis off{};                 // longest time that it may be turned off (turned_off.h); 0: never
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
  std::optional<Millis> sedation_every;  // a score by a person (MOAA/S)
  std::optional<Millis> ends_after;      // the engine moves on by itself
};

// A question before the drug that only a person can answer. Another answer than the wanted one asks
// for a prescriber's reason, or forbids the drug.
struct Question {
  std::string id, text, why, source;
  std::string wanted;  // "yes" or "no"
  bool forbids = false;
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
  double sedation = 0;                    // MOAA/S, twice, `readings_apart` apart
  double padss_min = 0, aldrete_min = 0;  // one of the two scores; 0: the other is used
  Millis quiet{};                         // no medium or high alert in this window
};

// A cuff reading that must fall into a window after the drug began, whatever the schedule says.
struct Window {
  std::string id, text, source;
  Millis from{}, to{};
  Millis remind{};  // from when on it is due
};

struct BaselineRule {
  double agree_systolic = 0, agree_diastolic = 0;  // the last two cuff readings agree within
  Millis window{};                                 // median of good SpO2 and rate over this
};

// What Vigil does in a clinic; mode.h tells what becomes of a profile.
enum class Mode : std::uint8_t { assist, forward, record_only };

struct Profile {
  std::string name, title, status;  // status: "proposal-unsigned" or "signed"
  std::string signed_by, signed_on;
  Route route = Route::any;
  Mode mode = Mode::assist;  // that it was changed for
  std::vector<Limit> limits;
  std::vector<Watch> watches;
  std::vector<Question> screening;
  std::vector<Window> windows;
  Manner manners[3];  // by Priority
  Chain chains[3];    // by Priority
  PhasePlan phases[phase_count];
  Millis stale{};       // a continuous value older than this is not current
  Millis cuff_valid{};  // a cuff reading older than this is shown grey and not judged
  BaselineRule baseline;
  DoubtRule doubt;
  std::optional<Curve> curve;
  DosingGate dosing_gate;
  DischargeGate discharge_gate;
  bool low_oxygen_target = false;  // SpO2 of 88 to 92 % is what this patient should have
  std::string text;                // the files it was read from, whole: what the record keeps
};

const Manner& manner(const Profile&, Priority);
const Chain& chain(const Profile&, Priority);
const PhasePlan& plan(const Profile&, Phase);
const Limit* find_limit(const Profile&, std::string_view id);
const Watch* find_watch(const Profile&, std::string_view id);

// Everything wrong with a profile, one sentence each, naming the limit: clear values on the wrong
// side, priorities out of order, guard rails crossed, watches missing (profile_check.cpp has the
// list). Empty: usable.
std::vector<std::string> problems(const Profile&);
// Those of them that a second authorised person may sign for: limits beyond the guard rails.
std::vector<std::string> beyond_rails(const Profile&);
// All others.
std::vector<std::string> faults(const Profile&);

// Its line follows what the value was within a window of time.
bool looks_back(const Criterion&);
// Its line follows what this patient was before the drug.
bool counts_from_baseline(const Criterion&);

std::string_view name_of(Phase);
std::string_view name_of(Route);
std::string_view name_of(Mode);  // "record-only"
std::string_view name_of(Reach);
std::string_view name_of(Reference);
std::string_view name_of(Index);
std::string_view name_of(Curve::Drug);  // "iv-ketamine"; in profiles and the record
std::optional<Phase> phase_from(std::string_view name);
std::optional<Route> route_from(std::string_view name);
std::optional<Mode> mode_from(std::string_view name);
std::optional<Reach> reach_from(std::string_view name);
std::optional<Reference> reference_from(std::string_view name);
std::optional<Index> index_from(std::string_view name);
std::optional<Curve::Drug> drug_from(std::string_view name);

}  // namespace vigil::alerts
