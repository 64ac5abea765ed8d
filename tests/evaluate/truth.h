// What was true, second by second, and the labels that follow from it: states that justify a page
// and states that demand one. Knows the patient and the equipment, never the engine; definitions
// are in README.md and stand here as one table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/alert.h"
#include "tests/evaluate/monitor.h"
#include "tests/evaluate/script.h"

namespace vigil::evaluate {

using alerts::Phase;
using alerts::Priority;

// What a page can be about; the engine's causes and the labels meet here.
enum class Subject : std::uint8_t {
  oxygen,
  rate_low,
  rate_high,
  pressure_high,
  pressure_low,
  sedation,
  signal,
  link,
  cuff,
  other,
};
inline constexpr std::size_t subject_count = 10;
std::string_view name_of(Subject);
Subject subject_of(std::string_view cause);
bool of_patient(Subject);

// One second. Pressures and saturation twice: the body's, and as this bedside's instruments show
// them when nothing disturbs them (with their constant bias, without noise).
struct Second {
  float spo2 = 0, rate = 0, systolic = 0, diastolic = 0;
  float spo2_shown = 0, systolic_shown = 0, diastolic_shown = 0;
  bool has_spo2 = false;  // a number arrived
  bool probe_off = false, frozen = false, linked = true;
  bool cuff_done = false;  // a determination ended here with a result
  bool cuff_failed = false;
};

struct Course {
  std::vector<Second> seconds;
  std::vector<Score> scores;  // as charted
};

struct Label {
  Subject subject{};
  Priority priority{};
  int from = 0, to = 0;     // while it was true
  int due = 0;              // onset plus the persistence the rule asks for
  int grace = 0;            // a page may come so long after the end
  bool demands = false;     // a page must come; else it only justifies one
  bool clear = false;       // beyond the limit by more than the instruments' error
  int clear_due = 0;        // as `due`, for what is beyond the error
  bool unplugged = false;   // of the signal: because the probe is off
  std::optional<int> deep;  // oxygen: when it fell below 85 % while the breath was held
};

// Instruments: against what they would show undisturbed. Body: against the body itself, so that
// their bias counts as a miss.
enum class Basis : std::uint8_t { instruments, body };

std::vector<Label> label(const Script&, const Course&, Basis);

}  // namespace vigil::evaluate
