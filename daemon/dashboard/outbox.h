// What one screen has not been sent yet. Bounded by the number of beds: a newer state takes the
// place of an older one of the same bed, so that a slow screen skips states and never lags behind
// them. Urgent states leave first. No I/O.
//
// Threading: the main thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "alerts/bed.h"

namespace vigil::dashboard {

using Buffer = std::shared_ptr<const std::string>;  // encoded once, shared by all screens

struct Update {
  // In the order in which they leave: greeting, beds that changed for a person's sake, other beds,
  // waves, beats.
  enum class Kind : std::uint8_t { hello, urgent, bed, wave, beat } kind{};
  alerts::BedId bed;
  Buffer text;
};

class Outbox {
 public:
  // Called after something was put in.
  void on_put(std::function<void()> wake) { wake_ = std::move(wake); }

  void put(Update);
  Buffer take();  // null: nothing to send
  bool empty() const { return queue_.empty(); }
  std::size_t size() const { return queue_.size(); }

 private:
  using Place = std::pair<Update::Kind, std::uint64_t>;
  // Urgent and other states of a bed replace each other; its waves replace its waves.
  using Subject = std::pair<bool, alerts::BedId>;

  std::map<Place, Update> queue_;
  std::map<Subject, Place> places_;
  std::uint64_t next_ = 0;
  std::function<void()> wake_;
};

}  // namespace vigil::dashboard
