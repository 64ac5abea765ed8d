// Adds up sessions, in the order of their seeds.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "tests/evaluate/bounds.h"
#include "tests/evaluate/session.h"

namespace vigil::evaluate {

struct Missed {
  long events = 0, missed = 0;
  void add(bool found) { ++events, missed += found ? 0 : 1; }
  double share() const {
    return events > 0 ? static_cast<double>(missed) / static_cast<double>(events) : 0;
  }
};

// Who calls: Vigil, the reference for each rule, the reference for each cause.
enum class Caller : std::uint8_t { vigil, rules, causes };
inline constexpr std::size_t caller_count = 3;

struct Calls {
  long all = 0, right = 0;
  std::vector<std::uint64_t> seeds;  // of the first that were not right
  long wrong() const { return all - right; }
  void add(const Call&, std::uint64_t seed);
};

// A kind of event in the tables.
struct EventKind {
  Subject subject{};
  bool unplugged = false;
  Priority priority{};
  auto operator<=>(const EventKind&) const =
      default;  // NOLINT(modernize-use-nullptr): Clang 14 misreads it
};
std::string text_of(const EventKind&);

struct Row {
  std::array<Missed, caller_count> all, clear;
  std::vector<long> delays, clear_delays;  // ms, Vigil's, of clear events
};

struct Lapse {  // an event that Vigil did not call for, or late
  std::uint64_t seed = 0;
  Kind kind{};
  EventKind event;
  bool clear = false;
  int from = 0, to = 0;
  Phase phase{};
  long delay = 0;         // ms
  bool somebody = false;  // called for something else
};

// Ordinary sessions and the library are kept apart: what depends on how common events are is told
// from ordinary ones.
struct Part {
  long sessions = 0, iv = 0, seconds = 0;
  std::array<Calls, caller_count> calls;
  std::array<PerSession, caller_count> wrong;           // nuisance per session
  std::array<PerSession, caller_count> ratio;           // Vigil's nuisance over this one's
  PerSession notifications, pressure, pressure_single;  // the last two of IV sessions
  std::array<std::map<std::string, Calls>, caller_count> by_rule;
  std::array<std::array<Calls, alerts::phase_count>, caller_count> by_phase;
  long nuisance_free = 0;
};

class Tally {
 public:
  void add(const Outcome&);

  std::array<Part, 2> parts;  // by Kind
  std::map<EventKind, Row> events;
  std::array<std::array<Missed, alerts::phase_count>, caller_count> missed_by_phase;  // clear ones
  std::array<Missed, 3> body;                                                         // by Priority
  Missed deep;                                    // called before 85 %
  std::array<Missed, caller_count> sustained_iv;  // clear >= 180/110 in IV sessions
  std::vector<Lapse> lapses;
  std::vector<Lapse> deep_first;  // held breaths that were called for at 85 % or not at all
  std::vector<Lapse> late;        // clear, high, more than 5 s beyond the rule's own persistence

  // Over patients and unplugged ones; `clear`: only what is beyond the instruments' error.
  Missed total(Caller, Priority, bool clear) const;
  std::vector<long> delays(Priority, std::vector<long> Row::*) const;  // sorted

 private:
  void add_calls(Part&, Caller, const std::vector<Call>&, std::uint64_t seed);
  void add_answers(Caller, const std::vector<Answer>&, const Outcome&);
  void add_pressure(Part&, const Outcome&);
};

// Medium and high together, clear events: percent missed; nuisance per session of ordinary ones.
double percent_missed(const Tally&, Caller);
double nuisance(const Tally&, Caller);

}  // namespace vigil::evaluate
