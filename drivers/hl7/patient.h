// One patient's part of a message: who it is (PID, PV1, OBX-18) and the observations said about
// them. Used for one group of segments after the other.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "drivers/hl7/context.h"
#include "drivers/hl7/row.h"

namespace vigil::drivers::hl7 {

// When a row was measured, as far as the message says.
struct Measured {
  std::optional<Time> time;
  bool own = false;  // said of the row or of a node above it, not of the request or the message
};

class Patient {
 public:
  // Nobody is known yet; to be called for each message.
  void open(const Context&);

  // A PID, or a PV1 behind rows or behind another PV1, starts a new patient (hl7-mllp section 2).
  void pid(const Context&, const Fields&);
  bool pv1(const Context&, const Fields&);  // true when it did
  void equipment(const Context&, std::string_view obx18);

  // To be called behind the last row of a message: what is said of one patient is then complete.
  void finish(const Context&);

  // A monitor that is not in its monitoring mode (Philips sMode) sends no patient data.
  void set_live(bool live) { live_ = live; }
  bool live() const { return live_; }

  // Says what the row is worth, unless it repeats what was said before or another row of the same
  // vital sign has a number.
  void say(const Context&, const Row&, const Measured&);

  // To be called before finish: a message that gave nothing to say still shows that the monitor is
  // there, and is told as that now and then.
  void sign_of_life(const Context&);

  // Said behind the patient's values, which thereby stay together.
  void notice(const Context&, Notice::Kind, std::string detail);

  // Says that data of a demonstration or a test was not used; not for every row.
  void refuse_demo(const Context&);

  // What is remembered of this bed; valid until the next patient.
  BedMemory& memory(const Context&);

  // PDS: the monitor says once who it watches, and the values come in later messages.
  void set_identity(const Subject& identity);

 private:
  void start();
  void find_device(const Context&);
  std::optional<std::uint16_t> subject(const Context&);
  void drop_older_cuff(const Context&);
  void settle_cuff(const Context&);

  // An observation of a cuff determination in Output::said.
  struct CuffRow {
    std::size_t at = 0;
    Vital vital{};
    bool own_time = false;
    bool drop = false;
  };

  Subject identity_;
  bool has_visit_ = false, has_rows_ = false, live_ = true;
  std::optional<bool> several_;           // does the message hold several patients?
  std::string_view equipment_;            // OBX-18 of the first row that has one
  std::optional<std::uint16_t> subject_;  // index into Output::subjects
  BedMemory* bed_ = nullptr;
  std::size_t others_ = 0;  // observations said that are not of a cuff
  std::vector<CuffRow> cuff_;
  std::vector<Notice> notices_;
  std::array<std::size_t, vital_count> said_at_{};  // the latest one in Output::said, plus one
};

}  // namespace vigil::drivers::hl7
