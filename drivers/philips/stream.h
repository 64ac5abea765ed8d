// From bytes to whole messages, on a network (messages one after the other, each with its own
// length) and on RS232 (messages in MIB frames), and the recognition of which of the two it is.
// Facts: sheet sections 2 and 3.
#pragma once

#include <optional>

#include "drivers/philips/mib.h"
#include "drivers/philips/session.h"

namespace vigil::drivers::philips {

class Stream {
 public:
  // Empty: to be recognised. MIB frames are known by C0 11 01, and then for good: a message inside
  // a frame is never read past the frame's check. Until then bytes are read as on a network.
  explicit Stream(std::optional<Medium> told) : told_(told), medium_(told) {}

  // The line is open (again): forget what was half read, recognise again.
  void reopen();

  // Takes what fits and returns the rest.
  Bytes fill(Bytes more, Time now) { return window_.fill(more, now); }

  struct Item {
    bool good = false;
    Bytes bytes;             // the message, or what begins none; valid until the next call
    std::string_view fault;  // why not
    Time arrived{};
  };
  // The next item, or nothing until more bytes come. drop() or refuse() must follow.
  std::optional<Item> next();
  // The item was a good message, or none.
  void drop();
  // Its fields do not fit together: on a network the next byte may begin a good message.
  void refuse();

  // Discards a message whose rest has not come for this long; true when there was one.
  bool give_up(Time now, Millis patience);

  bool framed() const { return medium_ == Medium::mib; }

 private:
  Cut cut();
  Cut cut_unframed(Bytes front) const;
  bool is_inside_lost_frame(std::size_t length) const;
  void forget_before(std::size_t n);

  std::optional<Medium> told_, medium_;
  Window<longest_mib_frame> window_;
  MibOpener opener_;
  Cut current_;
  std::uint16_t before_ = 0;      // the two bytes before the window
  std::size_t known_before_ = 0;  // how many of them were looked at and are no message
};

}  // namespace vigil::drivers::philips
