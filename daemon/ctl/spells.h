// Two answers of the engine to one session, compared. A spell is a stretch of time in which a rule
// called: from the moment at which its condition became part of an alert to the moment at which it
// was over. An alert that goes through three limits is three spells, one for each rule.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "daemon/ctl/acts.h"
#include "daemon/ctl/turns.h"

namespace vigil::ctl {

struct Spell {
  std::string rule, cause;
  alerts::Priority priority{};  // the highest
  Time began{}, ended{};
  bool technical = false;
};

// The engine looks once a second: less than this is no difference.
inline constexpr Millis tolerance = std::chrono::seconds{2};
// An event for which somebody missed an alert lies within so long before the word.
inline constexpr Millis missed_window = std::chrono::minutes{10};

// Of turns on the time scale of 1970. What stands at the end ends there.
std::vector<Spell> spells_of(const std::vector<Turn>&, Time end);

enum class Outcome : std::uint8_t { same, moved, come, gone };
enum class Said : std::uint8_t { nothing, useful, nuisance, missed };
std::string_view name_of(Outcome);
std::string_view name_of(Said);

// A spell under A, under B, or one that is the same under both.
struct Pair {
  std::optional<Spell> a, b;
  Outcome outcome{};
  Said said{};
  const Spell& spell() const { return a ? *a : *b; }
};
// In order of time. `said`: what people said of alerts of the same cause at that time, useful
// before nuisance; missed, when it came under B and somebody had missed an alert.
std::vector<Pair> compare(std::vector<Spell> a, std::vector<Spell> b, const Acts&);

// What becomes of an alert that somebody found useful.
struct Useful {
  RecordedAlert alert;
  enum class Outcome : std::uint8_t {
    gone,
    less,
    neither,
    kept
  } outcome{};      // neither: nor under A
  std::string how;  // with less: "medium instead of high, 12 s later, by spo2-watch"
};
std::vector<Useful> useful_alerts(const std::vector<Spell>& a, const std::vector<Spell>& b,
                                  const Acts&);
std::string_view name_of(Useful::Outcome);

}  // namespace vigil::ctl
