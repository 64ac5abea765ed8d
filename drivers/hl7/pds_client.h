// Our side of a Patient Data Share link (mindray-pds sheet, section 3): a keep-alive each second, a
// query after the monitor's first one, another when nothing comes. Closing a silent link is left to
// whoever holds it.
#pragma once

#include <string>

#include "drivers/driver.h"
#include "drivers/hl7/dtm.h"

namespace vigil::drivers::hl7 {

class PdsClient {
 public:
  explicit PdsClient(Minutes zone) : zone_(zone) {}

  void on_open(Time, Output&);
  void on_tick(Time, Output&);
  void heard(std::string_view message_id, Time, Output&);  // MSH-10 of each message

 private:
  enum class Step : std::uint8_t { waiting, asked_for_list, asked_for_all, streaming };

  void ask(Step, Time, Output&);
  void keep_alive(Time, Output&);

  Minutes zone_;
  Step step_ = Step::waiting;
  bool greeted_ = false;  // the monitor's first keep-alive has come
  Time since_{};          // of the step; while streaming, of the last values
  Time kept_alive_{};
  unsigned queries_ = 0;
};

}  // namespace vigil::drivers::hl7
