// HL7 date-times: YYYY[MM[DD[HH[MM[SS[.s{1,4}]]]]]][+/-ZZZZ] (hl7-mllp sheet, section 2, "DTM
// traps"). What is written is kept as written; turning it into a Time needs minutes, and a zone for
// the senders that leave theirs out.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/observation.h"

namespace vigil::drivers::hl7 {

using Minutes = std::chrono::minutes;

struct Moment {
  enum class Precision : std::uint8_t { year, month, day, hour, minute, second, millisecond };

  int year = 0;
  unsigned month = 1, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0;
  Precision precision = Precision::year;
  std::optional<Minutes> offset;  // east of UTC; empty: the monitor's own zone
};

// Nothing when the text is empty, all zeros, malformed or an impossible date.
std::optional<Moment> parse_moment(std::string_view text);

// Nothing when there are no minutes: a date alone does not say when something was measured.
std::optional<Time> time_of(const Moment&, Minutes zone);
std::optional<Time> read_time(std::string_view text, Minutes zone);

// "+0100", "+01:00"; nothing for anything else.
std::optional<Minutes> parse_offset(std::string_view text);

// Appends YYYYMMDDHHMMSS, as a clock in that zone shows it.
void append_stamp(Time, Minutes zone, std::string& out);
// Appends YYYYMMDDHHMMSS.sss+0000.
void append_stamp_utc(Time, std::string& out);

}  // namespace vigil::drivers::hl7
