// How bits of proof are counted. Of n random bytes one in 2^bits ends something that passes for a
// frame: L = n / 2^bits are to be expected, and k or more of them have a probability of at most
// (e L / k)^k. Its logarithm is what the frames gained, less k (log2(n / k) + log2 e). Frames that
// follow another without a gap had no choice of place: they add what is known of their bytes, and
// nothing is taken off for them.
#include "daemon/ctl/identify/evidence.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vigil::ctl {
namespace {

constexpr std::size_t most_texts = 6;

// A byte that carries on where the frame before ended has at least one bit that is known:
// protocols without a checksum mark the beginning of a frame in the top bit of every byte.
constexpr double bits_of_a_byte_in_step = 1;

// Measured: lines of random letters pass for a menu or trend of a Nellcor monitor 12 to 25 times in
// a million, random bytes for a reply of a SunTech module 5 times.
constexpr double bits_of_weak = 12;

void add(std::vector<std::string>& texts, const std::string& text) {
  if (texts.size() == most_texts || text.empty()) return;
  if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

}  // namespace

void Tally::note(const Output& output, std::uint64_t place) {
  Meaning meaning = output.waves.empty() ? Meaning::nothing : Meaning::device;
  for (const auto& said : output.said) {
    if (const auto* notice = std::get_if<Notice>(&said)) {
      const bool fault = notice->kind == Notice::Kind::bad_frame;
      if (fault && faults_++ == 0) fault_at_ = place;
      meaning = std::max(meaning, note(*notice));
      continue;
    }
    const auto& o = std::get<Observation>(said);
    meaning = std::max(meaning, o.value ? Meaning::device : Meaning::weak);
    if (!o.value) continue;
    ++evidence_.numbers;
    evidence_.last[static_cast<std::size_t>(o.parameter)] = *o.value;
  }
  // Whoever names itself in a frame is a device, even if what it shows is a demonstration.
  for (const Subject& subject : output.subjects) {
    add(evidence_.identity, subject.device);
    if (!subject.device.empty()) meaning = std::max(meaning, Meaning::device);
  }
  if (meaning != Meaning::nothing) frame(place, meaning);
}

// What is refused may be a request of ours that came back: a frame, but not one that only a device
// sends. A frame without a number or a name is often a short one, and found in other streams.
Tally::Meaning Tally::note(const Notice& notice) {
  switch (notice.kind) {
    case Notice::Kind::bad_frame:
      ++evidence_.rejected;
      return Meaning::nothing;
    case Notice::Kind::no_answer:
      return Meaning::nothing;
    case Notice::Kind::refused:
      add(evidence_.remarks, notice.detail);
      return Meaning::frame;
    case Notice::Kind::unmapped:
      return Meaning::weak;
    case Notice::Kind::identified:
      add(evidence_.identity, notice.detail);
      return Meaning::device;
    case Notice::Kind::sensor_off:
      add(evidence_.remarks, notice.detail);
      return Meaning::device;
    case Notice::Kind::sensor_on:
    case Notice::Kind::battery_low:
    case Notice::Kind::cuff_started:
    case Notice::Kind::cuff_failed:
    case Notice::Kind::device_alarm:
    case Notice::Kind::alarms_off:
    case Notice::Kind::alarms_on:
      return Meaning::device;
    case Notice::Kind::subject_changed:  // said by the daemon, never by a driver
    case Notice::Kind::subject_back:
      return Meaning::nothing;
  }
  return Meaning::nothing;
}

// Without a fault between them, everything from one good frame to the next is frames. After one
// fault all that follows it is. After more, which are told late, no more than the shortest frame is
// certain.
void Tally::frame(std::uint64_t place, Meaning meaning) {
  const std::uint64_t run = place - judged_;
  std::uint64_t good = run;
  if (faults_ == 1) good = place - fault_at_;
  if (faults_ > 1) good = std::min(run, shortest_);
  if (faults_ < 2 && good > 0 && (shortest_ == 0 || good < shortest_)) shortest_ = good;
  evidence_.explained += good;
  ++evidence_.frames;
  const bool proves = meaning != Meaning::frame && run > 0;
  if (proves) {
    ++evidence_.accepted;
    const bool in_step = faults_ == 0 && !first_;
    if (in_step) {
      in_step_ += run;
    } else {
      ++(meaning == Meaning::weak ? weak_places_ : places_);
    }
  }
  first_ = first_ && !proves;
  judged_ = place;
  faults_ = 0;
}

Evidence Tally::evidence(std::uint64_t bytes, double bits) const {
  Evidence evidence = evidence_;
  evidence.bytes = bytes;
  if (evidence.accepted == 0) return evidence;
  const auto strong = static_cast<double>(places_), weak = static_cast<double>(weak_places_);
  const double k = std::max(1.0, strong + weak);
  const double choice = std::log2(std::max(1.0, static_cast<double>(bytes) / k));
  const double gained = strong * bits + weak * std::min(bits, bits_of_weak) +
                        bits_of_a_byte_in_step * static_cast<double>(in_step_);
  evidence.proof = std::max(0.0, gained - k * (choice + std::numbers::log2e));
  return evidence;
}

Ear::Ear(const Entry& entry, const Options& options) : driver_(entry.make(options)) {}

void Ear::hear(Time now, Bytes bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    output_.clear();
    driver_->on_bytes(now, bytes.subspan(i, 1), output_);
    tally_.note(output_, ++place_);
  }
}

void Ear::open(Time now) {
  asks_ = true;
  output_.clear();
  driver_->on_open(now, output_);
  tally_.note(output_, place_);
}

// A driver that was not opened must not ask; no bytes tell it the time as well.
void Ear::tick(Time now) {
  output_.clear();
  if (asks_) {
    driver_->on_tick(now, output_);
  } else {
    driver_->on_bytes(now, {}, output_);
  }
  tally_.note(output_, place_);
}

}  // namespace vigil::ctl
