#include "drivers/hl7/mllp.h"

#include <algorithm>

namespace vigil::drivers::hl7 {
namespace {

// hl7-mllp section 1: frame = 0x0B payload 0x1C 0x0D.
constexpr char frame_start = '\x0B';
constexpr char frame_end = '\x1C';
constexpr char after_end = '\x0D';

// Junk that is followed by nothing is reported after this long, so that a wrong baud rate or a peer
// without MLLP shows up.
constexpr Millis quiet{1000};

bool ignorable(char c) {
  return c == '\r' || c == '\n' || c == '\0';
}

}  // namespace

std::optional<Deframer::Item> Deframer::next(Time now, Bytes& input) {
  if (input.empty()) return std::nullopt;
  last_byte_ = now;
  std::string_view rest(reinterpret_cast<const char*>(input.data()), input.size());
  std::optional<Item> item;
  while (!rest.empty() && !item) {
    switch (state_) {
      case State::idle:
        item = idle(rest);
        break;
      case State::body:
        item = body(rest);
        break;
      case State::tail:
        item = tail(rest);
        break;
      case State::skip:
        item = skip(rest);
        break;
    }
  }
  input = input.last(rest.size());
  return item;
}

std::optional<Deframer::Item> Deframer::idle(std::string_view& input) {
  while (!input.empty()) {
    const char c = input.front();
    input.remove_prefix(1);
    if (c == frame_start) {
      state_ = State::body;
      buffer_.clear();
      if (junk_ > 0) return report_junk();
      return std::nullopt;
    }
    if (ignorable(c)) continue;
    if (junk_ < first_junk_.size()) first_junk_[junk_] = c;
    ++junk_;
  }
  return std::nullopt;
}

std::optional<Deframer::Item> Deframer::body(std::string_view& input) {
  // No further than the limit, so that a report never depends on how the bytes were cut.
  const std::size_t room = limit_ - buffer_.size();
  const std::string_view window = input.substr(0, room + 1);
  const std::size_t end = window.find(frame_end);
  const std::string_view piece = window.substr(0, end);
  if (const std::size_t again = piece.find(frame_start); again != std::string_view::npos) {
    const Item item{Item::Kind::restarted, {}, buffer_.size() + again};
    buffer_.clear();
    input.remove_prefix(again + 1);
    return item;
  }
  if (piece.size() > room) {
    state_ = State::skip;
    input.remove_prefix(piece.size());
    Item item = finish(piece.substr(0, room));
    item.kind = Item::Kind::oversized;
    return item;
  }
  if (end == std::string_view::npos) {
    buffer_.append(piece);
    input.remove_prefix(piece.size());
    return std::nullopt;
  }
  state_ = State::tail;
  input.remove_prefix(end + 1);
  return finish(piece);
}

Deframer::Item Deframer::finish(std::string_view last_piece) {
  if (buffer_.empty()) return {Item::Kind::message, last_piece, 0};
  buffer_.append(last_piece);
  return {Item::Kind::message, buffer_, 0};
}

std::optional<Deframer::Item> Deframer::tail(std::string_view& input) {
  const char c = input.front();
  state_ = State::idle;
  if (c == after_end) {
    input.remove_prefix(1);
    return std::nullopt;
  }
  return Item{Item::Kind::bad_end, {}, 0};  // the byte is looked at again, in idle
}

std::optional<Deframer::Item> Deframer::skip(std::string_view& input) {
  constexpr std::array borders{frame_end, frame_start};
  const std::size_t border = input.find_first_of({borders.data(), borders.size()});
  if (border == std::string_view::npos) {
    input = {};
    return std::nullopt;
  }
  state_ = input[border] == frame_end ? State::tail : State::body;
  buffer_.clear();
  input.remove_prefix(border + 1);
  return std::nullopt;
}

Deframer::Item Deframer::report_junk() {
  const std::size_t kept = std::min(junk_, first_junk_.size());
  const Item item{Item::Kind::junk, {first_junk_.data(), kept}, junk_};
  junk_ = 0;
  return item;
}

std::optional<Deframer::Item> Deframer::expire(Time now) {
  const Millis silent = now - last_byte_;
  if (state_ == State::idle && junk_ > 0 && silent >= quiet) return report_junk();
  if (state_ != State::body && state_ != State::skip) return std::nullopt;
  if (silent < patience) return std::nullopt;
  state_ = State::idle;
  return Item{Item::Kind::unfinished, {}, buffer_.size()};
}

void Deframer::reset() {
  state_ = State::idle;
  buffer_.clear();
  junk_ = 0;
}

}  // namespace vigil::drivers::hl7
