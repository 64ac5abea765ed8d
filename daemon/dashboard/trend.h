// Outlet: what the chart of a bed shows since its session opened: one point every 5 s for at most
// the last 5 h, the phases and the alerts. Attach it before a replay and the chart survives a
// restart. Forgets a bed when its session ends.
//
// Threading: the main thread.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "daemon/ward.h"

namespace vigil::dashboard {

class Trend final : public Outlet {
 public:
  static constexpr Millis step{5000};
  static constexpr std::size_t longest = 3600;     // points: 5 h
  static constexpr std::size_t most_alerts = 500;  // the oldest are forgotten first

  // The answer to /api/beds/BED/trend; empty lists for a bed without a session.
  std::string json(const BedId&) const;

  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;

 private:
  static constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
  // The newest value within the step that begins at `at`.
  struct Point {
    Time at{};
    float spo2 = nothing, heart_rate = nothing, pulse_rate = nothing;
    float systolic = nothing, diastolic = nothing;
  };
  struct Turn {
    Time at{};
    alerts::Phase phase{};
  };
  struct Shown {
    alerts::AlertId id{};
    Time at{};
    std::optional<Time> end;
    alerts::Priority priority{};
    std::string headline;
  };
  struct Course {
    alerts::SessionId session{};
    Time since{};
    Time cuff_at{};            // of the last cuff reading taken in
    std::deque<Point> points;  // no gaps: a step without a value is a point without one
    std::deque<Turn> turns;
    std::deque<Shown> alerts;
  };
  static Point& point_at(Course&, Time);
  static void take(Course&, Time, const std::vector<Observation>&);
  static void take_cuff(Course&, const Bed&);
  static void note(Course&, const alerts::Alert&);

  std::map<BedId, Course> courses_;
};

}  // namespace vigil::dashboard
