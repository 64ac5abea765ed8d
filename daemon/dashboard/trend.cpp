#include "daemon/dashboard/trend.h"

#include <algorithm>
#include <cmath>

#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

Time start_of_step(Time t) {
  return Time{t.time_since_epoch() / Trend::step * Trend::step};
}

template <typename Points, typename Value>
void column(Json& json, std::string_view name, const Points& points, Value value) {
  json.key(name).begin_list();
  for (const auto& p : points) json.value(value(p));
  json.end_list();
}

}  // namespace

Trend::Point& Trend::point_at(Course& course, Time now) {
  const Time start = start_of_step(now);
  std::deque<Point>& points = course.points;
  // After a gap longer than the chart nothing of before is left to show.
  if (!points.empty() && start - points.back().at > step * longest) points.clear();
  if (points.empty()) points.push_back(Point{start});
  while (points.back().at < start) points.push_back(Point{points.back().at + step});
  while (points.size() > longest) points.pop_front();
  return points.back();
}

void Trend::take(Course& course, Time now, const std::vector<Observation>& values) {
  for (const Observation& o : values) {
    if (!o.value || o.quality == Quality::invalid) continue;
    Point& point = point_at(course, now);
    const auto value = static_cast<float>(*o.value);
    if (o.parameter == Parameter::spo2) point.spo2 = value;
    if (o.parameter == Parameter::heart_rate) point.heart_rate = value;
    if (o.parameter == Parameter::pulse_rate) point.pulse_rate = value;
  }
}

// A cuff reading is charted when the bed has taken it: repeats and readings of somebody else are
// left out there.
void Trend::take_cuff(Course& course, const Bed& bed) {
  if (bed.cuffs.empty() || bed.cuffs.back().at <= course.cuff_at) return;
  const alerts::Cuff& cuff = bed.cuffs.back();
  course.cuff_at = cuff.at;
  Point& point = point_at(course, cuff.at);
  if (cuff.systolic) point.systolic = static_cast<float>(*cuff.systolic);
  if (cuff.diastolic) point.diastolic = static_cast<float>(*cuff.diastolic);
}

void Trend::happened(Time now, const Bed& bed, const alerts::Event& event) {
  if (!bed.session) {
    courses_.erase(bed.id);
    return;
  }
  Course& course = courses_[bed.id];
  if (course.session != bed.session->id) {
    course = Course{};
    course.session = bed.session->id;
    course.since = bed.session->opened;
    course.turns.push_back({bed.session->opened, bed.session->phase});
  }
  if (const auto* observed = std::get_if<alerts::Observed>(&event)) {
    take(course, now, observed->values);
  } else if (const auto* charted = std::get_if<alerts::Charted>(&event)) {
    take(course, now, charted->values);
  }
  take_cuff(course, bed);
}

void Trend::note(Course& course, const alerts::Alert& alert) {
  const auto known = std::find_if(course.alerts.begin(), course.alerts.end(),
                                  [&](const Shown& s) { return s.id == alert.id; });
  if (known == course.alerts.end()) {
    course.alerts.push_back(
        {alert.id, alert.raised, std::nullopt, alert.priority, headline(alert.worst)});
    if (course.alerts.size() > most_alerts) course.alerts.pop_front();
    return;
  }
  if (alert.priority <= known->priority) return;
  known->priority = alert.priority;
  known->headline = headline(alert.worst);
}

void Trend::decided(Time now, const Bed& bed, const alerts::Effect& effect) {
  const auto found = courses_.find(bed.id);
  if (found == courses_.end()) return;
  Course& course = found->second;
  if (const auto* raise = std::get_if<alerts::Raise>(&effect)) note(course, raise->alert);
  if (const auto* change = std::get_if<alerts::Change>(&effect)) note(course, change->alert);
  if (const auto* moved = std::get_if<alerts::Moved>(&effect)) {
    course.turns.push_back({now, moved->phase});
  }
  if (const auto* end = std::get_if<alerts::End>(&effect)) {
    for (Shown& s : course.alerts) {
      if (s.id == end->alert.id) s.end = now;
    }
  }
}

std::string Trend::json(const BedId& bed) const {
  static const Course nothing_yet;
  const auto found = courses_.find(bed);
  const Course& course = found == courses_.end() ? nothing_yet : found->second;
  Json json;
  json.begin().field("bed", bed).field("since", course.since);
  column(json, "times", course.points, [](const Point& p) { return p.at; });
  column(json, "spo2", course.points, [](const Point& p) { return p.spo2; });
  column(json, "rate", course.points,
         [](const Point& p) { return std::isnan(p.heart_rate) ? p.pulse_rate : p.heart_rate; });
  column(json, "systolic", course.points, [](const Point& p) { return p.systolic; });
  column(json, "diastolic", course.points, [](const Point& p) { return p.diastolic; });
  json.key("phases").begin_list();
  for (const Turn& t : course.turns) {
    json.begin().field("at", t.at).field("phase", alerts::name_of(t.phase)).end();
  }
  json.end_list().key("alerts").begin_list();
  for (const Shown& s : course.alerts) {
    json.begin().field("at", s.at).field("end", s.end);
    json.field("priority", alerts::name_of(s.priority)).field("headline", s.headline).end();
  }
  json.end_list().end();
  return json.take();
}

}  // namespace vigil::dashboard
