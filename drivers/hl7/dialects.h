// Which family a message belongs to and what may be taken from it, judged by its header alone. The
// differences between vendors are data: codes.cpp, local_codes.cpp and units.cpp. See README.md for
// the table.
#pragma once

#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {

enum class Profile : std::uint8_t {
  pcd_dec,      // IHE PCD-01, device observations
  pcd_acm,      // IHE PCD-04, alerts
  mindray_pds,  // Patient Data Share: MSH-10 is a type number, nothing is ever acknowledged
  hl7_generic,
};
Profile find_profile(const Message&);

enum class Content : std::uint8_t {
  observations,   // ORU^R01, and the answer ORF^R04
  alerts,         // ORU^R40, and ORU^R04 of some
  waveforms,      // ORU^W01: accepted, not used
  answer,         // acknowledgements and other answers without measurements
  unknown_event,  // an ORU whose trigger we do not know
  unknown_type,
};
Content content_of(const Message&);

// Training and debugging messages (MSH-11) are not about a patient (hl7-mllp section 8).
bool is_demo(const Message&);

// ACK, ORF and their kind, which must never be acknowledged themselves.
bool is_answer(const Message&);

std::string_view type_of(const Message&);     // MSH-9, first component
std::string_view trigger_of(const Message&);  // MSH-9, second component

}  // namespace vigil::drivers::hl7
