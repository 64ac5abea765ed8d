// The words that make something happen: to the patient, to a sensor, to a line. The same words
// stand in a story (with a time) and are typed on standard input (for now).
//
// This is vocabulary only: what a word does is in patient.cpp, cuff.cpp and faults.cpp.
#pragma once

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "simulators/vitals.h"

namespace vigil::sim {

// What somebody wrote is wrong. The text names the file and line where there is one.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Touches { patient, cuff, sensor, line };

struct Order {
  std::string device;  // empty: every device
  std::string word;
  Touches touches{};
  std::map<std::string, double, std::less<>> values;  // durations in seconds

  double number(std::string_view key) const { return values.find(key)->second; }
  Time duration(std::string_view key) const { return from_seconds(number(key)); }
};

using Words = std::vector<std::string>;
Words split_words(std::string_view line);

// [fault] [DEVICE] WORD [key=value]...   Throws BadInput. Keys not given have their default.
Order parse_order(std::span<const std::string> words);

// "key=value" pairs against the keys that are allowed. Throws BadInput naming the key.
struct Key {
  enum class Kind { number, duration, text } kind;
  std::string_view name;
};
std::map<std::string, std::string, std::less<>> parse_keys(std::span<const std::string> words,
                                                           std::span<const Key> allowed);

double parse_number(std::string_view text);    // "0.5", "-35"
double parse_duration(std::string_view text);  // "250ms", "30s", "5m", "1h": seconds

// The names that may stand before "=" on the command line, without their variants.
std::span<const std::string_view> device_names();

}  // namespace vigil::sim
