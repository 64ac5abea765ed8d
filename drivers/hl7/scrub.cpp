#include "drivers/hl7/scrub.h"

#include <algorithm>
#include <array>

#include "drivers/hl7/dialects.h"
#include "drivers/hl7/dtm.h"
#include "drivers/hl7/mllp.h"
#include "drivers/hl7/numbers.h"
#include "drivers/hl7/row.h"

namespace vigil::drivers::hl7 {
namespace {

// Longer than any code, flag or place that means something.
constexpr std::size_t longest_code = 200, longest_place = 120, longest_flag = 24;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Segments that are about a person (hl7-mllp section 2). One that stands inside another has lost
// the end of the line before it.
constexpr std::array<std::string_view, 12> personal{"PID", "PD1", "NK1", "PV1", "PV2", "NTE",
                                                    "GT1", "IN1", "AL1", "DG1", "MRG", "ROL"};

// What flags, kinds of identifiers and the values of alerts and of a monitor's mode are made of
// (ihe-pcd sections 2 and 4, hl7-mllp section 5). Any other word may be somebody's.
constexpr std::array<std::string_view, 62> words{"start",     "continue",
                                                 "end",       "update",
                                                 "tpoint",    "escalate",
                                                 "reset",     "deescalate",
                                                 "present",   "inactive",
                                                 "active",    "latched",
                                                 "enabled",   "audio-paused",
                                                 "audio-off", "alarm-paused",
                                                 "alarm-off", "alert-acknowledged",
                                                 "PH",        "PM",
                                                 "PL",        "PI",
                                                 "PN",        "PU",
                                                 "SP",        "ST",
                                                 "SA",        "MONITORING",
                                                 "APERIODIC", "MDC",
                                                 "N",         "A",
                                                 "L",         "H",
                                                 "LL",        "HH",
                                                 "R",         "INV",
                                                 "NAV",       "QUES",
                                                 "EARLY",     "CALIB",
                                                 "DEMO",      "TEST",
                                                 "?",         "<",
                                                 ">",         "ISO",
                                                 "DNS",       "EUI-64",
                                                 "GUID",      "UUID",
                                                 "MAC",       "URI",
                                                 "IP",        "HCD",
                                                 "MSET",      "ONGOING",
                                                 "INOP",      "STALE",
                                                 "VALID",     "CONFIRMED"};

// OBX-2, table 0125.
constexpr std::array<std::string_view, 20> types{"",    "NM",  "SN", "ST", "TX", "FT", "CE",
                                                 "CWE", "CNE", "CF", "DT", "TM", "TS", "DTM",
                                                 "ED",  "NA",  "EI", "ID", "IS", "RP"};

template <std::size_t Size>
bool is_one_of(std::string_view text, const std::array<std::string_view, Size>& list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool only(std::string_view text, bool (*allowed)(char)) {
  return std::all_of(text.begin(), text.end(), allowed);
}

bool numeric(char c) {
  return is_digit(c) || std::string_view(" .-+<>=^/*").find(c) != std::string_view::npos;
}
bool reference(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_';
}

// "1.3.1.150456", "1": a place in the containment tree, not the number of a file.
bool is_path(std::string_view text) {
  constexpr std::size_t longest_part = 6;  // a number of the nomenclature
  if (text.size() > 2 && text.find('.') == std::string_view::npos) return false;
  for (std::size_t n = 1; n <= longest_flag; ++n) {
    const std::string_view piece = part(text, '.', n);
    if (piece.size() > longest_part || !only(piece, is_digit)) return false;
  }
  return true;
}

bool is_known_word(std::string_view text) {
  if (is_one_of(text, words)) return true;
  return text.starts_with("MDC") && only(text, reference);
}

// Where a segment about a person begins inside this one; its size when none does.
std::size_t good_part(std::string_view segment, char separator) {
  std::size_t end = segment.size();
  for (const std::string_view name : personal) {
    for (std::size_t at = segment.find(name, 1); at < end; at = segment.find(name, at + 1)) {
      if (at + name.size() < segment.size() && segment[at + name.size()] == separator) end = at;
    }
  }
  return end;
}

}  // namespace

void scrub(std::span<std::vector<std::byte>> streams) {
  Scrubber scrubber;
  for (std::vector<std::byte>& bytes : streams) scrubber.stream(bytes);
}

char* Scrubber::place(std::string_view text) {
  return target_ + (text.data() - original_.data());
}

// Delimiters stay where they separate. Blanks and what separates numbers tell nobody's name.
void Scrubber::mask(std::string_view text, const Delimiters* d) {
  constexpr std::string_view harmless{"\0\n\r\x0B\x1C \"-.:*", 11};
  char* to = text.empty() ? nullptr : place(text);
  for (const char c : text) {
    const bool separates = d != nullptr && (c == d->field || c == d->component ||
                                            c == d->repetition || c == d->subcomponent);
    const bool stays = separates || harmless.find(c) != std::string_view::npos;
    *to++ = stays ? c : is_digit(c) ? '0' : 'X';
  }
}

void Scrubber::keep(std::string_view text, std::size_t longest) {
  if (!text.empty() && text.size() <= longest) std::copy(text.begin(), text.end(), place(text));
}

void Scrubber::keep_number(std::string_view text) {
  if (only(text, numeric)) keep(text, longest_flag);
}

void Scrubber::keep_time(std::string_view text) {
  if (parse_moment(text)) keep(text, longest_flag);
}

// A mark in the last letters and digits, so that two identifiers stay two.
void Scrubber::replace_id(std::string_view text) {
  if (!given(text)) return;
  constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::size_t number = ids_.try_emplace(std::string(text), ids_.size() + 1).first->second;
  char* const to = place(text);
  for (std::size_t i = text.size(); i-- > 0;) {
    if (!is_digit(text[i]) && !is_letter(text[i])) continue;
    to[i] = digits[number % digits.size()];
    number /= digits.size();
  }
}

void Scrubber::stream(std::vector<std::byte>& bytes) {
  original_.assign(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  target_ = reinterpret_cast<char*>(bytes.data());
  mask(original_, nullptr);
  Deframer deframer;
  Bytes rest = std::as_bytes(std::span(original_));
  while (const std::optional<Deframer::Item> item = deframer.next(Time{}, rest)) {
    if (item->kind == Deframer::Item::Kind::message) message(item->bytes);
  }
}

void Scrubber::message(std::string_view payload) {
  Message m;
  if (!m.open(payload).empty()) return;
  const Delimiters& d = m.delimiters();
  mask(payload, &d);
  if (payload.starts_with(byte_order_mark)) keep(payload.substr(0, byte_order_mark.size()), 3);
  pds_ = find_profile(m) == Profile::mindray_pds;
  keep_header(m);
  std::string_view one;
  while (m.next(one)) segment(one, m);
}

// MSH-4 to 6 and 8 name the clinic. MSH-10 comes back in our answer.
void Scrubber::keep_header(const Message& m) {
  constexpr std::size_t start = 4;  // MSH and the first delimiter
  keep({m.msh(2).data() - start, start}, start);
  keep(m.msh(2), 5);
  keep(m.component(m.msh(3), 1), longest_code);
  replace_id(m.component(m.msh(3), 2));
  keep_word(m.component(m.msh(3), 3));
  keep_time(m.component(m.msh(7), 1));
  for (const std::size_t n : {9U, 10U, 11U, 12U, 15U, 16U, 18U, 21U}) keep(m.msh(n), longest_code);
}

void Scrubber::segment(std::string_view segment, const Message& m) {
  const char separator = m.delimiters().field;
  const std::string_view good = segment.substr(0, good_part(segment, separator));
  const std::string_view name = name_of(good, separator);
  if (name.empty() || !only(name, reference)) return;
  fields_.split(good, separator);
  if (name == "PID" || name == "PV1") {
    keep_patient(fields_, m);
  } else if (name == "OBR") {
    keep_request(fields_, m);
  } else if (name == "OBX") {
    keep_row(fields_, m);
  } else if (name == "MSA") {
    keep(fields_[1], 2);
    keep(fields_[2], longest_code);
  }
  if (is_one_of(name, personal) || name == "OBR" || name == "OBX" || name == "MSA") keep(name, 3);
}

void Scrubber::keep_patient(const Fields& f, const Message& m) {
  if (f[0] == "PID") return replace_id(m.component(f[3], 1));
  keep(f[2], 1);
  keep(part(f[3], m.delimiters().repetition, 1), longest_place);
}

void Scrubber::keep_request(const Fields& f, const Message& m) {
  keep_number(f[1]);
  replace_id(m.component(f[3], 2));
  keep(f[4], longest_code);
  keep_time(m.component(f[7], 1));
  keep_time(m.component(f[8], 1));
}

// In a row that has lost or won a field everything stands elsewhere: its type tells.
void Scrubber::keep_row(const Fields& f, const Message& m) {
  if (!is_one_of(f[2], types)) return;
  const RowRules rules{m.delimiters(), pds_, Unit::mmhg, Unit::celsius};
  const bool vital = read_row(f, rules).vital != Vital::none;
  const Unit unit = read_unit(f[6], m.delimiters());
  keep_number(f[1]);
  keep(f[2], longest_flag);
  keep(f[3], longest_code);
  if (vital || is_path(f[4])) keep(f[4], longest_flag);
  keep_value(f, m, vital);
  if (vital || (unit != Unit::unknown && unit != Unit::absent)) keep(f[6], longest_code);
  keep_number(f[7]);
  keep_flags(f[8], m.delimiters());
  keep(f[11], 1);
  for (const std::size_t n : {13U, 15U, 17U}) {
    keep_word(m.component(f[n], 1));
    keep_word(m.component(f[n], 2));
  }
  keep_time(m.component(f[14], 1));
  replace_id(m.component(f[18], 1));
  replace_id(m.component(f[18], 3));
}

void Scrubber::keep_word(std::string_view text) {
  if (is_known_word(text)) keep(text, longest_code);
}

void Scrubber::keep_flags(std::string_view obx8, const Delimiters& d) {
  for (std::size_t n = 1; n <= 8; ++n) keep_word(part(obx8, d.repetition, n));
}

// A number is kept when it is a vital sign: others may be the number of a patient's file.
void Scrubber::keep_value(const Fields& f, const Message& m, bool vital) {
  if (vital && only(f[5], numeric)) return keep(f[5], longest_flag);
  keep_coded_value(f[5], m);
}

void Scrubber::keep_coded_value(std::string_view obx5, const Message& m) {
  const std::string_view code = m.component(obx5, 1);
  const bool coded = m.component(obx5, 3) == "MDC" || pds_;  // PDS: number and text of an alarm
  if (coded && code.size() <= 7 && whole_number(code)) keep(code, longest_flag);
  for (std::size_t n = 1; n <= 3; ++n) {
    keep_word(m.component(obx5, n));
  }
}

}  // namespace vigil::drivers::hl7
