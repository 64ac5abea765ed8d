// Acknowledgements (hl7-mllp sheet, section 4): which codes a message asks for, and the text of an
// ACK. When to send one is decided in decoder.cpp.
#pragma once

#include <string>
#include <string_view>

#include "drivers/hl7/message.h"
#include "drivers/observation.h"

namespace vigil::drivers::hl7 {

// What became of a message. Error: its content is wrong. Rejected: it cannot be processed at all.
struct Verdict {
  enum class Outcome : std::uint8_t { accepted, error, rejected };

  Outcome outcome = Outcome::accepted;
  std::string_view code;       // ERR-3, table 0357
  std::string_view msh_field;  // ERR-2: the number of the field of MSH that is at fault, if one is
  std::string_view text;       // ERR-7, in English
};

// `automatic` follows MSH-15 and MSH-16; the others override them for one source.
enum class AckMode : std::uint8_t { automatic, application, commit, none };

// MSA-1 of the answers in order of sending; empty when there is none.
struct AckCodes {
  std::string_view first, second;

  bool operator==(const AckCodes&) const = default;
};
AckCodes ack_codes(std::string_view msh15, std::string_view msh16, Verdict::Outcome, AckMode);

// Appends one framed ACK. It is written with the delimiters of the message it answers, so that what
// is copied from there stays right. `id` becomes MSH-10.
void append_ack(const Message& answered, std::string_view code, const Verdict&, Time now,
                std::string_view id, std::string& out);

}  // namespace vigil::drivers::hl7
