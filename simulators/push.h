// A monitor or gateway that pushes HL7 reports and waits for the answer: one message in flight, the
// answer must name it (MSA-2), a silent receiver gets the same message again under the same id.
// Sheets: hl7-mllp.md section 4, ihe-pcd.md section 7.3. What a report says is the composer's.
#pragma once

#include <memory>
#include <string>

#include "simulators/device.h"

namespace vigil::sim {

struct Report {
  const Vitals& vitals;
  Time now{};
  WallTime started{};  // wall time at simulator time zero
  std::string id;      // MSH-10
  std::string location;
  std::size_t bed = 0;

  WallTime wall(Time at) const {
    return started + std::chrono::floor<std::chrono::milliseconds>(at);
  }
};

using Compose = std::string (*)(const Report&, const Variants& quirks);

// Variants: a duration ("5s") is the interval of reports; the rest are the composer's quirks.
std::unique_ptr<Device> make_push(Compose compose, std::string_view id_prefix,
                                  const Variants& variants, const DeviceSettings& settings);

}  // namespace vigil::sim
