#include "alerts/bedside_alarms.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::alerts {
namespace {

constexpr std::size_t most = 32;

// The colours are those of GE (ge-dri sheet, section 7); "prompt" and "information" ask to look.
std::optional<Priority> priority_of(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, Priority>, 6> others{{
      {"red", Priority::high},
      {"yellow", Priority::medium},
      {"white", Priority::low},
      {"prompt", Priority::low},
      {"information", Priority::low},
      {"none", Priority::low},
  }};
  for (const auto& [name, priority] : others) {
    if (word == name) return priority;
  }
  return priority_from(word);
}

bool is_turn(std::string_view word) {
  constexpr std::array<std::string_view, 7> turns{"start",    "update",     "change", "continue",
                                                  "escalate", "deescalate", "end"};
  return std::find(turns.begin(), turns.end(), word) != turns.end();
}

// "high start: SpO2 LOW" in its parts; no turn: of a moment.
struct Said {
  std::string_view text, turn;
  std::optional<Priority> priority;
};

Said read(std::string_view detail) {
  const std::size_t colon = detail.find(": ");
  if (colon == std::string_view::npos) return {detail, {}, {}};
  const std::string_view front = detail.substr(0, colon);
  const std::size_t blank = front.rfind(' ');
  const std::string_view turn = blank == std::string_view::npos ? front : front.substr(blank + 1);
  const std::string_view text = detail.substr(colon + 2);
  const auto priority = priority_of(front.substr(0, blank == front.npos ? 0 : blank));
  if (is_turn(turn)) return {text, turn, priority};
  // "medium tpoint: Recheck BP"
  return priority ? Said{text, {}, priority} : Said{detail, {}, {}};
}

// Up to the bracket that tells its kind, or to what is added to it: "SpO2 LOW (patient), silenced".
std::string key_of(std::string_view text) {
  const std::size_t bracket = text.find(')');
  text = text.substr(0, bracket == text.npos ? text.find(',') : bracket + 1);
  std::string key;
  for (const char c : text) {
    if ((c < '0' || c > '9') && c != '.') key += c;
  }
  return key;
}

}  // namespace

void follow(std::vector<BedsideAlarm>& alarms, std::string_view detail, Time now) {
  const Said said = read(detail);
  const std::string key = key_of(said.text);
  const auto found = std::find_if(alarms.begin(), alarms.end(),
                                  [&](const BedsideAlarm& a) { return a.key == key; });
  if (said.turn == "end") {
    if (found != alarms.end()) alarms.erase(found);
    return;
  }
  BedsideAlarm alarm{key, std::string{said.text}, said.priority.value_or(Priority::medium),
                     said.text.find("(technical)") != std::string_view::npos, std::nullopt};
  if (said.turn.empty()) alarm.until = now + momentary;
  if (found != alarms.end()) {
    if (!said.priority) alarm.priority = found->priority;
    *found = std::move(alarm);
  } else if (alarms.size() < most) {
    alarms.push_back(std::move(alarm));
  }
}

}  // namespace vigil::alerts
