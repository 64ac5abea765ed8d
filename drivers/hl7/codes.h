// Which vital sign a row is about: the table of IEEE 11073 (MDC), which Philips MDIL shares. LOINC
// and the vendors that use numbers of their own are rows of local_codes.cpp. Only tables and
// look-ups; whether a value is usable is decided in row.h.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/hl7/message.h"
#include "drivers/observation.h"

namespace vigil::drivers::hl7 {

// Finer than Parameter, because it matters where a pulse or a pressure was measured.
enum class Vital : std::uint8_t {
  none,  // not a vital sign that anybody here uses
  hr,
  pr_spo2,
  pr_nibp,
  pr_other,
  spo2,
  nibp_sys,
  nibp_dia,
  nibp_mean,
  ibp_sys,
  ibp_dia,
  ibp_mean,
  rr,
  temp,
  pi,
  etco2,
};
inline constexpr std::size_t vital_count = 16;

// Invasive pressures have no Parameter: they are not cuff readings and must not pass for them.
std::optional<Parameter> parameter_of(Vital);

// From a cuff determination, which happens now and then and is repeated in later messages.
bool is_cuff(Vital);

struct Coded {
  Vital vital = Vital::none;
  bool contradicts = false;  // number and label disagree; the label was believed
};

// Reads OBX-3, its alternate triplet when the first one says nothing, and OBX-4 where a vendor
// tells systolic from diastolic there.
Coded find_vital(std::string_view obx3, std::string_view obx4, const Delimiters&);

}  // namespace vigil::drivers::hl7
