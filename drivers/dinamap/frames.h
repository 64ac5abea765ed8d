// Bytes <-> frames of the DINAMAP host communication protocol in ASCII: requests, replies and their
// checksum. What a reply means for a bed over time (new, old, late) is left to dinamap.cpp.
//
// Facts: protocol sheet "GE / Critikon DINAMAP", cited by section at each constant. The vendor's
// own document is GE 2010566 "Host Communications Reference Manual".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vigil::drivers::dinamap {

// Section 2: unit identifier, two letters, data, two check characters, CR. The longest known line
// is the NA reply with 21 characters; more than twice that without an end is noise.
inline constexpr std::size_t longest_line = 48;
inline constexpr char unit = ' ';  // section 2: the default unit identifier

// The letters of a command or reply and what follows them, without the check characters.
struct Reply {
  std::string_view letters;
  std::string_view data;
};

// NA and NF, section 3.1.
struct Cuff {
  int status = 0;                             // 0 busy, 1 done, others see status_text
  int patient = 0;                            // 0 unknown, 1 adult, 2 neonate
  int mode = 0;                               // 0 normal, 1 stat
  int age = 0;                                // seconds since the result
  int systolic = 0, diastolic = 0, mean = 0;  // mmHg, 0: none

  bool busy() const { return status == 0; }
  bool failed() const { return status >= 3; }
  // A result that may be used: section 3.1 rule 1.
  bool has_result() const { return status == 1 && age <= oldest && systolic > 0; }

  static constexpr int oldest = 5400;  // beyond, the age is 9999
};

// OA, section 3.2.
struct Oximeter {
  int status = 0;     // 1 operating; 0 standby, 3 no data, 6 unplugged
  int spo2 = 0;       // percent
  int strength = 0;   // 0-9
  int averaging = 0;  // seconds
};

// RA and RC, section 3.3.
inline constexpr int from_oximeter = 2;
inline constexpr int from_cuff = 3;
struct Rate {
  int source = 0;
  std::optional<int> rate;  // 1/min
};

// TC, section 3.4.
struct Thermometer {
  int status = 0;                    // 0 OK or idle
  int mode = 0;                      // 0 predictive, 1 monitor
  char counter = ' ';                // another one for each determination
  std::optional<int> age;            // seconds
  std::optional<int> fahrenheit_10;  // tenths of a degree Fahrenheit
  int shown_unit = 0;                // how the panel shows it: 0 F, 1 C
};

// The two check characters for everything from the unit identifier on.
std::string checksum(std::string_view text);

// The bytes to send for a body such as "NA".
std::string request(std::string_view body);

// A reply whose unit identifier, alphabet and checksum are right; it refers to `line`.
std::optional<Reply> parse_reply(std::string_view line);

// Empty unless every field has the right place and alphabet and a possible value.
std::optional<Cuff> parse_cuff(std::string_view data);
std::optional<Oximeter> parse_oximeter(std::string_view data);
std::optional<Rate> parse_rate(std::string_view data);
std::optional<Thermometer> parse_thermometer(std::string_view data);

// Why a determination (NA) ended without a result, or why there is no oximeter value (OA).
std::string_view cuff_status_text(int status);
std::string_view oximeter_status_text(int status);

}  // namespace vigil::drivers::dinamap
