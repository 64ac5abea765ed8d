#include "drivers/hl7/pds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/hl7/dialects.h"
#include "drivers/hl7/numbers.h"

namespace vigil::drivers::hl7 {
namespace {

// mindray-pds section 4: MSH-10.
constexpr std::string_view presence = "101", patient_data = "103", periodic = "204",
                           aperiodic = "503", physiological_alarms = "54", technical_alarms = "56";

constexpr std::string_view bed_text = "2308";        // section 7
constexpr std::string_view spo2_sensor_off = "205";  // section 6, technical alarm
constexpr double lowest_cuff_systolic = 40;          // section 5: below it is kPa taken for mmHg
constexpr double highest_celsius = 50;               // section 5: above it is Fahrenheit
constexpr std::size_t most_cuff_rows = 16;
constexpr std::size_t longest_text = 120;

// Levels were inferred from samples; the stars in the text are trusted over the number, and what is
// unknown is high (section 6).
std::string_view level_word(std::string_view level, std::string_view text) {
  const std::size_t stars = std::min(text.find_first_not_of('*'), text.size());
  if (stars >= 3 || (stars == 0 && level == "1")) return "high";
  if (stars == 2 || (stars == 0 && level == "2")) return "medium";
  if (stars == 1 || (stars == 0 && level == "3")) return "low";
  return level == "4" ? "prompt" : "high";
}

// Status flags in the alarm lists, not alarms.
bool is_status_flag(std::string_view code) {
  return code == "2040" || code == "2041";
}

}  // namespace

void AlarmList::begin() {
  for (Active& a : active_) a.present = false;
}

bool AlarmList::take(std::string_view id, std::string_view level, std::string_view sentence) {
  for (Active& a : active_) {
    if (a.id != id) continue;
    a.present = true;
    const bool changed = a.sentence != sentence || a.level != level;
    a.sentence = sentence;
    a.level = level;
    return changed;
  }
  if (active_.size() >= most) return false;
  active_.push_back({std::string(id), std::string(sentence), level, true});
  return true;
}

void PdsReader::reset() {
  physiological_.clear();
  technical_.clear();
  identity_ = {};
}

void PdsReader::read(const Context& c) {
  patient_.open(c);
  patient_.set_identity(identity_);
  if (is_demo(c.message) && !c.memory.settings.accept_demo) {
    patient_.refuse_demo(c);
  } else {
    take(c);
  }
  patient_.sign_of_life(c);
  patient_.finish(c);
}

void PdsReader::take(const Context& c) {
  const std::string_view id = c.message.msh(10);
  if (id == periodic || id == aperiodic) return take_values(c);
  if (id == physiological_alarms) return take_alarms(c, physiological_);
  if (id == technical_alarms) return take_alarms(c, technical_);
  if (id == patient_data || id == presence) return take_identity(c);
}

// Section 7: PID-3 is an identifier made by the monitor; it changes with a new admission.
void PdsReader::take_identity(const Context& c) {
  const Message& m = c.message;
  const char separator = m.delimiters().field;
  Subject found;
  std::string bed;
  std::string_view segment;
  while (c.message.next(segment)) {
    fields_.split(segment, separator);
    const std::string_view patient = m.component(fields_[3], 1).substr(0, longest_text);
    const std::string_view place = fields_[3].substr(0, longest_text);
    if (fields_[0] == "PID" && found.patient.empty() && given(patient))
      c.memory.text.append(patient, found.patient);
    if (fields_[0] == "PV1" && found.location.empty()) c.memory.text.append(place, found.location);
    const bool names_bed = fields_[0] == "OBX" && m.component(fields_[3], 1) == bed_text;
    if (names_bed && bed.empty()) c.memory.text.append(fields_[5].substr(0, longest_text), bed);
  }
  if (found == identity_) return;
  const bool changed = !identity_.patient.empty() && found.patient != identity_.patient;
  identity_ = found;
  patient_.set_identity(found);
  std::string text = !changed                ? "Mindray PDS"
                     : found.patient.empty() ? "the patient was discharged at the monitor"
                                             : "another patient was admitted at the monitor";
  if (!bed.empty()) append_all(text, {", bed ", bed});
  patient_.notice(c, Notice::Kind::identified, std::move(text));
}

void PdsReader::take_values(const Context& c) {
  const Settings& settings = c.memory.settings;
  const RowRules rules{c.message.delimiters(), true, settings.pressure, settings.temperature};
  cuff_.clear();
  std::string_view segment;
  while (c.message.next(segment)) {
    if (name_of(segment, rules.delimiters.field) != "OBX") continue;
    fields_.split(segment, rules.delimiters.field);
    take_value(c, rules);
  }
  say_cuff(c);
}

void PdsReader::take_value(const Context& c, const RowRules& rules) {
  const Row row = read_row(fields_, rules);
  if (row.use == Use::untracked || !parameter_of(row.vital)) {
    const std::string_view id = c.message.component(fields_[3], 1);
    std::string& key = c.memory.scratch;
    key.assign("pds ");
    key += id.substr(0, 60);
    if (!given(fields_[5]) || !c.memory.once.first(key)) return;
    std::string text(id.substr(0, 60));
    c.memory.text.append(c.message.component(fields_[3], 2).substr(0, 60), text += ' ');
    return patient_.notice(c, Notice::Kind::unmapped, std::move(text));
  }
  const std::optional<Time> own =
      row.own_time ? time_of(*row.own_time, c.memory.settings.zone) : std::nullopt;
  if (is_cuff(row.vital)) {
    // A row with a zero time says that nothing was measured yet; it must not replace a reading.
    if (own && cuff_.size() < most_cuff_rows) cuff_.push_back({row, *own});
    return;
  }
  const std::optional<double> number = parse_decimal(fields_[5]);
  const bool hot = row.vital == Vital::temp && !row.value && number && *number > highest_celsius;
  if (hot && rules.temperature == Unit::celsius) {
    say_once(
        c, Notice::Kind::refused, "pds fahrenheit",
        "temperature above 50: the monitor seems to be set to Fahrenheit, temperature_unit is C");
  }
  if (row.vital == Vital::spo2) follow_probe(c, row);
  patient_.say(c, row, {own, own.has_value()});
}

// The unit is a setting of the monitor that is not sent; mmHg below 40 cannot come from a cuff.
void PdsReader::say_cuff(const Context& c) {
  const auto too_low = [](const CuffRow& r) {
    return r.row.vital == Vital::nibp_sys && r.row.value && *r.row.value < lowest_cuff_systolic;
  };
  const bool doubtful = std::any_of(cuff_.begin(), cuff_.end(), too_low);
  if (doubtful) {
    say_once(c, Notice::Kind::refused, "pds kilopascal",
             "systolic below 40: the monitor seems to be set to kPa, pressure_unit is mmHg");
  }
  for (CuffRow& r : cuff_) {
    if (doubtful && r.row.vital != Vital::pr_nibp) r.row.value.reset();
    patient_.say(c, r.row, {r.measured, true});
  }
}

void PdsReader::follow_probe(const Context& c, const Row& row) {
  BedMemory& bed = patient_.memory(c);
  if (row.value) {
    if (bed.probe_off) patient_.notice(c, Notice::Kind::sensor_on, "SpO2 has a value again");
    bed.probe_on = true;
    bed.probe_off = false;
  } else if (std::exchange(bed.probe_on, false)) {
    patient_.notice(c, Notice::Kind::sensor_off, "SpO2 has no value any more");
    bed.probe_off = true;
  }
}

void PdsReader::take_alarms(const Context& c, AlarmList& list) {
  const char separator = c.message.delimiters().field;
  list.begin();
  std::string_view segment;
  while (c.message.next(segment)) {
    if (name_of(segment, separator) != "OBX") continue;
    fields_.split(segment, separator);
    take_alarm(c, list);
  }
  list.finish([&](std::string_view sentence) {
    std::string text;
    append_all(text, {"end: ", sentence, " (", list.kind(), ")"});
    patient_.notice(c, Notice::Kind::device_alarm, std::move(text));
  });
}

// Section 6: OBX-3 is the level, OBX-5 `id^text`.
void PdsReader::take_alarm(const Context& c, AlarmList& list) {
  const Message& m = c.message;
  const std::string_view code = m.component(fields_[3], 1);
  const std::string_view id = m.component(fields_[5], 1).substr(0, longest_text);
  if (is_status_flag(code) || id.empty()) return;
  const std::string_view text = m.component(fields_[5], 2).substr(0, longest_text);
  const std::string_view level = level_word(code, text);
  const std::size_t stars = std::min(text.find_first_not_of('*'), text.size());
  sentence_.clear();
  c.memory.text.append(trimmed(text.substr(stars)), sentence_);
  if (!list.take(id, level, sentence_)) return;
  std::string detail;
  append_all(detail, {level, " start: ", sentence_, " (", list.kind(), ")"});
  patient_.notice(c, Notice::Kind::device_alarm, std::move(detail));
  BedMemory& bed = patient_.memory(c);
  if (&list != &technical_ || id != spo2_sensor_off || bed.probe_off) return;
  bed.probe_off = true;
  bed.probe_on = false;
  patient_.notice(c, Notice::Kind::sensor_off, sentence_);
}

void PdsReader::say_once(const Context& c, Notice::Kind kind, std::string_view key,
                         std::string text) {
  if (c.memory.once.first(key)) patient_.notice(c, kind, std::move(text));
}

}  // namespace vigil::drivers::hl7
