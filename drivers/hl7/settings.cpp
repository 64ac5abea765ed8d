#include "drivers/hl7/settings.h"

#include <stdexcept>

namespace vigil::drivers::hl7 {
namespace {

[[noreturn]] void refuse(const std::string& key, std::string_view wanted) {
  throw std::invalid_argument("hl7: " + key + " must be " + std::string(wanted));
}

AckMode read_ack(const std::string& value) {
  if (value == "auto") return AckMode::automatic;
  if (value == "AA") return AckMode::application;
  if (value == "CA") return AckMode::commit;
  if (value == "none") return AckMode::none;
  refuse("ack", "auto, AA, CA or none");
}

// One of two words; true for the second.
bool choose(const std::string& key, const std::string& value, std::string_view first,
            std::string_view second) {
  if (value == first) return false;
  if (value == second) return true;
  refuse(key, std::string(first) + " or " + std::string(second));
}

}  // namespace

Settings read_settings(const Options& options) {
  Settings s;
  for (const auto& [key, value] : options) {
    if (key == "zone") {
      const std::optional<Minutes> zone = parse_offset(value);
      if (!zone) refuse(key, "an offset such as +01:00");
      s.zone = *zone;
    } else if (key == "ack") {
      s.ack = read_ack(value);
    } else if (key == "role") {
      s.asks = choose(key, value, "push", "pds");
    } else if (key == "pressure_unit") {
      s.pressure = choose(key, value, "mmHg", "kPa") ? Unit::kpa : Unit::mmhg;
    } else if (key == "temperature_unit") {
      s.temperature = choose(key, value, "C", "F") ? Unit::fahrenheit : Unit::celsius;
    } else if (key == "demo") {
      s.accept_demo = choose(key, value, "refuse", "accept");
    } else {
      throw std::invalid_argument("hl7: unknown key " + key);
    }
  }
  return s;
}

}  // namespace vigil::drivers::hl7
