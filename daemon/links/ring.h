// What went over one configured device's links lately, kept in memory so that it can be saved
// afterwards: nobody starts a recording before the fault. Bounded in time, bytes and pieces; whole
// pieces fall out, the oldest first. Memory grows and shrinks by blocks, not by bytes.
//
// Who takes names out and writes the file is saved.h.
//
// Threading: one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "drivers/driver.h"

namespace vigil::links {

// One opening of a link, or what is left of it.
struct Heard {
  struct Piece {
    Time at{};
    bool sent = false;  // by us
    std::vector<std::byte> bytes;
  };
  Time opened{};
  std::optional<Time> closed;
  bool whole = true;  // nothing is missing at its beginning
  std::vector<Piece> pieces;
};

class Ring {
 public:
  static constexpr Millis longest = std::chrono::minutes{15};
  static constexpr std::size_t most_bytes = std::size_t{512} * 1024;
  static constexpr std::size_t most_pieces = std::size_t{64} * 1024;

  // Openings may overlap: callers.
  using Number = std::uint32_t;
  Number open(Time now);
  void close(Number opening, Time now);
  // A piece is one read, or one output of a driver. Times never go back.
  void add(Number opening, Time now, bool sent, Bytes);

  // The openings with a piece that is no older than `length`, by the time of their beginning.
  std::vector<Heard> last(Time now, Millis length) const;

  std::size_t bytes() const { return bytes_.size(); }
  std::size_t pieces() const { return pieces_.size(); }

 private:
  struct Piece {
    Time at{};
    Number opening = 0;
    std::uint32_t size : 31 = 0;
    std::uint32_t sent : 1 = 0;
  };
  struct Opening {
    Number number = 0;
    Time opened{};
    std::optional<Time> closed;
    std::size_t pieces = 0;
    bool whole = true;
  };
  Opening* find(Number);
  void drop_oldest();
  void forget_empty();

  std::deque<Piece> pieces_;
  std::deque<std::byte> bytes_;  // of all pieces, one behind the other
  std::vector<Opening> openings_;
  Number next_ = 1;
};

}  // namespace vigil::links
