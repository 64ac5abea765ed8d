// Partial NEWS2: the points of the five parts that a session has, of seven. An advisory summary
// that nobody is called for. Bands: Royal College of Physicians, NEWS2; SpO2 scale 2 for those who
// should have 88 to 92 % (clinical reference K50).
#include "alerts/rules/rule.h"
#include "alerts/rules/steps.h"

#include <algorithm>
#include <array>

namespace vigil::alerts {
namespace {

// Points of the first band that the value is in: up to and including `to`.
struct Band {
  double to = 0;
  int points = 0;
};

constexpr Band spo2_bands[] = {{91, 3}, {93, 2}, {95, 1}, {100, 0}};
constexpr Band low_target_bands[] = {{83, 3}, {85, 2}, {87, 1}, {100, 0}};
constexpr Band low_target_on_oxygen[] = {{83, 3}, {85, 2}, {87, 1}, {92, 0},
                                         {94, 1}, {96, 2}, {100, 3}};
constexpr Band systolic_bands[] = {{90, 3}, {100, 2}, {110, 1}, {219, 0}, {1000, 3}};
constexpr Band pulse_bands[] = {{40, 3}, {50, 1}, {90, 0}, {110, 1}, {130, 2}, {1000, 3}};

int points_of(std::span<const Band> bands, double value) {
  for (const Band& band : bands) {
    if (value <= band.to) return band.points;
  }
  return 0;
}

struct Score {
  struct Part {
    std::string_view name;
    int points = 0;
  };
  std::array<Part, 5> known;
  std::size_t parts = 0;
  int total = 0, most = 0;

  void add(std::string_view part, int points) {
    total += points;
    most = std::max(most, points);
    known[parts++] = {part, points};
  }
  // "5 from 4 of 7, SpO2 3, pulse 2"
  std::string text() const {
    std::string text = std::to_string(total) + " from " + std::to_string(parts) + " of 7";
    for (const Part& part : known) {
      if (part.points == 0) continue;
      text += ", " + std::string{part.name} + ' ' + std::to_string(part.points);
    }
    return text;
  }
};

// Answers readily or sluggishly to the name in a normal voice: alert. Less: voice, pain or nothing.
int consciousness(double sedation) {
  return sedation >= 4 ? 0 : 3;
}

std::span<const Band> oxygen_bands(const Profile& profile, bool on_oxygen) {
  if (!profile.low_oxygen_target) return spo2_bands;
  return on_oxygen ? std::span<const Band>{low_target_on_oxygen} : low_target_bands;
}

Score score(const Bed& bed, Time now) {
  Score s;
  const auto& items = bed.session->items;
  const auto room_air = items.find("room-air");
  const bool on_oxygen = room_air != items.end() && room_air->second == "no";
  if (const auto spo2 = bed.current(Parameter::spo2, now)) {
    const std::span<const Band> bands = oxygen_bands(*bed.session->profile, on_oxygen);
    s.add("SpO2", points_of(bands, spo2->value));
  }
  if (const auto rate = bed.rate(now)) s.add("pulse", points_of(pulse_bands, rate->value));
  const Millis valid = bed.session->profile->cuff_valid;
  if (!bed.cuffs.empty() && now - bed.cuffs.back().measured <= valid) {
    s.add("systolic", points_of(systolic_bands, *bed.cuffs.back().systolic));
  }
  if (const auto& sedation = bed.latest(Parameter::sedation)) {
    s.add("consciousness", consciousness(sedation->value));
  }
  if (room_air != items.end()) s.add("oxygen", on_oxygen ? 2 : 0);
  return s;
}

void judge(const Bed& bed, const Profile& profile, Time now, std::vector<Finding>& out) {
  const Score s = score(bed, now);
  const Watch* watch = s.total > 0 ? find_watch(profile, "partial-news2") : nullptr;
  if (!watch) return;
  if (s.total < number_of(*watch, "total") && s.most < number_of(*watch, "single")) return;
  std::optional<Finding> f = held(*watch, *bed.session);
  if (!f) return;
  f->technical = false;
  f->advisory = true;
  f->settle = f->hold;
  f->detail = s.text();
  out.push_back(std::move(*f));
}

}  // namespace

extern const Rule news2_rule;
const Rule news2_rule{"news2", judge};

}  // namespace vigil::alerts
