// Reads a story line by line. Each kind of line has one function; the words for things that happen
// are order.cpp's.
#include "simulators/story.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace vigil::sim {
namespace {

using Rest = std::span<const std::string>;
using Values = std::map<std::string, std::string, std::less<>>;
using enum Key::Kind;

void take(const Values& values, std::string_view key, double& into) {
  if (const auto it = values.find(key); it != values.end()) into = parse_number(it->second);
}

void take(const Values& values, std::string_view key, std::optional<double>& into) {
  if (const auto it = values.find(key); it != values.end()) into = parse_number(it->second);
}

void require(bool fine, const char* what) {
  if (!fine) throw BadInput(what);
}

void read_patient(Rest words, Traits& patient) {
  constexpr std::array keys{Key{number, "weight"}, Key{number, "age"},    Key{text, "sex"},
                            Key{number, "sbp"},    Key{number, "dbp"},    Key{number, "hr"},
                            Key{number, "spo2"},   Key{number, "breaths"}};
  const auto values = parse_keys(words, keys);
  take(values, "weight", patient.weight);
  take(values, "age", patient.age);
  take(values, "sbp", patient.systolic);
  take(values, "dbp", patient.diastolic);
  take(values, "hr", patient.heart_rate);
  take(values, "spo2", patient.spo2);
  take(values, "breaths", patient.breath_rate);
  if (const auto sex = values.find("sex"); sex != values.end()) {
    require(sex->second == "f" || sex->second == "m" || sex->second == "x", "sex is f, m or x");
    patient.sex = sex->second.front();
  }
  require(patient.diastolic < patient.systolic, "dbp must be below sbp");
  require(patient.spo2 > 0 && patient.spo2 <= 100, "spo2 is a percentage");
}

void read_drug(Rest words, std::optional<Dose>& into) {
  require(!into, "a second drug line");
  require(!words.empty() && (words[0] == "iv" || words[0] == "nasal"), "drug iv or drug nasal");
  constexpr std::array iv{Key{number, "mg_per_kg"}, Key{number, "minutes"}, Key{text, "start"},
                          Key{number, "g"}};
  constexpr std::array nasal{Key{number, "mg"}, Key{text, "start"}, Key{number, "g"}};
  Dose dose;
  dose.route = words[0] == "iv" ? Dose::Route::infusion : Dose::Route::nasal;
  const auto values = dose.route == Dose::Route::infusion ? parse_keys(words.subspan(1), iv)
                                                          : parse_keys(words.subspan(1), nasal);
  take(values, "mg_per_kg", dose.mg_per_kg);
  take(values, "minutes", dose.minutes);
  take(values, "mg", dose.mg);
  take(values, "g", dose.response);
  const auto start = values.find("start");
  require(start != values.end(), "drug needs start=+mm:ss");
  dose.start = parse_moment(start->second);
  if (dose.route == Dose::Route::infusion)
    require(dose.mg_per_kg > 0 && dose.minutes > 0, "drug iv needs mg_per_kg= and minutes=");
  else
    require(dose.mg >= 28 && dose.mg <= 140, "drug nasal needs mg=, 28 for each device");
  into = dose;
}

void read_cuff(Rest words, CuffPlan& cuff) {
  constexpr std::array keys{Key{duration, "every"}, Key{text, "first"}, Key{text, "arm"}};
  const auto values = parse_keys(words, keys);
  const auto every = values.find("every");
  require(every != values.end(), "cuff needs every=");
  cuff.every = from_seconds(parse_duration(every->second));
  require(*cuff.every >= Seconds{60}, "cuff every= less than a minute");
  if (const auto first = values.find("first"); first != values.end())
    cuff.first = parse_moment(first->second);
  if (const auto arm = values.find("arm"); arm != values.end()) {
    require(arm->second == "same" || arm->second == "other", "arm is same or other");
    cuff.same_arm = arm->second == "same";
  }
}

void read_artefacts(Rest words, Artefacts& artefacts) {
  constexpr std::array keys{Key{number, "motion_per_hour"}, Key{number, "cuff_fail"},
                            Key{number, "cuff_gross"}, Key{number, "spo2_bias"},
                            Key{number, "cuff_bias"}};
  const auto values = parse_keys(words, keys);
  take(values, "motion_per_hour", artefacts.motion_per_hour);
  take(values, "cuff_fail", artefacts.cuff_fail);
  take(values, "cuff_gross", artefacts.cuff_gross);
  take(values, "spo2_bias", artefacts.spo2_bias);
  take(values, "cuff_bias", artefacts.cuff_bias);
}

std::string text_after(const std::string& line, std::string_view word) {
  const auto start = line.find_first_not_of(" \t", line.find(word) + word.size());
  return start == std::string::npos ? std::string{} : line.substr(start);
}

void read_line(const std::string& line, int number_of_line, Story& story) {
  const auto words = split_words(line);
  if (words.empty()) return;
  const bool timed = words[0].front() == '+';
  const Time at = timed ? parse_moment(words[0]) : Time{};
  const Rest rest = Rest{words}.subspan(timed ? 1 : 0);
  require(!rest.empty(), "a time, and then nothing");
  if (rest[0] == "staff") {
    story.staff.push_back({at, text_after(line, "staff"), number_of_line});
  } else if (timed) {
    story.plan.push_back({at, parse_order(rest)});
  } else if (rest[0] == "title") {
    story.title = text_after(line, "title");
  } else if (rest[0] == "patient") {
    read_patient(rest.subspan(1), story.patient);
  } else if (rest[0] == "drug") {
    read_drug(rest.subspan(1), story.dose);
  } else if (rest[0] == "cuff") {
    read_cuff(rest.subspan(1), story.cuff);
  } else if (rest[0] == "artefacts") {
    read_artefacts(rest.subspan(1), story.artefacts);
  } else {
    throw BadInput("unknown word '" + rest[0] + "'");
  }
}

}  // namespace

Time parse_moment(const std::string& text) {
  require(text.size() > 1 && text.front() == '+', "a time is written +mm:ss or +h:mm:ss");
  double total = 0.0;
  int parts = 0;
  for (std::string_view left = std::string_view{text}.substr(1);; ++parts) {
    const auto colon = left.find(':');
    const double part = parse_number(left.substr(0, colon));
    require(part >= 0 && (parts == 0 || part < 60), "minutes and seconds are below 60");
    total = total * 60.0 + part;
    if (colon == std::string_view::npos) break;
    left = left.substr(colon + 1);
  }
  require(parts == 1 || parts == 2, "a time is written +mm:ss or +h:mm:ss");
  return from_seconds(total);
}

Story read_story(std::istream& in, const std::string& name) {
  Story story;
  int number_of_line = 0;
  for (std::string line; std::getline(in, line);) {
    ++number_of_line;
    if (line.ends_with('\r')) line.pop_back();
    try {
      read_line(line, number_of_line, story);
    } catch (const BadInput& error) {
      throw BadInput(name + ":" + std::to_string(number_of_line) + ": " + error.what());
    }
  }
  std::stable_sort(story.plan.begin(), story.plan.end(),
                   [](const Planned& a, const Planned& b) { return a.at < b.at; });
  return story;
}

Story load_story(const std::string& path) {
  std::ifstream in{path};
  if (!in) throw BadInput(path + ": cannot be read");
  return read_story(in, path);
}

}  // namespace vigil::sim
