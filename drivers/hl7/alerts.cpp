#include "drivers/hl7/alerts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/hl7/dialects.h"
#include "drivers/hl7/numbers.h"

namespace vigil::drivers::hl7 {
namespace {

constexpr std::size_t longest_id = 100;  // what is remembered of an alert is bounded

enum class Facet : std::uint8_t {
  event,
  source,
  phase,
  state,
  inactivation,
  priority,
  type,
  text,
  none,
};

bool has(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

// Numbers contradict each other between senders, components are swapped by some, so words come
// first. INACTIVATION before STATE: its label holds both (ihe-pcd section 4).
Facet facet_by_words(std::string_view obx3) {
  if (!has(obx3, "MDC_ATTR_")) return has(obx3, "_EVT_") ? Facet::event : Facet::none;
  if (has(obx3, "PHASE")) return Facet::phase;
  if (has(obx3, "INACTIVATION")) return Facet::inactivation;
  if (has(obx3, "STATE")) return Facet::state;
  if (has(obx3, "PRIORITY")) return Facet::priority;
  if (has(obx3, "ALERT_TYPE") || has(obx3, "ALARM_TYPE")) return Facet::type;
  if (has(obx3, "SOURCE")) return Facet::source;
  if (has(obx3, "ALARM_TEXT") || has(obx3, "ALERT_TEXT")) return Facet::text;
  return Facet::none;
}

// The facet is the fifth number of OBX-4; four numbers are a node of the containment tree.
std::pair<std::string_view, std::string_view> split_path(std::string_view path) {
  if (std::count(path.begin(), path.end(), '.') < 4) return {path, {}};
  const std::size_t dot = path.rfind('.');
  return {path.substr(0, dot), path.substr(dot + 1)};
}

Facet facet_by_number(std::string_view number) {
  constexpr std::array facets{Facet::event,        Facet::source,   Facet::phase, Facet::state,
                              Facet::inactivation, Facet::priority, Facet::type};
  const std::optional<unsigned> n = whole_number(number);
  return n && *n >= 1 && *n <= facets.size() ? facets[*n - 1] : Facet::none;
}

// Attribute numbers, new and old.
Facet facet_by_code(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, Facet>, 12> codes{{
      {"68480", Facet::source},
      {"68164", Facet::source},
      {"68481", Facet::phase},
      {"68165", Facet::phase},
      {"68482", Facet::state},
      {"68166", Facet::state},
      {"68483", Facet::inactivation},
      {"68167", Facet::inactivation},
      {"68484", Facet::priority},
      {"68168", Facet::priority},
      {"68485", Facet::type},
      {"68546", Facet::text},
  }};
  for (const auto& [number, facet] : codes) {
    if (number == code) return facet;
  }
  return Facet::none;
}

constexpr std::string_view alarm_code = "196616";  // MDC_EVT_ALARM: the event is in OBX-5

Facet facet_of(const Fields& obx, const Message& m) {
  if (m.component(obx[3], 1) == alarm_code) return Facet::event;
  if (const Facet f = facet_by_words(obx[3]); f != Facet::none) return f;
  if (const Facet f = facet_by_number(split_path(obx[4]).second); f != Facet::none) return f;
  return facet_by_code(m.component(obx[3], 1));
}

int rank_of(std::string_view priority) {
  constexpr std::array<std::string_view, 6> rising{"PU", "PN", "PI", "PL", "PM", "PH"};
  const auto at = std::find(rising.begin(), rising.end(), priority);
  return at == rising.end() ? -1 : static_cast<int>(at - rising.begin());
}

// OBX-8 and facet .6 may differ, or one may be missing: the higher one counts (section 8).
void raise_priority(std::string_view priority, Alert& alert) {
  if (rank_of(priority) > rank_of(alert.priority)) alert.priority = priority;
}

void take_event(const Fields& obx, const Message& m, Alert& alert) {
  const bool wrapped = m.component(obx[3], 1) == alarm_code;
  const std::string_view event = wrapped ? obx[5] : obx[3];
  const bool coded = !wrapped || obx[5].find(m.delimiters().component) != std::string_view::npos;
  alert.path = split_path(obx[4]).first;
  alert.event_code = coded ? m.component(event, 1) : alarm_code;
  alert.event_label = coded ? m.component(event, 2) : std::string_view{};
  if (!wrapped || !coded) alert.event_text = given(obx[5]) ? obx[5] : std::string_view{};
  alert.abnormality = obx[8];
  for (std::size_t n = 1;; ++n) {
    const std::string_view flag = part(obx[8], m.delimiters().repetition, n);
    if (flag.empty()) break;
    raise_priority(flag, alert);
  }
}

// The code of what is wrong, or the measurement that is.
void take_source(const Fields& obx, const Message& m, Alert& alert) {
  if (facet_by_words(obx[3]) == Facet::source ||
      facet_by_code(m.component(obx[3], 1)) == Facet::source) {
    alert.source = given(obx[5]) ? obx[5] : std::string_view{};
    return;
  }
  alert.source = obx[3];
  alert.source_value = parse_decimal(obx[5]);
  alert.source_unit = read_unit(obx[6], m.delimiters());
  alert.limits = obx[7];
}

std::string_view priority_word(std::string_view priority) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{
      {{"PH", "high"}, {"PM", "medium"}, {"PL", "low"}, {"PI", "information"}, {"PN", "none"}}};
  for (const auto& [code, word] : words) {
    if (code == priority) return word;
  }
  return "unknown";
}

// ihe-pcd section 4, "Events". Those that are not here are shown by their own text.
std::string_view event_words(std::string_view label) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> words{{
      {"MDC_EVT_HI", "too high"},
      {"MDC_EVT_LO", "too low"},
      {"MDC_EVT_LO_VAL_LT_LIM", "below its limit"},
      {"MDC_EVT_INOP", "inoperable"},
      {"MDC_EVT_APNEA", "apnoea"},
      {"MDC_EVT_ASYSTOLE", "asystole"},
      {"MDC_EVT_DESAT", "desaturation"},
      {"MDC_EVT_SINUS_TACHY", "sinus tachycardia"},
      {"MDC_EVT_SINUS_BRADY", "sinus bradycardia"},
      {"MDC_EVT_V_TACHY", "ventricular tachycardia"},
      {"MDC_EVT_TACHY_EXTREME", "extreme tachycardia"},
      {"MDC_EVT_BRADY_EXTREME", "extreme bradycardia"},
      {"MDC_EVT_LEAD_OFF", "lead off"},
      {"MDC_EVT_LEADS_OFF", "leads off"},
  }};
  for (const auto& [name, text] : words) {
    if (name == label) return text;
  }
  return label;
}

// A sign of life of the reporter, not an alert (section 4, "Watchdog").
bool is_watchdog(const Alert& a) {
  return a.event_code == "258047" || a.event_label.find("WATCHDOG") != std::string_view::npos;
}

void append_source(const Context& c, const Alert& a, std::string& out) {
  const Vital vital = find_vital(a.source, {}, c.message.delimiters()).vital;
  const std::optional<Parameter> parameter = parameter_of(vital);
  const std::string_view label = c.message.component(a.source, 2);
  out += ", ";
  if (parameter) {
    out += name_of(*parameter);
  } else {
    c.memory.text.append(label.empty() ? c.message.component(a.source, 1) : label, out);
  }
  if (!a.source_value) return;
  append_number(*a.source_value, out += ' ');
  if (const std::string_view unit = ucum(a.source_unit); !unit.empty())
    append_all(out, {" ", unit});
  if (a.limits.empty()) return;
  c.memory.text.append(a.limits, out += " (limits ");
  out += ')';
}

// What the alert is, without its phase: "below its limit, spo2 86 % (limits 90-100)".
std::string sentence(const Context& c, const Alert& a) {
  std::string out;
  if (a.event_text.empty()) {
    const std::string_view words = event_words(a.event_label);
    c.memory.text.append(words.empty() ? a.event_code : words, out);
  } else {
    c.memory.text.append(a.event_text, out);
  }
  if (!a.source.empty()) append_source(c, a, out);
  if (a.state == "latched") out += ", latched";
  if (given(a.inactivation) && a.inactivation != "enabled") {
    c.memory.text.append(a.inactivation, out += ", ");
  }
  return out;
}

}  // namespace

void AlertReader::take_facet(const Fields& obx, const Message& m, Alert& alert) {
  const std::string_view value = given(obx[5]) ? obx[5] : std::string_view{};
  switch (facet_of(obx, m)) {
    case Facet::event:
      return take_event(obx, m, alert);
    case Facet::source:
      return take_source(obx, m, alert);
    case Facet::phase:
      alert.phase = value;
      return;
    case Facet::state:
      alert.state = value;
      return;
    case Facet::inactivation:
      alert.inactivation = value;
      return;
    case Facet::priority:
      return raise_priority(m.component(value, 1), alert);
    case Facet::type:
      alert.type = value;
      return;
    case Facet::text:
      alert.event_text = value;
      return;
    case Facet::none:
      return;
  }
}

void AlertReader::read(const Context& c) {
  patient_.open(c);
  if (is_demo(c.message) && !c.memory.settings.accept_demo) {
    patient_.refuse_demo(c);
    return patient_.finish(c);
  }
  alert_ = {};
  const char separator = c.message.delimiters().field;
  std::string_view segment;
  while (c.message.next(segment)) {
    const std::string_view name = name_of(segment, separator);
    const bool wanted = name == "OBX" || name == "OBR" || name == "PID" || name == "PV1";
    if (!wanted) continue;
    if (name != "OBX") finish(c);  // one alert per OBR group
    fields_.split(segment, separator);
    if (name == "OBX") {
      patient_.equipment(c, fields_[18]);
      take_facet(fields_, c.message, alert_);
    } else if (name == "OBR") {
      // `counter^uuid^device^type`; Mindray puts its own name where others put the uuid.
      const std::string_view id = c.message.component(fields_[3], 2);
      if (std::count(id.begin(), id.end(), '-') == 4) alert_.uuid = id;
    } else if (name == "PID") {
      patient_.pid(c, fields_);
    } else {
      patient_.pv1(c, fields_);
    }
  }
  finish(c);
  patient_.sign_of_life(c);
  patient_.finish(c);
}

// Ends and changes are news; a refresh of what is known is not (section 4, alert life cycle).
void AlertReader::finish(const Context& c) {
  const Alert alert = std::exchange(alert_, {});
  if (!alert.present()) return;
  const bool over = alert.phase == "end" || alert.state == "inactive";
  if (is_watchdog(alert)) {
    if (over) {
      patient_.notice(c, Notice::Kind::device_alarm, "the alert reporter says that it shuts down");
    }
    return;
  }
  set_key(c, alert);
  const std::string_view phase = alert.phase.empty() ? "update" : alert.phase;
  looks_.clear();
  append_all(looks_, {alert.priority, "/", alert.state.substr(0, longest_id), "/",
                      alert.inactivation.substr(0, longest_id)});
  const bool refresh = phase == "continue" || phase == "update" || phase == "start";
  if (over || phase == "tpoint") {
    c.memory.alerts.close(key_);
  } else if (!c.memory.alerts.changed(key_, looks_) && refresh) {
    return;
  }
  std::string detail(priority_word(alert.priority));
  c.memory.text.append(over ? "end" : phase, detail += ' ');
  append_all(detail, {": ", sentence(c, alert)});
  patient_.notice(c, Notice::Kind::device_alarm, std::move(detail));
}

// One alert of one bed: by its uuid when it has one, else by what it is about (section 4).
void AlertReader::set_key(const Context& c, const Alert& alert) {
  const BedMemory& bed = patient_.memory(c);
  key_.clear();
  append_all(key_, {bed.device, "/", bed.location, "/"});
  if (!alert.uuid.empty()) {
    key_ += alert.uuid.substr(0, longest_id);
  } else {
    append_all(key_, {alert.path.substr(0, longest_id), "/", alert.event_code.substr(0, longest_id),
                      "/", alert.event_label.substr(0, longest_id)});
  }
}

}  // namespace vigil::drivers::hl7
