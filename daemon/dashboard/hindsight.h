// Outlet: the alerts of a session that are over, and what people said of alerts afterwards: useful,
// a nuisance, or that one was missed. For the bed's page, so that a word can still be said of what
// has ended; bounded, because the record keeps everything. Attach it before a replay and a restart
// forgets nothing. Forgets a bed when its session ends.
//
// Threading: the main thread.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "daemon/ward.h"

namespace vigil::dashboard {

// What one person said of an alert, or of an event without one.
struct Opinion {
  alerts::Label label{};
  std::string by, note;
  Time at{};
};

// An alert of the session, as it was at its worst.
struct PastAlert {
  alerts::AlertId id{};
  alerts::Priority priority{};
  std::string headline;
  bool technical = false;
  Time raised{};
  std::optional<Time> ended;
  std::string detail;             // how it ended
  std::vector<Opinion> opinions;  // the newest of each person
};

struct Past {
  alerts::SessionId session{};
  std::deque<PastAlert> alerts;  // in the order in which they were raised
  std::deque<Opinion> missed;

  const PastAlert* find(alerts::AlertId) const;
};

class Hindsight final : public Outlet {
 public:
  // Of one session; the oldest are forgotten first.
  static constexpr std::size_t most_alerts = 60;
  static constexpr std::size_t most_missed = 12;

  // Null for a bed without a session.
  const Past* of(const BedId&) const;

  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;

 private:
  std::map<BedId, Past> pasts_;
};

}  // namespace vigil::dashboard
