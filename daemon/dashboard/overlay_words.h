// What an overlay changes, in one sentence for people. Pure.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "alerts/overlay.h"

namespace vigil::dashboard {

// "SpO2 low: below 86 % instead of 90 %; before leaving SpO2 from 88 % instead of 94 %.": what is
// another number than in this profile, on its own, without other overlays.
std::string what_changes(const alerts::Overlay&, const alerts::Profile&);

// What a signed overlay does, for whoever looks at the patient.
struct Terms {
  std::string changes;    // as above; empty when this clinic no longer has the overlay
  std::string signature;  // the role that must sign; empty: any nurse's
};
// In the order of the session's overlays.
std::vector<Terms> terms_of(const alerts::Session&,
                            const std::vector<std::shared_ptr<const alerts::Overlay>>&,
                            const std::vector<std::shared_ptr<const alerts::Profile>>&);

}  // namespace vigil::dashboard
