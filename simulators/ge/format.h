// DRI bytes as a monitor writes and reads them (sheet ge-s5-dri.md, sections 2 and 3): records,
// frames, requests. What is in the subrecords is values.h and alarms.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "simulators/device.h"

namespace vigil::sim::ge {

// Little-endian numbers at the end of a text.
class Packed {
 public:
  Packed& byte(unsigned value);
  Packed& word(int value);  // also of negative numbers, two's complement
  Packed& number(std::uint32_t value);
  Packed& zeros(std::size_t n);
  Packed& text(std::string_view text, std::size_t width);  // padded with NUL
  std::size_t size() const { return bytes_.size(); }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

struct Subrecord {
  int type = 0;
  std::string bytes;
};

struct Record {
  int number = 0, level = 9, plug = 1, main_type = 0;
  std::uint32_t time = 0;
  std::vector<Subrecord> parts;  // at most eight
};
std::string packed(const Record& record);

// Checksum, escapes and flags; `weak` points at a byte of the header that is always zero.
Frame framed(Time due, const std::string& record);

// What a client asks (section 3.3).
struct Request {
  bool alarms = false;
  int type = 0;      // of values: 1 displayed, 2 and 3 trends, 4 auxiliary
  int interval = 0;  // s; 0 stop, -1 once
  unsigned classes = 0;
  int command = 0;  // of alarms: 0 once, 2 enter, 3 exit
};

// Collects bytes and yields well-formed requests; everything else is counted and forgotten.
class Requests {
 public:
  std::vector<Request> take(std::string_view bytes);
  void forget() { inbox_.clear(); }
  long ignored() const { return ignored_; }

 private:
  std::string inbox_;
  long ignored_ = 0;
};

}  // namespace vigil::sim::ge
