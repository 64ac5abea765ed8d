// Pagers replace national characters in ways of their own, so only the common set leaves here
// (pagers.md section 5, "Text rules for our sender").
#include "alerts/channels/text.h"

#include <algorithm>
#include <array>

namespace vigil::alerts {
namespace {

struct Spelling {
  std::string_view from, to;
};

// Letters and signs that clinics write. The national set [ \ ] { | } ~ @ # $ and ^ _ ` is shown
// differently from country to country, so it is replaced as well.
constexpr std::array spellings{
    Spelling{"Ä", "Ae"},  Spelling{"Ö", "Oe"},       Spelling{"Ü", "Ue"}, Spelling{"ä", "ae"},
    Spelling{"ö", "oe"},  Spelling{"ü", "ue"},       Spelling{"ß", "ss"}, Spelling{"Å", "A"},
    Spelling{"å", "a"},   Spelling{"Æ", "Ae"},       Spelling{"æ", "ae"}, Spelling{"Ø", "O"},
    Spelling{"ø", "o"},   Spelling{"À", "A"},        Spelling{"Á", "A"},  Spelling{"Â", "A"},
    Spelling{"Ç", "C"},   Spelling{"È", "E"},        Spelling{"É", "E"},  Spelling{"Ê", "E"},
    Spelling{"Ñ", "N"},   Spelling{"à", "a"},        Spelling{"á", "a"},  Spelling{"â", "a"},
    Spelling{"ã", "a"},   Spelling{"ç", "c"},        Spelling{"è", "e"},  Spelling{"é", "e"},
    Spelling{"ê", "e"},   Spelling{"ë", "e"},        Spelling{"ì", "i"},  Spelling{"í", "i"},
    Spelling{"î", "i"},   Spelling{"ï", "i"},        Spelling{"ñ", "n"},  Spelling{"ò", "o"},
    Spelling{"ó", "o"},   Spelling{"ô", "o"},        Spelling{"õ", "o"},  Spelling{"ù", "u"},
    Spelling{"ú", "u"},   Spelling{"û", "u"},        Spelling{"ÿ", "y"},  Spelling{"°", "deg"},
    Spelling{"µ", "u"},   Spelling{"²", "2"},        Spelling{"₂", "2"},  Spelling{"±", "+/-"},
    Spelling{"≥", ">="},  Spelling{"≤", "<="},       Spelling{"–", "-"},  Spelling{"—", "-"},
    Spelling{"’", "'"},   Spelling{"‘", "'"},        Spelling{"“", "\""}, Spelling{"”", "\""},
    Spelling{"…", "..."}, Spelling{"\xC2\xA0", " "}, Spelling{"[", "("},  Spelling{"]", ")"},
    Spelling{"{", "("},   Spelling{"}", ")"},        Spelling{"\\", "/"}, Spelling{"|", "/"},
    Spelling{"_", "-"},   Spelling{"`", "'"},        Spelling{"~", "-"},  Spelling{"@", "(at)"},
};

constexpr std::string_view cut_mark = "..";

bool shown_alike(char c) {
  return c >= ' ' && c <= 'z' && c != '#' && c != '$' && c != '^';
}

// Bytes of one UTF-8 character; broken ones count one by one.
std::size_t length_at(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t expected = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t length = 1;
  while (length < expected && length < text.size() &&
         (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

std::string_view spell(std::string_view character) {
  for (const Spelling& each : spellings) {
    if (each.from == character) return each.to;
  }
  const char first = character.front();
  if (character.size() == 1 && (first == '\t' || first == '\r' || first == '\n')) return " ";
  return character.size() == 1 && shown_alike(first) ? character : "?";
}

}  // namespace

std::string plain_text(std::string_view utf8, std::size_t limit) {
  std::string text;
  while (!utf8.empty()) {
    const std::size_t length = length_at(utf8);
    for (const char c : spell(utf8.substr(0, length))) {
      if (c != ' ' || (!text.empty() && text.back() != ' ')) text += c;
    }
    utf8.remove_prefix(length);
  }
  if (text.size() > limit) {
    text.resize(limit - cut_mark.size());
    while (text.ends_with(' ')) text.pop_back();
    text += cut_mark;
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string page_text(const Page& page, std::size_t limit) {
  const std::string identity = " p" + std::to_string(page.id);
  return plain_text(page.text, limit - identity.size()) + identity;
}

std::string reply_text(std::string_view line) {
  std::string text(line.substr(0, page_limit));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return text;
}

}  // namespace vigil::alerts
