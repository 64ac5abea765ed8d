#include "daemon/dashboard/feed.h"

#include <algorithm>

#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

// A quiet bed is encoded again this often, because its rank and its gate depend on the time.
constexpr Millis longest_unsent = std::chrono::seconds{10};
// A bed that changes more often waits for the pulse. One that was quiet for so long is sent as soon
// as it speaks: then many beds are not encoded all at once, and an alert has nothing to wait for.
constexpr Millis shortest_rest{250};

Json message(std::string_view type, Time now) {
  Json json;
  json.begin().field("type", type).field("now", now);
  return json;
}

Buffer finish(Json& json) {
  json.end();
  return std::make_shared<const std::string>(json.take());
}

// Numbers can wait for the pulse.
bool of_monitor(const alerts::Event& event) {
  return std::holds_alternative<alerts::Observed>(event) ||
         std::holds_alternative<alerts::Noticed>(event) ||
         std::holds_alternative<alerts::Tick>(event);
}

}  // namespace

std::size_t Feed::screens() const {
  return static_cast<std::size_t>(
      std::count_if(screens_.begin(), screens_.end(), [](const auto& s) { return !s.expired(); }));
}

const std::string& Feed::encode(const Bed& bed, Known& known, Time now) {
  const Caption caption = captions_(bed);
  known.json = bed_json(bed, caption, now);
  known.encoded = now;
  known.confirmed = caption.confirmed;
  known.changed = known.urgent = false;
  return known.json;
}

void Feed::send(const Update& update) {
  std::erase_if(screens_, [](const auto& s) { return s.expired(); });
  for (const auto& screen : screens_) {
    if (const auto outbox = screen.lock()) outbox->put(update);
  }
}

void Feed::publish(const Bed& bed, Known& known, Time now) {
  const auto kind = known.urgent ? Update::Kind::urgent : Update::Kind::bed;
  Json json = message("bed", now);
  json.key("bed").raw(encode(bed, known, now));
  send({kind, bed.id, finish(json)});
}

std::string Feed::beds_json(Time now) {
  Json json;
  json.begin_list();
  for (const BedId& id : ward_.beds()) {
    if (id == Ward::clinic) continue;
    Known& known = known_[id];
    const bool fresh = !known.changed && known.confirmed && now - known.encoded < longest_unsent;
    // What is encoded here for one screen has not been sent to the others yet.
    const bool changed = known.changed, urgent = known.urgent;
    json.raw(fresh ? known.json : encode(ward_.bed(id), known, now));
    known.changed = changed;
    known.urgent = urgent;
  }
  json.end_list();
  return json.take();
}

std::string Feed::station_json(Time now) {
  const auto beds = ward_.beds();
  const BedId clinic{Ward::clinic};
  if (std::find(beds.begin(), beds.end(), clinic) == beds.end()) return "null";
  const Bed& bed = ward_.bed(clinic);
  return bed_json(bed, captions_(bed), now);
}

void Feed::pulse(Time now) {
  if (screens() == 0) return;
  for (auto& [id, known] : known_) {
    const bool due = known.changed || !known.confirmed || now - known.encoded >= longest_unsent;
    if (due) publish(ward_.bed(id), known, now);
  }
}

void Feed::beat(Time now) {
  Json json = message("beat", now);
  send({Update::Kind::beat, {}, finish(json)});
}

void Feed::refresh(const BedId& id, Time now) {
  Known& known = known_[id];
  known.changed = known.urgent = true;
  if (screens() > 0) publish(ward_.bed(id), known, now);
}

void Feed::happened(Time, const Bed& bed, const alerts::Event& event) {
  if (!of_monitor(event)) known_[bed.id].urgent = true;
}

void Feed::decided(Time, const Bed& bed, const alerts::Effect&) {
  known_[bed.id].urgent = true;
}

void Feed::settled(Time now, const Bed& bed) {
  Known& known = known_[bed.id];
  known.changed = true;
  const bool rested = now - known.encoded >= shortest_rest;
  if ((known.urgent || rested) && screens() > 0) publish(bed, known, now);
}

void Feed::shown(Time now, const BedId& bed, const Wave& wave) {
  if (screens() == 0) return;
  Json json = message("wave", now);
  json.field("bed", bed).field("step", wave.step).key("samples").begin_list();
  for (const std::int16_t sample : wave.samples) json.value(sample);
  json.end_list();
  send({Update::Kind::wave, bed, finish(json)});
}

}  // namespace vigil::dashboard
