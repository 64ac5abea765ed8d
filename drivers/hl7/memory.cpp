#include "drivers/hl7/memory.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::hl7 {

bool Once::first(std::string_view text) {
  if (said_.contains(text) || full()) return false;
  said_.emplace(text);
  return true;
}

std::optional<unsigned> Limiter::allow(Time now) {
  if (now - window_ >= interval) {
    // A quiet minute gives the whole burst back; a noisy one gives a single one.
    allowed_ = held_back_ == 0 ? 0 : burst_ - 1;
    window_ = now;
  }
  if (allowed_ >= burst_) {
    ++held_back_;
    return std::nullopt;
  }
  ++allowed_;
  return std::exchange(held_back_, 0);
}

bool Duplicates::seen(Time now, std::string_view msh3, std::string_view msh10,
                      std::string_view msh7) {
  if (msh7.empty() || msh10.empty()) return false;
  for (std::string_view* text : {&msh3, &msh10, &msh7}) *text = text->substr(0, longest);
  const auto same = [&](const Seen& s) {
    return now - s.at < window && s.id == msh10 && s.sent == msh7 && s.sender == msh3;
  };
  if (std::any_of(seen_.begin(), seen_.end(), same)) return true;
  if (seen_.size() < most) seen_.emplace_back();
  Seen& oldest = seen_[next_];
  next_ = (next_ + 1) % most;
  oldest.at = now;
  oldest.sender = msh3;
  oldest.id = msh10;
  oldest.sent = msh7;
  return false;
}

BedMemory& Beds::find(const Subject& subject) {
  const bool nameless = subject.device.empty() && subject.location.empty();
  const std::string_view patient = nameless ? std::string_view(subject.patient) : "";
  const auto is_it = [&](const BedMemory& b) {
    return b.location == subject.location && b.device == subject.device && b.patient == patient;
  };
  ++uses_;
  // Gateways send their beds in the same order: look at the last one, the next one, then all.
  for (std::size_t i = 0; i < beds_.size(); ++i) {
    const std::size_t at = (last_ + i) % beds_.size();
    if (!is_it(beds_[at])) continue;
    last_ = at;
    beds_[at].used = uses_;
    return beds_[at];
  }
  if (beds_.size() < most) {
    beds_.emplace_back();
    last_ = beds_.size() - 1;
  } else {
    const auto oldest =
        std::min_element(beds_.begin(), beds_.end(),
                         [](const BedMemory& a, const BedMemory& b) { return a.used < b.used; });
    last_ = static_cast<std::size_t>(oldest - beds_.begin());
    *oldest = BedMemory{};
  }
  BedMemory& bed = beds_[last_];
  bed.device = subject.device;
  bed.location = subject.location;
  bed.patient = patient;
  bed.used = uses_;
  return bed;
}

bool OpenAlerts::changed(std::string_view key, std::string_view looks) {
  for (Open& open : open_) {
    if (open.key != key) continue;
    const bool same = open.looks == looks;
    open.looks = looks;
    return !same;
  }
  if (open_.size() >= most) open_.erase(open_.begin());
  open_.push_back({std::string(key), std::string(looks)});
  return true;
}

void OpenAlerts::close(std::string_view key) {
  std::erase_if(open_, [&](const Open& open) { return open.key == key; });
}

}  // namespace vigil::drivers::hl7
