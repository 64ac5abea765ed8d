// The clinic's own parts are watched like devices of a bed: when the record is not kept or the
// pager does not page, somebody must know. Not a file, because no clinic should be without it.
#include "daemon/profile_file.h"

namespace vigil {
namespace {

constexpr std::string_view text = R"(
format = 1
name = "clinic"
title = "The clinic's own parts"
status = "signed"
signed_by = "Vigil"
route = "any"
stale_s = 30
cuff_valid_min = 15

[priority.high]
acknowledgement_s = 300
audio_pause_s = 120
[priority.medium]
acknowledgement_s = 900
audio_pause_s = 300
[priority.low]
acknowledgement_s = 3600
audio_pause_s = 300

[escalation.high]
steps = [{ after_s = 0, to = ["all-nurses"] }, { after_s = 60, to = ["prescribers"] }]
repeat_s = 300
[escalation.medium]
steps = [{ after_s = 0, to = ["stations"] }, { after_s = 60, to = ["all-nurses"] }]
repeat_s = 900
[escalation.low]
steps = [{ after_s = 0, to = ["stations"] }]

[[watch]]
id = "link-lost"
title = "Not working:"
steps = [{ after_s = 0, priority = "medium" }]
why = "a failure of the chain that tells people is an alert of its own"
source = "alarm standards 2.2"

[[watch]]
id = "roster"
title = "Chain has a gap:"
steps = [{ after_s = 60, priority = "low" }]
why = "the next person on the list must be known to be reachable before the call"
source = "proposal"
)";

}  // namespace

std::shared_ptr<const alerts::Profile> clinic_profile() {
  static const std::shared_ptr<const alerts::Profile> profile = parse_profile(text, "clinic");
  return profile;
}

}  // namespace vigil
