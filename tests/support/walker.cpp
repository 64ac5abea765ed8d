#include "tests/support/walker.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>

#include "alerts/mode.h"
#include "daemon/overlay_file.h"
#include "tests/support/play.h"

namespace vigil::testing {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

struct Setting {
  const char* profile;
  Mode mode;
};
constexpr Setting table[Walker::settings] = {
    {"iv-ketamine-adult", Mode::assist},  {"esketamine-nasal-adult", Mode::assist},
    {"iv-ketamine-adult", Mode::assist},  {"esketamine-nasal-adult", Mode::assist},
    {"iv-ketamine-adult", Mode::forward}, {"esketamine-nasal-adult", Mode::record_only},
    {"iv-ketamine-adult", Mode::assist},  {"record-only", Mode::assist}};

const std::vector<std::shared_ptr<const Overlay>>& shipped_overlays() {
  static const auto overlays = load_overlays(std::string{VIGIL_SOURCE_DIR} + "/alerts/profiles");
  return overlays;
}

}  // namespace

int walks() {
  const char* set = std::getenv("VIGIL_WALKS");
  if (set == nullptr) return usual_walks;
  char* end = nullptr;
  const long count = std::strtol(set, &end, 10);
  if (*set != '\0' && *end == '\0' && count > 0 && count <= 1'000'000) {
    return static_cast<int>(count);
  }
  std::cerr << "VIGIL_WALKS is '" << set << "': a number of walks, 1 to 1000000, was expected\n";
  std::exit(2);
}

Walker::Walker(std::uint64_t seed)
    : random_(seed),
      profile_(shipped(table[seed % settings].profile)),
      mode_(table[seed % settings].mode) {}

Millis Walker::pause() {
  if (once_in(500)) return seconds{any(600)};
  if (once_in(20)) return seconds{any(20)};
  return Millis{any(1500)};
}

Event Walker::event(const Bed& bed, Time now) {
  const std::size_t dice = any(1000);
  if (!bed.session || dice < 3) return session(bed);
  if (dice < 5) return adjusted();
  if (dice < 8) return Resumed{};
  if (dice < 85) return by_person(bed, now);
  if (dice < 140) return equipment(bed);
  if (dice < 170 && !arm_bare_) return cuff(now);
  return signals(now);
}

// ---- the patient and what is measured

void Walker::go_on(Course& c, std::initializer_list<double> towards, double step, double noise) {
  if (once_in(200)) c.towards = one_of(towards);
  if (once_in(600)) c.now = c.towards = one_of(towards);
  c.now += std::clamp(c.towards - c.now, -step, step) + between(-noise, noise);
}

void Walker::change_mood() {
  const auto turn = [&](bool& mood, std::size_t on, std::size_t off) {
    if (once_in(mood ? off : on)) mood = !mood;
  };
  turn(frozen_, 1000, 250);
  turn(lead_off_, 500, 60);
  turn(cold_, 500, 100);
  turn(arm_bare_, 2000, 700);
  if (once_in(1000)) clock_off_ = minutes{any(15)} - minutes{7};
}

Event Walker::signals(Time now) {
  change_mood();
  if (!frozen_) {
    go_on(spo2_, {98, 97, 95, 92, 89, 86, 80}, 1, 1);
    go_on(rate_, {70, 70, 60, 52, 47, 42, 35, 100, 115, 125, 150}, 2, 3);
  }
  spo2_.now = std::clamp(spo2_.now, 60.0, 100.0);
  rate_.now = std::clamp(rate_.now, 20.0, 180.0);
  const auto quality = static_cast<Quality>(!frozen_ && once_in(12) ? 1 + any(2) : 0);
  const bool monitor = once_in(4);
  std::optional<Time> stamp;
  if (monitor) stamp = now - clock_off_ - Millis{any(1000)};
  std::optional<double> spo2 = std::round(spo2_.now), rate = std::round(rate_.now);
  if (!frozen_ && once_in(15)) spo2.reset();
  if (!frozen_ && once_in(15)) rate.reset();
  Observed frame{monitor ? "monitor" : "oximeter", {{Parameter::spo2, spo2, quality, stamp, 0}}};
  const bool ecg = monitor && !once_in(4);
  if (!ecg || once_in(2)) {
    frame.values.push_back({Parameter::pulse_rate, rate, quality, stamp, 0});
  }
  if (ecg && rate && lead_off_ && !frozen_) rate = once_in(9) ? 5 : std::round(*rate / 2);
  if (ecg) frame.values.push_back({Parameter::heart_rate, rate, quality, stamp, 0});
  if (once_in(3)) add_others(frame, quality, stamp);
  return frame;
}

void Walker::add_others(Observed& frame, Quality quality, std::optional<Time> stamp) {
  const auto add = [&](Parameter p, double value) {
    frame.values.push_back({p, value, quality, stamp, 0});
  };
  add(Parameter::perfusion_index, cold_ ? between(0.1, 0.35) : between(0.5, 8));
  add(Parameter::breath_rate, std::round(between(2, 30)));
  add(Parameter::etco2, std::round(between(20, 60)));
  add(Parameter::temperature, between(35, 38));
}

Event Walker::cuff(Time now) {
  if (once_in(8)) return Noticed{"cuff", Notice::Kind::cuff_failed, "failed"};
  if (once_in(10)) pressure_.towards = one_of({122, 130, 145, 165, 172, 185, 205, 95, 75});
  go_on(pressure_, {122, 125, 130}, 15, 4);
  pressure_.now = std::clamp(pressure_.now, 60.0, 240.0);
  const double systolic = std::round(pressure_.now);
  const double diastolic =
      std::round(systolic * (once_in(6) ? between(0.4, 0.98) : between(0.58, 0.64)));
  const Time measured = now - seconds{once_in(3) ? any(1200) : 0};
  const auto quality = static_cast<Quality>(once_in(6) ? 1 : 0);
  Observed reading{"cuff", {{Parameter::systolic, systolic, quality, measured, 0}}};
  if (!once_in(12)) {
    reading.values.push_back({Parameter::diastolic, diastolic, quality, measured, 0});
  }
  if (once_in(2)) {
    const double mean = std::round(diastolic + (systolic - diastolic) * between(0.2, 0.6));
    reading.values.push_back({Parameter::mean_pressure, mean, quality, measured, 0});
  }
  return reading;
}

// ---- people

Event Walker::by_person(const Bed& bed, Time) {
  switch (any(11)) {
    case 0:
      return AudioPaused{seconds{any(400)}, "rn.adams"};
    case 1:
    case 2:
      return charted();
    case 3:
      return TeamChanged{once_in(2) ? "rn.adams" : "rn.baker", "rn.adams", team()};
    case 4:
      return IdentityConfirmed{once_in(2) ? "monitor" : "oximeter", "rn.adams"};
    case 5:
      return Labelled{any(50), static_cast<Label>(any(3)), "rn.baker", ""};
    case 6:
      return TurnedOff{once_in(3) ? "spo2-critical" : "spo2-low", seconds{any(1200)}, "rn.adams",
                       "by chance"};
    default:
      break;
  }
  if (bed.alerts.empty() || once_in(10)) return Acknowledged{any(50), "rn.adams"};
  return Acknowledged{bed.alerts[any(bed.alerts.size())].id, once_in(2) ? "rn.adams" : "rn.baker"};
}

Event Walker::charted() {
  Charted c{"rn.adams", {}, {}, {}};
  switch (any(4)) {
    case 0:
      c.values = {{Parameter::sedation, static_cast<double>(any(6)), Quality::good, {}, 0}};
      break;
    case 1:
      c.by = "rn.baker";
      c.values = {{Parameter::spo2, between(70, 100), Quality::good, {}, 0},
                  {Parameter::systolic, between(80, 200), Quality::good, {}, 0},
                  {Parameter::diastolic, between(40, 120), Quality::good, {}, 0}};
      break;
    default:
      for (const char* item : {"symptoms", "same-arm", "room-air", "escort", "pregnancy"}) {
        if (once_in(2)) c.items[item] = once_in(2) ? "yes" : "no";
      }
  }
  return c;
}

Event Walker::session(const Bed& bed) {
  if (!bed.session || once_in(10)) {
    SessionOpened opened{++sessions_, 1, {}, "rn.adams", "rn.adams", team(), {}, {}};
    opened.profile = laid_over(opened.overlays);
    if (once_in(2)) opened.dose.response = between(0.3, 2.5);
    return opened;
  }
  if (bed.session->phase == Phase::discharge || once_in(8)) return SessionClosed{"rn.adams", {}};
  const auto next = static_cast<std::size_t>(bed.session->phase) + 1;
  return PhaseChanged{static_cast<Phase>(once_in(4) ? any(phase_count) : next), "rn.adams",
                      once_in(2) ? "" : "a reason"};
}

std::shared_ptr<const Profile> Walker::laid_over(std::vector<SignedOverlay>& names) {
  std::vector<std::shared_ptr<const Overlay>> chosen;
  const bool none = once_in(3);
  for (const auto& overlay : shipped_overlays()) {
    if (none || !once_in(4)) continue;
    chosen.push_back(overlay);
    names.push_back({overlay->name, overlay->title, "dr.cole", "", "", {}, {}, true});
  }
  if (chosen.empty() && mode_ == Mode::assist) return profile_;
  return std::make_shared<Profile>(in_mode(alerts::laid_over(*profile_, chosen), mode_));
}

Event Walker::adjusted() {
  Adjusted a{{}, {}, "dr.cole", "a reason"};
  a.profile = laid_over(a.overlays);
  return a;
}

std::vector<Member> Walker::team() {
  return {{"rn.adams", Role::nurse, !once_in(4)},
          {"rn.baker", Role::nurse, !once_in(4)},
          {"rn.diaz", Role::nurse, !once_in(2)},
          {"dr.cole", Role::prescriber, !once_in(4)}};
}

// ---- equipment

Event Walker::equipment(const Bed& bed) {
  const std::string device = one_of({"oximeter", "monitor", "cuff"});
  if (once_in(3)) return LinkChanged{device, once_in(2), "by chance"};
  if (once_in(2)) return noticed(device);
  if (bed.pages.empty()) return PageReported{any(9), Fate::failed, ""};
  return PageReported{bed.pages[any(bed.pages.size())].page.id, static_cast<Fate>(any(2)), ""};
}

Event Walker::noticed(const std::string& device) {
  const auto kind = static_cast<Notice::Kind>(any(15));
  if (!once_in(3)) return Noticed{device, kind, "", once_in(2) ? "mark" : ""};
  return Noticed{
      device, Notice::Kind::device_alarm,
      one_of({"high start: SpO2 LOW 84 < 85", "high update: SpO2 LOW 80 < 85", "end: SpO2 LOW",
              "medium start: HR HIGH (patient), silenced", "low change: HR HIGH (patient)",
              "end: HR HIGH (patient)", "red start: APNEA", "white end: APNEA",
              "low start: LEADS OFF (technical)", "end: LEADS OFF (technical)",
              "medium tpoint: Recheck BP", "something else", ""})};
}

}  // namespace vigil::testing
