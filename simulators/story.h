// A story: who the patient is, which drug comes when, what happens and what breaks. Read from a
// text file; simulators/README.md has the grammar. Unknown words are errors.
//
// Lines for the staff (open a session, acknowledge, chart) are kept as text for a robot that plays
// the staff; the monitors ignore them.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "simulators/order.h"

namespace vigil::sim {

struct Traits {
  double weight = 70, age = 40;  // kg, years
  char sex = 'x';
  double systolic = 124, diastolic = 77;                // mmHg, resting
  double heart_rate = 70, spo2 = 98, breath_rate = 14;  // 1/min, %, 1/min
};

struct Dose {
  enum class Route { infusion, nasal } route{};
  double mg_per_kg = 0, minutes = 0;  // infusion
  double mg = 0;                      // nasal
  Time start{};
  std::optional<double> response;  // the factor G; drawn when absent
};

struct CuffPlan {
  std::optional<Time> every;  // absent: nobody put a cuff on
  Time first = Seconds{60};
  bool same_arm = false;  // as the oximeter
};

// Chances and sizes, clinical reference section 2.6.
struct Artefacts {
  double motion_per_hour = 2;
  double cuff_fail = 0.03;
  double cuff_gross = 0.015;
  std::optional<double> spo2_bias;  // % points; drawn when absent
  std::optional<double> cuff_bias;  // mmHg; drawn when absent
};

struct Planned {
  Time at{};
  Order order;
};

struct StaffLine {
  Time at{};
  std::string text;  // after the word "staff"
  int line = 0;
};

struct Story {
  std::string title;
  Traits patient;
  std::optional<Dose> dose;
  CuffPlan cuff;
  Artefacts artefacts;
  std::vector<Planned> plan;  // in order of time
  std::vector<StaffLine> staff;
};

// Throws BadInput "NAME:LINE: what is wrong".
Story read_story(std::istream& in, const std::string& name);
Story load_story(const std::string& path);

Time parse_moment(const std::string& text);  // "+06:00", "+1:06:00". Throws BadInput.

}  // namespace vigil::sim
