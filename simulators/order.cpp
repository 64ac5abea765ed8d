// The table of words with their keys and defaults, and its parser.
#include "simulators/order.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace vigil::sim {
namespace {

struct Argument {
  std::string_view name;
  Key::Kind kind;
  double fallback;
};

struct Word {
  std::string_view name;
  Touches touches;
  std::vector<Argument> arguments;
};

// Shapes and sizes: clinical reference, section 2.6, event library.
const std::vector<Word>& vocabulary() {
  constexpr auto number = Key::Kind::number;
  constexpr auto duration = Key::Kind::duration;
  constexpr auto patient = Touches::patient;
  constexpr auto sensor = Touches::sensor;
  constexpr auto line = Touches::line;
  static const std::vector<Word> words{
      {"desaturate",
       patient,
       {{"to", number, 82},
        {"over", duration, 60},
        {"hold", duration, 90},
        {"recover", duration, 120}}},
      {"tachycardia",
       patient,
       {{"to", number, 130},
        {"over", duration, 60},
        {"hold", duration, 300},
        {"recover", duration, 180}}},
      {"bradycardia",
       patient,
       {{"to", number, 42},
        {"over", duration, 60},
        {"hold", duration, 120},
        {"recover", duration, 120}}},
      {"vasovagal",
       patient,
       {{"hr", number, -35},
        {"sbp", number, -40},
        {"over", duration, 60},
        {"hold", duration, 30},
        {"recover", duration, 180}}},
      {"hypotension",
       patient,
       {{"sbp", number, -45},
        {"over", duration, 120},
        {"hold", duration, 600},
        {"recover", duration, 600}}},
      {"surge", patient, {{"g", number, 3}, {"over", duration, 120}}},
      {"apnoea", patient, {{"for", duration, 60}}},
      {"motion", patient, {{"for", duration, 20}, {"rate", number, 0}}},
      {"low_perfusion", patient, {{"for", duration, 60}}},
      {"cuff_now", Touches::cuff, {}},
      {"cuff_fails", Touches::cuff, {{"n", number, 1}}},
      {"cuff_artefact", Touches::cuff, {{"by", number, 45}}},
      {"sensor_off", sensor, {{"for", duration, 45}}},
      {"wrong_finger", sensor, {{"for", duration, 30}}},
      {"freeze", sensor, {{"for", duration, 180}}},
      {"repeat_old", sensor, {}},
      {"cut", line, {{"for", duration, 30}}},
      {"noise", line, {{"for", duration, 5}}},
      {"half_frame", line, {{"n", number, 1}}},
      {"bad_checksum", line, {{"n", number, 1}}},
      {"late", line, {{"n", number, 1}, {"by", duration, 2}}},
      {"drip", line, {{"for", duration, 20}, {"gap", duration, 0.05}}},
      {"flood", line, {{"n", number, 2000}}},
  };
  return words;
}

bool is_device(std::string_view word) {
  const auto names = device_names();
  return std::find(names.begin(), names.end(), word) != names.end();
}

double parse_value(Key::Kind kind, std::string_view text) {
  return kind == Key::Kind::duration ? parse_duration(text) : parse_number(text);
}

}  // namespace

std::span<const std::string_view> device_names() {
  // clang-format off
  static constexpr std::string_view names[] = {
      "nonin", "masimo", "nellcor", "contec", "dinamap", "datascope", "suntech",
      "philips", "ge", "pcd01", "mindray", "pds"};
  // clang-format on
  return names;
}

Words split_words(std::string_view line) {
  std::istringstream in{std::string{line.substr(0, line.find('#'))}};
  Words words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

double parse_number(std::string_view text) {
  double value = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    throw BadInput("not a number: '" + std::string{text} + "'");
  return value;
}

double parse_duration(std::string_view text) {
  struct Unit {
    std::string_view name;
    double seconds;
  };
  for (const auto& [name, seconds] : {Unit{"ms", 0.001}, {"s", 1}, {"m", 60}, {"h", 3600}}) {
    if (!text.ends_with(name)) continue;
    const double count = parse_number(text.substr(0, text.size() - name.size()));
    if (count < 0) break;
    return count * seconds;
  }
  throw BadInput("not a duration (30s, 5m, 250ms): '" + std::string{text} + "'");
}

std::map<std::string, std::string, std::less<>> parse_keys(std::span<const std::string> words,
                                                           std::span<const Key> allowed) {
  std::map<std::string, std::string, std::less<>> result;
  for (const auto& word : words) {
    const auto equals = word.find('=');
    const auto name = word.substr(0, equals);
    const auto key = std::find_if(allowed.begin(), allowed.end(),
                                  [&](const Key& candidate) { return candidate.name == name; });
    if (key == allowed.end()) throw BadInput("unknown key '" + name + "'");
    if (equals == std::string::npos) throw BadInput("key without value: '" + name + "'");
    const auto value = word.substr(equals + 1);
    if (key->kind != Key::Kind::text) static_cast<void>(parse_value(key->kind, value));
    if (!result.emplace(name, value).second) throw BadInput("key given twice: '" + name + "'");
  }
  return result;
}

Order parse_order(std::span<const std::string> words) {
  if (!words.empty() && words.front() == "fault") words = words.subspan(1);
  Order order;
  if (!words.empty() && is_device(words.front())) {
    order.device = words.front();
    words = words.subspan(1);
  }
  if (words.empty()) throw BadInput("a word is missing: what shall happen?");
  const auto& known = vocabulary();
  const auto word = std::find_if(known.begin(), known.end(),
                                 [&](const Word& w) { return w.name == words.front(); });
  if (word == known.end()) throw BadInput("unknown word '" + words.front() + "'");
  order.word = word->name;
  order.touches = word->touches;
  std::vector<Key> keys;
  for (const auto& argument : word->arguments) {
    keys.push_back({argument.kind, argument.name});
    order.values.emplace(argument.name, argument.fallback);
  }
  const auto given = parse_keys(words.subspan(1), keys);
  for (const auto& key : keys)
    if (const auto it = given.find(key.name); it != given.end())
      order.values.find(key.name)->second = parse_value(key.kind, it->second);
  return order;
}

}  // namespace vigil::sim
