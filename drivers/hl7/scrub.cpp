#include "drivers/hl7/scrub.h"

#include <algorithm>

#include "drivers/hl7/dialects.h"
#include "drivers/hl7/dtm.h"
#include "drivers/hl7/mllp.h"
#include "drivers/hl7/numbers.h"
#include "drivers/hl7/row.h"
#include "drivers/hl7/scrub_words.h"

namespace vigil::drivers::hl7 {
namespace {

// Longer than any code, flag or place that means something.
constexpr std::size_t longest_code = 200, longest_place = 120, longest_flag = 24;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool numeric(char c) {
  return is_digit(c) || std::string_view(" .-+<>=^/*").find(c) != std::string_view::npos;
}
bool of_a_name(char c) {
  return (c >= 'A' && c <= 'Z') || is_digit(c);
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
  if (name.empty() || !only(name, of_a_name)) return;
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
  if (is_about_a_person(name) || name == "OBR" || name == "OBX" || name == "MSA") keep(name, 3);
}

void Scrubber::keep_patient(const Fields& f, const Message& m) {
  if (f[0] == "PID") return replace_id(m.component(f[3], 1));
  keep(f[2], 1);
  keep_place(f[3], m.delimiters());
}

// A word that is none for a place may be who lies there. It becomes a mark, so that two beds stay
// two.
void Scrubber::keep_place(std::string_view pv1_3, const Delimiters& d) {
  std::string_view rest = part(pv1_3, d.repetition, 1);
  const char ends[] = {d.component, d.subcomponent};
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of({ends, 2}), rest.size());
    const std::string_view piece = rest.substr(0, end);
    if (is_place(piece)) {
      keep(piece, longest_place);
    } else {
      replace_id(piece);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// A code, its text and its system, twice; obx4 is OBX-4 of the same row. What is no number of a
// nomenclature and no word of ours may be anybody's.
void Scrubber::keep_code(std::string_view field, std::string_view obx4, const Delimiters& d) {
  for (std::size_t n = 1; n <= 6; ++n) {
    const std::string_view system = part(field, d.component, n + 2);
    for (std::size_t k = 1; k <= 2; ++k) {
      const std::string_view piece = part(part(field, d.component, n), d.subcomponent, k);
      const bool known = is_code_number(piece) || is_known_word(piece) ||
                         (n % 3 == 1 && means_a_vital_sign(piece, system, obx4, d));
      if (known) keep(piece, longest_code);
    }
  }
}

void Scrubber::keep_unit(std::string_view obx6, const Delimiters& d) {
  for (std::size_t n = 1; n <= 6; ++n) {
    const std::string_view piece = part(obx6, d.component, n);
    const Unit unit = read_unit(piece, d);
    const bool ours = unit != Unit::unknown && unit != Unit::absent;
    if (ours || is_code_number(piece) || is_known_word(piece)) keep(piece, longest_code);
  }
}

void Scrubber::keep_request(const Fields& f, const Message& m) {
  keep_number(f[1]);
  replace_id(m.component(f[3], 2));
  keep_code(f[4], {}, m.delimiters());
  keep_time(m.component(f[7], 1));
  keep_time(m.component(f[8], 1));
}

// In a row that has lost or won a field everything stands elsewhere: its type tells.
void Scrubber::keep_row(const Fields& f, const Message& m) {
  if (!is_type(f[2])) return;
  const RowRules rules{m.delimiters(), pds_, Unit::mmhg, Unit::celsius};
  const bool vital = read_row(f, rules).vital != Vital::none;
  keep_number(f[1]);
  keep(f[2], longest_flag);
  keep_code(f[3], f[4], m.delimiters());
  if (vital || is_path(f[4])) keep(f[4], longest_flag);
  keep_value(f, m, vital);
  keep_unit(f[6], m.delimiters());
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
