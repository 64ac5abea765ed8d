// One patient's part of a message: who it is (PID, PV1, OBX-18) and the observations said about
// them. Used for one group of segments after the other.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "drivers/hl7/context.h"
#include "drivers/hl7/row.h"

namespace vigil::drivers::hl7 {

class Patient {
 public:
  // Nobody is known yet; to be called for each message.
  void open(const Context&);

  // A PID, or a PV1 behind rows or behind another PV1, starts a new patient (hl7-mllp section 2).
  void pid(const Context&, const Fields&);
  void pv1(const Context&, const Fields&);
  void equipment(const Context&, std::string_view obx18);

  // A monitor that is not in its monitoring mode (Philips sMode) sends no patient data.
  void set_live(bool live) { live_ = live; }
  bool live() const { return live_; }

  // Index into Output::subjects; nothing when one call has seen too many of them.
  std::optional<std::uint16_t> subject(const Context&);

  // Says what the row is worth, unless it repeats what was said before or another row of the same
  // vital sign in this message has a number.
  void say(const Context&, const Row&, std::optional<Time> measured);

  void notice(const Context&, Notice::Kind, std::string detail);

  // Says that data of a demonstration or a test was not used; not for every row.
  void refuse_demo(const Context&);

  // What is remembered of this bed; valid until the next call with another patient.
  BedMemory& memory(const Context&);

  // PDS: the monitor says once who it watches, and the values come in later messages.
  void set_identity(const Subject& identity);
  const Subject& identity() const { return identity_; }

 private:
  void start();
  const std::string& device_or_sender(const Context&);
  bool repeated(const Context&, Vital, const Observation&);

  Subject identity_;
  bool has_visit_ = false, has_rows_ = false, live_ = true;
  std::optional<std::uint16_t> subject_;
  BedMemory* bed_ = nullptr;
  // Where in Output::said the latest observation of each vital sign is, plus one.
  std::array<std::size_t, vital_count> said_at_{};
};

}  // namespace vigil::drivers::hl7
