// What monitors say: the vocabulary every other folder reads. A driver turns bytes into these
// values and nothing else; what they mean for a patient is decided in alerts/.
//
// All types are plain values without invariants and safe to copy between threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigil {

using Millis = std::chrono::milliseconds;
// UTC, milliseconds since 1970-01-01. Always a value that was handed in, never read from a clock.
using Time = std::chrono::sys_time<Millis>;

// Values and their UCUM units (unit_of): percent for spo2 and perfusion_index, 1/min for rates,
// mmHg for pressures including etco2, degree Celsius for temperature, points 0-5 for sedation
// (MOAA/S; charted by a nurse, never sent by a monitor).
enum class Parameter : std::uint8_t {
  spo2,
  pulse_rate,     // counted by an oximeter or a cuff
  heart_rate,     // counted from the ECG
  systolic,       // cuff
  diastolic,      // cuff
  mean_pressure,  // cuff
  breath_rate,
  temperature,
  etco2,
  perfusion_index,
  sedation,
};
inline constexpr std::size_t parameter_count = 11;

// good: show it and judge it. questionable: the device gives a number but flags motion, low
// perfusion or interference: show with a mark, never clear an alert with it. invalid: no number.
enum class Quality : std::uint8_t { good, questionable, invalid };

struct Observation {
  Parameter parameter{};
  std::optional<double> value;  // empty: the device says it has none
  Quality quality = Quality::good;
  std::optional<Time> measured;  // when the device says it measured; empty: just now
  std::uint16_t subject = 0;     // index into Output::subjects; unused when the link serves one bed

  bool operator==(const Observation&) const = default;
};

// A piece of waveform. Shown, never judged.
struct Wave {
  Parameter parameter{};
  Millis step{};                      // time between samples
  std::vector<std::int16_t> samples;  // device units, 0-255 or 16 bit
  std::uint16_t subject = 0;
};

// Something a driver says that is not a value.
struct Notice {
  enum class Kind : std::uint8_t {
    identified,  // model, serial number, patient or location the device announces
    sensor_off,  // no usable signal from the probe: removed, unplugged, no pulse found
    sensor_on,
    battery_low,
    bad_frame,     // checksum or syntax wrong: the frame gave no value
    no_answer,     // a polled device did not answer
    refused,       // well-formed but not acceptable: demo data, unknown bed, unknown message
    cuff_started,  // a cuff determination is running
    cuff_failed,   // a cuff determination ended without a result
    // The monitor's own alarm: "high start: SpO2 LOW", "end: SpO2 LOW"; the first word is its
    // priority (high, medium, low, prompt, information, or red, yellow, white) if it gives one, the
    // second one of start, update, change, escalate, deescalate, end. Other text: it lasts a
    // moment.
    device_alarm,
    unmapped,         // a parameter that we do not use, with its name
    subject_changed,  // another patient, place or monitor answers than when the session began
    subject_back,     // the one that the session began with answers again
    alarms_off,       // the monitor's own alarms or their sound are switched off
    alarms_on,
  };
  Kind kind{};
  std::string detail;
  std::uint16_t subject = 0;

  bool operator==(const Notice&) const = default;
};

// snake_case names used in files, on the wire and in the record; the reverse is exact.
std::string_view name_of(Parameter);
std::string_view name_of(Quality);
std::string_view name_of(Notice::Kind);
std::string_view unit_of(Parameter);
std::optional<Parameter> parameter_from(std::string_view name);
std::optional<Quality> quality_from(std::string_view name);
std::optional<Notice::Kind> notice_kind_from(std::string_view name);

}  // namespace vigil
