#include "drivers/hl7/patient.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::hl7 {
namespace {

// More beds than any gateway puts into one read; bounds Output::subjects.
constexpr std::size_t most_subjects = 128;

// EI `id^namespace^universal id^type`: the universal id when there is one, else the id.
std::string_view equipment_id(const Message& m, std::string_view obx18) {
  const std::string_view universal = m.component(obx18, 3);
  return given(universal) ? universal : m.component(obx18, 1);
}

// HD `namespace^id^type` of MSH-3; an id counts only when its type is given (EUI-64, MAC).
std::string_view sender_id(const Message& m) {
  return given(m.component(m.msh(3), 3)) ? m.component(m.msh(3), 2) : std::string_view{};
}

void set_text(const Context& c, std::string_view field, std::string& out) {
  out.clear();
  if (given(field)) c.memory.text.append(field, out);
}

Quality quality_of(const Row& row) {
  if (!row.value) return Quality::invalid;
  // A cuff counts the pulse for a moment; the oximeter's pulse is preferred (ihe-pcd section 3).
  if (row.vital == Vital::pr_nibp || row.use == Use::questionable) return Quality::questionable;
  return Quality::good;
}

}  // namespace

void Patient::open(const Context& c) {
  c.memory.text.start(c.message);
  start();
}

void Patient::start() {
  identity_.device.clear();
  identity_.location.clear();
  identity_.patient.clear();
  has_visit_ = has_rows_ = false;
  live_ = true;
  subject_.reset();
  bed_ = nullptr;
  said_at_.fill(0);
}

void Patient::pid(const Context& c, const Fields& pid) {
  start();
  set_text(c, c.message.component(pid[3], 1), identity_.patient);
}

void Patient::pv1(const Context& c, const Fields& pv1) {
  if (has_visit_ || has_rows_) start();
  has_visit_ = true;
  set_text(c, part(pv1[3], c.message.delimiters().repetition, 1), identity_.location);
}

void Patient::equipment(const Context& c, std::string_view obx18) {
  has_rows_ = true;
  if (obx18.empty() || !identity_.device.empty() || subject_) return;
  set_text(c, equipment_id(c.message, obx18), identity_.device);
}

void Patient::set_identity(const Subject& identity) {
  start();
  identity_ = identity;
}

// MSH-3 stands for the monitor when no row names one, unless it speaks for several beds.
const std::string& Patient::device_or_sender(const Context& c) {
  if (!identity_.device.empty()) return identity_.device;
  const std::string_view sender = sender_id(c.message);
  if (sender.empty() || c.message.count("PID") > 1 || c.message.count("PV1") > 1) {
    return identity_.device;
  }
  set_text(c, sender, identity_.device);
  return identity_.device;
}

std::optional<std::uint16_t> Patient::subject(const Context& c) {
  if (subject_) return subject_;
  device_or_sender(c);
  std::vector<Subject>& subjects = c.out.subjects;
  const auto known = std::find(subjects.begin(), subjects.end(), identity_);
  if (known == subjects.end()) {
    if (subjects.size() >= most_subjects) return std::nullopt;
    c.out.add_subject() = identity_;
    subject_ = static_cast<std::uint16_t>(subjects.size() - 1);
  } else {
    subject_ = static_cast<std::uint16_t>(known - subjects.begin());
  }
  return subject_;
}

BedMemory& Patient::memory(const Context& c) {
  if (bed_ == nullptr) {
    device_or_sender(c);
    bed_ = &c.memory.beds.find(identity_);
  }
  return *bed_;
}

// A reading with an unchanged time and value is the old one, sent again. Having none is news once.
bool Patient::repeated(const Context& c, Vital vital, const Observation& o) {
  Said& last = memory(c).said[static_cast<std::size_t>(vital)];
  const Said now{o.measured, o.value, true};
  const bool still_none = last.ever && !last.value && !now.value;
  if (last == now || still_none) return true;
  last = now;
  return false;
}

void Patient::say(const Context& c, const Row& row, std::optional<Time> measured) {
  const std::optional<Parameter> parameter = parameter_of(row.vital);
  const std::optional<std::uint16_t> index = subject(c);
  if (!parameter || !index) return;
  const Observation o{*parameter, row.value, quality_of(row), measured, *index};
  std::size_t& at = said_at_[static_cast<std::size_t>(row.vital)];
  Observation* before = at == 0 ? nullptr : std::get_if<Observation>(&c.out.said[at - 1]);
  // Two probes, one of them unplugged: its row is not the end of the other one's values.
  if (before != nullptr && before->value && !o.value) return;
  if (row.aperiodic && repeated(c, row.vital, o)) return;
  if (before != nullptr && !before->value && o.value) {
    *before = o;
    return;
  }
  c.out.say(o);
  at = c.out.said.size();
}

void Patient::notice(const Context& c, Notice::Kind kind, std::string detail) {
  if (const std::optional<std::uint16_t> index = subject(c)) {
    c.out.say(Notice{kind, std::move(detail), *index});
  }
}

void Patient::refuse_demo(const Context& c) {
  if (!c.memory.demo.allow(c.now)) return;
  notice(c, Notice::Kind::refused, "demonstration or test data (MSH-11, OBX-8 or sMode): not used");
}

}  // namespace vigil::drivers::hl7
