// All that can happen to a bed, in one list. The engine depends on nothing else: same events at
// the same times, same decisions. Everything in here can be written to the record and read back
// (daemon/store/event_json), so a new field is a new version there.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "alerts/session.h"

namespace vigil::alerts {

// A multiple of 100 ms has come. Never recorded: replay makes its own.
struct Tick {};

// One frame's worth of values from one device, at the time it was received.
struct Observed {
  std::string device;  // name of the device at this bed, "nonin"
  std::vector<Observation> values;
};

struct Noticed {
  std::string device;
  Notice::Kind kind{};
  std::string detail;
  // With `identified`: whom the open session belongs to, as marks (daemon/links/routing.h), so
  // that it is known again after a restart. Else empty.
  std::string subject{};
};

// A link came up, was lost, or fell silent. Devices that were never up start as down.
struct LinkChanged {
  std::string device;
  bool up = false;
  std::string detail;
};

struct SessionOpened {
  SessionId session{};
  PatientId patient{};
  std::shared_ptr<const Profile> profile;
  std::string nurse, by;
  std::vector<Member> team;
  Dose dose{};
  std::vector<SignedOverlay> overlays{};  // part of the profile where they are in force
};

// The nurse's button. `reason` is set when a gate was not met and a person overrode it.
struct PhaseChanged {
  Phase phase{};
  std::string by, reason;
};

struct SessionClosed {
  std::string by, reason;
};

// Values and checklist answers entered by hand.
struct Charted {
  std::string by;
  std::vector<Observation> values;
  Items items;
  std::string note;
};

struct Acknowledged {
  AlertId alert{};
  std::string by;
};

struct AudioPaused {
  Millis length{};  // 0 ends the pause
  std::string by;
};

// The alerts of one limit, off for a while (turned_off.h).
struct TurnedOff {
  std::string rule;
  Millis length{};  // 0: on again
  std::string by, reason;
};

// The nurse or the team of an open session changed.
struct TeamChanged {
  std::string nurse, by;
  std::vector<Member> team;
};

// Overlays were signed or taken off: the profile is another one from now on.
struct Adjusted {
  std::shared_ptr<const Profile> profile;
  std::vector<SignedOverlay> overlays;
  std::string by, reason;
};

// A person at the bed says that what the monitor shows is this session's patient after all.
struct IdentityConfirmed {
  std::string device, by;
};

// What a person thinks of an alert afterwards: it was right, it was a nuisance, or (without an
// alert's number) something happened and none came. For the clinic's tables; decides nothing.
enum class Label : std::uint8_t { useful, nuisance, missed };
std::string_view name_of(Label);
std::optional<Label> label_from(std::string_view name);
struct Labelled {
  AlertId alert{};
  Label label{};
  std::string by, note;
};

enum class Fate : std::uint8_t { accepted, failed };
std::string_view name_of(Fate);
std::optional<Fate> fate_from(std::string_view name);

struct PageReported {
  PageId page{};
  Fate fate{};
  std::string detail;
};

// The program is back after a stop: alerts that still hold are announced again, pages without a
// fate are asked for again under their own identity. Numbers that were used before are not used
// again.
struct Resumed {
  AlertId next_alert = 1;
  PageId next_page = 1;
};

using Event = std::variant<Tick, Observed, Noticed, LinkChanged, SessionOpened, PhaseChanged,
                           SessionClosed, Charted, Acknowledged, AudioPaused, TeamChanged,
                           PageReported, Resumed, Adjusted, IdentityConfirmed, Labelled, TurnedOff>;

// True for what a person did: it must be on disk before it is confirmed to anyone.
bool by_person(const Event&);

}  // namespace vigil::alerts
