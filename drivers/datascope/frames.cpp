// Fields between commas. Nothing protects a line, so its form is taken strictly: a character that
// was lost or added makes the whole reply nothing.
#include "drivers/datascope/frames.h"

#include <algorithm>

namespace vigil::drivers::datascope {
namespace {

// Bounds of what such a monitor can mean; the manual gives none.
constexpr int highest_pressure = 300;
constexpr int highest_rate = 300;
constexpr int highest_spo2 = 100;

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::optional<int> number(std::string_view digits) {
  constexpr std::size_t most = 9;  // what an int holds, and more than any field has
  if (digits.empty() || digits.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

// Not in use: dashes or blanks.
bool unused(std::string_view field) {
  return field.find_first_not_of("- ") == std::string_view::npos;
}

bool is_status(std::string_view field) {
  // Decimal, octal or hexadecimal: not known ("Status bytes").
  constexpr std::string_view digits = "0123456789ABCDEFabcdef";
  return field.size() == 3 && field.find_first_not_of(digits) == std::string_view::npos;
}

// Takes fields from left to right and remembers whether all of them were as they should be.
class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  // A number of at most three characters and at least `shortest`, or nothing.
  std::optional<int> number_up_to(int highest, std::size_t shortest = 2) {
    const std::string_view field = next();
    // The example prints two characters where its words say three.
    const bool dashes = unused(field);
    good_ = good_ && field.size() <= 3 && field.size() >= (dashes ? 2 : shortest);
    if (dashes) return std::nullopt;
    const auto value = number(trim(field));
    good_ = good_ && value && *value <= highest;
    return value;
  }
  std::string_view status() {
    const std::string_view field = next();
    good_ = good_ && is_status(field);
    return field;
  }
  bool good() const { return good_ && ended_; }

 private:
  std::string_view next() {
    good_ = good_ && !ended_;
    const std::size_t comma = rest_.find(',');
    const std::string_view field = rest_.substr(0, comma);
    ended_ = comma == std::string_view::npos;
    rest_.remove_prefix(ended_ ? rest_.size() : comma + 1);
    return field;
  }

  std::string_view rest_;
  bool good_ = true, ended_ = false;
};

std::optional<int> unless_zero(std::optional<int> value) {
  return value == 0 ? std::nullopt : value;
}

}  // namespace

// "Traps": a prompt comes before each answer; whether commands are echoed is not known.
std::string_view without_prompt(std::string_view line) {
  while (line.starts_with('>') || line.starts_with(' ') || line.starts_with("PP") ||
         line.starts_with("LL")) {
    line.remove_prefix(1);
  }
  return line;
}

std::optional<Patient> parse_patient(std::string_view text) {
  if (!text.starts_with("P:")) return std::nullopt;
  Fields fields(text.substr(2));
  Patient patient;
  patient.spo2 = unless_zero(fields.number_up_to(highest_spo2));
  patient.rate = unless_zero(fields.number_up_to(highest_rate));
  // Three characters in words and example: with two, one was lost.
  for (auto& pressure : patient.printed) {
    pressure = unless_zero(fields.number_up_to(highest_pressure, 3));
  }
  for (auto& status : patient.status) status = fields.status();
  patient.minutes = fields.number_up_to(999);
  if (!fields.good()) return std::nullopt;
  return patient;
}

bool is_limits(std::string_view text) {
  if (!text.starts_with("L:")) return false;
  constexpr int limits = 10;  // "P reply", last line: high and low of five parameters
  Fields fields(text.substr(2));
  for (int i = 0; i < limits; ++i) fields.number_up_to(999);
  return fields.good();
}

std::optional<Pressures> in_order(const Patient& patient) {
  const auto [first, second, third] = patient.printed;
  if (!first || !second || !third || *second == *third) return std::nullopt;
  const Pressures found{.systolic = *first,
                        .diastolic = std::min(*second, *third),
                        .mean = std::max(*second, *third)};
  return found.mean < found.systolic ? std::optional(found) : std::nullopt;
}

}  // namespace vigil::drivers::datascope
