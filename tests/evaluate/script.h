// What one seed means: a patient, a treatment with its times, what happens to the patient, what
// goes wrong with the equipment, how the monitors and the nurse behave. Drawn before anything runs
// and never looked at again by the judge: what was true is measured on the patient (truth.h).
//
// Incidences and sizes: clinical reference, sections 2.1 to 2.6; README.md lists those that are
// ours. Times are whole seconds since the session opened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "alerts/profile.h"
#include "simulators/story.h"

namespace vigil::evaluate {

enum class Happening : std::uint8_t {
  hypertension,
  apnoea,
  vasovagal,
  tachycardia,
  deep_sedation,
  hypotension,
  unplugged,
};
inline constexpr std::size_t happening_count = 7;
std::string_view name_of(Happening);

struct Span {
  int from = 0, to = 0;  // [from, to)
  bool has(int t) const { return t >= from && t < to; }
};

struct Score {  // MOAA/S, by the nurse
  int at = 0, value = 5;
};

// Two kinds of sessions: as they come in a clinic, and one with a planned event.
enum class Kind : std::uint8_t { ordinary, library };

struct Times {
  int dosing = 0, session = 0, recovery = 0, discharge = 0;  // when each phase begins
};

// How this bedside's equipment and nurse behave.
struct Habits {
  bool ecg = false;            // a heart rate besides the pulse
  bool flags_motion = false;   // the oximeter marks its numbers while it sees artefact
  bool has_perfusion = false;  // and sends a perfusion index
  bool tells_probe = false;    // and says that the probe is off
  bool tells_cuff = false;     // the cuff says when it starts
  bool charts_arm = false;     // the nurse charts that cuff and probe share an arm
  int phase_ms = 0;            // when in a second the monitor speaks
  double cuff_bias = 0, spo2_bias = 0;
};

struct Script {
  std::uint64_t seed = 0;
  Kind kind{};
  alerts::Route route{};
  std::vector<Happening> planned;
  sim::Story story;  // patient, drug, and every order that is given by time
  Times times;
  Habits habits;
  std::vector<int> cuff_slots;  // when the monitor measures by itself
  std::vector<Score> scores;    // charted by the nurse
  std::vector<Span> cold, cut, noise, leads_off;
  int end = 0;  // the session is closed
};

alerts::Phase phase_at(const Times&, int t);

// The same seed gives the same script. `kind` is part of what the caller decides.
Script write_script(std::uint64_t seed, Kind kind);
// As a story file and notes, for a person.
std::string text_of(const Script&);

}  // namespace vigil::evaluate
