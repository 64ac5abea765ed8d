// What a nurse or a prescriber does at a bed: every command is checked against the bed as it is and
// becomes one event.
#include <algorithm>
#include <array>
#include <limits>

#include "alerts/gates.h"
#include "alerts/turned_off.h"
#include "daemon/dashboard/body.h"
#include "daemon/dashboard/commands.h"
#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

constexpr Length reason_length{0, 500, true};
constexpr Length note_length{0, 2000, true};
constexpr std::int64_t longest_pause = 600;  // seconds; the profile's own limit is shorter
constexpr std::int64_t longest_off = 60;     // minutes; likewise

struct Range {
  Parameter parameter{};
  double least = 0, most = 0;
};

// What a person may enter, wide enough for the sickest patient and narrow enough for a slip of the
// finger (clinical reference 3.5; sedation: MOAA/S). What is not listed cannot be charted.
constexpr std::array ranges{
    Range{Parameter::spo2, 30, 100},       Range{Parameter::pulse_rate, 20, 250},
    Range{Parameter::heart_rate, 20, 250}, Range{Parameter::systolic, 50, 260},
    Range{Parameter::diastolic, 25, 180},  Range{Parameter::mean_pressure, 30, 220},
    Range{Parameter::breath_rate, 0, 60},  Range{Parameter::temperature, 25, 45},
    Range{Parameter::etco2, 0, 150},       Range{Parameter::sedation, 0, 5},
};
constexpr double least_pulse_pressure = 10;  // below: no reading (clinical reference 3.5)

std::string name_of_bed(const Call& call) {
  return call.facts.hooks.caption(*call.bed).name;
}

Outcome post(const Call& call, alerts::Event event) {
  Post outcome;
  outcome.events.emplace_back(call.bed->id, std::move(event));
  return outcome;
}

std::optional<Answer> refuse_without_session(const Call& call) {
  if (call.bed->session) return std::nullopt;
  return refuse(409, "No session is open at " + name_of_bed(call) + ".");
}

// "the gate is not met" -> "The gate is not met."
std::string sentence(std::string text) {
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  if (text.back() != '.' && text.back() != '?') text += '.';
  return text;
}

Answer refuse_by_gate(const Call& call, const std::string& text) {
  Json json;
  json.begin().field("error", sentence(text));
  json.key("gate");
  write_gate(json, *call.bed, call.now);
  json.end();
  return {409, json.take(), "application/json"};
}

std::optional<Answer> refuse_nurse(const Call& call, const std::string& name) {
  const Account* nurse = call.facts.access.find(name);
  if (!nurse) return refuse(400, "There is nobody named \"" + name + "\".");
  if (nurse->role != alerts::Role::nurse && nurse->role != alerts::Role::prescriber) {
    return refuse(400, nurse->display + " is neither nurse nor prescriber.");
  }
  if (!nurse->on_duty) return refuse(409, nurse->display + " is not on duty.");
  return std::nullopt;
}

std::shared_ptr<const alerts::Profile> find_profile(const Call& call, const std::string& name) {
  for (const auto& profile : call.facts.hooks.profiles()) {
    if (profile->name == name) return profile;
  }
  return nullptr;
}

std::optional<Range> range_of(const std::string& name) {
  const std::optional<Parameter> parameter = parameter_from(name);
  const auto* found = std::find_if(ranges.begin(), ranges.end(), [&](const Range& r) {
    return parameter && r.parameter == *parameter;
  });
  return found == ranges.end() ? std::nullopt : std::optional{*found};
}

void check_pressures(const std::map<std::string, double>& values, Body& body) {
  const auto systolic = values.find("systolic"), diastolic = values.find("diastolic");
  const bool some =
      systolic != values.end() || diastolic != values.end() || values.contains("mean_pressure");
  if (!some) return;
  if (systolic == values.end() || diastolic == values.end()) {
    body.complain("A pressure needs \"systolic\" and \"diastolic\".");
  } else if (systolic->second - diastolic->second < least_pulse_pressure) {
    body.complain("\"systolic\" must be at least 10 above \"diastolic\".");
  }
}

std::vector<Observation> charted_values(Body& body) {
  std::vector<Observation> values;
  const std::map<std::string, double> numbers = body.numbers("values");
  for (const auto& [name, number] : numbers) {
    const std::optional<Range> range = range_of(name);
    if (!range) {
      body.complain("\"" + name.substr(0, 40) + "\" cannot be charted.");
      return values;
    }
    if (number < range->least || number > range->most) {
      body.complain("\"" + name + "\" must be from " +
                    std::to_string(static_cast<int>(range->least)) + " to " +
                    std::to_string(static_cast<int>(range->most)) + ".");
    }
    values.push_back({range->parameter, number, Quality::good, std::nullopt, 0});
  }
  check_pressures(numbers, body);
  return values;
}

bool is_item_id(const std::string& id) {
  return !id.empty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// What is given, where somebody says so; else the profile's own dose counts. Bounds as for
// profiles.
alerts::Dose dose_in(Body& body) {
  alerts::Dose dose;
  dose.mg_per_kg = body.optional_number("mg_per_kg", 0.1, 2);
  dose.minutes = body.optional_number("minutes", 5, 240);
  if (body.has("devices")) dose.devices = static_cast<double>(body.whole("devices", 1, 3));
  return dose;
}

std::optional<std::string> wrong_route(const alerts::Dose& dose, alerts::Route route) {
  const bool infusion = dose.mg_per_kg || dose.minutes;
  if (infusion && dose.devices) return "A dose is an infusion or devices, not both.";
  if (infusion && route == alerts::Route::nasal) {
    return "This profile is for a nasal spray: its dose is said in \"devices\".";
  }
  if (dose.devices && route == alerts::Route::iv) {
    return "This profile is for an infusion: its dose is said in \"mg_per_kg\" and \"minutes\".";
  }
  return std::nullopt;
}

}  // namespace

namespace commands {

Outcome open(const Call& call) {
  Body body{call.request.body};
  Open outcome;
  outcome.bed = call.bed->id;
  const std::string profile = body.text("profile", {});
  outcome.patient = body.text("patient", {1, 40});
  outcome.event.nurse = body.text("nurse", {});
  outcome.event.dose = dose_in(body);
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (outcome.bed == Ward::clinic) return refuse(404, "There is no such bed.");
  if (call.bed->session) return refuse(409, name_of_bed(call) + " has an open session.");
  outcome.event.profile = find_profile(call, profile);
  if (!outcome.event.profile) return refuse(400, "There is no profile \"" + profile + "\".");
  const alerts::Route route = outcome.event.profile->route;
  if (const auto wrong = wrong_route(outcome.event.dose, route)) return refuse(400, *wrong);
  if (const auto refusal = refuse_nurse(call, outcome.event.nurse)) return *refusal;
  outcome.event.by = call.who->name;
  outcome.event.team = team_of(call.facts.access);
  return outcome;
}

Outcome phase(const Call& call) {
  Body body{call.request.body};
  const std::string name = body.text("phase", {});
  const std::string reason = body.optional_text("reason", reason_length).value_or("");
  const std::optional<alerts::Phase> to = alerts::phase_from(name);
  if (!to) body.complain("There is no phase \"" + name + "\".");
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  const alerts::Refusal refusal =
      alerts::may_move(*call.bed, *to, !reason.empty(), call.who->role, call.now);
  if (!refusal.text.empty()) return refuse_by_gate(call, refusal.text);
  return post(call, alerts::PhaseChanged{*to, call.who->name, reason});
}

Outcome close(const Call& call) {
  Body body{call.request.body};
  const std::string reason = body.optional_text("reason", reason_length).value_or("");
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  if (call.bed->session->phase != alerts::Phase::discharge && reason.empty()) {
    return refuse(409, "The patient has not been discharged: closing needs a reason.");
  }
  return post(call, alerts::SessionClosed{call.who->name, reason});
}

Outcome acknowledge(const Call& call) {
  Body body{call.request.body};
  const std::int64_t id = body.whole("alert", 1, std::numeric_limits<std::int64_t>::max());
  if (const auto problem = body.problem()) return refuse(400, *problem);
  const alerts::Alert* alert = call.bed->find_alert(static_cast<alerts::AlertId>(id));
  if (!alert || alert->state == alerts::State::pending) return refuse(409, "That alert is over.");
  return post(call, alerts::Acknowledged{alert->id, call.who->name});
}

Outcome pause_audio(const Call& call) {
  Body body{call.request.body};
  const std::int64_t seconds = body.whole("seconds", 0, longest_pause);
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  return post(call, alerts::AudioPaused{std::chrono::seconds{seconds}, call.who->name});
}

Outcome off(const Call& call) {
  Body body{call.request.body};
  const std::string rule = body.text("rule", {1, 100});
  const std::int64_t minutes = body.whole("minutes", 0, longest_off);
  const std::string reason = body.optional_text("reason", reason_length).value_or("");
  if (minutes > 0 && reason.empty()) body.complain("Turning alerts off needs a reason.");
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  if (alerts::longest_off(*call.bed->session->profile, rule) <= Millis{0}) {
    return refuse(409, "These alerts cannot be turned off.");
  }
  return post(call, alerts::TurnedOff{rule, std::chrono::minutes{minutes}, call.who->name, reason});
}

Outcome chart(const Call& call) {
  Body body{call.request.body};
  alerts::Charted event;
  event.by = call.who->name;
  event.values = charted_values(body);
  event.items = body.texts("items", {1, 200});
  event.note = body.optional_text("note", note_length).value_or("");
  for (const auto& [id, answer] : event.items) {
    if (!is_item_id(id)) body.complain("\"" + id.substr(0, 40) + "\" is not an item of a list.");
  }
  if (event.values.empty() && event.items.empty() && event.note.empty()) {
    body.complain("There is nothing to chart.");
  }
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  return post(call, std::move(event));
}

Outcome nurse(const Call& call) {
  Body body{call.request.body};
  const std::string name = body.text("nurse", {});
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  if (const auto refusal = refuse_nurse(call, name)) return *refusal;
  return post(call, alerts::TeamChanged{name, call.who->name, team_of(call.facts.access)});
}

// What the monitor shows is this session's patient.
Outcome identity(const Call& call) {
  Body body{call.request.body};
  const std::string device = body.text("device", {});
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  const auto known = call.bed->devices.find(device);
  if (known == call.bed->devices.end() || !known->second.foreign) {
    return refuse(409, "Nothing of \"" + device.substr(0, 40) + "\" is held back.");
  }
  return post(call, alerts::IdentityConfirmed{device, call.who->name});
}

Outcome label(const Call& call) {
  Body body{call.request.body};
  const std::int64_t id = body.whole("alert", 0, std::numeric_limits<std::int64_t>::max());
  const std::optional<alerts::Label> label = alerts::label_from(body.text("label", {}));
  const std::string note = body.optional_text("note", note_length).value_or("");
  if (!label) body.complain("\"label\" must be useful, nuisance or missed.");
  if (label && (*label == alerts::Label::missed) != (id == 0)) {
    body.complain("\"missed\" is for an event without an alert: \"alert\" is 0.");
  }
  if (const auto problem = body.problem()) return refuse(400, *problem);
  if (const auto refusal = refuse_without_session(call)) return *refusal;
  const auto number = static_cast<alerts::AlertId>(id);
  if (number >= call.bed->next_alert) return refuse(409, "There was no such alert.");
  return post(call, alerts::Labelled{number, *label, call.who->name, note});
}

Outcome trend(const Call& call) {
  return ShowTrend{call.bed->id};
}

}  // namespace commands
}  // namespace vigil::dashboard
