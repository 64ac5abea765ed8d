// One message at a time: judges whether it can be processed, lets the right reader take what is in
// it, and answers it. Framing is left to mllp.h.
#pragma once

#include <string>
#include <string_view>

#include "drivers/hl7/alerts.h"
#include "drivers/hl7/context.h"
#include "drivers/hl7/dialects.h"
#include "drivers/hl7/observations.h"
#include "drivers/hl7/pds.h"

namespace vigil::drivers::hl7 {

class Decoder {
 public:
  explicit Decoder(const Settings& settings) : memory_(settings) {}

  // The link was opened anew. Readings said and messages seen stay known.
  void reset() { pds_.reset(); }

  void read(std::string_view payload, Time now, Output&);

  // A payload over the limit, of which only the beginning is there.
  void refuse_oversized(std::string_view beginning, Time now, Output&);

  // Says that something on the link was not a message; not for every one of a flood.
  void bad_frame(std::string_view what, Time now, Output&);

  // MSH-10 of the last PDS message, its type; empty when it was none.
  std::string_view pds_type() const { return pds_type_; }

 private:
  Verdict judge() const;
  void take(Profile, const Context&);
  void take_answer(const Context&);
  void answer(const Verdict&, Time now, Output&);
  bool open(std::string_view payload, Time now, Output&);
  static void say(Notice, Output&);

  Memory memory_;
  Message message_;
  ObservationReader observations_;
  AlertReader alerts_;
  PdsReader pds_;
  Duplicates duplicates_;
  Limiter bad_frames_{3};
  std::string pds_type_, own_id_, reply_;
  unsigned replies_ = 0;
};

}  // namespace vigil::drivers::hl7
