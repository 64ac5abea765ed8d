#include "tests/support/scenario.h"

#include "tests/support/stage.h"
#include "tests/support/walker.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <stdexcept>

namespace vigil::testing {
namespace {

using std::chrono::seconds;

std::string stamped(Time zero, const Said& s) {
  const auto total = std::chrono::floor<seconds>(s.at - zero).count();
  char text[32];
  std::snprintf(text, sizeof text, "%02ld:%02ld", static_cast<long>(total / 60),
                static_cast<long>(total % 60));
  return "= +" + std::string{text} + ' ' + s.text + '\n';
}

std::string joined(Time zero, const std::vector<Said>& said) {
  std::string text;
  for (const Said& s : said) {
    text += std::to_string((s.at - zero) / Millis{1}) + ' ' + s.text + '\n';
  }
  return text;
}

ScenarioResult play(std::string_view text, const std::string& profiles, std::size_t turn) {
  Stage stage{profiles, turn};
  ScenarioResult result;
  std::istringstream in{std::string{text}};
  std::size_t printed = 0;
  int line_number = 0;
  const auto print_before = [&](Time limit) {
    const std::vector<Said>& shown = stage.shown();
    for (; printed < shown.size() && shown[printed].at < limit; ++printed) {
      result.text += stamped(stage.start(), shown[printed]);
    }
  };
  for (std::string line; std::getline(in, line);) {
    ++line_number;
    if (line.starts_with("=")) continue;
    const Words words = words_of(line);
    try {
      if (!words.empty() && !words[0].starts_with("#")) {
        if (!words[0].starts_with("+")) {
          stage.header(words);
        } else {
          const Millis after = span_of(std::string_view{words[0]}.substr(1));
          stage.act(after, words);
          print_before(stage.start() + after);  // what came first stands before the line
        }
      }
    } catch (const std::exception& e) {
      throw std::runtime_error("line " + std::to_string(line_number) + ": " + e.what());
    }
    result.text += line + '\n';
    print_before(Time::max());
  }
  std::mt19937_64 random{text.size()};  // each story is cut elsewhere
  result.effects = joined(stage.start(), stage.bedside().heard().said);
  result.replayed = joined(stage.start(), stage.bedside().replay());
  for (int i = 0; i < std::max(1, walks() / usual_walks); ++i) {
    result.jittered.push_back(joined(stage.start(), stage.bedside().replay_jittered(random)));
    result.cut.push_back(joined(stage.start(), stage.bedside().replay_cut(random)));
  }
  return result;
}

// The names after the word "profile".
std::size_t profiles_named(std::string_view text) {
  std::istringstream in{std::string{text}};
  for (std::string line; std::getline(in, line);) {
    const Words words = words_of(line);
    if (!words.empty() && words[0] == "profile") return words.size() - 1;
  }
  return 1;
}

}  // namespace

std::vector<ScenarioResult> run_scenario(std::string_view text,
                                         const std::string& profile_directory) {
  std::vector<ScenarioResult> results;
  for (std::size_t turn = 0; turn < profiles_named(text); ++turn) {
    results.push_back(play(text, profile_directory, turn));
  }
  return results;
}

}  // namespace vigil::testing
