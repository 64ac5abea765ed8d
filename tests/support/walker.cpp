#include "tests/support/walker.h"

#include <algorithm>
#include <cmath>

namespace vigil::testing {

using namespace alerts;
using std::chrono::minutes;
using std::chrono::seconds;

Millis Walker::pause() {
  if (any(200) == 0) return seconds{any(600)};
  if (any(20) == 0) return seconds{any(20)};
  return Millis{any(1500)};
}

Event Walker::event(const Bed& bed, Time now) {
  const std::size_t dice = any(1000);
  if (!bed.session || dice < 4) return session(bed);
  if (dice < 80) return by_person(bed, now);
  if (dice < 140) return equipment(bed);
  if (dice < 190) return cuff(now);
  return signals(now);
}

Event Walker::signals(Time now) {
  spo2_ = std::clamp(spo2_ + between(-3, 3.1), 60.0, 100.0);
  rate_ = std::clamp(rate_ + between(-6, 6), 20.0, 180.0);
  if (any(100) == 0) spo2_ = 97, rate_ = 70;
  const auto quality = static_cast<Quality>(any(12) == 0 ? 1 + any(2) : 0);
  const std::string device = any(10) == 0 ? "monitor" : "oximeter";
  std::optional<Time> stamp;
  if (device == "monitor") stamp = now - minutes{7} - seconds{any(3)};
  std::optional<double> spo2 = std::round(spo2_), rate = std::round(rate_);
  if (any(15) == 0) spo2.reset();
  if (any(15) == 0) rate.reset();
  return Observed{
      device,
      {{Parameter::spo2, spo2, quality, stamp, 0},
       {any(4) == 0 ? Parameter::heart_rate : Parameter::pulse_rate, rate, quality, stamp, 0}}};
}

Event Walker::cuff(Time now) {
  systolic_ = std::clamp(systolic_ + between(-40, 40), 60.0, 240.0);
  if (any(8) == 0) return Noticed{"cuff", Notice::Kind::cuff_failed, "failed"};
  const double diastolic = std::round(systolic_ * between(0.4, 0.98));
  const Time measured = now - seconds{any(3) == 0 ? any(1200) : 0};
  const auto quality = static_cast<Quality>(any(6) == 0 ? 1 : 0);
  Observed reading{"cuff", {{Parameter::systolic, std::round(systolic_), quality, measured, 0}}};
  if (any(12) != 0) {
    reading.values.push_back({Parameter::diastolic, diastolic, quality, measured, 0});
  }
  return reading;
}

Event Walker::by_person(const Bed& bed, Time) {
  switch (any(11)) {
    case 10:
      return TurnedOff{any(3) == 0 ? "spo2-critical" : "spo2-low", seconds{any(1200)}, "rn.adams",
                       "by chance"};
    case 8:
      return IdentityConfirmed{"monitor", "rn.adams"};
    case 9:
      return Labelled{any(50), static_cast<Label>(any(3)), "rn.baker", ""};
    case 0:
      return AudioPaused{seconds{any(400)}, "rn.adams"};
    case 1:
      return Charted{"rn.adams",
                     {{Parameter::sedation, static_cast<double>(any(6)), Quality::good, {}, 0}},
                     {{"escort", any(2) == 0 ? "yes" : "no"}},
                     {}};
    case 2:
      return Charted{"rn.baker",
                     {{Parameter::spo2, between(70, 100), Quality::good, {}, 0},
                      {Parameter::systolic, between(80, 200), Quality::good, {}, 0},
                      {Parameter::diastolic, between(40, 120), Quality::good, {}, 0}},
                     {},
                     {}};
    case 3:
      return TeamChanged{any(2) == 0 ? "rn.adams" : "rn.baker", "rn.adams", team()};
    default:
      break;
  }
  if (bed.alerts.empty() || any(10) == 0) return Acknowledged{any(50), "rn.adams"};
  return Acknowledged{bed.alerts[any(bed.alerts.size())].id, any(2) == 0 ? "rn.adams" : "rn.baker"};
}

Event Walker::equipment(const Bed& bed) {
  const char* const devices[] = {"oximeter", "monitor", "cuff"};
  const std::string device = devices[any(3)];
  if (any(3) == 0) return LinkChanged{device, any(2) == 0, "by chance"};
  if (any(3) == 0) return Noticed{device, static_cast<Notice::Kind>(any(15)), ""};
  if (any(40) == 0) return Resumed{};
  if (bed.pages.empty()) return PageReported{any(9), Fate::failed, ""};
  return PageReported{bed.pages[any(bed.pages.size())].page.id, static_cast<Fate>(any(2)), ""};
}

Event Walker::session(const Bed& bed) {
  if (!bed.session || any(10) == 0) {
    return SessionOpened{++sessions_, 1, profile_, "rn.adams", "rn.adams", team()};
  }
  if (bed.session->phase == Phase::discharge || any(8) == 0) return SessionClosed{"rn.adams", {}};
  return PhaseChanged{static_cast<Phase>(any(5)), "rn.adams", any(2) == 0 ? "" : "a reason"};
}

std::vector<Member> Walker::team() {
  return {{"rn.adams", Role::nurse, any(4) != 0},
          {"rn.baker", Role::nurse, any(4) != 0},
          {"rn.diaz", Role::nurse, any(2) != 0},
          {"dr.cole", Role::prescriber, any(4) != 0}};
}

}  // namespace vigil::testing
