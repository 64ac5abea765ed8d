// One determination, one triple of observations. Section numbers refer to the sheet named in
// codes.h.
#include "drivers/philips/cuff.h"

#include <array>
#include <utility>

#include "drivers/philips/codes.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

constexpr std::array pressures{Parameter::systolic, Parameter::diastolic, Parameter::mean_pressure};

// What one compound holds.
struct Pressures {
  std::array<Observation, pressures.size()> values{};
  bool ongoing = false, early = false;

  // Section 5.4 rules 1 and 2: both, and not the systolic that comes early.
  bool usable() const { return !early && values[0].value && values[1].value; }
};

Pressures read(const Object& object) {
  Pressures found;
  for (std::size_t p = 0; p < pressures.size(); ++p) {
    found.values[p] = {
        .parameter = pressures[p], .value = {}, .quality = Quality::invalid, .measured = {}};
  }
  for (std::size_t i = 0; i < object.count(); ++i) {
    const RawValue raw = object.value(i);
    const Source* source = find_source(raw.physio_id);
    if (source == nullptr || !is_pressure(source->parameter)) continue;
    found.ongoing = found.ongoing || (raw.state & state::ongoing) != 0;
    found.early = found.early || (raw.state & state::early) != 0;
    for (Observation& value : found.values) {
      if (value.parameter == source->parameter) value = observe(raw, source->parameter);
    }
  }
  return found;
}

}  // namespace

// Rule 3.
bool Repeats::is_new(const Object& object) {
  Mark mark{.absolute = object.absolute_stamp, .relative = {}};
  if (!mark.absolute) mark.relative = object.relative_stamp;
  if (!mark.absolute && !mark.relative) {
    for (std::size_t i = 0; i < object.count(); ++i) {
      mark.numbers = mark.numbers * 31 + object.value(i).number;
    }
  }
  return std::exchange(last_, mark) != mark;
}

std::optional<Time> measured_at(const Object& object, std::uint32_t result_time, Time arrived,
                                const Situation& situation) {
  const bool clock_known = !situation.live || situation.behind;
  if (object.absolute_stamp && (clock_known || !object.relative_stamp)) {
    return situation.by_our_clock(*object.absolute_stamp, arrived);
  }
  if (!object.relative_stamp) return std::nullopt;
  return arrived - elapsed(*object.relative_stamp, result_time);
}

void Cuff::follow(bool ongoing, Output& output) {
  if (std::exchange(running_, ongoing) == ongoing) return;
  if (ongoing) output.say({.kind = Notice::Kind::cuff_started, .detail = {}});
}

void Cuff::take(const Object& object, std::optional<Time> measured, Output& output) {
  Pressures found = read(object);
  const bool ended = running_ && !found.ongoing;
  follow(found.ongoing, output);
  const bool fresh = found.usable() && repeats_.is_new(object);
  if (ended && !fresh) {
    output.say({.kind = Notice::Kind::cuff_failed, .detail = "ended without a new result"});
  }
  if (!found.usable()) {
    if (!found.ongoing && !found.early) say_none(output);  // rule 4
    return;
  }
  has_result_ = true;
  if (!fresh) return;
  for (Observation& value : found.values) {
    value.measured = measured;
    output.say(value);
  }
}

void Cuff::say_none(Output& output) {
  if (!std::exchange(has_result_, false)) return;
  for (const Parameter p : pressures) {
    output.say(
        Observation{.parameter = p, .value = {}, .quality = Quality::invalid, .measured = {}});
  }
}

}  // namespace vigil::drivers::philips
