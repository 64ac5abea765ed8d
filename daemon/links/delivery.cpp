// Nothing a device says goes to a bed unless exactly one bed is meant; what is not delivered is
// counted, said once, and never guessed.
#include "daemon/links/delivery.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "daemon/log.h"

namespace vigil::links {
namespace {

using alerts::Observed;

// Subjects that were reported once are remembered up to here; more of them are only counted.
constexpr std::size_t most_reported = 64;
// A noisy line rejects hundreds of frames a second; the record gets one notice in this time.
constexpr std::chrono::seconds between_bad_frames{10};

bool shows_life(Notice::Kind kind) {
  return kind != Notice::Kind::bad_frame && kind != Notice::Kind::no_answer;
}

std::string seconds_text(Millis length) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s", static_cast<double>(length.count()) / 1000.0);
  return text;
}

void remember(const Subject& said, Subject& known) {
  for (const auto part : {&Subject::location, &Subject::device}) {
    if (!(said.*part).empty() && known.*part != said.*part) known.*part = said.*part;
  }
}

// ", B450-0988 instead of B450-0417": for whoever looks for the cable. After a restart the second
// is not known, the record has marks only.
std::string instead(const Judgement& j, const Subject& said, const Subject& known) {
  if (j.part == nullptr || (said.*j.part).empty()) return {};
  const std::string& before = known.*j.part;
  return ", " + said.*j.part + (before.empty() ? "" : " instead of " + before);
}

}  // namespace

Delivery::Delivery(Ward& ward, std::string device, std::vector<Route> routes, Millis silence)
    : ward_(ward),
      device_(std::move(device)),
      routes_(std::move(routes)),
      bound_(bound(routes_)),
      silence_(silence),
      observed_(Observed{device_, {}}) {
  check_routes(device_, routes_);
  for (const Route& route : routes_) {
    places_.push_back({});
    places_.back().bed = route.bed;
  }
}

bool Delivery::take(Time now, const Output& output) {
  find_places(now, output);
  bool alive = !output.waves.empty();
  for (const auto& said : output.said) {
    if (const auto* value = std::get_if<Observation>(&said)) {
      alive = true;
      take(now, found(output, value->subject), *value, output);
      continue;
    }
    flush(now);
    const auto& notice = std::get<Notice>(said);
    alive = alive || shows_life(notice.kind);
    take(now, found(output, notice.subject), notice);
  }
  flush(now);
  for (const Wave& wave : output.waves) {
    Found* at = found(output, wave.subject);
    if (at == nullptr || at->place == nullptr) continue;
    heard(now, *at->place);
    if (!at->held_back) ward_.show(now, at->place->bed, wave);
  }
  return alive;
}

void Delivery::take(Time now, Found* at, const Observation& value, const Output& output) {
  if (at == nullptr || at->place == nullptr || at->held_back) {
    not_delivered(at, output, value.subject);
    if (at != nullptr && at->place != nullptr) heard(now, *at->place);
    return;
  }
  if (observed_at_ != at->place) flush(now);
  observed_at_ = at->place;
  heard(now, *at->place);
  std::get<Observed>(observed_).values.push_back(value);
}

void Delivery::take(Time now, Found* at, const Notice& notice) {
  const bool life = shows_life(notice.kind);
  const bool bad = notice.kind == Notice::Kind::bad_frame;
  if (bad) ++counts_.bad_frames;
  // Noise and silence belong to the link and so to no single one of the beds that share it.
  if (at == nullptr || at->place == nullptr || (!life && !bound_)) return;
  Place& place = *at->place;
  if (life) heard(now, place);
  if (life && at->held_back) return;
  if (bad && place.bad_frame && now - *place.bad_frame < between_bad_frames) return;
  if (bad) place.bad_frame = now;
  ward_.post(now, place.bed, alerts::Noticed{device_, notice.kind, notice.detail});
}

void Delivery::find_places(Time now, const Output& output) {
  found_.clear();
  for (const Subject& subject : output.subjects) found_.push_back(find(now, subject));
  if (output.subjects.empty() && bound_) found_.push_back({&places_.front(), false, false});
}

Delivery::Found* Delivery::found(const Output& output, std::uint16_t subject) {
  if (output.subjects.empty() && bound_) subject = 0;
  return subject < found_.size() ? &found_[subject] : nullptr;
}

Delivery::Found Delivery::find(Time now, const Subject& subject) {
  Place* at = &places_.front();
  if (!bound_) {
    const Placement placement = place(routes_, subject);
    if (!placement.disputed.empty()) dispute(now, subject, placement.disputed);
    if (!placement.route) return {nullptr, false, !placement.disputed.empty()};
    at = &places_[*placement.route];
  }
  return {at, !belongs(now, *at, subject), false};
}

// A value that reaches no bed is said once for each subject, and counted once a message.
void Delivery::not_delivered(Found* at, const Output& output, std::uint16_t subject) {
  if (at == nullptr || std::exchange(at->reported, true)) return;
  if (at->held_back) {
    ++counts_.held_back;
    return;
  }
  ++counts_.unknown_subjects;
  const Subject& unknown = output.subjects[subject];
  if (!first_time(unknown)) return;
  log::warning("unknown subject",
               {{"device", device_}, {"location", unknown.location}, {"id", unknown.device}});
}

// Whose values a session takes is the bed's to know: it stands in the record (alerts::Device).
bool Delivery::belongs(Time now, Place& at, const Subject& subject) {
  using Verdict = Judgement::Verdict;
  const BedId& id = at.bed;
  const alerts::Bed& bed = ward_.bed(id);
  if (!bed.session) return true;
  const auto known = bed.devices.find(device_);
  const bool is_known = known != bed.devices.end();
  const Judgement j = judge(is_known ? std::string_view{known->second.subject} : std::string_view{},
                            is_known && known->second.foreign, bed.session->id, subject, bound_);
  const auto say = [&](Notice::Kind kind, std::string detail) {
    ward_.post(now, id, alerts::Noticed{device_, kind, std::move(detail), j.marks});
  };
  switch (j.verdict) {
    case Verdict::same:
      remember(subject, at.known);
      return true;
    case Verdict::still_changed:
      return false;
    case Verdict::noted:
      if (!is_known || known->second.subject.empty()) at.known = {};  // of the session before
      remember(subject, at.known);
      say(Notice::Kind::identified, "noted whose values this session takes");
      return true;
    case Verdict::changed:
      log::warning("subject changed", {{"bed", id}, {"device", device_}});
      say(Notice::Kind::subject_changed, std::string(j.what) + instead(j, subject, at.known) +
                                             "; its values are held back from this session");
      return false;
    case Verdict::returned:
      log::warning("subject is back", {{"bed", id}, {"device", device_}});
      say(Notice::Kind::subject_back, "monitor is back at this session's patient");
      return true;
  }
  return false;
}

void Delivery::dispute(Time now, const Subject& subject, const std::vector<std::size_t>& places) {
  ++counts_.disputed_subjects;
  if (!first_time(subject)) return;
  for (const std::size_t i : places) {
    log::warning("disputed subject",
                 {{"bed", places_[i].bed}, {"device", device_}, {"location", subject.location}});
    ward_.post(now, places_[i].bed,
               alerts::Noticed{device_, Notice::Kind::refused,
                               "location and patient do not name the same bed; not delivered"});
  }
}

bool Delivery::first_time(const Subject& subject) {
  if (reported_.size() >= most_reported) return false;
  if (std::find(reported_.begin(), reported_.end(), subject) != reported_.end()) return false;
  reported_.push_back(subject);
  return true;
}

void Delivery::heard(Time now, Place& at) {
  at.heard = now;
  if (at.presence != Presence::up) change(now, at, Presence::up, "");
}

// All values in a row for one bed are one event.
void Delivery::flush(Time now) {
  auto& values = std::get<Observed>(observed_).values;
  if (!values.empty()) {
    counts_.values += values.size();
    ward_.post(now, observed_at_->bed, observed_);
    values.clear();
  }
  observed_at_ = nullptr;
}

void Delivery::opened(Time now) {
  for (Place& each : places_) {
    if (each.presence != Presence::up) each.heard = now;
  }
}

void Delivery::lost(Time now, const std::string& detail) {
  for (Place& each : places_) {
    if (each.presence != Presence::down) change(now, each, Presence::down, detail);
  }
}

void Delivery::tick(Time now, bool noise) {
  for (Place& each : places_) {
    if (!each.heard) each.heard = now;
    if (each.presence == Presence::down || now - *each.heard < silence_) continue;
    std::string detail = "silent for " + seconds_text(now - *each.heard);
    if (noise) detail += "; bytes arrive but nothing decodes; check the line settings";
    change(now, each, Presence::down, detail);
  }
}

void Delivery::change(Time now, Place& at, Presence presence, const std::string& detail) {
  at.presence = presence;
  const bool up = presence == Presence::up;
  if (!up) ++counts_.losses;
  if (up) {
    log::info("link up", {{"bed", at.bed}, {"device", device_}});
  } else {
    log::warning("link lost", {{"bed", at.bed}, {"device", device_}, {"detail", detail}});
  }
  ward_.post(now, at.bed, alerts::LinkChanged{device_, up, detail});
}

}  // namespace vigil::links
