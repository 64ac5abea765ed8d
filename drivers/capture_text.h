// How a dialogue with a device is written down: bytes, what a driver made of them, and when. The
// one place that writes the format of drivers/*/captures (tests/support/capture.h describes it):
// recordings, saved captures and the expected lines of the tests all come from here. Pure; who
// reads the lines again is left to others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/driver.h"

namespace vigil {

// Time 0 of every capture: 2025-01-01 00:00:00 UTC.
inline constexpr Time capture_start{std::chrono::sys_days{std::chrono::year{2025} / 1 / 1}};

std::string show_hex(Bytes bytes);     // "01 81 3E"
std::string show_quoted(Bytes bytes);  // "\"SPO2=097\\r\\n\""
// Without blanks at both ends.
std::string_view trim(std::string_view text);
// Either of them; white space between hex digits is ignored. Empty when it is neither.
std::optional<std::vector<std::byte>> read_bytes(std::string_view text);
// A text protocol: nine of ten bytes can be read.
bool is_text(Bytes bytes);
// Text from a device, made fit to stand in one line.
std::string one_line(std::string_view text);

// "@12.345", counted from capture_start.
std::string show_time(Time time);

// "@12.345 < 01 81 3E" with its end. `direction` is '<' from the device, '>' to it.
std::string bytes_line(Time time, char direction, Bytes bytes, bool quoted);

// One call's output as expected lines, each with its line end.
std::string describe(Time now, const Output& output, bool quoted);

// How a driver hears a recording: as one that talks, or, when the beginning of a conversation is
// missing that it would have to lead itself, as one that only listens until the link opens anew.
enum class Hearing { talks, listens };

// Plays a capture to a driver and collects the expected lines. A driver that talks is opened at
// capture_start, and gets a tick every 100 ms from each opening on, before the bytes of the same
// time, as it does of the daemon. Times never go back.
class Replay {
 public:
  // The driver must outlive it. `quoted`: how bytes that the driver sends are written.
  Replay(Driver& driver, bool quoted, Hearing hearing = Hearing::talks);

  void ticks_until(Time time);
  void bytes(Time time, Bytes piece);
  void collect(Time now);  // to be called behind the bytes of one moment
  void close(Time now);
  void open(Time now);
  std::string take();  // what was collected since the last call

 private:
  Driver& driver_;
  bool quoted_;
  bool open_;  // and so ticks are due
  Output output_;
  Time next_tick_;
  std::string text_;
};

}  // namespace vigil
