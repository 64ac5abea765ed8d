// Outlet: what a person did at a bed and is not on disk yet. Screens show "saving" for so long.
// Attach it after the journal.
//
// Threading: the main thread.
#pragma once

#include <functional>
#include <map>

#include "daemon/ward.h"

namespace vigil {

class Confirmations final : public Outlet {
 public:
  // Calls back when everything so far is on disk (true) or known not to be (false).
  using WhenRecorded = std::function<void(std::function<void(bool)>)>;
  using Changed = std::function<void(const BedId&)>;

  Confirmations(WhenRecorded when, Changed changed)
      : when_(std::move(when)), changed_(std::move(changed)) {}

  bool confirmed(const BedId& bed) const {
    const auto found = waiting_.find(bed);
    return found == waiting_.end() || found->second == 0;
  }

  // The record is kept again: what waited has been written.
  void caught_up();

  void happened(Time, const Bed&, const alerts::Event&) override;
  void settled(Time, const Bed&) override;

 private:
  WhenRecorded when_;
  Changed changed_;
  std::map<BedId, int> waiting_;  // acts not on disk yet
  bool act_ = false;              // the event being told is one
};

}  // namespace vigil
