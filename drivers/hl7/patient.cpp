#include "drivers/hl7/patient.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::hl7 {
namespace {

// More beds than any gateway puts into one read; bounds Output::subjects.
constexpr std::size_t most_subjects = 1024;
// Longer than any identifier or sentence that means something.
constexpr std::size_t longest_name = 200, longest_detail = 300;
// More rows of one patient's cuff than any message has.
constexpr std::size_t most_cuff_rows = 16;
// A monitor that has nothing new is alive, and shows it this often: by its old cuff reading, which
// keeps its time and is recognised by it, or in words.
constexpr Millis between_signs{5000};

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
  if (given(field)) c.memory.text.append(field.substr(0, longest_name), out);
}

Quality quality_of(const Row& row) {
  if (!row.value) return Quality::invalid;
  // A cuff counts the pulse for a moment; the oximeter's pulse is preferred (ihe-pcd section 3).
  if (row.vital == Vital::pr_nibp || row.use == Use::questionable) return Quality::questionable;
  return Quality::good;
}

// A reading with an unchanged time and value is the old one, sent again. The time of a request or
// of the message is no sign of a new one. Having no value is news once.
bool repeats(const Said& last, const Observation& o, bool own_time) {
  if (!last.ever || last.value != o.value) return false;
  return !o.value || !own_time || last.measured == o.measured;
}

// Shortens a text without cutting a character in two.
void shorten(std::string& text, std::size_t length) {
  if (text.size() <= length) return;
  const auto inside = [&] { return (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U; };
  while (length > 0 && inside()) --length;
  text.resize(length);
}

}  // namespace

void Patient::open(const Context& c) {
  c.memory.text.start(c.message);
  several_.reset();
  start();
}

void Patient::start() {
  identity_.device.clear();
  identity_.location.clear();
  identity_.patient.clear();
  has_visit_ = has_rows_ = false;
  live_ = true;
  equipment_ = {};
  subject_.reset();
  bed_ = nullptr;
  others_ = 0;
  cuff_.clear();
  notices_.clear();
  said_at_.fill(0);
}

void Patient::pid(const Context& c, const Fields& pid) {
  finish(c);
  start();
  set_text(c, c.message.component(pid[3], 1), identity_.patient);
}

bool Patient::pv1(const Context& c, const Fields& pv1) {
  const bool another = has_visit_ || has_rows_;
  if (another) {
    finish(c);
    start();
  }
  has_visit_ = true;
  set_text(c, part(pv1[3], c.message.delimiters().repetition, 1), identity_.location);
  return another;
}

void Patient::equipment(const Context& c, std::string_view obx18) {
  has_rows_ = true;
  if (equipment_.empty()) equipment_ = equipment_id(c.message, obx18);
}

void Patient::set_identity(const Subject& identity) {
  start();
  identity_ = identity;
}

// MSH-3 stands for the monitor when its rows name none, unless it speaks for several beds.
void Patient::find_device(const Context& c) {
  using From = Memory::DeviceFrom;
  From& from = c.memory.device_from;
  if (from != From::sender && given(equipment_)) {
    from = From::rows;
    return set_text(c, equipment_, identity_.device);
  }
  const std::string_view sender = sender_id(c.message);
  if (from == From::rows || sender.empty()) return;
  from = From::sender;
  if (!several_) several_ = c.message.count("PID") > 1 || c.message.count("PV1") > 1;
  if (!*several_) set_text(c, sender, identity_.device);
}

std::optional<std::uint16_t> Patient::subject(const Context& c) {
  if (subject_) return subject_;
  if (c.memory.overflow) return std::nullopt;
  if (identity_.device.empty()) find_device(c);
  std::vector<Subject>& subjects = c.out.subjects;
  const auto known = std::find(subjects.begin(), subjects.end(), identity_);
  if (known == subjects.end()) {
    if (subjects.size() >= most_subjects) {
      c.memory.overflow = true;
      return std::nullopt;
    }
    c.out.add_subject() = identity_;
    subject_ = static_cast<std::uint16_t>(subjects.size() - 1);
  } else {
    subject_ = static_cast<std::uint16_t>(known - subjects.begin());
  }
  return subject_;
}

BedMemory& Patient::memory(const Context& c) {
  if (bed_ == nullptr) {
    subject(c);
    bed_ = &c.memory.beds.find(identity_);
  }
  return *bed_;
}

void Patient::say(const Context& c, const Row& row, const Measured& measured) {
  const std::optional<Parameter> parameter = parameter_of(row.vital);
  const std::optional<std::uint16_t> index = subject(c);
  if (!parameter || !index) return;
  const Observation o{*parameter, row.value, quality_of(row), measured.time, *index};
  std::size_t& at = said_at_[static_cast<std::size_t>(row.vital)];
  Observation* before = at == 0 ? nullptr : std::get_if<Observation>(&c.out.said[at - 1]);
  // Two probes, one of them unplugged: its row is not the end of the other one's values.
  if (before != nullptr && before->value && !o.value) return;
  const bool cuff = is_cuff(row.vital);
  if (cuff && cuff_.size() >= most_cuff_rows) return;
  if (!cuff && row.aperiodic) {
    Said& last = memory(c).said[static_cast<std::size_t>(row.vital)];
    if (repeats(last, o, measured.own)) return;
    last = {o.measured, o.value, true};
  }
  if (before != nullptr && !before->value && o.value) {
    *before = o;
    return;
  }
  c.out.say(o);
  at = c.out.said.size();
  if (cuff) {
    cuff_.push_back({at - 1, row.vital, measured.own, false});
  } else {
    ++others_;
  }
}

// Of two readings of one kind in a message only the newer counts.
void Patient::drop_older_cuff(const Context& c) {
  const auto age_of = [&](const CuffRow& r) {
    return std::pair(std::get<Observation>(c.out.said[r.at]).measured.value_or(c.now), r.at);
  };
  for (CuffRow& r : cuff_) {
    r.drop = std::any_of(cuff_.begin(), cuff_.end(), [&](const CuffRow& other) {
      return other.vital == r.vital && age_of(other) > age_of(r);
    });
  }
}

// A determination is said as a whole or, when all of it is known, not at all: a pressure without
// its partner would be none.
void Patient::settle_cuff(const Context& c) {
  drop_older_cuff(c);
  std::vector<std::variant<Observation, Notice>>& said = c.out.said;
  BedMemory& bed = memory(c);
  const auto last_of = [&](const CuffRow& r) -> Said& {
    return bed.said[static_cast<std::size_t>(r.vital)];
  };
  const bool news = std::any_of(cuff_.begin(), cuff_.end(), [&](const CuffRow& r) {
    return !r.drop && !repeats(last_of(r), std::get<Observation>(said[r.at]), r.own_time);
  });
  const bool silent = others_ == 0 && notices_.empty() && c.now - bed.spoke >= between_signs;
  const bool keep = news || silent;
  if (keep) bed.spoke = c.now;
  for (auto r = cuff_.rbegin(); r != cuff_.rend(); ++r) {
    Observation& o = std::get<Observation>(said[r->at]);
    if (!keep || r->drop) {
      said.erase(said.begin() + static_cast<std::ptrdiff_t>(r->at));
    } else if (news) {
      last_of(*r) = {o.measured, o.value, true};
    } else {
      o.measured = last_of(*r).measured;
    }
  }
}

// Keep-alives, refreshed alerts, messages whose sensors are all off.
void Patient::sign_of_life(const Context& c) {
  if (others_ > 0 || !cuff_.empty() || !notices_.empty()) return;
  BedMemory& bed = memory(c);
  if (bed.spoke == Time{}) bed.spoke = c.now;
  if (c.now - bed.spoke < between_signs) return;
  notice(c, Notice::Kind::identified, "the monitor is there and has nothing new");
}

void Patient::finish(const Context& c) {
  if (!cuff_.empty()) settle_cuff(c);
  if (others_ > 0 || !notices_.empty()) memory(c).spoke = c.now;
  for (Notice& n : notices_) c.out.say(std::move(n));
  cuff_.clear();
  notices_.clear();
}

void Patient::notice(const Context& c, Notice::Kind kind, std::string detail) {
  const std::optional<std::uint16_t> index = subject(c);
  if (!index) return;
  shorten(detail, longest_detail);
  std::replace_if(
      detail.begin(), detail.end(), [](char ch) { return ch >= 0 && ch < ' '; }, ' ');
  notices_.push_back({kind, std::move(detail), *index});
}

void Patient::refuse_demo(const Context& c) {
  if (!c.memory.demo.allow(c.now)) return;
  notice(c, Notice::Kind::refused, "demonstration or test data (MSH-11, OBX-8 or sMode): not used");
}

}  // namespace vigil::drivers::hl7
