// Subjects and their words.
#include "tests/evaluate/truth.h"

#include <array>

namespace vigil::evaluate {
namespace {

constexpr std::array<std::string_view, subject_count> names{
    "oxygen",   "rate-low", "rate-high", "pressure-high", "pressure-low",
    "sedation", "signal",   "link",      "cuff",          "other"};

}  // namespace

std::string_view name_of(Subject s) {
  return names[static_cast<std::size_t>(s)];
}

Subject subject_of(std::string_view cause) {
  if (cause.starts_with("link:")) return Subject::link;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == cause) return static_cast<Subject>(i);
  }
  return Subject::other;
}

bool of_patient(Subject s) {
  return s <= Subject::sedation;
}

}  // namespace vigil::evaluate
