#include "alerts/effect.h"

#include "alerts/names.h"

namespace vigil::alerts {
namespace {
constexpr Names<11> causes{"joined",   "left",      "acknowledged", "expired",
                           "worsened", "suspended", "judged_again", "cleared",
                           "returned", "again",     "eased"};
constexpr Names<3> prompts{"cuff_due", "reread_cuff", "nobody_to_page"};
}  // namespace

std::string_view name_of(Cause c) {
  return word(causes, c);
}
std::optional<Cause> cause_from(std::string_view n) {
  return find_word<Cause>(causes, n);
}
std::string_view name_of(Prompt::Kind k) {
  return word(prompts, k);
}
std::optional<Prompt::Kind> prompt_from(std::string_view n) {
  return find_word<Prompt::Kind>(prompts, n);
}

}  // namespace vigil::alerts
