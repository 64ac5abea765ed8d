// One treatment of one patient at one bed: who, by which profile, in which phase, from which
// baseline. Plain values; only the engine changes them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/profile.h"

namespace vigil::alerts {

using SessionId = std::int64_t;  // counts up through the whole record
using PatientId = std::int64_t;  // the record's patient table; no name is ever in the engine

enum class Role : std::uint8_t { nurse, prescriber, technician, auditor };
std::string_view name_of(Role);
std::optional<Role> role_from(std::string_view name);

// Somebody who can be called for this session.
struct Member {
  std::string name;  // account name
  Role role{};
  bool reachable = false;  // has a pager that works
  bool operator==(const Member&) const = default;
};

// This patient before the drug. Rates 1/min, pressures mmHg, SpO2 percent.
struct Baseline {
  std::optional<double> systolic, diastolic, spo2, rate;
  bool operator==(const Baseline&) const = default;
};

// An item on the checklist of a gate that only a person can answer: "escort" -> "yes".
using Items = std::map<std::string, std::string>;

// What this patient gets and how strongly the pressure answered in earlier sessions, as far as it
// is known; the profile's nominal dose and the population's answer otherwise.
struct Dose {
  std::optional<double> mg_per_kg, minutes, devices;
  std::optional<double> response;  // 1: as the population
  bool operator==(const Dose&) const = default;
};

// An overlay (overlay.h) that somebody signed for this patient. Not in force yet: it goes beyond
// the guard rails and waits for a second authorised person.
struct SignedOverlay {
  std::string name, title;
  std::string by, second, reason;  // account names
  Time at{}, until{};
  bool in_force = false;
  bool operator==(const SignedOverlay&) const = default;
};

// Alerts of one limit that a person turned off (turned_off.h).
struct Off {
  std::string rule, by, reason;
  Time until{};
};

struct Session {
  SessionId id{};
  PatientId patient{};
  std::shared_ptr<const Profile> profile;
  std::vector<SignedOverlay> overlays;  // those in force are part of the profile
  std::string nurse;                    // account name of the assigned nurse
  std::vector<Member> team;
  Phase phase = Phase::baseline;
  Time opened{}, phase_since{};
  std::optional<Time> dosing_started, dosing_ended;
  Dose dose;
  Baseline baseline;                   // live during the baseline phase, frozen when dosing starts
  Items items;                         // newest answer of each checklist item
  std::vector<std::string> overrides;  // "who: reason", in order
  std::vector<Off> off;                // alerts that are turned off now
};

// This answer was given to that item of the checklist.
bool answered(const Session&, const std::string& item, std::string_view answer);

}  // namespace vigil::alerts
