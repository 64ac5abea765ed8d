// Tables from numbers to words. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/alarm_words.h"

#include <array>
#include <utility>

#include "drivers/philips/codes.h"
#include "drivers/philips/meaning.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

// Without bit 0, which tells two name spaces apart.
constexpr std::array<std::pair<std::uint16_t, std::string_view>, 30> codes{{
    {40, "HIGH"},
    {62, "LOW"},
    {74, "noisy"},
    {128, "weak signal"},
    {230, "cuff not deflated"},
    {232, "cuff over-pressure"},
    {268, "lead disconnected"},
    {274, "leads off"},
    {308, "no sensor"},
    {310, "sensor malfunction"},
    {312, "check sensor"},
    {354, "cannot measure"},
    {356, "measurement failed"},
    {362, "interrupted"},
    {380, "low perfusion or signal"},
    {3072, "APNEA"},
    {3076, "ASYSTOLE"},
    {3086, "extreme brady"},
    {3122, "extreme tachy"},
    {3224, "V-tach"},
    {3246, "DESAT"},
    {6144, "alarm suppressed"},
    {6228, "standby"},
    {6256, "unplugged"},
    {61444, "V-fib or V-tach"},
    {61766, "brady"},
    {61768, "tachy"},
    {61834, "cuff not deflated or over-pressure"},
    {61836, "cuff not deflated or over-pressure"},
    {61838, "cuff not deflated or over-pressure"},
}};

std::string code_words(const Alarm& alarm) {
  const auto code = static_cast<std::uint16_t>(alarm.code & 0xFFFEU);
  for (const auto& [number, words] : codes) {
    if (number == code) return source_name(alarm.source) + ' ' + std::string(words);
  }
  return source_name(alarm.source) + " alarm " + std::to_string(alarm.code);
}

}  // namespace

std::string_view priority_word(std::uint16_t type) {
  if ((type & 0x0404U) != 0) return "high";
  if ((type & 0x0202U) != 0) return "medium";
  if ((type & 0x0101U) != 0) return "low";
  return "none";
}

std::string_view condition_words(std::uint16_t state) {
  if ((state & alarm_state::suspended) != 0) return "alarms of the monitor are paused";
  if ((state & alarm_state::inhibited) != 0) return "alarms of the monitor are switched off";
  if ((state & alarm_state::standby) != 0) return "the monitor is in standby";
  return "alarms of the monitor are on";
}

std::string alarm_sentence(const Alarm& alarm) {
  std::string text = decode_text(alarm.text);
  if (text.empty()) text = code_words(alarm);
  text += alarm.technical ? " (technical)" : " (patient)";
  if ((alarm.state & alarm_state::latched) != 0) text += ", latched";
  if ((alarm.state & alarm_state::silenced) != 0) text += ", silenced";
  if ((alarm.state & alarm_state::suspended) != 0) text += ", paused";
  if ((alarm.state & alarm_state::inhibited) != 0) text += ", switched off";
  return text;
}

}  // namespace vigil::drivers::philips
