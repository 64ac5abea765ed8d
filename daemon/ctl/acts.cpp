#include "daemon/ctl/acts.h"

#include <algorithm>

namespace vigil::ctl {
namespace {

using namespace vigil::alerts;
using store::Result;

// Reading what a profile means takes longer than all the rest, and only its text is wanted.
std::shared_ptr<const Profile> only_text(std::string_view text, std::string_view) {
  auto profile = std::make_shared<Profile>();
  profile->text = text;
  return profile;
}

class Reader {
 public:
  Result<void> take(const store::Entry& e) {
    if (e.kind == "gap") acts_.gap = true;
    const int version = static_cast<int>(e.version);
    if (store::is_event(e.kind)) {
      const auto event = store::read_event(e.kind, version, e.body, only_text);
      if (!event) return at(e, event.error());
      take(e.seq, e.time, *event);
    } else if (store::is_effect(e.kind)) {
      const auto effect = store::read_effect(e.kind, version, e.body);
      if (!effect) return at(e, effect.error());
      take(e.time, *effect);
    }
    return {};
  }

  Acts finish(Time end) {
    acts_.end = end;
    for (RecordedAlert& a : acts_.alerts) {
      if (standing_.contains(a.id)) a.ended = end;
    }
    return std::move(acts_);
  }

 private:
  static store::Failure at(const store::Entry& e, const store::Failure& failure) {
    return {"entry " + std::to_string(e.seq) + ": " + failure.what};
  }

  RecordedAlert* find(AlertId id) {
    const auto found = std::find_if(acts_.alerts.begin(), acts_.alerts.end(),
                                    [id](const RecordedAlert& a) { return a.id == id; });
    return found == acts_.alerts.end() ? nullptr : &*found;
  }

  void take(std::int64_t seq, Time now, const Event& event) {
    if (const auto* e = std::get_if<SessionOpened>(&event)) {
      acts_.dose = e->dose;
      if (e->profile) acts_.profiles.push_back(e->profile->text);
    }
    if (const auto* e = std::get_if<Adjusted>(&event)) {
      if (e->profile) acts_.profiles.push_back(e->profile->text);
    }
    if (const auto* e = std::get_if<Acknowledged>(&event)) {
      if (standing_.contains(e->alert)) acts_.meant[seq] = {find(e->alert)->cause, {}, 0};
    }
    if (const auto* e = std::get_if<PageReported>(&event)) {
      if (const auto page = pages_.find(e->page); page != pages_.end()) {
        acts_.meant[seq] = page->second;
      }
    }
    if (const auto* e = std::get_if<Labelled>(&event)) {
      RecordedAlert* alert = find(e->alert);
      if (e->label == Label::missed) {
        acts_.missed.push_back(now);
      } else if (alert) {
        alert->labels[e->by] = e->label;
      }
    }
  }

  void take(Time now, const Effect& effect) {
    if (const auto* e = std::get_if<Raise>(&effect)) {
      acts_.alerts.push_back({e->alert.id, e->alert.cause, e->alert.worst, now, now, {}});
      standing_.insert(e->alert.id);
    }
    if (const auto* e = std::get_if<Change>(&effect)) {
      RecordedAlert* alert = find(e->alert.id);
      if (alert && e->alert.worst.priority >= alert->worst.priority) alert->worst = e->alert.worst;
    }
    if (const auto* e = std::get_if<End>(&effect)) {
      if (RecordedAlert* alert = find(e->alert.id)) alert->ended = now;
      standing_.erase(e->alert.id);
    }
    if (const auto* e = std::get_if<Page>(&effect)) {
      if (const RecordedAlert* alert = find(e->alert)) pages_[e->id] = {alert->cause, e->to, e->id};
    }
  }

  Acts acts_;
  std::set<AlertId> standing_;
  std::map<PageId, Acts::Meant> pages_;
};

std::string condition_for(const std::string& bed) {
  std::string quoted;
  for (const char c : bed) quoted += c == '\'' ? "''" : std::string(1, c);
  return "(bed = '" + quoted +
         "' AND kind IN ('session_opened', 'adjusted', 'acknowledged', 'page_reported', "
         "'labelled', 'raise', 'change', 'end', 'page')) OR kind = 'gap'";
}

std::optional<Event> acknowledge(const Acts::Meant& meant, const Bed& bed, Acknowledged e) {
  for (const Alert& a : bed.alerts) {
    if (a.cause != meant.cause) continue;
    e.alert = a.id;
    return e;
  }
  return std::nullopt;
}

// The page of the same number, if it is the same; else the newest whose fate is not known.
std::optional<Event> report(const Acts::Meant& meant, const Bed& bed, PageReported e) {
  std::optional<PageId> other;
  for (const PageState& p : bed.pages) {
    const Alert* alert = bed.find_alert(p.page.alert);
    if (!alert || alert->cause != meant.cause || p.page.to != meant.to) continue;
    if (p.page.id == meant.page) return e;
    if (!p.fate && !p.withdrawn) other = p.page.id;
  }
  if (!other) return std::nullopt;
  e.page = *other;
  return e;
}

}  // namespace

bool RecordedAlert::labelled(Label label) const {
  return std::any_of(labels.begin(), labels.end(),
                     [label](const auto& word) { return word.second == label; });
}

Result<Acts> read_acts(store::Database& database, const store::SessionRange& session) {
  const auto newest = store::newest_seq(database);
  if (!newest) return newest.error();
  const bool over = session.closed != 0;
  const std::int64_t upto = over ? session.closed : *newest;
  const auto last = store::last_time(database, *newest);
  if (!last) return last.error();
  auto rows = store::Rows::over(database, session.opened, upto, condition_for(session.bed));
  if (!rows) return rows.error();
  Reader reader;
  auto row = rows->next();
  for (; row && *row; row = rows->next()) {
    if (const auto done = reader.take(rows->entry()); !done) return done.error();
  }
  if (!row) return row.error();
  return reader.finish(over ? session.closed_at : *last);
}

store::Alter as_done(const Acts& acts, std::int64_t& dropped) {
  return [&acts, &dropped](const store::Entry& e, const Bed& bed,
                           Event event) -> std::optional<Event> {
    const auto* acknowledged = std::get_if<Acknowledged>(&event);
    const auto* reported = std::get_if<PageReported>(&event);
    if (!acknowledged && !reported) return event;
    // Of an alert that was over, or of a page that nobody knows: it did nothing in the record.
    const auto meant = acts.meant.find(e.seq);
    if (meant == acts.meant.end()) return std::nullopt;
    if (reported) return report(meant->second, bed, *reported);
    auto event_here = acknowledge(meant->second, bed, *acknowledged);
    if (!event_here) ++dropped;
    return event_here;
  };
}

}  // namespace vigil::ctl
