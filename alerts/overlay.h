// What is different for one kind of patient: limits, gate and schedule laid over a profile. Named,
// signed and expiring; what the clinical reference, section 3.4, calls an overlay. Plain data, read
// by daemon/overlay_file; laid over a profile here, so that the engine knows profiles only.
//
// Several at once: the most cautious value of them counts, each on its own in place of the
// profile's.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "alerts/session.h"

namespace vigil::alerts {

// Other numbers for a limit that the profile has. Criteria of it that are not spoken of stay.
struct LimitChange {
  std::string id;
  std::vector<Criterion> any;
  std::optional<Millis> hold, settle;
};

struct Overlay {
  std::string name, title, note;
  bool loosens = false;            // may relax limits of low and medium priority
  std::optional<Role> signature;   // whose it must be; empty: any nurse's
  Millis lasts{};                  // after the signature
  std::vector<std::string> wants;  // what must have been answered with yes on the checklist
  std::vector<LimitChange> changes;
  std::vector<Limit> limits;   // more of them
  std::vector<Watch> watches;  // in place of the profile's, if it has that watch
  std::optional<double> gate_systolic, gate_diastolic;  // before dosing, mmHg
  std::optional<double> spo2_min, spo2_baseline_minus;  // before leaving, percent
  std::optional<Millis> cuff_every;                     // no less often in dosing and session
  bool low_oxygen_target = false;                       // 88 to 92 %
  std::string text;                                     // the file it was read from, whole
};

// The profile with all of them laid over it; its text is not touched.
Profile laid_over(const Profile&, std::span<const std::shared_ptr<const Overlay>>);

// What is wrong with this overlay on this profile, one sentence each: it speaks of limits that the
// profile does not have, or relaxes one although it does not say that it loosens.
std::vector<std::string> problems(const Overlay&, const Profile&);

}  // namespace vigil::alerts
