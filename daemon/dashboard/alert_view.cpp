#include "daemon/dashboard/alert_view.h"

#include <algorithm>

#include "alerts/explain.h"
#include "alerts/turned_off.h"
#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

// Signals only, the most urgent first, then the oldest.
std::vector<const alerts::Alert*> shown(const Bed& bed) {
  std::vector<const alerts::Alert*> list;
  for (const alerts::Alert& a : bed.alerts) {
    if (a.state != alerts::State::pending) list.push_back(&a);
  }
  std::stable_sort(list.begin(), list.end(), [](const alerts::Alert* a, const alerts::Alert* b) {
    if (a->priority != b->priority) return a->priority > b->priority;
    return a->raised < b->raised;
  });
  return list;
}

void write_opinions(Json& json, const PastAlert* alert) {
  static const PastAlert nothing;
  json.key("labels").begin_list();
  for (const Opinion& o : (alert ? *alert : nothing).opinions) {
    json.begin().field("label", alerts::name_of(o.label)).field("by", o.by);
    json.field("at", o.at).field("note", o.note).end();
  }
  json.end_list();
}

// As many as one may still want to say something about; the rest is in the record.
constexpr std::size_t most_ended = 12;

void write_ended(Json& json, const std::deque<PastAlert>& all) {
  std::size_t written = 0;
  for (auto a = all.rbegin(); a != all.rend() && written < most_ended; ++a) {
    if (!a->ended) continue;
    ++written;
    json.begin().field("id", a->id).field("priority", alerts::name_of(a->priority));
    json.field("headline", a->headline).field("technical", a->technical);
    json.field("raised", a->raised).field("ended", a->ended).field("detail", a->detail);
    write_opinions(json, &*a);
    json.end();
  }
}

// How long a person may turn off what it is shown by.
Millis longest_off(const Bed& bed, const alerts::Alert& a) {
  if (!bed.session || a.state == alerts::State::cleared) return Millis{0};
  return alerts::longest_off(*bed.session->profile, a.worst.rule);
}

void write_off(Json& json, const Bed& bed) {
  json.key("off").begin_list();
  if (bed.session) {
    for (const alerts::Off& o : bed.session->off) {
      const alerts::Limit* limit = find_limit(*bed.session->profile, o.rule);
      json.begin().field("rule", o.rule).field("title", limit ? limit->title : o.rule);
      json.field("by", o.by).field("reason", o.reason).field("until", o.until).end();
    }
  }
  json.end_list();
}

}  // namespace

void write_alerts(Json& json, const Bed& bed, const Past* past, Time now) {
  json.key("alerts").begin_list();
  for (const alerts::Alert* a : shown(bed)) {
    json.begin().field("id", a->id).field("state", name_of(a->state));
    json.field("priority", name_of(a->priority)).field("headline", headline(a->worst));
    json.field("cause", a->cause).field("rule", a->worst.rule);
    json.field("technical", a->worst.technical).field("raised", a->raised);
    json.field("since", a->since).field("owner", a->owner);
    json.field("until", a->acknowledged_until).field("why", alerts::explain(bed, *a, now));
    json.field("off_most", longest_off(bed, *a));
    write_opinions(json, past ? past->find(a->id) : nullptr);
    json.end();
  }
  json.end_list();
  json.field("audio_paused_until", bed.audio_paused_until);
  write_off(json, bed);
  json.key("quiet").begin_list();
  for (const alerts::Quiet& q : alerts::held_back(bed, now)) {
    json.begin().field("what", q.what).field("why", q.why).end();
  }
  json.end_list();
}

void write_past(Json& json, const Past* past) {
  static const Past nothing;
  if (!past) past = &nothing;
  json.key("ended").begin_list();
  write_ended(json, past->alerts);
  json.end_list().key("missed").begin_list();
  for (auto o = past->missed.rbegin(); o != past->missed.rend(); ++o) {
    json.begin().field("by", o->by).field("at", o->at).field("note", o->note).end();
  }
  json.end_list();
}

}  // namespace vigil::dashboard
