#include "alerts/profile.h"

#include "alerts/names.h"

#include <array>

namespace vigil::alerts {
namespace {

constexpr Names<phase_count> phase_names{"baseline", "dosing", "session", "recovery", "discharge"};
constexpr Names<3> route_names{"any", "iv", "nasal"};
constexpr Names<5> reach_names{"stations", "assigned-nurse", "second-nurse", "all-nurses",
                               "prescribers"};

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

const Watch* find_watch(const Profile& p, std::string_view id) {
  for (const Watch& w : p.watches) {
    if (w.id == id) return &w;
  }
  return nullptr;
}

std::string_view name_of(Phase p) {
  return word(phase_names, p);
}
std::string_view name_of(Route r) {
  return word(route_names, r);
}
std::string_view name_of(Reach r) {
  return word(reach_names, r);
}
std::optional<Phase> phase_from(std::string_view n) {
  return find_word<Phase>(phase_names, n);
}
std::optional<Route> route_from(std::string_view n) {
  return find_word<Route>(route_names, n);
}
std::optional<Reach> reach_from(std::string_view n) {
  return find_word<Reach>(reach_names, n);
}

}  // namespace vigil::alerts
