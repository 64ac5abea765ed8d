// Takes names and identifiers out of what a device said, so that a recording of it can be shown to
// others: what is not known to be harmless becomes X and 0, the length of everything stays, and so
// do the values. Only whole messages are looked into; any other byte is masked.
//
// Kept: what kind of message it is, codes, units, flags, times, numbers of vital signs, words for
// places (PV1-3). Patients, devices, alerts and places that are called otherwise keep a mark each
// ("0003") instead, the same one for the same text throughout one call.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "drivers/driver.h"
#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {

// Each stream is what came in one opening of a link, without a gap.
void scrub(std::span<std::vector<std::byte>> streams);

class Scrubber {
 public:
  void stream(std::vector<std::byte>& bytes);

 private:
  void message(std::string_view payload);
  void segment(std::string_view segment, const Message&);
  void keep_header(const Message&);
  void keep_patient(const Fields&, const Message&);
  void keep_place(std::string_view pv1_3, const Delimiters&);
  void keep_code(std::string_view field, std::string_view obx4, const Delimiters&);
  void keep_unit(std::string_view obx6, const Delimiters&);
  void keep_request(const Fields&, const Message&);
  void keep_row(const Fields&, const Message&);
  void keep_value(const Fields&, const Message&, bool vital);
  void keep_coded_value(std::string_view obx5, const Message&);

  void mask(std::string_view text, const Delimiters*);
  void keep(std::string_view text, std::size_t longest);  // as it is, unless it is longer
  void keep_word(std::string_view text);
  void keep_flags(std::string_view obx8, const Delimiters&);
  void keep_number(std::string_view text);
  void keep_time(std::string_view text);
  void replace_id(std::string_view text);
  char* place(std::string_view text);

  std::string original_;    // what is read
  char* target_ = nullptr;  // what is written, of the same size
  bool pds_ = false;
  std::map<std::string, std::size_t, std::less<>> ids_;
  Fields fields_;
};

}  // namespace vigil::drivers::hl7
