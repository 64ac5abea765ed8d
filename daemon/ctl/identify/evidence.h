// What one driver made of a stream: how much of it was frames, what they said, how much was not
// understood, and how unlikely noise is to look like that. Pure: bytes and times in, counts out.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "drivers/driver.h"

namespace vigil::ctl {

struct Evidence {
  std::uint64_t bytes = 0;      // came
  std::uint64_t explained = 0;  // of them, in good frames
  std::uint64_t frames = 0;     // places at which the driver found a good frame
  std::uint64_t accepted = 0;   // of them, with something of the device
  std::uint64_t rejected = 0;   // runs of bytes that are no frame
  std::uint64_t numbers = 0;
  double proof = 0;  // bits: noise of this length looks like that once in 2^proof
  std::array<std::optional<double>, parameter_count> last;  // by Parameter
  std::vector<std::string> identity;                        // what the device says of itself
  std::vector<std::string> remarks;                         // what the driver does not use, and why

  // Of the bytes, 0 to 1; 0 when nothing came.
  double share() const {
    return bytes == 0 ? 0 : static_cast<double>(explained) / static_cast<double>(bytes);
  }
};

// Counts what a driver says. It must be told after every byte: a driver speaks with the last byte
// of a frame, so the place of each frame in the stream is known.
class Tally {
 public:
  void note(const Output&, std::uint64_t place);
  // `bits`: noise passes for a frame of this protocol at one byte in 2^bits.
  Evidence evidence(std::uint64_t bytes, double bits) const;

 private:
  enum class Meaning { nothing, frame, weak, device };  // what a frame proves, rising
  Meaning note(const Notice&);
  void frame(std::uint64_t place, Meaning);

  Evidence evidence_;
  std::uint64_t places_ = 0;       // accepted frames that did not follow another without a gap
  std::uint64_t weak_places_ = 0;  // the same, without a number or a name
  std::uint64_t in_step_ = 0;      // bytes of accepted frames that did
  bool first_ = true;              // no frame was accepted yet
  std::uint64_t judged_ = 0;       // where the last good frame ended
  std::uint64_t fault_at_ = 0;     // where the first fault since then was said
  std::uint64_t faults_ = 0;       // since then
  std::uint64_t shortest_ = 0;     // frame, or frames without a fault between them
};

// A driver that listens, and, once opened, asks.
class Ear {
 public:
  // Throws std::invalid_argument when the driver does not know an option.
  Ear(const Entry&, const Options&);

  void hear(Time now, Bytes);
  // The link is up. Without it the driver only listens and `to_device` stays unused.
  void open(Time now);
  // Ten a second: what waits for the rest of a frame may be given up, requests are made.
  void tick(Time now);

  // What the driver wants sent, from the latest open() or tick().
  const std::vector<std::byte>& to_device() const { return output_.to_device; }
  Evidence evidence(double bits) const { return tally_.evidence(place_, bits); }

 private:
  std::unique_ptr<Driver> driver_;
  Output output_;
  Tally tally_;
  std::uint64_t place_ = 0;
  bool asks_ = false;
};

}  // namespace vigil::ctl
