// HL7 version 2 text as monitors write it, MLLP framing, and the little reading that a monitor does
// of answers and queries. What stands in which message is the devices' (pcd01, mindray, pds).
// Sheet: hl7-mllp.md, sections 1 and 2.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulators/device.h"

namespace vigil::sim {

std::string mllp(std::string_view payload);

// Cuts a byte stream into payloads. Junk between frames is skipped.
class Deframer {
 public:
  std::vector<std::string> feed(std::string_view bytes);
  void forget() { frame_.clear(), inside_ = false; }

 private:
  std::string frame_;
  bool inside_ = false;
};

std::vector<std::string> split(std::string_view text, char separator);
// Segments end with CR, LF or both; empty ones are left out.
std::vector<std::string> segments_of(std::string_view payload);
// Field n of a segment as the standard counts it; MSH-1 is the separator itself.
std::string field(const std::string& segment, std::size_t n);

std::string digits_of(WallTime time);   // YYYYMMDDHHMMSS, UTC
std::string one_decimal(double value);  // "97.5"; a whole number without a point

}  // namespace vigil::sim
