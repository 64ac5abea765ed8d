#include "daemon/dashboard/outbox.h"

namespace vigil::dashboard {
namespace {

bool of_bed(Update::Kind kind) {
  return kind == Update::Kind::urgent || kind == Update::Kind::bed;
}

}  // namespace

void Outbox::put(Update update) {
  const Subject subject{of_bed(update.kind), update.bed};
  const auto old = places_.find(subject);
  Place place{update.kind, next_++};
  if (old != places_.end()) {
    // Keeps its turn, so that a bed that changes all the time does not wait for ever.
    if (old->second.first <= place.first) place = old->second;
    queue_.erase(old->second);
    places_.erase(old);
  }
  places_.emplace(subject, place);
  queue_.emplace(place, std::move(update));
  if (wake_) wake_();
}

Buffer Outbox::take() {
  if (queue_.empty()) return nullptr;
  const auto first = queue_.begin();
  Buffer text = std::move(first->second.text);
  places_.erase({of_bed(first->second.kind), first->second.bed});
  queue_.erase(first);
  return text;
}

}  // namespace vigil::dashboard
