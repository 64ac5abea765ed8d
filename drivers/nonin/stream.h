// Cuts a Nonin stream: recognises the format from the bytes (section 8 of the sheet), keeps in step
// with its frames, assembles packets, and gives up a format that no longer fits. What a record
// means is left to nonin.cpp.
#pragma once

#include <optional>
#include <variant>

#include "drivers/nonin/frames.h"

namespace vigil::drivers::nonin {

class Stream {
 public:
  // What is found in the stream. Pointers and bytes are valid until the next call.
  struct Found {
    Format format{};
    Record record;
    Time arrived{};                  // of its last byte
    const Packet* packet = nullptr;  // of formats 2 and 7
  };
  struct Rejected {
    const char* expected = "";
    Bytes came{};
  };
  struct Refused {};  // a command, by 15
  using Item = std::variant<Found, Rejected, Refused>;

  // Empty: recognise the format, and again when it changes.
  explicit Stream(std::optional<Format> forced);

  // Takes what fits and returns the rest. Call next() until it is empty before the next fill.
  Bytes fill(Bytes bytes, Time now) { return window_.fill(bytes, now); }
  std::optional<Item> next();

 private:
  enum class Match : std::uint8_t { no, maybe, yes };

  Cut look();
  Cut recognise();
  void forget_format();
  Cut hunt() const;
  Match match(Format format) const;
  Match match_frames(Format format) const;
  Match match_records(Format format) const;
  bool paced(std::size_t length) const;

  std::optional<Item> accept(std::size_t length);
  std::optional<Item> add(const Frame& frame, Time arrived);
  std::optional<Item> take_line(Bytes frame, Time arrived);
  std::optional<Item> skip(const Cut& cut);

  std::optional<Format> forced_, format_;
  Window<128> window_;
  bool in_step_ = false;         // the window begins where a good frame ended
  bool clean_ = true;            // nothing was skipped since the link opened
  std::size_t skipped_ = 0;      // bytes since the last good frame
  std::size_t next_report_ = 0;  // skipped bytes at which the next frame counts as rejected
  std::size_t frames_ = 0;       // in packet_
  Packet packet_{};
};

}  // namespace vigil::drivers::nonin
