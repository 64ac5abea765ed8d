#include "daemon/dashboard/view.h"

#include <algorithm>

#include "alerts/flow.h"
#include "alerts/gates.h"
#include "alerts/rules/judge.h"
#include "alerts/tasks.h"
#include "daemon/dashboard/alert_view.h"
#include "daemon/dashboard/json.h"
#include "daemon/dashboard/rank.h"

namespace vigil::dashboard {
namespace {

using alerts::Bed;
using alerts::Compare;
using alerts::Criterion;
using alerts::Cuff;
using alerts::Limit;
using alerts::Phase;
using alerts::Session;

// Without a session there is no profile that says when a number is old.
constexpr Millis stale_without_session = std::chrono::seconds{10};

bool of_cuff(Parameter p) {
  return p == Parameter::systolic || p == Parameter::diastolic || p == Parameter::mean_pressure;
}

bool is_rate(Parameter p) {
  return p == Parameter::heart_rate || p == Parameter::pulse_rate;
}

// A limit about the heart rate means the pulse rate where there is no heart rate.
bool concerns(const Criterion& c, Parameter p) {
  return c.about == p || (is_rate(c.about) && is_rate(p));
}

struct Band {
  std::optional<double> low, high;
};

void narrow(Band& band, const Criterion& c, double limit) {
  switch (c.compare) {
    case Compare::below:
    case Compare::at_most:
      band.low = std::max(band.low.value_or(limit), limit);
      return;
    case Compare::above:
    case Compare::at_least:
      band.high = std::min(band.high.value_or(limit), limit);
      return;
  }
}

// The limits at which somebody is called in this phase; those of low priority only ask to look.
Band band_of(const Session& session, Parameter p) {
  Band band;
  for (const Limit& limit : session.profile->limits) {
    if (!limit.phases[static_cast<std::size_t>(session.phase)]) continue;
    if (limit.priority == alerts::Priority::low) continue;
    for (const Criterion& c : limit.any) {
      if (!concerns(c, p)) continue;
      if (const auto line = alerts::line_for(c, session)) narrow(band, c, line->limit);
    }
  }
  return band;
}

void write_baseline(Json& json, const Session& s) {
  json.key("baseline").begin();
  json.field("systolic", s.baseline.systolic).field("diastolic", s.baseline.diastolic);
  json.field("spo2", s.baseline.spo2).field("rate", s.baseline.rate);
  json.field("frozen", s.phase != Phase::baseline).end();
}

void write_next_phase(Json& json, const Bed& bed, Time now) {
  const std::optional<Phase> next = alerts::next_phase(bed.session->phase);
  json.key("next_phase");
  next ? json.value(alerts::name_of(*next)) : json.value(std::nullopt);
  if (next != Phase::dosing && next != Phase::discharge) return;
  json.key("gate");
  write_gate(json, bed, now);
}

void write_overlays(Json& json, const Session& s, const std::vector<Terms>& terms) {
  static const Terms unknown;
  json.key("overlays").begin_list();
  for (std::size_t i = 0; i < s.overlays.size(); ++i) {
    const alerts::SignedOverlay& o = s.overlays[i];
    const Terms& t = i < terms.size() ? terms[i] : unknown;
    json.begin().field("name", o.name).field("title", o.title).field("by", o.by);
    json.field("second", o.second).field("reason", o.reason).field("at", o.at);
    json.field("until", o.until).field("in_force", o.in_force);
    json.field("signature", t.signature).field("changes", t.changes).end();
  }
  json.end_list();
}

// What the expected curve is drawn for: what somebody said, else the profile's own dose.
void write_dose(Json& json, const Session& s) {
  const std::optional<alerts::Curve>& curve = s.profile->curve;
  const bool iv = curve && curve->drug == alerts::Curve::Drug::iv_ketamine;
  const auto known = [&](const std::optional<double>& said, bool is_so, double nominal) {
    return said || !is_so ? said : std::optional{nominal};
  };
  json.key("dose").begin().field("said", s.dose.mg_per_kg || s.dose.minutes || s.dose.devices);
  json.field("mg_per_kg", known(s.dose.mg_per_kg, iv, iv ? curve->mg_per_kg : 0));
  json.field("minutes", known(s.dose.minutes, iv, iv ? curve->minutes : 0));
  json.field("devices", known(s.dose.devices, curve && !iv, curve && !iv ? curve->devices : 0));
  json.field("response", s.dose.response).end();
}

void write_session(Json& json, const Bed& bed, const Caption& caption, Time now) {
  json.key("session");
  if (!bed.session) {
    json.value(std::nullopt);
    return;
  }
  const Session& s = *bed.session;
  json.begin().field("id", s.id).field("patient", caption.patient);
  json.field("profile", s.profile->name).field("title", s.profile->title);
  json.field("route", alerts::name_of(s.profile->route));
  json.field("signed", s.profile->status == "signed");
  json.field("mode", alerts::name_of(s.profile->mode));
  json.field("phase", alerts::name_of(s.phase)).field("opened", s.opened);
  json.field("phase_since", s.phase_since).field("phase_ends", alerts::phase_ends(bed));
  json.field("dosing_started", s.dosing_started).field("dosing_ended", s.dosing_ended);
  json.field("nurse", s.nurse);
  write_dose(json, s);
  write_overlays(json, s, caption.terms);
  write_baseline(json, s);
  write_next_phase(json, bed, now);
  json.key("items").begin();
  for (const auto& [id, answer] : s.items) json.field(id, answer);
  json.end().end();
}

void write_reading(Json& json, const Bed& bed, Parameter p) {
  const std::size_t i = static_cast<std::size_t>(p);
  const std::optional<alerts::Reading>& reading = bed.newest[i];
  if (of_cuff(p) || (!reading && !bed.usable_at[i])) return;
  json.key(name_of(p)).begin();
  json.key("value");
  reading ? json.value(reading->value) : json.value(std::nullopt);
  json.field("unit", unit_of(p));
  json.field("quality", name_of(reading ? reading->quality : Quality::invalid));
  json.field("at", reading ? reading->at : *bed.usable_at[i]);
  json.field("measured", reading ? reading->measured : *bed.usable_at[i]);
  json.field("charted", reading && reading->charted);
  const Band band = bed.session ? band_of(*bed.session, p) : Band{};
  json.field("low", band.low).field("high", band.high).end();
}

void write_readings(Json& json, const Bed& bed) {
  json.field("stale_after", bed.session ? bed.session->profile->stale : stale_without_session);
  json.key("readings").begin();
  for (std::size_t i = 0; i < parameter_count; ++i) {
    write_reading(json, bed, static_cast<Parameter>(i));
  }
  json.end();
}

// Only readings of this session: a cuff reading from before belongs to somebody else.
void write_cuff(Json& json, const Bed& bed) {
  json.key("cuff");
  if (!bed.session || bed.cuffs.empty()) {
    json.value(std::nullopt);
  } else {
    const Cuff& c = bed.cuffs.back();
    const Cuff* previous = bed.cuffs.size() > 1 ? &bed.cuffs[bed.cuffs.size() - 2] : nullptr;
    json.begin().field("systolic", c.systolic).field("diastolic", c.diastolic);
    json.field("mean", c.mean).field("quality", name_of(c.quality));
    json.field("at", c.at).field("measured", c.measured).field("charted", c.charted);
    json.field("previous_systolic", previous ? previous->systolic : std::nullopt);
    json.field("valid_until", c.measured + bed.session->profile->cuff_valid).end();
  }
  json.field("cuff_due", bed.cuff_due());
}

void write_devices(Json& json, const Bed& bed) {
  json.key("devices").begin_list();
  for (const auto& [name, d] : bed.devices) {
    json.begin().field("name", name).field("up", d.up).field("since", d.since);
    json.field("detail", d.detail).field("sensor_off", d.sensor_off);
    json.field("battery_low", d.battery_low).key("foreign");
    if (d.foreign) {
      json.begin().field("since", *d.foreign).field("how", d.foreign_how).end();
    } else {
      json.value(std::nullopt);
    }
    json.end();
  }
  json.end_list();
}

void write_pages(Json& json, const Bed& bed) {
  json.key("pages").begin_list();
  for (auto it = bed.pages.rbegin(); it != bed.pages.rend(); ++it) {
    if (!bed.find_alert(it->page.alert)) continue;
    json.begin().field("id", it->page.id).field("alert", it->page.alert);
    json.field("to", it->page.to).field("priority", name_of(it->page.priority));
    json.field("sent", it->sent);
    json.key("fate");
    it->fate ? json.value(alerts::name_of(*it->fate)) : json.value(std::nullopt);
    json.field("withdrawn", it->withdrawn).field("detail", it->detail).end();
  }
  json.end_list();
}

void write_tasks(Json& json, const Bed& bed) {
  json.key("tasks").begin_list();
  for (const alerts::Task& t : alerts::tasks(bed)) {
    json.begin().field("id", t.id).field("text", t.text).field("due", t.due).end();
  }
  json.end_list();
}

}  // namespace

void write_gate(Json& json, const Bed& bed, Time now) {
  json.begin_list();
  for (const alerts::GateItem& item : alerts::gate(bed, now)) {
    json.begin().field("id", item.id).field("text", item.text).field("met", item.met);
    json.field("fixed", item.fixed).field("by_person", item.by_person);
    json.field("wanted", item.wanted).end();
  }
  json.end_list();
}

std::string bed_json(const Bed& bed, const Caption& caption, Time now) {
  Json json;
  json.begin().field("id", bed.id).field("name", caption.name);
  json.field("confirmed", caption.confirmed).field("rank", rank(bed, now));
  write_session(json, bed, caption, now);
  write_readings(json, bed);
  write_cuff(json, bed);
  write_alerts(json, bed, caption.past, now);
  write_past(json, caption.past);
  write_devices(json, bed);
  write_pages(json, bed);
  write_tasks(json, bed);
  json.end();
  return json.take();
}

}  // namespace vigil::dashboard
