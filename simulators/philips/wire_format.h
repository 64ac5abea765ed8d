// How an IntelliVue writes: big-endian fields, lists with a count and a length, texts, FLOATs,
// times, and the frame of the MIB/RS232 line. Sheet philips-intellivue.md, sections 2.2, 4, 5
// and 7.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "simulators/device.h"

namespace vigil::sim::philips {

std::string u16(unsigned value);
std::string u32(std::uint32_t value);
// Preceded by its length in two bytes.
std::string sized(const std::string& text);
// Preceded by the number of its entries and its length.
std::string list(const std::vector<std::string>& entries);
std::string attribute(unsigned id, const std::string& value);

// UTF-16BE with its NUL, preceded by its length. `text` may hold any character of the first plane.
std::string text16(std::u16string text);

inline constexpr std::uint32_t not_a_number = 0x007FFFFF;
// With that many digits behind the point.
std::uint32_t to_float(double value, int digits);

// Eight BCD bytes.
std::string absolute_time(WallTime at);

// C0 ... C1 around a message.
std::string frame(const std::string& message);

// Takes what came apart into messages: frames on RS232, otherwise by the length that each message
// has itself. What fits nowhere is dropped.
class Inbox {
 public:
  explicit Inbox(bool framed) : framed_(framed) {}
  std::vector<std::string> feed(std::string_view bytes);
  void forget() { waiting_.clear(); }

 private:
  std::optional<std::string> next_framed();
  std::optional<std::string> next_plain();

  bool framed_;
  std::string waiting_;
};

// Reads fields of a request; a field that is not there makes it bad.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : rest_(bytes) {}
  unsigned u8();
  unsigned u16();
  std::uint32_t u32();
  std::string_view take(std::size_t count);
  std::string_view rest() const { return rest_; }
  bool bad() const { return bad_; }

 private:
  std::string_view rest_;
  bool bad_ = false;
};

}  // namespace vigil::sim::philips
