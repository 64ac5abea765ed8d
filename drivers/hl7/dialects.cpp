#include "drivers/hl7/dialects.h"

#include <algorithm>
#include <array>

#include "drivers/hl7/numbers.h"

namespace vigil::drivers::hl7 {
namespace {

// mindray-pds sections 2 and 4: version 2.3.1, no time in MSH-7, and MSH-10 is a type of up to four
// digits. MSH-3 is empty or names Mindray; other names occur with the types that are known.
bool looks_like_pds(const Message& m) {
  constexpr std::array<std::string_view, 14> types{
      "51", "53", "54", "56", "58", "101", "103", "106", "157", "161", "204", "205", "503", "1203"};
  const std::string_view id = m.msh(10);
  const bool form = m.msh(12) == "2.3.1" && m.msh(7).empty() && id.size() <= 4 && whole_number(id);
  const bool sender = m.msh(3).empty() || m.msh(3).starts_with("Mindray");
  return form && (sender || std::find(types.begin(), types.end(), id) != types.end());
}

// MSH-9. R04 are the alerts of XH80X and its kind (hl7-mllp section 5).
struct Trigger {
  std::string_view type, trigger;
  Content content;
};
constexpr Trigger triggers[] = {
    {"ORU", "R01", Content::observations}, {"ORU", "", Content::observations},
    {"ORF", "R04", Content::observations}, {"ORU", "R40", Content::alerts},
    {"ORU", "R04", Content::alerts},       {"ORU", "W01", Content::waveforms},
};

}  // namespace

std::string_view type_of(const Message& m) {
  return m.component(m.msh(9), 1);
}
std::string_view trigger_of(const Message& m) {
  return m.component(m.msh(9), 2);
}

bool is_answer(const Message& m) {
  // hl7-mllp section 4, and the other answers of HL7 v2 that a monitor or a gateway may send.
  constexpr std::array<std::string_view, 9> answers{"ACK", "ORF", "ORA", "ADR", "ORL",
                                                    "ORR", "RSP", "RTB", "MCF"};
  return std::find(answers.begin(), answers.end(), type_of(m)) != answers.end();
}

bool is_demo(const Message& m) {
  const std::string_view processing = m.component(m.msh(11), 1);
  return processing == "T" || processing == "D";
}

Profile find_profile(const Message& m) {
  if (looks_like_pds(m)) return Profile::mindray_pds;
  if (type_of(m) != "ORU") return Profile::hl7_generic;
  if (content_of(m) == Content::alerts) return Profile::pcd_acm;
  // The values of MSH-21 contradict each other; only this much is common (ihe-pcd section 1).
  const bool pcd = m.msh(21).find("PCD") != std::string_view::npos;
  return pcd ? Profile::pcd_dec : Profile::hl7_generic;
}

Content content_of(const Message& m) {
  for (const Trigger& t : triggers) {
    if (t.type == type_of(m) && t.trigger == trigger_of(m)) return t.content;
  }
  if (is_answer(m)) return Content::answer;
  return type_of(m) == "ORU" ? Content::unknown_event : Content::unknown_type;
}

}  // namespace vigil::drivers::hl7
