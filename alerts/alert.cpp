#include "alerts/alert.h"

#include "alerts/names.h"

#include <charconv>
#include <cmath>

namespace vigil::alerts {
namespace {

constexpr Names<3> priorities{"low", "medium", "high"};
constexpr Names<5> states{"pending", "active", "acknowledged", "cleared", "suspended"};

}  // namespace

int urgency(const Finding& f) {
  return 2 * static_cast<int>(f.priority) + (f.advisory ? 0 : 1);
}

bool urgent(const Alert& a) {
  return a.priority >= Priority::medium && a.state != State::cleared;
}

std::string_view name_of(Priority p) {
  return word(priorities, p);
}
std::string_view name_of(State s) {
  return word(states, s);
}
std::optional<Priority> priority_from(std::string_view n) {
  return find_word<Priority>(priorities, n);
}
std::optional<State> state_from(std::string_view n) {
  return find_word<State>(states, n);
}

std::string_view display_unit(Parameter p) {
  switch (p) {
    case Parameter::spo2:
    case Parameter::perfusion_index:
      return " %";
    case Parameter::pulse_rate:
    case Parameter::heart_rate:
    case Parameter::breath_rate:
      return "/min";
    case Parameter::systolic:
    case Parameter::diastolic:
    case Parameter::mean_pressure:
    case Parameter::etco2:
      return " mmHg";
    case Parameter::temperature:
      return " C";
    case Parameter::sedation:
      return "";
  }
  return "";
}

// std::to_chars knows no locale.
std::string spoken(double value) {
  char buffer[32];
  const bool whole = std::abs(value - std::round(value)) < 0.05;
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, whole ? 0 : 1);
  return {buffer, end.ptr};
}

std::string spoken(double value, Parameter about) {
  return spoken(value) + std::string{display_unit(about)};
}

std::string headline(const Finding& f) {
  std::string text = f.title;
  if (!f.detail.empty()) {
    text += ' ';
    text += f.detail;
  } else if (f.value && f.about) {
    text += ' ';
    text += spoken(*f.value, *f.about);
  }
  if (f.limit && f.about) text += " (limit " + spoken(*f.limit) + ")";
  return text;
}

}  // namespace vigil::alerts
