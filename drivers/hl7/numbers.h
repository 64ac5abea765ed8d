// Numbers as HL7 writes them, independent of any locale. None of these throws or guesses: a text is
// a number as a whole or not at all.
#pragma once

#include <optional>
#include <string_view>

namespace vigil::drivers::hl7 {

// NM: optional sign, digits, optional point; blanks around it occur; no exponent (hl7-mllp section
// 2). More digits than a double holds exactly are no measurement and are refused.
std::optional<double> parse_decimal(std::string_view text);

// Digits only, in that base.
std::optional<unsigned> whole_number(std::string_view text, int base = 10);

// An MDC number in decimal, or as Philips MDIL writes it: "0002-4182", partition and term in
// hexadecimal.
std::optional<unsigned> mdc_number(std::string_view code);

}  // namespace vigil::drivers::hl7
