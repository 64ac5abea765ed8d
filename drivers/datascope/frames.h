// Lines of the Datascope Accutorr PC interface <-> fields. No state; what a reply means over time
// is left to datascope.cpp.
//
// Facts: protocol sheet "Datascope Accutorr 3 / 4", cited by section at each constant; it stands on
// one manual of 1990 (manualslib.de 1387918).
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace vigil::drivers::datascope {

// "P reply": 40 characters with prompt and echo; more than twice that without an end is noise.
inline constexpr std::size_t longest_line = 96;

// "Dialogue"
inline constexpr std::string_view want_prompt = "\x03";
inline constexpr std::string_view ask_patient = "P";
inline constexpr std::string_view greeting = "ACCUTORR PC Interface is ready";

using Printed = std::array<std::optional<int>, 3>;

// Empty where the device prints dashes or blanks: not in use. Pressures in the order of the line.
struct Patient {
  std::optional<int> spo2;                 // %
  std::optional<int> rate;                 // 1/min
  Printed printed;                         // mmHg
  std::array<std::string_view, 3> status;  // three digits each, refer to the line
  std::optional<int> minutes;              // since the pressures were measured

  bool suspect(std::size_t byte) const { return status[byte] != "000"; }
};

struct Pressures {
  int systolic = 0, diastolic = 0, mean = 0;  // mmHg

  bool operator==(const Pressures&) const = default;
};

// The manual's words say systolic, mean, diastolic; its example fits systolic, diastolic, mean only
// ("P reply", contradiction). The order in which diastolic < mean < systolic; empty when none is.
std::optional<Pressures> in_order(const Patient& patient);

// A line without the prompt and the echo of the command before it.
std::string_view without_prompt(std::string_view line);

// "P:" and nine fields; empty unless every field has the right form and a possible value.
std::optional<Patient> parse_patient(std::string_view text);
// "L:" and ten fields: the alarm limits, which are not ours to use.
bool is_limits(std::string_view text);

}  // namespace vigil::drivers::datascope
