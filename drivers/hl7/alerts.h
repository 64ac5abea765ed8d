// Reads IHE PCD-04 alerts (ihe-pcd sheet, section 4): the facets of each alert, and a sentence
// about it for people. No value in an alert message ever becomes an observation.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "drivers/hl7/patient.h"

namespace vigil::drivers::hl7 {

// One alert as sent, views into the message. Empty: not given.
struct Alert {
  std::string_view path;        // OBX-4 without the facet
  std::string_view event_code;  // 196674
  std::string_view event_label;
  std::string_view event_text;   // what the monitor shows
  std::string_view abnormality;  // OBX-8 of the event, `L~PM~SP`
  std::string_view phase, state, inactivation, type;
  std::string_view priority;  // PH PM PL PI PN PU, the higher one of facet and abnormality
  std::string_view source;    // code of the source, or of the offending measurement
  std::optional<double> source_value;
  Unit source_unit = Unit::absent;
  std::string_view limits;
  std::string_view uuid;  // OBR-3, when the sender numbers its alerts that way

  bool present() const { return !event_code.empty() || !event_label.empty(); }
};

class AlertReader {
 public:
  void read(const Context&);

  // For one OBX row: fills in the facet that it carries.
  static void take_facet(const Fields& obx, const Message&, Alert&);

 private:
  void finish(const Context&);
  void set_key(const Context&, const Alert&);

  Patient patient_;
  Fields fields_;
  Alert alert_;
  std::string key_, looks_;
};

}  // namespace vigil::drivers::hl7
