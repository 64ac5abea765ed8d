// Text inside fields: escape sequences and character sets (hl7-mllp sheet, section 2). Only names,
// places and alarm texts pass through here; numbers and codes are ASCII in every set that MLLP can
// carry and are read as they stand.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {

// Appends the text with its escape sequences resolved. Sequences that are unknown, local or not
// terminated stay as they are. To be called on a part that is already split off, never before.
void unescape(std::string_view text, const Delimiters&, std::string& out);

// MSH-18. `automatic` stands for empty, ASCII and names we do not know: UTF-8 when the bytes are
// valid UTF-8, else 8859-1. `unsupported` are the sets of several bytes a character other than
// UTF-8: their ASCII survives, the rest is replaced.
enum class Charset : std::uint8_t {
  automatic,
  utf8,
  latin1,
  iso8859_2,
  iso8859_3,
  iso8859_4,
  iso8859_5,
  iso8859_6,
  iso8859_7,
  iso8859_8,
  iso8859_9,
  iso8859_15,
  unsupported,
};
Charset charset_from(std::string_view msh18);

// Appends the bytes as UTF-8; what is not a character becomes U+FFFD.
void append_utf8(std::string_view bytes, Charset, std::string& out);

// Appends the pieces one after the other.
void append_all(std::string& out, std::initializer_list<std::string_view> pieces);

// Appends a number as people write it: 86, 36.6.
void append_number(double, std::string& out);

// Escapes and character set in one, with the buffer in between kept for the next call.
class TextReader {
 public:
  void start(const Message&);
  void append(std::string_view field, std::string& out);

 private:
  Delimiters delimiters_;
  Charset charset_ = Charset::automatic;
  std::string scratch_;
};

}  // namespace vigil::drivers::hl7
