#include "drivers/hl7/scrub_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "drivers/hl7/codes.h"
#include "drivers/hl7/numbers.h"

namespace vigil::drivers::hl7 {
namespace {

constexpr std::array<std::string_view, 12> personal{"PID", "PD1", "NK1", "PV1", "PV2", "NTE",
                                                    "GT1", "IN1", "AL1", "DG1", "MRG", "ROL"};

// What flags, kinds of identifiers and the values of alerts and of a monitor's mode are made of
// (ihe-pcd sections 2 and 4, hl7-mllp section 5), systems of codes, and how monitors label what
// they measure.
constexpr std::string_view words[] = {
    "start",       "continue",
    "end",         "update",
    "tpoint",      "escalate",
    "reset",       "deescalate",
    "present",     "inactive",
    "active",      "latched",
    "enabled",     "audio-paused",
    "audio-off",   "alarm-paused",
    "alarm-off",   "alert-acknowledged",
    "PH",          "PM",
    "PL",          "PN",
    "PU",          "SP",
    "ST",          "SA",
    "MONITORING",  "APERIODIC",
    "MDC",         "N",
    "A",           "L",
    "H",           "LL",
    "HH",          "R",
    "INV",         "NAV",
    "QUES",        "EARLY",
    "CALIB",       "DEMO",
    "TEST",        "?",
    "<",           ">",
    "ISO",         "DNS",
    "EUI-64",      "GUID",
    "UUID",        "MAC",
    "URI",         "IP",
    "HCD",         "MSET",
    "ONGOING",     "INOP",
    "STALE",       "VALID",
    "CONFIRMED",   "MDIL",
    "MDIL-ALERT",  "LN",
    "LOINC",       "EHC",
    "WAP",         "SCT",
    "local",       "HR",
    "PR",          "RR",
    "SpO2",        "PI",
    "Perf",        "Temp",
    "Sys",         "Dia",
    "Mean",        "NBP",
    "NBPs",        "NBPd",
    "NBPm",        "Pulse",
    "Pulse (NBP)", "Pulse (SpO2)",
    "sMode",
};

// How clinics call where a patient is. In capital letters.
constexpr std::string_view places[] = {
    "BAY",  "BED",      "CCU",      "CHAIR", "CLINIC", "ED",   "ER",  "FLOOR",
    "ICU",  "INFUSION", "KETAMINE", "NICU",  "OR",     "PACU", "POD", "ROOM",
    "SITE", "STATION",  "SUITE",    "UNIT",  "WARD",   "ZONE",
};

// OBX-2, table 0125.
constexpr std::array<std::string_view, 20> types{"",    "NM",  "SN", "ST", "TX", "FT", "CE",
                                                 "CWE", "CNE", "CF", "DT", "TM", "TS", "DTM",
                                                 "ED",  "NA",  "EI", "ID", "IS", "RP"};

template <typename List>
bool is_one_of(std::string_view text, const List& list) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

bool reference(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

// "BED2", "R", "12".
bool is_place_word(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  const auto letters = static_cast<std::size_t>(
      std::find_if_not(text.begin(), text.end(), is_letter) - text.begin());
  const std::string_view number = text.substr(letters);
  if (number.size() > most_digits || !only(number, is_digit)) return false;
  std::string word(text.substr(0, letters));
  for (char& c : word) c = static_cast<char>(c & ~0x20);
  return letters <= 1 || is_one_of(std::string_view(word), places);
}

}  // namespace

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
bool only(std::string_view text, bool (*allowed)(char)) {
  return std::all_of(text.begin(), text.end(), allowed);
}

bool is_about_a_person(std::string_view name) {
  return is_one_of(name, personal);
}

bool is_type(std::string_view text) {
  return is_one_of(text, types);
}

bool is_known_word(std::string_view text) {
  return is_one_of(text, words) || (text.starts_with("MDC") && only(text, reference));
}

bool is_path(std::string_view text) {
  constexpr std::size_t longest_part = 6;  // a number of the nomenclature
  constexpr std::size_t most_parts = 24;
  if (text.size() > 2 && text.find('.') == std::string_view::npos) return false;
  for (std::size_t n = 1; n <= most_parts; ++n) {
    const std::string_view piece = part(text, '.', n);
    if (piece.size() > longest_part || !only(piece, is_digit)) return false;
  }
  return true;
}

bool is_code_number(std::string_view text) {
  constexpr std::size_t longest = 6;
  if (text.size() == 9 && text[4] == '-') return mdc_number(text).has_value();
  const std::size_t dash = text.find('-');  // LOINC has one check digit
  if (dash != std::string_view::npos && dash + 2 != text.size()) return false;
  return text.substr(0, dash).size() <= longest && only(text.substr(0, dash), is_digit) &&
         (dash == std::string_view::npos || is_digit(text.back()));
}

bool means_a_vital_sign(std::string_view code, std::string_view system, std::string_view obx4,
                        const Delimiters& d) {
  if (code.empty()) return false;
  std::string alone(code);
  alone.append(2, d.component).append(system);
  return find_vital(alone, obx4, d).vital != Vital::none;
}

bool is_place(std::string_view text) {
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    if (!is_place_word(text.substr(0, blank))) return false;
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return true;
}

std::size_t good_part(std::string_view segment, char separator) {
  std::size_t end = segment.size();
  for (const std::string_view name : personal) {
    for (std::size_t at = segment.find(name, 1); at < end; at = segment.find(name, at + 1)) {
      if (at + name.size() < segment.size() && segment[at + name.size()] == separator) end = at;
    }
  }
  return end;
}

}  // namespace vigil::drivers::hl7
