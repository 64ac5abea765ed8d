// The tables. Line settings and forms are those of the drivers' READMEs (drivers/*/README.md).
#include "daemon/ctl/identify/forms.h"

#include <algorithm>
#include <array>

namespace vigil::ctl {
namespace {

constexpr std::array all_forms{
    Form{"nonin", "format", "1", "data format 1", true, 9},
    Form{"nonin", "format", "2", "data format 2", false, 60},
    Form{"nonin", "format", "7", "data format 7", false, 60},
    Form{"nonin", "format", "8", "data format 8", true, 12},
    Form{"nonin", "format", "13", "data format 13 (spot checks)", false, 30},
    Form{"nonin", "format", "ascii", "ASCII lines", false, 40},
    Form{"contec", "protocol", "old", "older protocol, sent unasked", true, 12},
    Form{"contec", "protocol", "new", "newer protocol, sent when asked", true, 18},
    Form{"philips", "framing", "udp", "messages of a network", true, 40},
    Form{"philips", "framing", "mib", "frames of RS232", true, 40},
};

struct Trait {
  std::string_view driver;
  double bits;
  std::string_view tell;
};

// Fixed marks, digits where digits must be, check sums and lengths; rounded down. For a driver with
// forms, those of the weakest: three records of Nonin's formats 1 or 8 have nine bits in their
// place, and right after opening three are believed.
constexpr std::array traits{
    Trait{"nonin", 9,
          "Nonin: formats 2 and 7 come 75 frames a second with a wave, 1 and 8 one record a second "
          "(3 or 4 bytes) and only the model or its menu says which"},
    Trait{
        "contec", 12,
        "Contec: early CMS50D, D+ and E send unasked at 19200 (or 4800) 8O1; CMS50D+ v7, newer E, "
        "F and I only when asked, at 115200 8N1"},
    Trait{"masimo", 60, "Masimo: lines of KEY=value, one a second, output set to ASCII 1"},
    Trait{"nellcor", 60, "Nellcor: columns of text every 2 s under a line with the model"},
    Trait{"dinamap", 40, "DINAMAP: says nothing unasked; a Dash 2500 must be set to ASCII cmd"},
    Trait{"datascope", 40, "Accutorr: a > prompt, and P: with nine fields when asked with P"},
    Trait{"suntech", 20, "SunTech: a module inside another device, frames that begin with 3E"},
    Trait{"philips", 40, "IntelliVue: Data Export, by network or from a MIB/RS232 board"},
    Trait{"ge", 40, "GE: DRI records between 7E marks, with even parity"},
    Trait{"hl7", 60,
          "HL7: one driver for all dialects; role = \"pds\" only where we call a Mindray monitor "
          "(port 4601)"},
};
constexpr double bits_of_a_stranger = 16;

constexpr std::array<std::string_view, 6> rarer_lines{"19200 8O1", "4800 8O1", "115200 8E1",
                                                      "19200 8N1", "4800 8N1", "2400 8N1"};

// The Accutorr first: its commands are single letters, and what letters of others do to it is not
// documented. Nothing here starts a cuff or changes a setting: drivers cannot (their READMEs), and
// the one option that sets something, nonin's `command`, is not used.
const std::vector<Question>& all_questions() {
  static const std::vector<Question> all{
      {"hl7", "role", "pds", {}, false, true},
      {"datascope", "", "", {"9600 8N1", "4800 8N1"}},
      {"dinamap", "", "", {"9600 8N1"}},
      {"suntech", "", "", {"9600 8N1"}},
      {"ge", "", "", {"19200 8E1", "115200 8E1"}},
      {"contec", "protocol", "new", {"115200 8N1"}},
      {"philips", "framing", "mib", {"115200 8N1", "19200 8N1"}},
      {"philips", "framing", "udp", {}, true},
  };
  return all;
}

bool reaches(const Question& question, links::Address::Kind kind, std::string_view line) {
  using Kind = links::Address::Kind;
  switch (kind) {
    case Kind::udp:
      return question.datagrams;
    case Kind::tcp:
      return !question.datagrams;
    case Kind::pty:
      return !question.datagrams && !question.network;
    case Kind::serial:
    case Kind::rfc2217:
      return std::find(question.lines.begin(), question.lines.end(), line) != question.lines.end();
    case Kind::listen:
      return false;  // who calls us speaks by itself
  }
  return false;
}

const Trait* trait_of(std::string_view driver) {
  for (const Trait& trait : traits) {
    if (trait.driver == driver) return &trait;
  }
  return nullptr;
}

}  // namespace

std::span<const Form> forms() {
  return all_forms;
}

Options options_of(const Form& form) {
  return {{std::string{form.key}, std::string{form.value}}};
}

Options Question::options() const {
  if (key.empty()) return {};
  return {{std::string{key}, std::string{value}}};
}

std::vector<Question> questions(links::Address::Kind kind, std::string_view line) {
  std::vector<Question> found;
  for (const Question& question : all_questions()) {
    if (find_driver(question.driver) != nullptr && reaches(question, kind, line)) {
      found.push_back(question);
    }
  }
  return found;
}

double bits_of(std::string_view driver) {
  const Trait* trait = trait_of(driver);
  return trait == nullptr ? bits_of_a_stranger : trait->bits;
}

std::string_view how_to_tell(std::string_view driver) {
  const Trait* trait = trait_of(driver);
  return trait == nullptr ? std::string_view{} : trait->tell;
}

std::vector<std::string> lines() {
  std::vector<std::string> all;
  const auto add = [&all](std::string_view line) {
    if (!line.empty() && std::find(all.begin(), all.end(), line) == all.end())
      all.emplace_back(line);
  };
  for (const Entry& entry : registry()) add(entry.line);
  for (const std::string_view line : rarer_lines) add(line);
  return all;
}

}  // namespace vigil::ctl
