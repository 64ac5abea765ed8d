// Captures: what a monitor sent and what its driver must make of it, as a text file that people can
// read and a test can replay. The format:
//
//   # key: value                      device, driver, set, taken, synthetic, story; also
//                                     checksummed: yes (any flipped bit is noticed), until:
//                                     seconds, zero: a parameter of which a zero is the truth, and
//                                     why; listens: yes (the driver is not opened and not ticked
//                                     before the link opens anew)
//   @0.000 < 01 81 3E 61 21           bytes from the device, in hex or, for text protocols,
//   @0.350 < "SPO2=097 HR=072\r\n"    quoted, with \r \n \t \\ \" and \x0B
//   @2.000 > 20 4E 41 21 32 0D        expected: bytes that the driver sends
//   = @0.000 spo2 97 % good           expected: an observation, "-" for an empty value; then, where
//                                     they apply, measured=@-12.000 and subject=bed|patient|device
//   = @0.000 wave spo2 25 samples     expected: a piece of waveform
//   = @2.000 notice sensor_off why    expected: a notice
//   @9.000 closed                     the link was lost or hung up, and
//   @9.500 opened                     is there again
//
// With "bytes: quoted" in the header what the driver sends is quoted, too. A saved recording has
// also link, vigil, starts and names; nothing depends on them.
//
// A line with "<" is followed by all that happened up to the next one. The driver is opened at 0
// and gets a tick every 100 ms from each opening on, before the bytes of the same time. With
// VIGIL_APPROVE=1 in the environment the expected lines of a file are rewritten in place; review
// the difference.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/capture_text.h"

namespace vigil::tests {

using vigil::capture_start;
using vigil::describe;

struct Capture {
  struct Line {
    std::string text;   // as it stands in the file, expected lines left out
    bool sent = false;  // bytes from the device
    bool closed = false, opened = false;
    Time time{};  // of these three
    std::vector<std::byte> bytes;
  };
  std::filesystem::path path;
  std::map<std::string, std::string, std::less<>> header;
  std::vector<Line> lines;

  std::string_view value(std::string_view key) const;  // of the header; empty when absent
  Options options() const;                             // from "set: key=value key=value"
  Time end() const;                                    // when the replay stops
};

// Throws std::runtime_error naming file and line.
Capture parse_capture(std::filesystem::path path, std::string_view text);
Capture read_capture(const std::filesystem::path& path);

// Every capture beside the drivers.
std::vector<std::filesystem::path> capture_files();

// Cuts the bytes of one line into the pieces in which they reach the driver.
using Cutter = std::function<std::vector<Bytes>(Bytes)>;
std::vector<Bytes> whole(Bytes bytes);
std::vector<Bytes> byte_by_byte(Bytes bytes);

// The driver that a capture asks for. Throws when there is none of that name.
std::unique_ptr<Driver> make_driver(const Capture& capture);

// Runs the capture and returns the whole text as it should stand in its file.
std::string replay(const Capture& capture, Driver& driver, const Cutter& cut = whole);

}  // namespace vigil::tests
