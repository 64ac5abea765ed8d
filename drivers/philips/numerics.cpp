// Sorting the values of a result and saying what is news. Section numbers refer to the sheet named
// in codes.h.
#include "drivers/philips/numerics.h"

#include <utility>

#include "drivers/philips/codes.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

// Results come every 1.024 s (section 4.5); a source that misses two is not there any more.
constexpr Millis holding{2500};
// Ours: a heart beats differently a minute later.
constexpr std::chrono::seconds cuff_pulse_holds{60};
constexpr std::size_t most_names = 128;

bool is_cuff_pulse(const Source& source) {
  return source.from_cuff && source.parameter == Parameter::pulse_rate;
}

// Has the object a value of the cuff: pressures, or the pulse it counted?
bool has_cuff(const Object& object, bool pulse) {
  for (std::size_t i = 0; i < object.count(); ++i) {
    const Source* source = find_source(object.value(i).physio_id);
    if (source != nullptr && source->from_cuff && is_cuff_pulse(*source) == pulse) return true;
  }
  return false;
}

// Section 5.2: data that is nobody's.
bool is_demo(const Object& object) {
  for (std::size_t i = 0; i < object.count(); ++i) {
    if ((object.value(i).state & state::no_patient_data) != 0) return true;
  }
  return false;
}

}  // namespace

void Numerics::reopen() {
  holders_ = {};
  sensor_off_ = false;
}

void Numerics::take(const PollResult& result, Time arrived, Situation& situation, Output& output) {
  candidates_.clear();
  demo_seen_ = false;
  for (const Object& object : result.objects()) sort(object, situation.demo(), output);
  if (demo_seen_) situation.refuse_demo(output);
  for (const Candidate& candidate : candidates_) say(candidate, arrived, output);
  for (const Object& object : result.objects()) {
    if (situation.demo() || is_demo(object)) continue;
    const auto measured = measured_at(object, result.relative_time(), arrived, situation);
    if (has_cuff(object, false)) cuff_.take(object, measured, output);
    if (has_cuff(object, true)) say_cuff_pulse(object, measured, arrived, situation.live, output);
  }
}

void Numerics::sort(const Object& object, bool demo, Output& output) {
  bool named = false;
  for (std::size_t i = 0; i < object.count(); ++i) {
    const RawValue raw = object.value(i);
    const bool refused = demo || (raw.state & state::no_patient_data) != 0;
    demo_seen_ = demo_seen_ || refused;
    const Source* source = find_source(raw.physio_id);
    if (source == nullptr) {
      if (!std::exchange(named, true)) say_unmapped(object, raw.physio_id, output);
      continue;
    }
    if (source->from_cuff) continue;
    Observation observation = observe(raw, source->parameter);
    if (refused) {
      observation.value.reset();
      observation.quality = Quality::invalid;
    }
    offer({observation, source->rank, refused});
  }
}

// Section 5.3: of several objects with the same vital sign, the one that has a number, and of those
// the one that goes before.
void Numerics::offer(const Candidate& candidate) {
  const auto key = [](const Candidate& c) {
    return std::pair(!c.observation.value.has_value(), c.rank);
  };
  for (Candidate& known : candidates_) {
    if (known.observation.parameter != candidate.observation.parameter) continue;
    if (key(candidate) < key(known)) known = candidate;
    return;
  }
  candidates_.push_back(candidate);
}

// The same choice across the parts of a linked result: while one source tells a vital sign, those
// behind it are not heard.
void Numerics::say(const Candidate& candidate, Time arrived, Output& output) {
  Holder& now = holder(candidate.observation.parameter);
  const bool held = now.until && arrived <= *now.until;
  const bool usable = candidate.observation.value.has_value();
  if (held && candidate.rank > now.rank) return;
  if (held && candidate.rank < now.rank && !usable) return;
  now = {candidate.rank, usable ? std::optional(arrived + holding) : std::nullopt};
  output.say(candidate.observation);
  if (candidate.refused || candidate.observation.parameter != Parameter::spo2) return;
  say_sensor(candidate.observation, output);
}

// The pulse that the cuff counted held for that moment only. It is said once, and only where no
// better source tells a pulse.
void Numerics::say_cuff_pulse(const Object& object, std::optional<Time> measured, Time arrived,
                              bool live, Output& output) {
  if (live && measured && arrived - *measured > cuff_pulse_holds) return;
  for (std::size_t i = 0; i < object.count(); ++i) {
    const RawValue raw = object.value(i);
    const Source* source = find_source(raw.physio_id);
    if (source == nullptr || !is_cuff_pulse(*source)) continue;
    Observation pulse = observe(raw, source->parameter);
    if (!pulse.value || (raw.state & state::early) != 0 || !cuff_pulse_.is_new(object)) continue;
    const Holder& better = holder(Parameter::pulse_rate);
    if (better.until && arrived <= *better.until) continue;
    pulse.quality = Quality::questionable;
    pulse.measured = measured;
    output.say(pulse);
  }
}

void Numerics::say_sensor(const Observation& spo2, Output& output) {
  const bool off = !spo2.value;
  if (std::exchange(sensor_off_, off) == off) return;
  output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
              .detail = off ? "the monitor has no SpO2" : ""});
}

void Numerics::say_unmapped(const Object& object, std::uint16_t physio_id, Output& output) {
  std::string name = hex_name(physio_id);
  if (named_.contains(name) || named_.size() >= most_names) return;
  named_.insert(name);
  if (const std::string label = decode_text(object.label); !label.empty()) name += ' ' + label;
  output.say({.kind = Notice::Kind::unmapped, .detail = std::move(name)});
}

}  // namespace vigil::drivers::philips
