// What is known to be harmless in a message: words, numbers of nomenclatures, names of places. Who
// keeps what of them where is decided in scrub.h. What is not known here may be somebody's name.
#pragma once

#include <string_view>

#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {

bool is_digit(char c);
bool is_letter(char c);
bool only(std::string_view text, bool (*allowed)(char));

// PID, NTE, GT1 ...: a segment about a person.
bool is_about_a_person(std::string_view name);
// A value type of OBX-2.
bool is_type(std::string_view text);
// A flag, a facet of an alert, a system of codes, a short name of a vital sign, or MDC_...
bool is_known_word(std::string_view text);
// "1.3.1.150456", "1": a place in the containment tree, not the number of a file.
bool is_path(std::string_view text);
// "150456", "59408-5", "0002-4bb8": no longer than such numbers are.
bool is_code_number(std::string_view text);
// Is this text alone, with its system, the code of a vital sign? obx4: OBX-4 of its row.
bool means_a_vital_sign(std::string_view code, std::string_view system, std::string_view obx4,
                        const Delimiters&);
// "ICU", "ROOM 4", "B2", "12": words for places, single letters, numbers of up to four digits.
bool is_place(std::string_view text);
// Where a segment about a person begins inside this one; its size when none does. One that stands
// inside another has lost the end of the line before it.
std::size_t good_part(std::string_view segment, char separator);

}  // namespace vigil::drivers::hl7
