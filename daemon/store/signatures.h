// Which overlays were signed for which patient. Held in memory, read at start; changes go to the
// disk through the journal's writer, in order with the entries.
//
// Threading: main thread.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "alerts/session.h"
#include "daemon/store/batch.h"

namespace vigil::store {

class Signatures {
 public:
  // `later`: Journal::later.
  static Result<Signatures> load(Database&, std::function<void(Job)> later);

  // All there are for this patient from now on.
  void save(alerts::PatientId, std::vector<alerts::SignedOverlay>);
  // Those that are in force and have not run out.
  std::vector<alerts::SignedOverlay> of(alerts::PatientId, Time now) const;

 private:
  explicit Signatures(std::function<void(Job)> later) : later_(std::move(later)) {}

  std::function<void(Job)> later_;
  std::map<alerts::PatientId, std::vector<alerts::SignedOverlay>> all_;
};

}  // namespace vigil::store
