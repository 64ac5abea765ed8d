#include "alerts/profile.h"

#include "alerts/names.h"

#include <array>

namespace vigil::alerts {
namespace {

constexpr Names<3> mode_names{"assist", "forward", "record-only"};
constexpr Names<phase_count> phase_names{"baseline", "dosing", "session", "recovery", "discharge"};
constexpr Names<3> route_names{"any", "iv", "nasal"};
constexpr Names<5> reach_names{"stations", "assigned-nurse", "second-nurse", "all-nurses",
                               "prescribers"};
constexpr Names<7> reference_names{
    "absolute", "baseline", "baseline-percent", "recent", "recent-percent", "previous", "curve"};
constexpr Names<4> index_names{"none", "shock_index", "rate_pressure_product", "pulse_pressure"};

constexpr Names<2> drug_names{"iv-ketamine", "nasal-esketamine"};

}  // namespace

const Manner& manner(const Profile& p, Priority priority) {
  return p.manners[static_cast<std::size_t>(priority)];
}

const Chain& chain(const Profile& p, Priority priority) {
  return p.chains[static_cast<std::size_t>(priority)];
}

const PhasePlan& plan(const Profile& p, Phase phase) {
  return p.phases[static_cast<std::size_t>(phase)];
}

const Limit* find_limit(const Profile& p, std::string_view id) {
  for (const Limit& l : p.limits) {
    if (l.id == id) return &l;
  }
  return nullptr;
}

std::span<const KnownWatch> known_watches() {
  static const std::vector<KnownWatch> known{
      {"cuff-overdue", {}},
      {"cuff-failed", {}},
      {"cuff-implausible", {"pulse_pressure", "pulse_pressure_percent", "mean_mismatch"}},
      {"spo2-unusable", {}},
      {"stale", {}},
      {"link-lost", {}},
      {"frozen", {}},
      {"lost-in-fall", {}},
      {"rates-disagree", {}},
      {"identity", {}},
      {"clock-step", {"seconds"}},
      {"bedside-alarms-off", {}},
      {"bedside-alarm", {}},
      {"partial-news2", {"total", "single"}},
      {"score-overdue", {}},
      {"window-overdue", {}},
      {"roster", {}}};
  return known;
}

double number_of(const Watch& watch, std::string_view name) {
  const auto found = watch.numbers.find(name);
  return found == watch.numbers.end() ? 0 : found->second;
}

const Watch* find_watch(const Profile& p, std::string_view id) {
  for (const Watch& w : p.watches) {
    if (w.id == id) return &w;
  }
  return nullptr;
}

bool looks_back(const Criterion& c) {
  return c.reference == Reference::recent || c.reference == Reference::recent_percent;
}

bool counts_from_baseline(const Criterion& c) {
  return c.reference == Reference::baseline || c.reference == Reference::baseline_percent;
}

std::string_view name_of(Phase p) {
  return word(phase_names, p);
}
std::string_view name_of(Route r) {
  return word(route_names, r);
}
std::string_view name_of(Mode m) {
  return word(mode_names, m);
}
std::string_view name_of(Reach r) {
  return word(reach_names, r);
}
std::string_view name_of(Reference r) {
  return word(reference_names, r);
}
std::string_view name_of(Index i) {
  return word(index_names, i);
}
std::string_view name_of(Curve::Drug d) {
  return word(drug_names, d);
}
std::optional<Phase> phase_from(std::string_view n) {
  return find_word<Phase>(phase_names, n);
}
std::optional<Route> route_from(std::string_view n) {
  return find_word<Route>(route_names, n);
}
std::optional<Mode> mode_from(std::string_view n) {
  return find_word<Mode>(mode_names, n);
}
std::optional<Reach> reach_from(std::string_view n) {
  return find_word<Reach>(reach_names, n);
}
std::optional<Reference> reference_from(std::string_view n) {
  return find_word<Reference>(reference_names, n);
}
std::optional<Index> index_from(std::string_view n) {
  return find_word<Index>(index_names, n);
}
std::optional<Curve::Drug> drug_from(std::string_view n) {
  return find_word<Curve::Drug>(drug_names, n);
}

}  // namespace vigil::alerts
