// Cuts a CMS50 stream: recognises the protocol from the bytes and keeps in step with its frames.
// Neither protocol has a checksum, so a frame must also carry on where the one before it was. What
// a sample means is left to contec.cpp.
#pragma once

#include <optional>
#include <variant>

#include "drivers/contec/frames.h"

namespace vigil::drivers::contec {

class Stream {
 public:
  // What is found in the stream.
  struct Found {
    Sample sample;
    Time arrived{};  // its last byte
  };
  struct Reply {
    std::uint8_t type = 0;
  };
  struct Rejected {
    const char* why = "";
  };
  using Item = std::variant<Found, Reply, Rejected>;

  // Empty: recognise the protocol, and again when it changes.
  explicit Stream(std::optional<Protocol> forced) : forced_(forced), protocol_(forced) {}

  // Takes what fits and returns the rest. Call next() until it is empty before the next fill.
  Bytes fill(Bytes bytes, Time now) { return window_.fill(bytes, now); }
  std::optional<Item> next();

  // A question goes out after a silence: what came before it must not run into the answer.
  void expect_answer();

  std::optional<Protocol> protocol() const { return protocol_; }

 private:
  enum class Match : std::uint8_t { no, maybe, yes };

  Cut look();
  Cut recognise();
  Match match(Protocol protocol) const;
  std::size_t proof(Protocol protocol) const;
  bool carries_on() const;
  Item accept(std::size_t length);
  std::optional<Item> skip(std::size_t length);

  std::optional<Protocol> forced_, protocol_;
  Window<64> window_;
  std::optional<Sample> last_;             // the newest sample in step
  bool fresh_ = true;                      // the link just opened, or a question just went out
  bool in_step_ = false;                   // the window begins where a good frame ended
  std::size_t skipped_ = 0;                // bytes since the last good frame
  std::size_t next_report_ = live_length;  // skipped bytes at which the next frame counts as lost
};

}  // namespace vigil::drivers::contec
