// Recognition and resynchronisation. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/stream.h"

#include <utility>

#include "drivers/philips/apdu.h"

namespace vigil::drivers::philips {

void Stream::reopen() {
  window_.clear();
  medium_ = told_;
  known_before_ = 0;
}

std::optional<Stream::Item> Stream::next() {
  current_ = cut();
  if (current_.kind == Cut::Kind::more) return std::nullopt;
  Item item;
  item.bytes = window_.bytes().first(current_.length);
  item.arrived = window_.arrived(current_.length - 1);
  item.good = current_.kind == Cut::Kind::frame;
  if (!item.good) item.fault = framed() ? mib_fault(item.bytes) : "expected a message";
  if (!framed() || !item.good) return item;
  const auto message = opener_.open(item.bytes);
  item.good = message.has_value();
  if (message) item.bytes = *message;
  if (!message) item.fault = mib_fault(item.bytes);
  return item;
}

// C0 begins no message of a network.
Cut Stream::cut() {
  const Bytes front = window_.bytes();
  if (!medium_) {
    const auto frame = begins_mib_frame(front);
    if (!frame) return {};
    if (*frame) medium_ = Medium::mib;
  }
  return framed() ? cut_mib(front) : cut_unframed(front);
}

Cut Stream::cut_unframed(Bytes front) const {
  const Cut cut = is_session_message(front) ? cut_session_message(front, known_before_ == 0)
                                            : cut_data_message(front);
  if (cut.kind != Cut::Kind::frame || told_) return cut;
  return is_inside_lost_frame(cut.length) ? Cut{Cut::Kind::noise, 1} : cut;
}

// The message of a MIB frame whose beginning was lost or damaged has its length before it (section
// 2.2). Its check sequence cannot be computed any more.
bool Stream::is_inside_lost_frame(std::size_t length) const {
  return known_before_ >= 2 && before_ == length;
}

void Stream::drop() {
  forget_before(current_.length);
}

void Stream::refuse() {
  forget_before(framed() ? current_.length : 1);
}

void Stream::forget_before(std::size_t n) {
  for (const std::byte b : window_.bytes().first(n)) {
    before_ = static_cast<std::uint16_t>(unsigned{before_} << 8U | std::to_integer<unsigned>(b));
  }
  // A good message is no part of a frame's header.
  known_before_ = n > 1 ? 0 : known_before_ + 1;
  window_.drop(n);
}

bool Stream::give_up(Time now, Millis patience) {
  const Bytes waiting = window_.bytes();
  if (waiting.empty() || now - window_.arrived(waiting.size() - 1) <= patience) return false;
  window_.clear();
  known_before_ = 0;
  return true;
}

}  // namespace vigil::drivers::philips
