#include "daemon/store/report.h"

#include <algorithm>

#include "daemon/store/handover.h"
#include "daemon/store/json_text.h"
#include "daemon/store/people.h"
#include "daemon/store/verify.h"
#include "daemon/ward.h"

namespace vigil::store {
namespace {

using json::Writer;

std::int64_t ms(Time t) {
  return t.time_since_epoch().count();
}
void member(Writer& w, std::string_view key, std::string_view text) {
  w.key(key).text(text);
}
void member(Writer& w, std::string_view key, Time time) {
  w.key(key).integer(ms(time));
}
void member(Writer& w, std::string_view key, const std::optional<Time>& time) {
  w.key(key);
  if (time) {
    w.integer(ms(*time));
  } else {
    w.null();
  }
}
void member(Writer& w, std::string_view key, const std::optional<double>& value) {
  w.key(key);
  if (value) {
    w.number(*value);
  } else {
    w.null();
  }
}

void write(Writer& w, const SessionRecord::PhaseBegun& p) {
  w.begin_object();
  member(w, "at", p.at);
  member(w, "phase", name_of(p.phase));
  member(w, "by", p.by);
  member(w, "reason", p.reason);
  w.end_object();
}

void write(Writer& w, const SessionRecord::RecordedAlert& a) {
  w.begin_object().key("id").integer(static_cast<std::int64_t>(a.id));
  member(w, "priority", name_of(a.priority));
  member(w, "rule", a.worst.rule);
  member(w, "headline", headline(a.worst));
  w.key("technical").boolean(a.worst.technical);
  member(w, "raised", a.raised);
  w.key("acknowledged").begin_array();
  for (const auto& x : a.acknowledged) {
    w.begin_object();
    member(w, "at", x.at);
    member(w, "by", x.by);
    w.end_object();
  }
  w.end_array();
  member(w, "ended", a.ended);
  member(w, "detail", a.detail);
  w.end_object();
}

void write(Writer& w, const SessionRecord::RecordedPage& p) {
  w.begin_object().key("id").integer(static_cast<std::int64_t>(p.page.id));
  w.key("alert").integer(static_cast<std::int64_t>(p.page.alert));
  member(w, "to", p.page.to);
  member(w, "priority", name_of(p.page.priority));
  member(w, "text", p.page.text);
  member(w, "sent", p.sent);
  w.key("fate");
  if (p.fate) {
    w.text(name_of(*p.fate));
  } else {
    w.null();
  }
  w.key("withdrawn").boolean(p.withdrawn);
  member(w, "detail", p.detail);
  w.end_object();
}

void write(Writer& w, const alerts::Cuff& c) {
  w.begin_object();
  member(w, "at", c.at);
  member(w, "measured", c.measured);
  member(w, "systolic", c.systolic);
  member(w, "diastolic", c.diastolic);
  member(w, "mean", c.mean);
  member(w, "quality", name_of(c.quality));
  w.key("charted").boolean(c.charted);
  w.end_object();
}

void write(Writer& w, const SessionRecord::Minute& m) {
  w.begin_object().key("minute").integer(m.index);
  member(w, "spo2", m.spo2);
  member(w, "spo2_lowest", m.spo2_lowest);
  w.key("spo2_count").integer(static_cast<std::int64_t>(m.count));
  member(w, "rate", m.rate);
  w.end_object();
}

void write(Writer& w, const SessionRecord::Moment& m) {
  w.begin_object();
  member(w, "at", m.at);
  member(w, "kind", m.line.kind);
  member(w, "by", m.line.by);
  member(w, "text", m.line.text);
  w.end_object();
}

template <typename T>
void list(Writer& w, std::string_view key, const std::vector<T>& items) {
  w.key(key).begin_array();
  for (const T& item : items) write(w, item);
  w.end_array();
}

void write_baseline(Writer& w, const alerts::Baseline& b) {
  w.key("baseline").begin_object();
  member(w, "systolic", b.systolic);
  member(w, "diastolic", b.diastolic);
  member(w, "spo2", b.spo2);
  member(w, "rate", b.rate);
  w.end_object();
}

void write_handover(Writer& w, const Handover& card) {
  w.key("handover").begin_object().key("peak");
  if (card.peak) {
    write(w, *card.peak);
  } else {
    w.null();
  }
  member(w, "minutes_above_160_100", std::optional{card.minutes_above_160_100});
  member(w, "minutes_above_180_110", std::optional{card.minutes_above_180_110});
  w.key("lowest_spo2");
  if (card.lowest) {
    w.begin_object();
    member(w, "value", std::optional{card.lowest->value});
    member(w, "at", card.lowest->at);
    member(w, "quality", name_of(card.lowest->quality));
    member(w, "seconds", std::optional{card.seconds_at_lowest});
    w.end_object();
  } else {
    w.null();
  }
  member(w, "seconds_below_90", std::optional{card.seconds_below_90});
  w.key("alerts").begin_object();
  w.key("high").integer(static_cast<std::int64_t>(card.alerts_high));
  w.key("medium").integer(static_cast<std::int64_t>(card.alerts_medium));
  w.key("low").integer(static_cast<std::int64_t>(card.alerts_low));
  w.key("not_ended").integer(static_cast<std::int64_t>(card.not_ended));
  w.end_object().end_object();
}

void write_identity(Writer& w, alerts::PatientId number, const std::string& label) {
  w.key("patient_number").integer(number);
  if (!label.empty()) member(w, "patient", label);
}

Result<std::string> label_for(Database& database, alerts::PatientId patient, bool identity) {
  if (!identity) return {boost::system::in_place_value, std::string{}};
  return patient_label(database, patient);
}

Result<void> write_verdict(Writer& w, Database& database, const SessionRecord& record,
                           const std::vector<HeadLine>& heads) {
  const auto verdict = verify_range(database, record.first_entry, record.last_entry, heads);
  if (!verdict) return verdict.error();
  std::string detail = verdict->fault;
  if (detail.empty()) {
    detail = "entries " + std::to_string(record.first_entry) + " to " +
             std::to_string(record.last_entry) + ", " + std::to_string(verdict->heads) +
             (verdict->heads == 1 ? " signed head" : " signed heads");
  }
  w.key("verified").begin_object().key("intact").boolean(verdict->fault.empty());
  member(w, "detail", detail);
  w.end_object();
  return {};
}

// Names of profiles by their texts: hundreds of sessions share a handful.
class ProfileNames {
 public:
  explicit ProfileNames(const ParseProfile& parse)
      : parse_([this, &parse](std::string_view text, std::string_view origin) {
          auto& known = profiles_[std::string{text}];
          if (!known) known = parse(text, origin);
          return known;
        }) {}
  const ParseProfile& parse() const { return parse_; }

 private:
  std::map<std::string, std::shared_ptr<const alerts::Profile>> profiles_;
  ParseProfile parse_;
};

Result<void> write_line(Writer& w, Database& database, const SessionRange& range,
                        const ParseProfile& parse, bool identity) {
  Result<Rows> rows = Rows::over(database, range.opened, range.opened);
  if (!rows) return rows.error();
  const Result<bool> row = rows->next();
  if (!row) return row.error();
  const Entry& e = rows->entry();
  const auto event = read_event(e.kind, static_cast<int>(e.version), e.body, parse);
  if (!event) return event.error();
  const auto& opened = std::get<alerts::SessionOpened>(*event);
  const auto label = label_for(database, opened.patient, identity);
  if (!label) return label.error();
  const std::string last =
      std::to_string(range.closed == 0 ? std::numeric_limits<std::int64_t>::max() : range.closed);
  Result<Statement> count = database.prepare(
      "SELECT count(*) FROM journal WHERE kind = 'raise' AND bed = ?1 AND seq BETWEEN " +
      std::to_string(range.opened) + " AND " + last);
  if (!count) return count.error();
  const Result<bool> counted = count->bind(1, range.bed).step();
  if (!counted) return counted.error();
  w.begin_object().key("id").integer(range.session);
  member(w, "bed", range.bed);
  write_identity(w, opened.patient, *label);
  member(w, "profile", opened.profile ? opened.profile->name : std::string{});
  member(w, "opened", range.opened_at);
  member(w, "closed", range.closed == 0 ? std::nullopt : std::optional{range.closed_at});
  w.key("alerts").integer(count->integer(0));
  w.end_object();
  return {};
}

}  // namespace

Result<std::string> sessions_json(Database& database, const ParseProfile& parse, bool identity,
                                  std::size_t most) {
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  auto sessions = sessions_of(database, *newest);
  if (!sessions) return sessions.error();
  std::erase_if(*sessions, [](const SessionRange& s) { return s.bed == Ward::clinic; });
  std::reverse(sessions->begin(), sessions->end());
  if (sessions->size() > most) sessions->resize(most);
  const ProfileNames names{parse};
  std::string out;
  Writer w{out};
  w.begin_object().key("sessions").begin_array();
  for (const SessionRange& s : *sessions) {
    if (auto done = write_line(w, database, s, names.parse(), identity); !done) return done.error();
  }
  w.end_array().end_object();
  return {boost::system::in_place_value, std::move(out)};
}

Result<std::string> session_json(Database& database, alerts::SessionId id,
                                 const ParseProfile& parse, bool identity,
                                 const std::vector<HeadLine>& heads) {
  const auto range = find_session(database, id);
  if (!range) return range.error();
  const auto record = gather(database, *range, parse, identity);
  if (!record) return record.error();
  const auto label = label_for(database, record->patient, identity);
  if (!label) return label.error();
  std::string out;
  Writer w{out};
  w.begin_object().key("id").integer(record->id);
  member(w, "bed", record->bed);
  write_identity(w, record->patient, *label);
  member(w, "profile", record->profile ? record->profile->name : std::string{});
  member(w, "title", record->profile ? record->profile->title : std::string{});
  member(w, "nurse", record->nurse);
  member(w, "opened", record->opened);
  member(w, "closed", record->closed);
  if (auto done = write_verdict(w, database, *record, heads); !done) return done.error();
  write_baseline(w, record->baseline);
  write_handover(w, handover_of(*record));
  list(w, "phases", record->phases);
  list(w, "alerts", record->alerts);
  list(w, "pages", record->pages);
  list(w, "cuffs", record->cuffs);
  list(w, "minutes", record->minutes);
  list(w, "timeline", record->timeline);
  w.end_object();
  return {boost::system::in_place_value, std::move(out)};
}

}  // namespace vigil::store
