// A recorded device: plays a capture (drivers/README.md says what one is) back on a wire. Reads the
// format by itself, as everything here does, and takes of it what a wire needs:
//
//   @0.500 < 90 3C 5C 00    the device says this
//   @0.700 > "NA!2\r"       it was told something of this length before it went on
//   @9.000 closed           it hangs up
#pragma once

#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "simulators/device.h"

namespace vigil::sim {

struct Step {
  enum class Kind { says, is_told, hangs_up } kind{};
  Time at{};
  std::string bytes;
};

// Throws BadInput "NAME:LINE: what is wrong".
std::vector<Step> read_capture(std::istream& in, const std::string& name);
std::vector<Step> load_capture(const std::string& path);

// Bytes go out at their recorded times, but not before as much has come in as the device was told
// by then: a polled device answers each question with the next recorded answer. When nothing more
// comes for some seconds it goes on all the same. What was waited for moves all that follows, and
// so does each question, to where it was asked: an answer takes as long as it took.
// `loop`: from the beginning again, for ever, hanging up in between.
std::unique_ptr<Device> make_playback(std::vector<Step> steps, bool loop,
                                      const DeviceSettings& settings);

}  // namespace vigil::sim
