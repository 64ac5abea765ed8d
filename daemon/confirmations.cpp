#include "daemon/confirmations.h"

#include <utility>

namespace vigil {

void Confirmations::happened(Time, const Bed& bed, const alerts::Event& event) {
  act_ = alerts::by_person(event);
  if (act_) ++waiting_[bed.id];
}

void Confirmations::settled(Time, const Bed& bed) {
  if (!act_) return;
  act_ = false;
  // An act that never gets to the disk stays unconfirmed; the record's own alert says why.
  when_([this, id = bed.id](bool recorded) {
    if (!recorded) return;
    const auto found = waiting_.find(id);
    if (found != waiting_.end() && found->second > 0 && --found->second == 0) changed_(id);
  });
}

void Confirmations::caught_up() {
  for (auto& [bed, count] : std::exchange(waiting_, {})) {
    if (count > 0) changed_(bed);
  }
}

}  // namespace vigil
