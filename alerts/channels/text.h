// What may stand on a pager's display. Pure.
#pragma once

#include <string>
#include <string_view>

#include "alerts/effect.h"

namespace vigil::alerts {

// pagers.md section 5: default of 80 characters; longer carriers exist, shorter ones hardly.
inline constexpr std::size_t page_limit = 80;

// One line of the characters that every pager shows alike: letters are transliterated (u-umlaut to
// ue), the rest becomes '?', blanks in a row become one. At most `limit` characters, at least 4; a
// cut is marked by "..".
std::string plain_text(std::string_view utf8, std::size_t limit);

// The page's text followed by its identity ("p12"), by which the reader knows a page that came
// twice. The identity is never cut.
std::string page_text(const Page&, std::size_t limit = page_limit);

// A gateway's words for the record: printable ASCII, at most 80 characters.
std::string reply_text(std::string_view line);

}  // namespace vigil::alerts
