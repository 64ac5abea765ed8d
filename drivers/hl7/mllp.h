// MLLP: finds messages in a byte stream, whatever the size of the reads (hl7-mllp sheet, section
// 1). A message is handed out as a view: into the caller's bytes when it lies there in one piece,
// else into a bounded buffer. What the bytes mean is left to message.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "drivers/driver.h"

namespace vigil::drivers::hl7 {

class Deframer {
 public:
  // Suggested limits of the sheet: 1 MiB for a payload, 10 s for a frame that does not end.
  static constexpr std::size_t default_limit = std::size_t{1} << 20U;
  static constexpr Millis patience{10000};

  struct Item {
    enum class Kind : std::uint8_t {
      message,     // bytes: one whole payload
      oversized,   // bytes: as much of the payload as the limit allows; the rest is thrown away
      restarted,   // a new message began inside another one; count bytes of that one were dropped
      bad_end,     // 0x1C without 0x0D; the message was handed out all the same
      junk,        // count bytes outside any frame were skipped, bytes: the first of them
      unfinished,  // count bytes of a message whose end never came were dropped
    };
    Kind kind{};
    std::string_view bytes;
    std::size_t count = 0;
  };

  explicit Deframer(std::size_t limit = default_limit) : limit_(limit) {}

  // Takes bytes from the front of `input` until there is something to report; nothing to report
  // means that the input is used up. Views are valid until the next call.
  std::optional<Item> next(Time now, Bytes& input);

  // Reports what time alone brings: an unfinished message, junk with nothing after it.
  std::optional<Item> expire(Time now);

  // The link was opened anew: whatever was half read is gone.
  void reset();

 private:
  enum class State : std::uint8_t { idle, body, tail, skip };

  std::optional<Item> idle(std::string_view& input);
  std::optional<Item> body(std::string_view& input);
  std::optional<Item> tail(std::string_view& input);
  std::optional<Item> skip(std::string_view& input);
  Item report_junk();
  Item finish(std::string_view last_piece);

  std::size_t limit_;
  State state_ = State::idle;
  std::string buffer_;
  std::array<char, 16> first_junk_{};
  std::size_t junk_ = 0;
  Time last_byte_{};
};

}  // namespace vigil::drivers::hl7
