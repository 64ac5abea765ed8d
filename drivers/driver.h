// What a driver is: bytes and ticks in, output out. A driver does no I/O, reads no clock, keeps no
// global state, throws nothing and never guesses: a frame is right or rejected.
//
// Threading: a driver is used by one thread at a time.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "drivers/observation.h"

namespace vigil {

using Bytes = std::span<const std::byte>;

// Whom a value belongs to when one link carries many beds. Empty text: the device did not say.
struct Subject {
  std::string location;  // as the device writes it, HL7 PV1-3
  std::string patient;   // identifier the device holds, HL7 PID-3
  std::string device;    // serial number, EUI-64 or MAC

  bool operator==(const Subject&) const = default;
};

// Everything one call produced. The caller clears and reuses it, so that a driver allocates nothing
// per frame once the lists have grown.
struct Output {
  std::vector<std::variant<Observation, Notice>> said;  // in the order of the stream
  std::vector<Wave> waves;
  std::vector<Subject> subjects;  // empty for a link that serves one bed
  std::vector<std::byte> to_device;

  void say(Observation o) { said.emplace_back(o); }
  void say(Notice n) { said.emplace_back(std::move(n)); }
  void send(std::string_view text) {
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    to_device.insert(to_device.end(), first, first + text.size());
  }
  // A subject to be assigned, a wave without samples; they reuse the memory of the call before.
  Subject& add_subject() { return reuse(subjects, spare_subjects_); }
  Wave& add_wave(Parameter parameter, Millis step) {
    Wave& wave = reuse(waves, spare_waves_);
    wave.parameter = parameter;
    wave.step = step;
    wave.samples.clear();
    wave.subject = 0;
    return wave;
  }
  void clear() {
    said.clear();
    if (!waves.empty()) spare_waves_.swap(waves);
    waves.clear();
    if (!subjects.empty()) spare_subjects_.swap(subjects);
    subjects.clear();
    to_device.clear();
  }

 private:
  template <typename T>
  static T& reuse(std::vector<T>& used, std::vector<T>& spare) {
    if (spare.empty()) return used.emplace_back();
    used.push_back(std::move(spare.back()));
    spare.pop_back();
    return used.back();
  }

  std::vector<Subject> spare_subjects_;
  std::vector<Wave> spare_waves_;
};

class Driver {
 public:
  virtual ~Driver() = default;
  virtual void on_open(Time, Output&) {}                // the link is up (again): forget, greet
  virtual void on_bytes(Time now, Bytes, Output&) = 0;  // any split gives the same output
  virtual void on_tick(Time, Output&) {}                // poll, time out, retry; ten a second
};

// Settings of one device from the configuration (`set = { key = "value" }`). A driver's factory
// throws std::invalid_argument naming the key when it does not know a key or a value.
using Options = std::map<std::string, std::string, std::less<>>;

// Takes names and identifiers of patients out of recorded bytes, in place and without changing
// their number; the values stay. Each stream is what came from the device in one opening of its
// link. What is no frame of the protocol is masked, too.
using Scrub = void (*)(std::span<std::vector<std::byte>> streams);
inline constexpr Scrub carries_no_names = nullptr;  // the protocol has no place for them

struct Entry {
  std::string_view name;    // as written in the configuration
  std::string_view speaks;  // devices, for people
  std::string_view line;    // serial settings, "9600 8N1"; empty when there is no serial form
  Millis silence;           // without an accepted frame for this long the link is silent
  std::unique_ptr<Driver> (*make)(const Options&);
  Scrub scrub;
};

// The table of contents: every driver there is.
std::span<const Entry> registry();
const Entry* find_driver(std::string_view name);

}  // namespace vigil
