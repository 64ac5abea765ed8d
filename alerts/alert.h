// What the engine knows of one alert, and the words of IEC 60601-1-8 it uses for it.
//
// A rule answers with Findings: what is true of the patient now. lifecycle.h turns findings of one
// cause into one Alert with a life, so that a fall through several limits is one alert that changes
// its priority and not five.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "drivers/observation.h"

namespace vigil::alerts {

// IEC 60601-1-8: high asks for an immediate response, medium for a prompt one, low for awareness.
enum class Priority : std::uint8_t { low, medium, high };

// pending: true, but not for long enough; no signal yet. active: signals. acknowledged: somebody
// has it; signals again when that runs out or when it gets worse. cleared: over, but latched until
// somebody has seen it. suspended: the signal it was judged by is gone; last state stays visible.
enum class State : std::uint8_t { pending, active, acknowledged, cleared, suspended };

using AlertId = std::uint64_t;  // counts up within a bed, never used twice
using PageId = std::uint64_t;   // likewise

// met: the criterion holds. lingering: it held and the clear value is not regained yet; keeps an
// alert, starts none. unknown: there is no usable value to judge.
enum class Hold : std::uint8_t { met, lingering, unknown };

struct Finding {
  std::string rule;   // "spo2-low": the row of the profile, or the name of a technical rule
  std::string cause;  // "oxygen": what one alert is made of
  std::string title;  // "SpO2 low": for people
  Priority priority{};
  Hold hold_state = Hold::met;
  std::optional<Parameter> about;
  std::optional<double> value, limit;  // in the unit of `about`
  Millis hold{};                       // must be met this long before it signals
  Millis settle{};                     // must be gone this long before it ends
  bool technical = false;              // about the equipment, not the patient
  bool unconfirmed = false;            // a cuff reading that asks for a second one
  bool advisory = false;               // for information: shown, nobody is called for it
  std::string detail;                  // "link to dinamap", "cuff due 09:35"

  bool operator==(const Finding&) const = default;
};

// One rule's finding with its own clock inside an alert.
struct Condition {
  Finding finding;
  Time since{};              // met since; moves forward while the value is unknown
  std::optional<Time> gone;  // neither met nor lingering since
  bool joined = false;       // held long enough: part of the alert
  bool operator==(const Condition&) const = default;
};

struct Alert {
  AlertId id{};
  std::string cause;
  State state = State::active;
  Priority priority{};  // of the worst condition that joined
  Finding worst;        // that condition's finding, with the newest value
  Time raised{};        // when it first signalled
  Time since{};         // when the present state or priority began
  std::string owner;    // who acknowledged; empty when nobody has it
  std::optional<Time> acknowledged_until;
  Priority acknowledged_priority{};  // it covers up to this; falls when the alert eases
  std::optional<Finding> unseen;     // the worst it signalled that nobody has answered
  bool operator==(const Alert&) const = default;
};

// The order in which findings matter: by priority, for information last.
int urgency(const Finding&);

// Medium or high, and not over: what must be quiet before a patient leaves.
bool urgent(const Alert&);

std::string_view name_of(Priority);
std::string_view name_of(State);
std::optional<Priority> priority_from(std::string_view name);
std::optional<State> state_from(std::string_view name);

// " %", "/min", " mmHg": as people read it, behind a number.
std::string_view display_unit(Parameter);
// Whole numbers as such, others with one decimal; with a parameter also its unit: "88 %".
std::string spoken(double value);
std::string spoken(double value, Parameter);

// "SpO2 low 86 % (limit 90)": what the finding says with its numbers, in one line of ASCII, as
// screens and pages show it.
std::string headline(const Finding&);

}  // namespace vigil::alerts
