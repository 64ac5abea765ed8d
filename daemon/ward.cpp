#include "daemon/ward.h"

#include "daemon/log.h"

#include <algorithm>
#include <stdexcept>

namespace vigil {

void Ward::add_bed(const BedId& id) {
  const bool known =
      std::any_of(beds_.begin(), beds_.end(), [&](const Bed& b) { return b.id == id; });
  if (known) throw std::invalid_argument("bed " + id + " is there twice");
  Bed bed;
  bed.id = id;
  bed.due = Time::max();
  index_[id] = beds_.size();
  beds_.push_back(std::move(bed));
}

std::size_t Ward::index_of(const BedId& id) const {
  const auto found = index_.find(id);
  if (found == index_.end()) throw std::out_of_range("no bed " + id);
  return found->second;
}

const Bed& Ward::bed(const BedId& id) const {
  return beds_[index_of(id)];
}

std::vector<BedId> Ward::beds() const {
  std::vector<BedId> ids;
  ids.reserve(beds_.size());
  for (const Bed& b : beds_) ids.push_back(b.id);
  return ids;
}

void Ward::post(Time time, const BedId& id, const alerts::Event& event) {
  VIGIL_CHECK(!busy_);
  const std::size_t index = index_of(id);
  advance(time);
  apply(now_, index, event);
}

void Ward::show(Time time, const BedId& id, const Wave& wave) {
  index_of(id);
  for (Outlet* outlet : outlets_) outlet->shown(time, id, wave);
}

void Ward::advance(Time time) {
  VIGIL_CHECK(!busy_);
  if (next_tick_ == Time{}) resume_at(time);
  while (next_tick_ <= time) {
    const Time tick = next_tick_;
    next_tick_ += tick_length;
    while (!due_.empty() && due_.begin()->first <= tick) {
      apply(tick, due_.begin()->second, alerts::Tick{});
    }
    now_ = std::max(now_, tick);
  }
  now_ = std::max(now_, time);
}

void Ward::resume_at(Time time) {
  const auto ticks = time.time_since_epoch() / tick_length;
  next_tick_ = Time{(ticks + 1) * tick_length};
  now_ = std::max(now_, time);
}

void Ward::apply(Time time, std::size_t index, const alerts::Event& event) {
  now_ = std::max(now_, time);
  Bed& bed = beds_[index];
  auto was_due = due_.extract({bed.due, index});  // to be used again: no allocation each second
  const std::vector<alerts::Effect> effects = alerts::step(bed, event, time, rules_);
  // A bed is due at a later tick than this one, or the tick would never end.
  if (bed.due != Time::max()) {
    bed.due = std::max(bed.due, time + Millis{1});
    if (was_due) {
      was_due.value() = {bed.due, index};
      due_.insert(std::move(was_due));
    } else {
      due_.emplace(bed.due, index);
    }
  }
  const bool tick = std::holds_alternative<alerts::Tick>(event);
  busy_ = true;
  for (Outlet* outlet : outlets_) {
    if (!tick) outlet->happened(time, bed, event);
    for (const alerts::Effect& e : effects) outlet->decided(time, bed, e);
    if (!tick || !effects.empty()) outlet->settled(time, bed);
  }
  busy_ = false;
}

}  // namespace vigil
