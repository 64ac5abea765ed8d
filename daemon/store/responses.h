// How strongly each patient's pressure answered in earlier sessions (alerts/curve.h, response_of):
// what the next session's expected curve is made of. One row for each session that ended. Held in
// memory, read at start; changes go to the disk through the journal's writer, in order with the
// entries. What a session was judged by stands in its opening, so that a replay needs none of this.
//
// Threading: main thread.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "alerts/bed.h"
#include "daemon/store/batch.h"

namespace vigil::store {

class Responses {
 public:
  // `later`: Journal::later.
  static Result<Responses> load(Database&, std::function<void(Job)> later);

  // The session at this bed is about to be closed. Nothing is learnt where no drug was given or no
  // baseline is known.
  void learn(const alerts::Bed&);
  // The mean of the newest three with this drug, as a factor, 1: as the population. Within one
  // patient they differ by a third (clinical reference 2.5). Empty: this patient is new to it.
  std::optional<double> of(alerts::PatientId, alerts::Curve::Drug) const;

 private:
  explicit Responses(std::function<void(Job)> later) : later_(std::move(later)) {}

  using Course = std::pair<alerts::PatientId, alerts::Curve::Drug>;
  std::function<void(Job)> later_;
  std::map<Course, std::vector<double>> all_;  // oldest first
};

}  // namespace vigil::store
