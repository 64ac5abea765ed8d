// Finding frames in a stream that may start anywhere, be cut anywhere and carry garbage. A driver
// keeps the newest bytes in a Window, looks only at its front, and drops what it has judged: a
// frame when it is one, a single byte (or a line) when it is not. So any split of the stream gives
// the same frames, and garbage costs no more than itself. What a frame is, the protocols say.
//
// Everything is bounded and allocates nothing. Threading: as for a Driver.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "drivers/driver.h"

namespace vigil {

// What a look at the front of a window found. `length` bytes are judged and may be dropped.
struct Cut {
  enum class Kind : std::uint8_t {
    more,   // cannot be judged yet; never said of a full window
    frame,  // the first `length` bytes are one frame
    noise,  // the first `length` bytes begin none
  };
  Kind kind = Kind::more;
  std::size_t length = 0;
  std::size_t judged = length;  // how many bytes it took to say so
};

// One text line with its end (CR or LF; an empty line is a frame of one byte). Noise once `longest`
// bytes came without an end. Requires longest <= the capacity of the window.
Cut cut_line(Bytes front, std::size_t longest);

// The text of such a frame, without its end.
std::string_view line_text(Bytes frame);

// The first few bytes as people read them in a notice: a printable line in quotation marks,
// anything else in hex digits.
std::string show(Bytes bytes);

// The newest bytes of a stream, each with its time of arrival.
template <std::size_t Capacity>
class Window {
 public:
  // Takes what fits and returns the rest.
  Bytes fill(Bytes more, Time now) {
    if (size_ + more.size() > Capacity - begin_) move_to_front();
    const std::size_t n = std::min(more.size(), Capacity - begin_ - size_);
    std::copy_n(more.begin(), n, bytes_.begin() + end());
    std::fill_n(arrived_.begin() + end(), n, now);
    size_ += n;
    return more.subspan(n);
  }
  Bytes bytes() const { return Bytes(bytes_).subspan(begin_, size_); }
  // Requires i < bytes().size().
  Time arrived(std::size_t i) const { return arrived_[begin_ + i]; }
  void drop(std::size_t n) {
    begin_ += n;
    size_ -= n;
  }
  void clear() { begin_ = size_ = 0; }

 private:
  std::ptrdiff_t end() const { return static_cast<std::ptrdiff_t>(begin_ + size_); }
  void move_to_front() {
    const auto first = static_cast<std::ptrdiff_t>(begin_);
    std::copy(bytes_.begin() + first, bytes_.begin() + end(), bytes_.begin());
    std::copy(arrived_.begin() + first, arrived_.begin() + end(), arrived_.begin());
    begin_ = 0;
  }

  std::array<std::byte, Capacity> bytes_{};
  std::array<Time, Capacity> arrived_{};
  std::size_t begin_ = 0;
  std::size_t size_ = 0;
};

// Keeps a noisy line from flooding its reader: the first rejected frame of a burst is told at once,
// the others are counted, and told when a good frame ends the burst.
class Rejects {
 public:
  // `describe()` returns the detail: what was expected and what came. Called for a first one only.
  template <typename Describe>
  void bad(Describe&& describe, Output& output) {
    if (count_++ == 0) output.say({.kind = Notice::Kind::bad_frame, .detail = describe()});
  }
  void good(Output& output);
  void clear() { count_ = 0; }

 private:
  std::uint64_t count_ = 0;
};

}  // namespace vigil
