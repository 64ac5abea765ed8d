#include "drivers/observation.h"

#include <array>

namespace vigil {
namespace {

struct ParameterText {
  std::string_view name, unit;
};

// In the order of the enumeration. Units are UCUM (case sensitive).
constexpr std::array<ParameterText, parameter_count> parameters{{
    {"spo2", "%"},
    {"pulse_rate", "/min"},
    {"heart_rate", "/min"},
    {"systolic", "mm[Hg]"},
    {"diastolic", "mm[Hg]"},
    {"mean_pressure", "mm[Hg]"},
    {"breath_rate", "/min"},
    {"temperature", "Cel"},
    {"etco2", "mm[Hg]"},
    {"perfusion_index", "%"},
    {"sedation", "{score}"},
}};

constexpr std::array<std::string_view, 3> qualities{"good", "questionable", "invalid"};

constexpr std::array<std::string_view, 15> notices{
    "identified", "sensor_off",      "sensor_on",    "battery_low", "bad_frame",
    "no_answer",  "refused",         "cuff_started", "cuff_failed", "device_alarm",
    "unmapped",   "subject_changed", "subject_back", "alarms_off",  "alarms_on"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Parameter p) {
  return parameters[static_cast<std::size_t>(p)].name;
}
std::string_view name_of(Quality q) {
  return qualities[static_cast<std::size_t>(q)];
}
std::string_view name_of(Notice::Kind k) {
  return notices[static_cast<std::size_t>(k)];
}
std::string_view unit_of(Parameter p) {
  return parameters[static_cast<std::size_t>(p)].unit;
}

std::optional<Parameter> parameter_from(std::string_view name) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (parameters[i].name == name) return static_cast<Parameter>(i);
  }
  return std::nullopt;
}

std::optional<Quality> quality_from(std::string_view name) {
  return find<Quality>(qualities, name);
}

std::optional<Notice::Kind> notice_kind_from(std::string_view name) {
  return find<Notice::Kind>(notices, name);
}

}  // namespace vigil
