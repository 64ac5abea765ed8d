#include "daemon/links/ring.h"

#include <algorithm>

namespace vigil::links {

Ring::Number Ring::open(Time now) {
  openings_.push_back({next_, now, std::nullopt, 0, true});
  return next_++;
}

void Ring::close(Number opening, Time now) {
  if (Opening* o = find(opening)) o->closed = now;
  forget_empty();
}

Ring::Opening* Ring::find(Number number) {
  const auto found = std::find_if(openings_.begin(), openings_.end(),
                                  [&](const Opening& o) { return o.number == number; });
  return found == openings_.end() ? nullptr : &*found;
}

void Ring::add(Number opening, Time now, bool sent, Bytes bytes) {
  Opening* o = find(opening);
  if (o == nullptr || bytes.empty() || bytes.size() > most_bytes) return;
  while (!pieces_.empty() && (now - pieces_.front().at > longest || pieces_.size() >= most_pieces ||
                              bytes_.size() + bytes.size() > most_bytes)) {
    drop_oldest();
  }
  Piece piece;
  piece.at = now;
  piece.opening = opening;
  piece.size = static_cast<std::uint32_t>(bytes.size()) & 0x7FFFFFFFU;
  piece.sent = sent ? 1U : 0U;
  pieces_.push_back(piece);
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  ++o->pieces;
  forget_empty();
}

void Ring::drop_oldest() {
  const Piece& oldest = pieces_.front();
  bytes_.erase(bytes_.begin(), bytes_.begin() + static_cast<std::ptrdiff_t>(oldest.size));
  if (Opening* o = find(oldest.opening)) {
    --o->pieces;
    o->whole = false;
  }
  pieces_.pop_front();
}

void Ring::forget_empty() {
  std::erase_if(openings_, [](const Opening& o) { return o.closed && o.pieces == 0; });
}

std::vector<Heard> Ring::last(Time now, Millis length) const {
  std::vector<Heard> all;
  for (const Opening& o : openings_) all.push_back({o.opened, o.closed, o.whole, {}});
  auto from = bytes_.begin();
  for (const Piece& piece : pieces_) {
    const auto to = from + static_cast<std::ptrdiff_t>(piece.size);
    const auto at = std::find_if(openings_.begin(), openings_.end(),
                                 [&](const Opening& o) { return o.number == piece.opening; });
    Heard& heard = all[static_cast<std::size_t>(at - openings_.begin())];
    if (now - piece.at > length) {
      heard.whole = false;
    } else {
      heard.pieces.push_back({piece.at, piece.sent != 0, {from, to}});
    }
    from = to;
  }
  std::erase_if(all, [](const Heard& h) { return h.pieces.empty(); });
  return all;
}

}  // namespace vigil::links
