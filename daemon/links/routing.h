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

// What a device said of its subject when a session's first message came. A later message that says
// otherwise is not of this session: the probe, the monitor or the patient was changed.
class Pin {
 public:
  enum class Verdict { same, changed, still_changed, returned };
  // Parts the device leaves out are not compared; a part said later for the first time is added.
  // `session` empty: nothing is pinned, all is the same. `by_device`: the device's own identity
  // counts too; not so behind a gateway, which may speak for several devices of one patient.
  Verdict judge(std::optional<alerts::SessionId> session, const Subject&, bool by_device);
  // After changed: "another monitor answers, 0988 instead of 0417". A patient is never named.
  std::string what_changed() const;

 private:
  std::optional<alerts::SessionId> session_;
  Subject subject_;
  std::string Subject::*changed_ = nullptr;
  std::string instead_;  // what the changed part is now
};

}  // namespace vigil::links
