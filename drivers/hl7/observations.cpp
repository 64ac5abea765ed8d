#include "drivers/hl7/observations.h"

#include "drivers/hl7/dialects.h"

#include <string>

namespace vigil::drivers::hl7 {
namespace {

// Philips: the row that says whether the monitor is monitoring (hl7-mllp section 5).
constexpr std::string_view mode_code = "0402-f8f5";
constexpr std::string_view monitoring = "MONITORING";

// `1.7.0.0` names the node 1.7 (ihe-pcd section 2).
std::string_view node_of(std::string_view path) {
  while (path.ends_with(".0")) path.remove_suffix(2);
  return path;
}

bool is_below(std::string_view path, std::string_view node) {
  return path.size() > node.size() && path.starts_with(node) && path[node.size()] == '.';
}

// "150456 MDC_PULS_OXIM_SAT_O2", bounded and printable.
std::string describe(const Context& c, const Fields& obx) {
  std::string text;
  for (const std::size_t n : {1U, 2U}) {
    const std::string_view piece = c.message.component(obx[3], n).substr(0, 60);
    if (piece.empty()) continue;
    if (!text.empty()) text += ' ';
    c.memory.text.append(piece, text);
  }
  return text;
}

}  // namespace

void ObservationReader::read(const Context& c) {
  patient_.open(c);
  start_request(std::nullopt);
  const char separator = c.message.delimiters().field;
  std::string_view segment;
  while (c.message.next(segment)) {
    const std::string_view name = name_of(segment, separator);
    if (name == "OBX") {
      fields_.split(segment, separator);
      take_obx(c);
    } else if (name == "OBR") {
      fields_.split(segment, separator);
      start_request(read_time(c.message.component(fields_[7], 1), c.memory.settings.zone));
    } else if (name == "PID") {
      fields_.split(segment, separator);
      patient_.pid(c, fields_);
      start_request(std::nullopt);
    } else if (name == "PV1") {
      fields_.split(segment, separator);
      if (patient_.pv1(c, fields_)) start_request(std::nullopt);
    }
  }
  patient_.sign_of_life(c);
  patient_.finish(c);
}

void ObservationReader::start_request(std::optional<Time> time) {
  request_time_ = time;
  ancestor_count_ = 0;
}

void ObservationReader::take_obx(const Context& c) {
  const Message& m = c.message;
  patient_.equipment(c, fields_[18]);
  const Row row = read_row(fields_, {m.delimiters()});
  remember_ancestor(c, row);
  if (row.use != Use::untracked && parameter_of(row.vital)) return take_numeric(c, row);
  const std::string_view code = m.component(fields_[3], 1);
  if (code == mode_code) return patient_.set_live(trimmed(fields_[5]) == monitoring);
  if (m.component(fields_[3], 3) == "MDIL-ALERT") {
    std::string text = describe(c, fields_);
    c.memory.text.append(fields_[5], text += ": ");
    return patient_.notice(c, Notice::Kind::device_alarm, std::move(text));
  }
  if (given(fields_[5])) say_unmapped(c, row);
}

void ObservationReader::take_numeric(const Context& c, const Row& row) {
  if (is_demo(c, row) && !c.memory.settings.accept_demo) return patient_.refuse_demo(c);
  if (row.unit_refused) {
    say_once(c, Notice::Kind::refused, "unit", "unit not known or not fitting: value not used");
  }
  if (row.label_contradicts) {
    say_once(c, Notice::Kind::unmapped, "label", "number and label disagree: label believed");
  }
  patient_.say(c, row, measured(c, row));
}

void ObservationReader::remember_ancestor(const Context& c, const Row& row) {
  if (!row.own_time || given(fields_[5]) || fields_[4].empty()) return;
  const std::optional<Time> time = time_of(*row.own_time, c.memory.settings.zone);
  if (!time || ancestor_count_ == ancestors_.size()) return;
  ancestors_[ancestor_count_++] = {node_of(fields_[4]), *time};
}

// Own OBX-14, else the nearest ancestor's, else OBR-7, else MSH-7; nothing stands for the arrival.
Measured ObservationReader::measured(const Context& c, const Row& row) const {
  const Minutes zone = c.memory.settings.zone;
  if (row.own_time) {
    if (const std::optional<Time> own = time_of(*row.own_time, zone)) return {own, true};
  }
  const Ancestor* nearest = nullptr;
  for (std::size_t i = 0; i < ancestor_count_; ++i) {
    const Ancestor& a = ancestors_[i];
    const bool nearer = nearest == nullptr || a.path.size() >= nearest->path.size();
    if (nearer && is_below(fields_[4], a.path)) nearest = &a;
  }
  if (nearest != nullptr) return {nearest->time, true};
  if (request_time_) return {request_time_, false};
  return {read_time(c.message.component(c.message.msh(7), 1), zone), false};
}

bool ObservationReader::is_demo(const Context& c, const Row& row) const {
  return row.flagged_demo || !patient_.live() || hl7::is_demo(c.message);
}

void ObservationReader::say_unmapped(const Context& c, const Row& row) {
  Once& once = c.memory.once;
  if (!once.first(fields_[3].substr(0, 120))) return;
  std::string detail = describe(c, fields_);
  if (parameter_of(row.vital)) detail += ": not sent as a number";
  if (once.full()) detail += "; further ones are not listed";
  patient_.notice(c, Notice::Kind::unmapped, std::move(detail));
}

void ObservationReader::say_once(const Context& c, Notice::Kind kind, std::string_view topic,
                                 std::string_view detail) {
  std::string& key = c.memory.scratch;
  key.clear();
  append_all(key, {topic, " ", fields_[3].substr(0, 120), " ", fields_[6].substr(0, 60)});
  if (!c.memory.once.first(key)) return;
  std::string text = describe(c, fields_);
  append_all(text, {": ", detail});
  if (kind == Notice::Kind::refused) c.memory.text.append(fields_[6].substr(0, 60), text += ": ");
  patient_.notice(c, kind, std::move(text));
}

}  // namespace vigil::drivers::hl7
