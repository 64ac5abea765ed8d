// One OBX row of measurements: which vital sign, which value in our unit, and whether it may be
// used (ihe-pcd sheet, section 2, "Use decision per row"). Times inherited from other rows and what
// is said about a row are decided in patient.h.
#pragma once

#include <optional>
#include <string_view>

#include "drivers/hl7/codes.h"
#include "drivers/hl7/dtm.h"
#include "drivers/hl7/units.h"

namespace vigil::drivers::hl7 {

enum class Use : std::uint8_t {
  ok,
  questionable,  // flagged QUES or EARLY: shown with a mark
  invalid,       // status, flag, filler, range or form say that there is no value
  demo,          // flagged DEMO or TEST
  untracked,     // not a vital sign that we use, or not a numeric row
};

struct Row {
  Vital vital = Vital::none;
  Use use = Use::untracked;
  std::optional<double> value;     // canonical unit; present for ok, questionable and demo
  std::optional<Moment> own_time;  // OBX-14
  Unit unit = Unit::absent;        // as sent
  bool flagged_demo = false;       // OBX-8 says DEMO or TEST, whatever the use
  bool aperiodic = false;          // measured now and then: cuff, or marked by the sender
  bool unit_refused = false;       // the value was dropped because of its unit
  bool label_contradicts = false;  // see Coded
};

// How to read rows of one source. Mindray PDS has its own numbers and sends no units: the monitor's
// setting must be configured (mindray-pds sheet, section 5).
struct RowRules {
  Delimiters delimiters;
  bool pds = false;
  Unit pressure = Unit::mmhg;
  Unit temperature = Unit::celsius;
};

Row read_row(const Fields& obx, const RowRules&);

}  // namespace vigil::drivers::hl7
