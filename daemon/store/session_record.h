// Everything that the record knows of one session, gathered from the journal: what a report shows,
// before it is text. The recorded effects are taken as they are; what only the engine knows (which
// cuff readings count, the baseline) comes from playing the session's events through a ward again.
//
// Threading: any thread; uses the database it is given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/store/journal_rows.h"
#include "daemon/store/session_words.h"

namespace vigil::store {

struct SessionRecord {
  struct PhaseBegun {
    Time at{};
    alerts::Phase phase{};
    std::string by, reason;
  };
  struct Acknowledgement {
    Time at{};
    std::string by;
  };
  struct RecordedAlert {
    alerts::AlertId id = 0;
    alerts::Finding worst;  // at its highest priority
    alerts::Priority priority{};
    Time raised{};
    std::vector<Acknowledgement> acknowledged;
    std::optional<Time> ended;
    std::string detail;  // why it ended
  };
  struct RecordedPage {
    alerts::Page page;
    Time sent{};
    std::optional<alerts::Fate> fate;
    bool withdrawn = false;
    std::string detail;
  };
  struct Moment {
    Time at{};
    Line line;
  };
  // One minute counted from the opening. Empty: no value in it.
  struct Minute {
    std::int64_t index = 0;
    std::optional<double> spo2, spo2_lowest, rate;  // medians, and the lowest
    std::size_t count = 0;                          // of SpO2 values
  };
  struct Saturation {
    Time at{};
    double value = 0;
    Quality quality{};
  };

  alerts::SessionId id = 0;
  std::string bed;
  alerts::PatientId patient = 0;
  std::string nurse, opened_by;
  std::shared_ptr<const alerts::Profile> profile;
  Time opened{}, last{};  // last: closed, or the newest entry of an open session
  std::optional<Time> closed;
  alerts::Baseline baseline;
  std::vector<PhaseBegun> phases;
  std::vector<RecordedAlert> alerts;
  std::vector<RecordedPage> pages;
  std::vector<alerts::Cuff> cuffs;
  std::vector<Minute> minutes;
  std::vector<Saturation> saturation;  // every usable value
  std::vector<Moment> timeline;
  std::int64_t first_entry = 0, last_entry = 0;
};

// identity: false leaves out what people wrote in words of their own and what devices said about
// who the patient is; both may name somebody.
Result<SessionRecord> gather(Database&, const SessionRange&, const ParseProfile&, bool identity);

Result<SessionRange> find_session(Database&, alerts::SessionId);

// Entries of one session in order, "run" and "gap" entries of that time among them.
class SessionRows {
 public:
  static Result<SessionRows> of(Database&, const SessionRange&);
  Result<bool> next();
  const Entry& entry() const { return rows_.entry(); }

 private:
  SessionRows(Rows rows, SessionRange range) : rows_(std::move(rows)), range_(std::move(range)) {}
  Rows rows_;
  SessionRange range_;
};

}  // namespace vigil::store
