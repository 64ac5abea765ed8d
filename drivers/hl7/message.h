// The syntax of an HL7 v2 message (hl7-mllp sheet, section 2): delimiters, segments, fields and
// their parts, all as views into the payload. Nothing is copied and nothing is unescaped here; see
// text.h for that. Views live as long as the payload.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vigil::drivers::hl7 {

// As the message defines them in MSH-1 and MSH-2; '\0' stands for one that is not defined.
struct Delimiters {
  char field = '|';
  char component = '^';
  char repetition = '~';
  char escape = '\\';
  char subcomponent = '&';

  bool operator==(const Delimiters&) const = default;
};

// The nth part of a text, counted from 1; empty when there are fewer.
std::string_view part(std::string_view text, char separator, std::size_t n);

// Without blanks at both ends.
std::string_view trimmed(std::string_view text);

// Has content: neither empty nor `""`, which means "deleted" (section 2).
bool given(std::string_view field);

// "OBX" for `OBX|1|NM|...`; empty when the segment does not start with a name and a separator.
std::string_view name_of(std::string_view segment, char separator);

// A segment split into fields; number 0 is its name. Fields past the last one we ever need are cut.
class Fields {
 public:
  void split(std::string_view segment, char separator);
  std::string_view operator[](std::size_t n) const {
    return n < count_ && n < most ? fields_[n] : std::string_view{};
  }

 private:
  static constexpr std::size_t most = 32;  // OBR-29 is the highest
  std::array<std::string_view, most> fields_;
  std::size_t count_ = 0;
};

class Message {
 public:
  // Reads the delimiters and the MSH segment. Returns what was expected and not found; empty: good.
  std::string_view open(std::string_view payload);

  // The next segment that is not empty, MSH excluded; false at the end.
  bool next(std::string_view& segment);

  // How many segments of that name there are behind MSH.
  std::size_t count(std::string_view name) const;

  const Delimiters& delimiters() const { return delimiters_; }
  std::string_view msh(std::size_t n) const { return msh_[n - 1]; }  // n >= 2

  // The nth component of a field, of its first repetition.
  std::string_view component(std::string_view field, std::size_t n) const {
    return part(part(field, delimiters_.repetition, 1), delimiters_.component, n);
  }

 private:
  std::string_view read_delimiters(std::string_view msh);
  std::string_view cut_segment(std::string_view& text) const;

  Delimiters delimiters_;
  std::string_view terminators_;
  Fields msh_;
  std::string_view rest_;
  std::string_view body_;
};

}  // namespace vigil::drivers::hl7
