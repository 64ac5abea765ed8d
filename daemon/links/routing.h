// Whose values are these? For a link that carries many beds: from what the device says of a subject
// to one configured bed, or to none. Never guesses.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/ward.h"
#include "drivers/driver.h"

namespace vigil::links {

// Texts are compared exactly with what the device sends (HL7 PV1-3 and PID-3, see the driver).
// Empty: not asked. A single route with both empty binds the whole link to its bed.
struct Route {
  BedId bed;
  std::string location, patient;
};

struct Placement {
  std::optional<std::size_t> route;   // the one route that fits
  std::vector<std::size_t> disputed;  // routes that only partly fit, or several that do
};

// A route fits when something it asks for was said as asked and nothing was said otherwise.
// Exactly one fits and no other claims the subject: that one. None and nobody claims it: empty.
Placement place(const std::vector<Route>&, const Subject&);

// Throws std::runtime_error naming `device` and the routes that could never be told apart, or that
// ask for nothing although there are several.
void check_routes(const std::string& device, const std::vector<Route>&);

// True when the link belongs to one bed whatever the device says of itself.
bool bound(const std::vector<Route>&);

// Is this still the subject that the session began with? What was said first is noted as marks, one
// each for patient, location and monitor: digests that tell whether the same is said again without
// being it. They go into the record (alerts::Noticed::subject) and come back out of it after a
// restart; the same patient has other marks in another session. A later message that says otherwise
// is not of this session: the probe, the monitor or the patient was changed.
struct Judgement {
  enum class Verdict {
    same,
    noted,          // the first to say this much of itself: `marks` are to be kept
    changed,        // `what` tells: "patient changed on the monitor"
    still_changed,  // known to be another one, and nothing shows that the first is back
    returned,       // all that was noted is said again
  } verdict = Verdict::same;
  std::string_view what = {};
  std::string marks = {};
  std::string Subject::*part = nullptr;  // that changed; null: not to be told, it is a patient's
};

// `noted`: the marks so far; empty: none. `foreign`: another one was found, and is not confirmed by
// a person (alerts::Device has both). Parts that a message leaves out are not compared; a part said
// later for the first time is added. `by_device`: the device's own identity counts too; not so
// behind a gateway, which may speak for several devices of one patient.
Judgement judge(std::string_view noted, bool foreign, alerts::SessionId, const Subject&,
                bool by_device);

}  // namespace vigil::links
