// What there is to see at one bedside at one moment: the numbers that any simulated monitor shows.
// Filled by the patient model or by a recording, bent by sensor faults, read by the devices.
//
// Plain values. Time is the simulator's own: microseconds since its start, scaled by --speed.
#pragma once

#include <chrono>
#include <cmath>
#include <optional>
#include <span>

namespace vigil::sim {

using Time = std::chrono::microseconds;
using Seconds = std::chrono::seconds;
inline constexpr Time never = Time::max();

inline double in_seconds(Time t) {
  return std::chrono::duration<double>(t).count();
}
inline Time from_seconds(double s) {
  return Time{std::llround(s * 1e6)};
}

// off: the finger is out. searching: on the finger (or unknown), but the monitor has no value.
enum class Probe { on, off, searching };
enum class Perfusion { strong, marginal, weak };

struct CuffReading {
  Time finished{};
  int systolic = 0, diastolic = 0, mean = 0, rate = 0;  // mmHg, mmHg, mmHg, 1/min

  bool operator==(const CuffReading&) const = default;
};

enum class CuffResult { none_yet, done, failed, pump_timeout, time_limit, overpressure };

struct CuffState {
  bool running = false;
  CuffResult result = CuffResult::none_yet;  // of the latest finished determination
  std::optional<CuffReading> reading;        // the latest good one, kept through failures

  bool operator==(const CuffState&) const = default;
};

struct Vitals {
  Probe probe = Probe::on;
  Perfusion perfusion = Perfusion::strong;
  bool motion = false;                // the oximeter sees artefact
  std::optional<double> spo2;         // %, as an oximeter with a bias of its own shows it
  std::optional<double> pulse;        // 1/min, counted by the oximeter
  std::optional<double> heart_rate;   // 1/min, counted from the ECG
  std::optional<double> breath_rate;  // 1/min
  CuffState cuff;
};

// The beds that one device serves: one, except for a gateway.
using Beds = std::span<const Vitals>;

}  // namespace vigil::sim
