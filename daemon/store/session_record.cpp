#include "daemon/store/session_record.h"

#include <algorithm>
#include <map>

#include "daemon/ward.h"

namespace vigil::store {
namespace {

using namespace vigil::alerts;

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// Enough for all that the end of a session decides; its entries stand together.
constexpr std::int64_t longest_end = 1000;

class Gatherer {
 public:
  Gatherer(const SessionRange& range, const ParseProfile& parse, bool identity)
      : parse_(parse), identity_(identity) {
    record_.id = range.session;
    record_.bed = range.bed;
    record_.opened = range.opened_at;
    if (range.closed != 0) record_.closed = range.closed_at;
    ward_.add_bed(range.bed);
  }

  Result<void> take(const Entry& e) {
    if (record_.first_entry == 0) record_.first_entry = e.seq;
    record_.last_entry = e.seq;
    if (e.kind == "run") return restarted(e);
    if (e.kind == "gap") {
      tell(e.time, {"gap", "", "Entries are missing here: the record could not be kept"});
      return {};
    }
    if (is_event(e.kind)) return take_event(e);
    if (is_effect(e.kind)) return take_effect(e);
    return {};
  }

  SessionRecord finish() {
    for (auto& [index, m] : minutes_) {
      SessionRecord::Minute minute;
      minute.index = index;
      minute.count = m.spo2.size();
      if (!m.spo2.empty()) {
        minute.spo2 = median(m.spo2);
        minute.spo2_lowest = *std::min_element(m.spo2.begin(), m.spo2.end());
      }
      if (!m.rate.empty()) minute.rate = median(m.rate);
      record_.minutes.push_back(minute);
    }
    return std::move(record_);
  }

 private:
  struct Values {
    std::vector<double> spo2, rate;
  };

  void tell(Time at, Line line) {
    if (!line.text.empty()) record_.timeline.push_back({at, std::move(line)});
  }

  Result<void> restarted(const Entry& e) {
    const Time first_tick = read_run(e).first_tick;
    ward_.advance(record_.last);
    ward_.resume_at(first_tick);
    const auto gap = std::chrono::duration_cast<std::chrono::seconds>(first_tick - record_.last);
    tell(first_tick, {"restart", "",
                      "The program was started again; not monitored for about " +
                          std::to_string(std::max<std::int64_t>(gap.count(), 0)) + " s"});
    return {};
  }

  Result<void> take_event(const Entry& e) {
    const auto event = read_event(e.kind, static_cast<int>(e.version), e.body, parse_);
    if (!event) return event.error();
    tell(e.time, line_of(*event, identity_));
    if (const auto* opened = std::get_if<SessionOpened>(&*event)) open(*opened);
    if (const auto* changed = std::get_if<PhaseChanged>(&*event)) reason_ = changed->reason;
    if (const auto* reported = std::get_if<PageReported>(&*event)) report(*reported);
    if (std::holds_alternative<SessionClosed>(*event)) note_baseline();
    ward_.post(e.time, record_.bed, *event);
    record_.last = std::max(record_.last, e.time);
    if (!record_.closed || e.time <= *record_.closed) look(e.time);
    return {};
  }

  void open(const SessionOpened& e) {
    record_.patient = e.patient;
    record_.nurse = e.nurse;
    record_.opened_by = e.by;
    record_.profile = e.profile;
    record_.phases.push_back({record_.opened, Phase::baseline, e.by, {}});
  }

  void note_baseline() {
    const std::optional<Session>& session = ward_.bed(record_.bed).session;
    if (session) record_.baseline = session->baseline;
  }

  // What the bed made of the event.
  void look(Time now) {
    note_baseline();
    const Bed& bed = ward_.bed(record_.bed);
    const auto is_new = [now](const auto& reading) { return reading && reading->at == now; };
    Values& minute = minutes_[(now - record_.opened) / std::chrono::minutes{1}];
    if (const auto& spo2 = bed.latest(Parameter::spo2); is_new(spo2)) {
      minute.spo2.push_back(spo2->value);
      record_.saturation.push_back({now, spo2->value, spo2->quality});
    }
    if (const auto rate = bed.rate(now); is_new(rate)) minute.rate.push_back(rate->value);
    const bool seen = !record_.cuffs.empty() && record_.cuffs.back().at == now;
    if (!bed.cuffs.empty() && bed.cuffs.back().at == now && !seen) {
      record_.cuffs.push_back(bed.cuffs.back());
      tell(now, line_of(bed.cuffs.back()));
    }
  }

  Result<void> take_effect(const Entry& e) {
    const auto effect = read_effect(e.kind, static_cast<int>(e.version), e.body);
    if (!effect) return effect.error();
    tell(e.time, line_of(*effect));
    if (const auto* x = std::get_if<Raise>(&*effect)) alert(x->alert);
    if (const auto* x = std::get_if<Change>(&*effect)) change(e.time, *x);
    if (const auto* x = std::get_if<End>(&*effect)) end(e.time, *x);
    if (const auto* x = std::get_if<Page>(&*effect)) page(e.time, *x);
    if (const auto* x = std::get_if<Withdraw>(&*effect)) withdraw(*x);
    if (const auto* x = std::get_if<Moved>(&*effect)) move(e.time, *x);
    return {};
  }

  // The alert as recorded so far; a raise that was lost with the tail of a run is made up for.
  SessionRecord::RecordedAlert& alert(const Alert& a) {
    const auto known = std::find_if(record_.alerts.begin(), record_.alerts.end(),
                                    [&](const auto& r) { return r.id == a.id; });
    if (known == record_.alerts.end()) {
      record_.alerts.push_back({a.id, a.worst, a.priority, a.raised, {}, {}, {}});
      return record_.alerts.back();
    }
    if (a.priority > known->priority) {
      known->priority = a.priority;
      known->worst = a.worst;
    }
    return *known;
  }

  void change(Time at, const Change& e) {
    auto& known = alert(e.alert);
    if (e.cause == Cause::acknowledged) known.acknowledged.push_back({at, e.alert.owner});
  }

  void end(Time at, const End& e) {
    auto& known = alert(e.alert);
    known.ended = at;
    known.detail = e.detail;
    if (e.detail.starts_with("seen by ")) known.acknowledged.push_back({at, e.alert.owner});
  }

  SessionRecord::RecordedPage* find_page(PageId id) {
    for (auto& p : record_.pages) {
      if (p.page.id == id) return &p;
    }
    return nullptr;
  }
  void page(Time at, const Page& e) {
    if (find_page(e.id) == nullptr) record_.pages.push_back({e, at, {}, false, {}});
  }
  void withdraw(const Withdraw& e) {
    if (auto* known = find_page(e.page)) known->withdrawn = true;
  }
  void report(const PageReported& e) {
    auto* known = find_page(e.page);
    if (known == nullptr) return;
    known->fate = e.fate;
    known->detail = e.detail;
  }

  void move(Time at, const Moved& e) {
    record_.phases.push_back({at, e.phase, e.by, said(reason_, identity_)});
    reason_.clear();
  }

  const ParseProfile& parse_;
  const bool identity_;
  SessionRecord record_;
  Ward ward_;
  std::string reason_;
  std::map<std::int64_t, Values> minutes_;
};

}  // namespace

Result<SessionRows> SessionRows::of(Database& database, const SessionRange& range) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  const std::int64_t last =
      range.closed == 0 ? *newest : std::min(*newest, range.closed + longest_end);
  Result<Rows> rows = Rows::over(database, range.opened, last);
  if (!rows) return rows.error();
  return SessionRows{std::move(*rows), range};
}

Result<bool> SessionRows::next() {
  for (;;) {
    Result<bool> row = rows_.next();
    if (!row || !*row) return row;
    const Entry& e = rows_.entry();
    const bool ours = e.bed == range_.bed && e.session == range_.session;
    if (range_.closed != 0 && e.seq > range_.closed && !(ours && is_effect(e.kind))) return false;
    if (ours || e.kind == "run" || e.kind == "gap") return true;
  }
}

Result<SessionRange> find_session(Database& database, SessionId id) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  const auto sessions = sessions_of(database, *newest);
  if (!sessions) return sessions.error();
  for (const SessionRange& s : *sessions) {
    if (s.session == id) return s;
  }
  return Failure{"the record has no session " + std::to_string(id)};
}

Result<SessionRecord> gather(Database& database, const SessionRange& range,
                             const ParseProfile& parse, bool identity) {
  Result<SessionRows> rows = SessionRows::of(database, range);
  if (!rows) return rows.error();
  Gatherer gatherer{range, parse, identity};
  Result<bool> row = rows->next();
  for (; row && *row; row = rows->next()) {
    if (auto done = gatherer.take(rows->entry()); !done) {
      return Failure{"entry " + std::to_string(rows->entry().seq) + ": " + done.error().what};
    }
  }
  if (!row) return row.error();
  return gatherer.finish();
}

}  // namespace vigil::store
